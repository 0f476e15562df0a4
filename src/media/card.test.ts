import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captionTheme } from '#core/caption-themes.ts';
import type { Cut } from '#core/cut.ts';
import { besideCards, cardsOn } from './card.ts';
import { piecesOf } from './pieces.ts';

const cuts = fc
  .record({
    frames: fc.array(fc.integer({ min: 45, max: 300 }), { minLength: 1, maxLength: 4 }),
    intro: fc.option(fc.double({ min: 0.5, max: 1.5, noNaN: true })),
    outro: fc.option(fc.double({ min: 0.5, max: 1.5, noNaN: true })),
    joined: fc.boolean(),
  })
  .map(({ frames, intro, outro, joined }): Cut => {
    const card = (seconds: number | null) => (seconds === null ? null : { media: 'card', seconds });
    return {
      form: 1,
      fps: 30,
      segments: frames.map((count) => ({
        source: { kind: 'clip', media: 'clip', from: 0 },
        seconds: count / 30,
        words: [],
        overlays: [],
        keepClear: [],
      })),
      transitions: joined ? frames.slice(1).map((_, index) => ({ after: index + 1, kind: 'dissolve', seconds: 0.5 })) : [],
      audio: { voices: [], music: null, loudness: { lufs: -14, truePeak: -1.5 } },
      captions: captionTheme(null),
      platform: 'all',
      disclosure: '',
      brand: { watermark: null, accent: null, intro: card(intro), outro: card(outro) },
    };
  });

test('cards stand at the film’s very ends, apart from each other and from transitions, and leave most of it to be seen', () => {
  fc.assert(
    fc.property(cuts, (cut) => {
      for (const piece of piecesOf(cut)) {
        if (piece.kind === 'transition') continue;
        const cards = cardsOn(cut, piece.index);
        for (const { side, from, to } of cards) {
          expect(side === 'intro' ? from : to).toBe(side === 'intro' ? 0 : piece.to);
          expect(from).toBeGreaterThanOrEqual(piece.from);
          expect(to).toBeLessThanOrEqual(piece.to);
          expect(to - from).toBeGreaterThan(0);
        }
        const [intro, outro] = [cards.find(({ side }) => side === 'intro'), cards.find(({ side }) => side === 'outro')];
        if (intro && outro) expect(intro.to).toBeLessThanOrEqual(outro.from);
        expect(intro !== undefined).toBe(cut.brand?.intro !== null && piece.index === 0);
      }
    }),
  );
});

test('nothing but the button is written over a card', () => {
  const [cut] = fc.sample(cuts, { numRuns: 1, seed: 7 });
  if (!cut) throw new Error('no cut');
  const film: Cut = {
    ...cut,
    transitions: [],
    segments: cut.segments.slice(0, 1).map((segment) => ({ ...segment, seconds: 4 })),
    brand: { watermark: null, accent: null, intro: { media: 'card', seconds: 1 }, outro: { media: 'card', seconds: 1 } },
  };
  const overlays = (['hook', 'cta'] as const).map((kind) => ({ kind, text: kind, start: 0, end: 4 }));
  expect(besideCards(overlays, film, 0)).toEqual([
    { kind: 'hook', text: 'hook', start: 1, end: 3 },
    { kind: 'cta', text: 'cta', start: 0, end: 4 },
  ]);
  expect(besideCards([{ kind: 'chip', text: 'late', start: 3, end: 4 }], film, 0)).toEqual([]);
});
