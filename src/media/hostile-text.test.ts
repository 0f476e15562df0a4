import { describe, expect, test } from 'vitest';
import type { CaptionTheme } from '#core/caption-theme.ts';
import { captionTheme } from '#core/caption-themes.ts';
import type { Cut, CutOverlay, CutSegment } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { aspectSizes } from '#core/render.ts';
import type { AssEvent } from './ass.ts';
import { layers } from './caption-layers.ts';
import { layoutCaptions } from './captions.ts';
import { compilePiece } from './compile.ts';
import { hostileTexts } from './fixtures/hostile-texts.ts';
import { cutToInk, drawLetters, likeness } from './fixtures/literal-picture.ts';
import { type ShownLine, shownLines, strip } from './fixtures/shown-lines.ts';
import { drawFrames } from './fixtures/text-frames.ts';
import type { Face } from './fonts.ts';
import { cleanText } from './overlay-text.ts';
import { layoutOverlays } from './overlays.ts';
import { pictureProfile } from './picture-profile.ts';
import { textCanvas } from './text-canvas.ts';
import { capitals, facesFor, withOthers } from './writing.ts';

const canvas = textCanvas(aspectSizes['9:16'], 'all');
const seconds = 4;

interface Field {
  lay: (text: string) => { events: AssEvent[]; notes: string[] };
  /** What of a text is to be read there. */
  clean: (text: string) => string;
}

const theme = captionTheme(null);

function overlay(overlays: CutOverlay[], disclosure = '') {
  return layoutOverlays({ overlays, theme, accent: theme.box, disclosure, seconds, canvas, keepClear: [], mark: null });
}

function field(kind: CutOverlay['kind'], chain: Face[], shape: (text: string) => string): Field {
  return { lay: (text) => overlay([{ kind, text, start: 0, end: seconds }]), clean: (text) => cleanText(shape(text), chain).text };
}

function captionsIn(style: CaptionTheme): Field {
  return {
    lay(text) {
      const words = [{ text, start: 0, end: seconds }];
      const { events, notes } = layoutCaptions({ words, seconds, theme: style, canvas, keepClear: [], taken: [] });
      return { events: events.filter(({ layer }) => layer === layers.lit), notes };
    },
    clean: (text) => cleanText(style.uppercase ? capitals(text) : text, facesFor(style)).text,
  };
}

/** Every field of a cut that is written into the picture. */
const fields: Record<string, Field> = {
  hook: field('hook', withOthers('anton'), capitals),
  chip: field('chip', withOthers('bold', 'medium'), String),
  price: field('price', withOthers('anton'), capitals),
  'call to action': field('cta', withOthers('black'), capitals),
  label: { lay: (text) => overlay([], text), clean: (text) => cleanText(text, withOthers('bold', 'medium')).text },
  captions: captionsIn(theme),
  'captions that are typed': captionsIn(captionTheme('typewriter')),
};

const short = (text: string) => JSON.stringify(text).slice(0, 60);

/** Captions leave out the marks around a word. */
const bare = (text: string) => text.replace(/[\s\u00A0"'“”‘’()[\]–—…、。،؛.,;:-]/gu, '');

describe('hostile text', () => {
  test('is sixty kinds and more', () => {
    expect(new Set(hostileTexts).size).toBeGreaterThanOrEqual(60);
  });

  test.each(Object.entries(fields))(
    'as %s is shown letter for letter as its font has it, or refused in words',
    async (name, { lay, clean }) => {
      const shown: { text: string; line: ShownLine }[] = [];
      // Typed captions set their words as the others do.
      const own = hostileTexts.filter((_, index) => name !== 'captions that are typed' || index % 4 === 0);
      let texts = 0;
      for (const text of hostileTexts) {
        try {
          const { events, notes } = lay(text);
          const lines = shownLines(events);
          const said = lines.map(({ letters }) => letters);
          const whole = clean(text);
          if (lines.length < 12 && bare(said.join('')) !== bare(whole)) {
            expect(notes.join(), short(text)).toContain('was cut');
            expect(said.filter((letters) => !bare(whole).includes(bare(letters)))).toEqual([]);
          }
          shown.push(
            ...lines
              .filter(({ letters, seconds }) => letters !== '' && seconds > 0.05)
              .slice(0, 2)
              .map((line) => ({ text, line })),
          );
          texts += 1;
        } catch (error) {
          if (!(error instanceof HooklineError)) throw error;
          expect([error.code, error.hint === undefined], short(text)).toEqual(['invalid_input', false]);
        }
      }
      expect(texts).toBeGreaterThan(0.8 * own.length);
      const frames = shown.map(({ line }) => line.frame);
      const { pictures, strangers } = await drawFrames(frames, strip, strip, { source: 'color=c=black' });
      expect(strangers).toEqual([]);
      for (const [index, { text, line }] of shown.entries()) {
        const seen = await cutToInk(pictures[index] as Buffer, strip.width, strip.height);
        if (!seen) throw new Error(`as ${name}, nothing is shown of ${short(text)}`);
        const letters = await drawLetters(line.face, line.letters, seen.width);
        const what = `${short(text)} as ${line.letters}`;
        expect(Math.abs(letters.height - seen.height), what).toBeLessThanOrEqual(0.12 * seen.height + 2);
        expect(await likeness(seen, letters), what).toBeGreaterThan(0.7);
      }
    },
  );

  test('would be told from what a command in it makes of it', async () => {
    const [line] = shownLines(overlay([{ kind: 'chip', text: '{\\an8}top', start: 0, end: seconds }]).events);
    const { pictures } = await drawFrames([(line as ShownLine).frame], strip, strip, { source: 'color=c=black' });
    const seen = await cutToInk(pictures[0] as Buffer, strip.width, strip.height);
    if (!seen) throw new Error('nothing is shown');
    expect(await likeness(seen, await drawLetters('bold', 'top', seen.width))).toBeLessThan(0.6);
  });

  test('of thousands of captions is refused before it is laid out', () => {
    const words = Array.from({ length: 2000 }, (_, index) => ({ text: '{\\blur99}x', start: index / 1000, end: (index + 1) / 1000 }));
    const overlays = Array.from({ length: 2000 }, () => ({ kind: 'chip' as const, text: '{\\blur99}x', start: 0, end: 2 }));
    const base: CutSegment = { source: { kind: 'clip', media: 'a', from: 0 }, seconds: 2, words: [], overlays: [], keepClear: [] };
    for (const segment of [
      { ...base, words },
      { ...base, overlays },
    ]) {
      const cut: Cut = {
        form: 1,
        fps: 30,
        segments: [segment],
        transitions: [],
        audio: { voices: [], music: null, loudness: { lufs: -14, truePeak: -1.5 } },
        captions: captionTheme(null),
        platform: 'all',
        disclosure: '',
        brand: null,
      };
      const files = { fileOf: () => '/clip.mp4', assFile: '/0.ass', fontsDir: '/fonts' };
      expect(() => compilePiece(cut, { kind: 'segment', index: 0, from: 0, to: 60 }, pictureProfile('master', 30), files)).toThrowError(
        expect.objectContaining({ code: 'invalid_input', message: 'Segment 1 has too much text on screen.' }),
      );
    }
  });
});
