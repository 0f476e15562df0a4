import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captionTheme } from '#core/caption-themes.ts';
import type { CutSegment } from '#core/cut.ts';
import type { Word } from '#core/timing.ts';
import { literal } from './ass.ts';
import { groupWords } from './caption-groups.ts';
import { captionBand, placeCaptions } from './caption-place.ts';
import { compileSegment, filterValue } from './compile.ts';
import { cleanText } from './overlay-text.ts';

const theme = captionTheme(null);
const options = {
  width: 1080,
  height: 1920,
  fps: 30,
  captions: theme,
  disclosure: 'Ad · AI-made',
  index: 0,
  clipFile: '/films/clip.mp4',
  assFile: '/films/0.ass',
  fontsDir: '/films/fonts',
};

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
    const compiled = compileSegment(cut, options);
    expect(compileSegment(cut, options)).toEqual(compiled);
    expect(compiled.frames).toBe(180);
    expect(compiled.notes).toEqual([]);
    expect(compiled.args).toMatchSnapshot();
    const scripted = compiled.ass.split('\n').filter((line) => line.startsWith('Dialogue:'));
    expect(lines(compiled.ass)).toHaveLength(scripted.length);
  });

  test('lights every word exactly when it is spoken', () => {
    const lit = lines(compileSegment(cut, options).ass).filter(({ layer }) => layer === 4);
    expect(lit.map(({ text }) => text)).toEqual(['STOP', 'DRINKING', 'COLD', 'COFFEE', 'IT', 'STAYS', 'HOT', 'FOR', 'HOURS']);
    for (const [index, word] of cut.words.entries()) expect(lit[index]?.start).toBeCloseTo(word.start, 2);
  });

  test('shows the disclosure from the first frame to the last', () => {
    expect(lines(compileSegment(cut, options).ass)).toContainEqual({ layer: 6, start: 0, end: 6, text: 'Ad · AI-made' });
  });

  test('says what it left out, and refuses letters it cannot set', () => {
    const chip = (text: string) => segment({ overlays: [{ kind: 'chip', text, start: 0, end: 6 }] });
    const compiled = compileSegment(chip('Hot for hours 🔥'), options);
    expect(compiled.notes).toEqual(['chip: left out 🔥']);
    expect(compiled.ass).toContain('}Hot for hours\n');
    expect(() => compileSegment(chip('保温十一小时'), options)).toThrowError(expect.objectContaining({ code: 'invalid_input' }));
  });

  test('refuses a length that is not whole frames', () => {
    expect(() => compileSegment(segment({ seconds: 1.01 }), options)).toThrowError(expect.objectContaining({ code: 'invalid_input' }));
  });

  test('whatever users write stays text', () => {
    const nasty = fc.oneof(
      fc.string({ unit: fc.constantFrom('{', '}', '\\', 'N', 'n', 'h', 'p', '1', '\n', ',', ':', "'", '[', ';', 'a', ' ', '%') }),
      fc.string({ unit: 'binary-ascii' }),
    );
    fc.assert(
      fc.property(nasty, nasty, (overlay, word) => {
        const words = [{ text: word, start: 0.5, end: 1 }];
        const { ass } = compileSegment(segment({ words, overlays: [{ kind: 'chip', text: overlay, start: 0, end: 6 }] }), options);
        const dialogues = ass.split('\n').slice(ass.split('\n').indexOf('[Events]') + 2, -1);
        const parsed = lines(ass);
        expect(parsed).toHaveLength(dialogues.length);
        for (const { text } of parsed) expect(text).toMatch(/^(?:[^{}\\]|\\[{}]|\\\u200B)*$/u);
        const shown = cleanText(overlay, 'bold').text;
        const chips = parsed.filter(({ layer, text }) => layer === 11 && !text.startsWith('m '));
        if (shown !== '' && !shown.startsWith('m ') && shown.length < 20)
          expect(chips.every(({ text }) => text === literal(shown))).toBe(true);
      }),
      { numRuns: 60 },
    );
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

describe('the place of captions', () => {
  const block = { width: 0.7, height: 0.1 };

  test('is the band when it is free', () => {
    const { y, free } = placeCaptions(block, [{ x: 0.2, y: 0.3, width: 0.6, height: 0.36 }]);
    expect(free).toBe(true);
    expect(y - block.height / 2).toBeGreaterThanOrEqual(captionBand.top - 1e-9);
    expect(y + block.height / 2).toBeLessThanOrEqual(captionBand.bottom + 1e-9);
  });

  test('is never on a product where another place is clear', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (top, height) => {
        const product = { x: 0.3, y: top, width: 0.4, height: Math.min(height, 1 - top) };
        const { y, free } = placeCaptions(block, [product]);
        const apart = y + block.height / 2 <= product.y + 1e-9 || y - block.height / 2 >= product.y + product.height - 1e-9;
        expect(free).toBe(apart || product.height === 0);
        if (product.height < 0.4) expect(free).toBe(true);
      }),
    );
  });
});

test('a path survives both levels of filter escaping', () => {
  expect(filterValue("/a:b's/[x],y;z")).toBe("/a\\\\:b\\\\\\'s/\\[x\\]\\,y\\;z");
});
