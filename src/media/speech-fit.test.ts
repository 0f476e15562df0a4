import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, type Phrase, paceLimits, planFit, speechWindow } from './speech-fit.ts';
import { loudnessOf } from './speech-fit-loudness.ts';
import { changeTempo } from './speech-fit-tempo.ts';

const rate = 8000;

function tone(seconds: number, hertz: number, at = rate): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * at) }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / at));
}

function phrase(seconds: number, count: number, pause: Phrase['pause']): Phrase {
  const words = Array.from({ length: count }, (_, i) => ({
    text: `w${i}`,
    start: (seconds * i) / count,
    end: (seconds * (i + 0.9)) / count,
  }));
  return { samples: tone(seconds, 150), words, pause };
}

const phrases = fc.array(
  fc
    .record({ seconds: fc.double({ min: 0.1, max: 3, noNaN: true }), count: fc.integer({ min: 1, max: 6 }), long: fc.boolean() })
    .map(({ seconds, count, long }) => phrase(seconds, count, long ? 'sentence' : 'phrase')),
  { minLength: 1, maxLength: 8 },
);

test('whatever is said, the track has its exact length and words rise inside it without overlap', () => {
  fc.assert(
    fc.property(phrases, fc.integer({ min: 1, max: 20 }), (given, seconds) => {
      const spoken = given.map(({ samples }) => samples.length / rate);
      const plan = planFit(
        spoken,
        given.map(({ pause }) => pause),
        seconds,
      );
      const { samples, words } = layOut(given, plan, seconds, rate);
      expect(samples).toHaveLength(seconds * rate);
      expect(words).toHaveLength(given.reduce((sum, { words: inside }) => sum + inside.length, 0));
      let last = 0;
      for (const { start, end } of words) {
        expect(start).toBeGreaterThanOrEqual(last - 1e-9);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(seconds);
      // The end of the speech, pauses included, leaves the track's last moments silent.
      const total =
        spoken.reduce((sum, length) => sum + length / plan.tempo, plan.lead) + plan.pauses.reduce((sum, pause) => sum + pause, 0);
      expect(total).toBeLessThanOrEqual(seconds - speechWindow(seconds).tailLeast + 1e-6);
      if (plan.tempo > paceLimits.brisk + 0.01) expect(plan.degraded).toMatch(/faster to fit/);
      expect(plan.tempo).toBeGreaterThanOrEqual(paceLimits.slowest);
    }),
    { numRuns: 25 },
  );
});

test('speech of the right length is left alone', () => {
  const plan = planFit([4.1, 4.4, 4.7], ['sentence', 'sentence', 'sentence'], 15);
  expect(plan.tempo).toBe(1);
  expect(plan.degraded).toBeNull();
  expect(plan.pauses.every((pause) => pause >= 0.3)).toBe(true);
});

test('pauses give before the tempo does', () => {
  const plan = planFit([4.7, 4.7, 4.7], ['sentence', 'sentence', 'sentence'], 15);
  expect(plan.tempo).toBe(1);
  expect(plan.pauses[0]).toBeLessThan(0.3);
});

test('far too long speech is hurried and says by how much, counting what the synthesiser did', () => {
  expect(planFit([9, 9], ['sentence', 'sentence'], 15).degraded).toBe('spoken 24 % faster to fit 15 s');
  expect(planFit([7.2, 7.2], ['sentence', 'sentence'], 15, 1.3).degraded).toBe('spoken 30 % faster to fit 15 s');
});

test('short speech slows a little, then its pauses grow, then silence follows', () => {
  const plan = planFit([2, 2], ['sentence', 'sentence'], 15);
  expect(plan.tempo).toBe(paceLimits.slowest);
  expect(plan.pauses[0]).toBeCloseTo(0.52);
  expect(planFit([2, 2], ['sentence', 'sentence'], 15, 0.94).tempo).toBe(1);
});

test('joints are faded: no step is larger than inside the sound', () => {
  const given = [phrase(0.5, 1, 'phrase'), phrase(0.5, 1, 'phrase')];
  for (const { samples } of given) samples.fill(0.5);
  const { samples } = layOut(given, planFit([0.5, 0.5], ['phrase', 'phrase'], 2), 2, rate);
  let step = 0;
  for (let i = 1; i < samples.length; i++) step = Math.max(step, Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0)));
  // 0.5 in one sample without a fade; 40 samples share it with one.
  expect(step).toBeLessThan(0.03);
});

test('another tempo keeps the pitch, the level and the place of every moment', () => {
  for (const tempo of [0.94, 1.12, 1.5]) {
    const source = new Float32Array(2 * rate);
    source.set(tone(0.5, 150), rate * 1);
    const out = changeTempo(source, rate, tempo);
    expect(out).toHaveLength(Math.round(source.length / tempo));
    const from = out.findIndex((value) => Math.abs(value) > 0.1) / rate;
    const to = out.findLastIndex((value) => Math.abs(value) > 0.1) / rate;
    expect(Math.abs(from - 1 / tempo)).toBeLessThan(0.025);
    expect(Math.abs(to - 1.5 / tempo)).toBeLessThan(0.025);
    let crossings = 0;
    const middle = out.slice(Math.round((from + 0.05) * rate), Math.round((to - 0.05) * rate));
    for (let i = 1; i < middle.length; i++) if ((middle[i - 1] ?? 0) < 0 && (middle[i] ?? 0) >= 0) crossings += 1;
    expect(crossings / (middle.length / rate)).toBeGreaterThan(145);
    expect(crossings / (middle.length / rate)).toBeLessThan(155);
  }
});

test('loudness agrees with the standard: 997 Hz at full scale in one channel is −3 LUFS', () => {
  expect(
    loudnessOf(
      Float32Array.from(tone(3, 997, 48000), (value) => value * 2),
      48000,
    ),
  ).toBeCloseTo(-3.01, 1);
  expect(loudnessOf(new Float32Array(48000), 48000)).toBe(Number.NEGATIVE_INFINITY);
});
