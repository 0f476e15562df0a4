import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captionTheme } from '#core/caption-themes.ts';
import type { Cut, CutSegment } from '#core/cut.ts';
import type { Word } from '#core/timing.ts';
import { literal } from './ass.ts';
import { groupWords } from './caption-groups.ts';
import { layers } from './caption-layers.ts';
import { placeBlock } from './caption-place.ts';
import { compilePiece } from './compile.ts';
import { filterValue } from './ffmpeg.ts';
import { cleanText } from './overlay-text.ts';
import { pictureProfile } from './picture-profile.ts';
import { framesOfPiece, nameOfPiece, piecesOf } from './pieces.ts';
import { withOthers } from './writing.ts';

const profile = pictureProfile('master', 30);
const files = { fileOf: () => '/films/clip.mp4', assFile: '/films/0.ass', fontsDir: '/films/fonts' };

function cutOf(...segments: CutSegment[]): Cut {
  const audio = { voices: [], music: null, loudness: { lufs: -14, truePeak: -1.5 } };
  const captions = captionTheme(null);
  return { form: 1, fps: 30, segments, transitions: [], audio, captions, platform: 'all', disclosure: 'Ad · AI-made', brand: null };
}

/** The only piece of a film of one segment. */
function compile(segment: CutSegment) {
  const cut = cutOf(segment);
  const [piece] = piecesOf(cut);
  if (!piece) throw new Error('no piece');
  return compilePiece(cut, piece, profile, files);
}

function say(text: string, from = 0.31): Word[] {
  return text.split(' ').map((word, index) => ({ text: word, start: from + index * 0.37, end: from + index * 0.37 + 0.3 }));
}

function segment(more: Partial<CutSegment>): CutSegment {
  return { source: { kind: 'clip', media: 'a', from: 0 }, seconds: 6, words: [], overlays: [], keepClear: [], ...more };
}

interface Line {
  layer: number;
  start: number;
  end: number;
  text: string;
}

/** The dialogue lines of a script, their leading override block taken off. */
function lines(ass: string): Line[] {
  const seconds = (clock: string) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return ass.split('\n').flatMap((line) => {
    const found = /^Dialogue: (\d+),([^,]+),([^,]+),black,,0,0,0,,\{[^{}]*\}(.*)$/u.exec(line);
    return found ? [{ layer: Number(found[1]), start: seconds(found[2] ?? ''), end: seconds(found[3] ?? ''), text: found[4] ?? '' }] : [];
  });
}

describe('a compiled segment', () => {
  const cut = segment({
    words: say('Stop drinking cold coffee. It stays hot for hours'),
    overlays: [
      { kind: 'hook', text: 'Stop drinking cold coffee', start: 0, end: 6 },
      { kind: 'chip', text: 'Dishwasher safe', start: 1, end: 6 },
      { kind: 'cta', text: 'Tap the link', start: 2, end: 6 },
    ],
  });

  test('is the same for the same cut and has the structure that joining needs', () => {
    const compiled = compile(cut);
    expect(compile(cut)).toEqual(compiled);
    expect(compiled.frames).toBe(180);
    expect(compiled.notes).toEqual([]);
    expect(compiled.args).toMatchSnapshot();
    const scripted = compiled.ass.split('\n').filter((line) => line.startsWith('Dialogue:'));
    expect(lines(compiled.ass)).toHaveLength(scripted.length);
  });

  test('lights every word exactly when it is spoken', () => {
    const lit = lines(compile(cut).ass).filter(({ layer }) => layer === layers.lit);
    expect(lit.map(({ text }) => text)).toEqual(['STOP', 'DRINKING', 'COLD', 'COFFEE', 'IT', 'STAYS', 'HOT', 'FOR', 'HOURS']);
    for (const [index, word] of cut.words.entries()) expect(lit[index]?.start).toBeCloseTo(word.start, 2);
  });

  test('shows the disclosure from the first frame to the last', () => {
    expect(lines(compile(cut).ass)).toContainEqual({ layer: 11, start: 0, end: 6, text: 'Ad · AI-made' });
  });

  test('says what it left out, and refuses letters it cannot set', () => {
    const chip = (text: string) => segment({ overlays: [{ kind: 'chip', text, start: 0, end: 6 }] });
    const compiled = compile(chip('Hot for hours ☃︎\u{10FFFF}⸙'));
    expect(compiled.notes).toEqual(['chip: left out ⸙']);
    expect(compiled.ass).toContain('}Hot for hours');
    expect(() => compile(chip('หยุดดื่มกาแฟเย็น'))).toThrowError(expect.objectContaining({ code: 'invalid_input' }));
  });

  test('refuses a length that is not whole frames', () => {
    expect(() => compile(segment({ seconds: 1.01 }))).toThrowError(expect.objectContaining({ code: 'invalid_input' }));
  });

  test('whatever users write stays text', () => {
    const nasty = fc.oneof(
      fc.string({ unit: fc.constantFrom('{', '}', '\\', 'N', 'n', 'h', 'p', '1', '\n', ',', ':', "'", '[', ';', 'a', ' ', '%') }),
      fc.string({ unit: 'binary-ascii' }),
    );
    fc.assert(
      fc.property(nasty, nasty, (overlay, word) => {
        const words = [{ text: word, start: 0.5, end: 1 }];
        const { ass } = compile(segment({ words, overlays: [{ kind: 'chip', text: overlay, start: 0, end: 6 }] }));
        const dialogues = ass.split('\n').slice(ass.split('\n').indexOf('[Events]') + 2, -1);
        const parsed = lines(ass);
        expect(parsed).toHaveLength(dialogues.length);
        for (const { text } of parsed) expect(text).toMatch(/^(?:[^{}\\]|\\[{}]|\\\u200B)*$/u);
        const shown = cleanText(overlay, withOthers('bold', 'medium')).text;
        const chips = parsed.filter(({ layer, text }) => layer === 16 && !text.startsWith('m '));
        if (shown !== '' && !shown.startsWith('m ') && shown.length < 20)
          expect(chips.every(({ text }) => text === literal(shown))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the pieces of a cut', () => {
  const kinds = fc.constantFrom('dissolve' as const, 'whip-left' as const);
  const cuts = fc
    .array(fc.integer({ min: 60, max: 450 }), { minLength: 1, maxLength: 6 })
    .chain((lengths) =>
      fc
        .array(fc.record({ after: fc.integer({ min: 1, max: 7 }), kind: kinds, seconds: fc.double({ min: 0.1, max: 0.9, noNaN: true }) }))
        .map((transitions) => ({ ...cutOf(...lengths.map((frames) => segment({ seconds: frames / 30 }))), transitions })),
    );

  test('last exactly as long as its segments, whatever joins them, each under its own name', () => {
    fc.assert(
      fc.property(cuts, (cut) => {
        const pieces = piecesOf(cut);
        const frames = pieces.reduce((sum, piece) => sum + framesOfPiece(piece), 0);
        expect(frames).toBe(cut.segments.reduce((sum, { seconds }) => sum + Math.round(seconds * 30), 0));
        expect(new Set(pieces.map(nameOfPiece)).size).toBe(pieces.length);
        expect(pieces.every((piece) => framesOfPiece(piece) > 0)).toBe(true);
      }),
    );
  });

  test('a transition carries the words of both sides, at their own times', () => {
    const words = (text: string, start: number) => [{ text, start, end: start + 0.3 }];
    const cut: Cut = {
      ...cutOf(segment({ words: words('before', 5.6) }), segment({ words: words('after', 0.05) })),
      transitions: [{ after: 1, kind: 'dissolve', seconds: 0.4 }],
    };
    const pieces = piecesOf(cut);
    expect(pieces.map(nameOfPiece)).toEqual(['segment:1', 'transition:1', 'segment:2']);
    const compiled = compilePiece(cut, pieces[1] as (typeof pieces)[number], profile, files);
    expect(compiled.frames).toBe(12);
    const lit = lines(compiled.ass).filter(({ layer }) => layer === layers.lit);
    expect(lit.map(({ text, start }) => [text, start])).toEqual([
      ['BEFORE', 5.6],
      ['AFTER', 6.05],
    ]);
  });
});

describe('caption groups', () => {
  const wordsOf = fc
    .array(
      fc.record({
        text: fc.constantFrom('a', 'coffee', 'stop.', 'the', 'yes,', 'extraordinarily', '$39'),
        gap: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      {
        maxLength: 40,
      },
    )
    .map((items) => {
      let time = 0;
      return items.map(({ text, gap }) => {
        const start = time + gap;
        time = start + 0.2;
        return { text, start, end: time };
      });
    });

  test('hold every word once, at most four at a time, without overlap, from the first word on', () => {
    fc.assert(
      fc.property(wordsOf, (words) => {
        const groups = groupWords(words, { words: 4, fits: () => true, seconds: 60 });
        expect(groups.flatMap((group) => group.words)).toEqual(words);
        for (const [index, group] of groups.entries()) {
          expect(group.words.length).toBeLessThanOrEqual(4);
          expect(group.start).toBe(group.words[0]?.start);
          expect(group.end).toBeLessThanOrEqual(groups[index + 1]?.start ?? 60);
          expect(group.end).toBeLessThanOrEqual((group.words.at(-1)?.end ?? 0) + 0.4 + 1e-9);
          expect(group.words.slice(0, -1).every(({ text }) => !text.endsWith('.'))).toBe(true);
        }
      }),
    );
  });
});

describe('the place of a block', () => {
  const block = { x: 0.15, width: 0.7, height: 0.1, home: 0.72, top: 0.12, bottom: 0.78 };

  test('is its home when that is free', () => {
    const { y, covered } = placeBlock(block, [{ x: 0.2, y: 0.3, width: 0.6, height: 0.36 }]);
    expect(covered).toBe(0);
    expect(y).toBeCloseTo(block.home, 9);
  });

  test('is never on a product where another place is clear', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (top, height) => {
        const product = { x: 0.3, y: top, width: 0.4, height: Math.min(height, 1 - top) };
        const { y, covered } = placeBlock(block, [product]);
        const apart = y + block.height / 2 <= product.y + 1e-6 || y - block.height / 2 >= product.y + product.height - 1e-6;
        expect(covered === 0).toBe(apart || product.height < 1e-6);
        expect(y - block.height / 2).toBeGreaterThanOrEqual(block.top - 1e-9);
        expect(y + block.height / 2).toBeLessThanOrEqual(block.bottom + 1e-9);
        if (product.height < 0.4) expect(covered).toBe(0);
      }),
    );
  });
});

test('a path survives both levels of filter escaping', () => {
  expect(filterValue("/a:b's/[x],y;z")).toBe("/a\\\\:b\\\\\\'s/\\[x\\]\\,y\\;z");
});
