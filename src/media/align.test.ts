import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flite } from '#providers/local/speech/flite.ts';
import { alignOnce, sayWords, seeded, summarise } from '../../evals/word-times.ts';
import { alignWords } from './align.ts';
import { refineWords } from './align-refine.ts';

const rate = 16000;

/** Bursts of noise at given places: [start, seconds]. */
function bursts(places: [number, number][], seconds: number): Float32Array {
  const random = seeded(7);
  const track = new Float32Array(Math.round(seconds * rate));
  for (const [start, length] of places) {
    for (let i = Math.round(start * rate); i < (start + length) * rate; i++) track[i] = (random() - 0.5) * 0.8;
  }
  return track;
}

test('captions of single spoken words laid at chosen offsets start with the word', async () => {
  const sounds = await sayWords(
    'your kitchen is not a mess because coffee gets cold before stranger subscription clicks below shipping twenty'.split(' '),
    'bright',
  );
  const errors = [1, 2, 3, 4].flatMap((seed) => alignOnce(sounds, 14, seed));
  const { median, max } = summarise(errors);
  expect(median).toBeLessThanOrEqual(50);
  expect(max).toBeLessThanOrEqual(100);
});

test('captions meet the words of a dull machine’s voice in a noise as well', { timeout: 60_000 }, async () => {
  const sounds = await sayWords(
    'the lunch is not every days battery vacuum morning onion simply it from kitchen leaks you shut jump laugh'.split(' '),
    'dry',
    flite,
  );
  // Odd seeds lay a noise under the track.
  const { median, p95 } = summarise([1, 3, 5, 7, 9, 11].flatMap((seed) => alignOnce(sounds, 16, seed)));
  expect(median).toBeLessThanOrEqual(40);
  expect(p95).toBeLessThanOrEqual(90);
});

test('words rise without overlap inside any track, spoken or not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0.02, max: 0.6, noNaN: true })), { maxLength: 6 }),
      fc.array(fc.constantFrom('a', 'coffee', '$45', '☕', 'temperature', "don't", '—'), { maxLength: 12 }),
      (places, texts) => {
        const track = bursts(places, 4);
        const words = alignWords(
          track,
          rate,
          texts.map((text) => ({ text })),
        );
        expect(words.map(({ text }) => text)).toEqual(texts);
        for (const list of [words, refineWords(track, rate, words)]) {
          let last = 0;
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(last - 1e-9);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(4);
            last = end;
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a closure inside a word does not part it when another silence is longer', () => {
  // "butter" with 70 ms of silence in it, then "on" 0.3 s later.
  const track = bursts(
    [
      [0.2, 0.18],
      [0.45, 0.2],
      [0.95, 0.25],
    ],
    1.5,
  );
  const [butter, on] = alignWords(track, rate, [{ text: 'butter' }, { text: 'on' }]);
  expect(butter?.start).toBeCloseTo(0.2, 1);
  expect(butter?.end).toBeCloseTo(0.65, 1);
  expect(on?.start).toBeCloseTo(0.95, 1);
});

test('rough times are drawn to the silence beside them', () => {
  const track = bursts(
    [
      [0.3, 0.4],
      [0.9, 0.4],
    ],
    1.6,
  );
  const [first, second] = refineWords(track, rate, [
    { text: 'one', start: 0.22, end: 0.8 },
    { text: 'two', start: 0.8, end: 1.5 },
  ]);
  expect(first?.start).toBeCloseTo(0.3, 1);
  expect(first?.end).toBeCloseTo(0.7, 1);
  expect(second?.start).toBeCloseTo(0.9, 1);
  expect(second?.end).toBeCloseTo(1.3, 1);
});
