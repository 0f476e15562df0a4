import { describe, expect, test } from 'vitest';
import { captionTheme } from '#core/caption-themes.ts';
import type { Cut, CutSegment } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { aspectSizes } from '#core/render.ts';
import type { AssEvent } from './ass.ts';
import { compilePiece } from './compile.ts';
import { hostileTexts } from './fixtures/hostile-texts.ts';
import { cutToInk, drawLetters, likeness } from './fixtures/literal-picture.ts';
import { fillings } from './fixtures/ring-contrast.ts';
import { drawFrames } from './fixtures/text-frames.ts';
import { cleanText } from './overlay-text.ts';
import { layoutOverlays } from './overlays.ts';
import { pictureProfile } from './picture-profile.ts';
import { textCanvas } from './text-canvas.ts';
import { withOthers } from './writing.ts';

const size = aspectSizes['9:16'];
const canvas = textCanvas(size, 'all');

/** The events that fill the letters of a chip, and what was noted. */
function chip(text: string): { events: AssEvent[]; notes: string[] } {
  const overlays = [{ kind: 'chip' as const, text, start: 0, end: 2 }];
  const theme = captionTheme(null);
  const kit = layoutOverlays({ overlays, theme, accent: theme.box, disclosure: '', seconds: 2, canvas, keepClear: [], mark: null });
  return { events: fillings(kit.events), notes: kit.notes };
}

/** What a chip's line says once its escapes are undone. */
function labelOf(events: readonly AssEvent[]): string | undefined {
  return events
    .find(({ layer }) => layer === 16)
    ?.text.replace(/^\{[^{}]*\}/, '')
    .replace(/\\([{}])/g, '$1')
    .replace(/\\\u200B/g, '\\');
}

describe('hostile text', () => {
  test('is sixty kinds and more', () => {
    expect(new Set(hostileTexts).size).toBeGreaterThanOrEqual(60);
  });

  test('is shown letter for letter as its font has it, or refused in words', async () => {
    const shown: { text: string; events: AssEvent[]; clean: ReturnType<typeof cleanText>; label: string }[] = [];
    for (const text of hostileTexts) {
      try {
        const clean = cleanText(text, withOthers('bold', 'medium'));
        const { events, notes } = chip(text);
        const label = labelOf(events);
        if (clean.text.trim() === '') continue;
        expect(label, text).toBeDefined();
        const whole = label === clean.text;
        // What is cut says so and ends in an ellipsis.
        if (!whole) expect(notes, text).toContain('chip: the text was too long and was cut');
        if (!whole) expect(clean.text.startsWith((label as string).replace(/…$/, '')), text).toBe(true);
        shown.push({ text, events, clean, label: label as string });
      } catch (error) {
        expect(error, text).toBeInstanceOf(HooklineError);
        expect((error as HooklineError).code).toBe('invalid_input');
      }
    }
    expect(shown.length).toBeGreaterThan(50);
    const { pictures, strangers } = await drawFrames(
      shown.map(({ events }) => ({ events, at: 1 })),
      canvas,
      size,
      { source: 'color=c=black' },
    );
    expect(strangers).toEqual([]);
    for (const [index, { text, clean, label }] of shown.entries()) {
      const seen = await cutToInk(pictures[index] as Buffer, size.width, size.height);
      if (!seen) throw new Error(`nothing is shown of ${text}`);
      const letters = await drawLetters(clean.face, label, seen.width);
      expect(Math.abs(letters.height - seen.height), text).toBeLessThanOrEqual(0.12 * seen.height + 2);
      expect(await likeness(seen, letters), text).toBeGreaterThan(0.8);
    }
  });

  test('would be told from what a command in it makes of it', async () => {
    const { events } = chip('{\\an8}top');
    const { pictures } = await drawFrames([{ events, at: 1 }], canvas, size, { source: 'color=c=black' });
    const seen = await cutToInk(pictures[0] as Buffer, size.width, size.height);
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
