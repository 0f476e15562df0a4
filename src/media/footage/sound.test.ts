import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../evals/word-times.ts';
import { createHopReader, soundRate } from './sound-hops.ts';
import { readMomentary, readRange } from './sound-stream.ts';
import { createSpectrum } from './spectrum.ts';
import { measureSpeech } from './speech-measure.ts';
import { autocorrelate, countOnsets, findTempo } from './tempo.ts';

const seconds = 14;

function hopsOf(sound: (time: number) => number, length = seconds) {
  const bytes = Buffer.alloc(2 * length * soundRate);
  for (let index = 0; index < length * soundRate; index++) {
    bytes.writeInt16LE(Math.round(32767 * Math.max(-1, Math.min(1, sound(index / soundRate)))), 2 * index);
  }
  const reader = createHopReader();
  // An odd size: chunks of a pipe end anywhere.
  for (let at = 0; at < bytes.length; at += 4097) reader.push(bytes.subarray(at, at + 4097));
  return reader.finish();
}

/** A kick on every beat, a hi-hat between, and a soft chord under it. */
function beat(bpm: number): (time: number) => number {
  const random = seeded(bpm);
  const noise = Float32Array.from({ length: 4096 }, () => random() * 2 - 1);
  const period = 60 / bpm;
  return (time) => {
    const kick = time % period;
    const hat = (time + period / 2) % period;
    return (
      0.7 * Math.sin(2 * Math.PI * (50 + 80 * Math.exp(-40 * kick)) * kick) * Math.exp(-14 * kick) +
      0.4 * (noise[Math.floor(time * soundRate) % 4096] as number) * Math.exp(-80 * hat) +
      0.08 * (Math.sin(2 * Math.PI * 220 * time) + Math.sin(2 * Math.PI * 277 * time))
    );
  };
}

describe('tempo', () => {
  it.each([70, 80, 92, 104, 116, 120, 128, 140, 158, 180])('is heard at %i beats a minute, within 2 % or an octave', (bpm) => {
    const found = findTempo(hopsOf(beat(bpm)).flux);
    const ratio = (found?.bpm ?? 0) / bpm;
    expect(Math.min(...[0.5, 1, 2].map((octave) => Math.abs(ratio / octave - 1)))).toBeLessThan(0.02);
    expect(found?.confidence).toBeGreaterThan(0.5);
  });

  it('is none in silence, a tone, noise and half a second of music', () => {
    const random = seeded(3);
    expect(findTempo(hopsOf(() => 0).flux)).toBeNull();
    expect(findTempo(hopsOf((time) => 0.3 * Math.sin(2 * Math.PI * 440 * time)).flux)).toBeNull();
    expect(findTempo(hopsOf(() => 0.3 * (random() * 2 - 1)).flux)).toBeNull();
    expect(findTempo(hopsOf(beat(120), 1).flux.slice(0, 50))).toBeNull();
  });

  it('counts what sets on', () => {
    expect(countOnsets(hopsOf(beat(120)).flux)).toBeCloseTo(4, 0);
    expect(countOnsets(hopsOf(() => 0).flux)).toBe(0);
  });
});

describe('autocorrelation', () => {
  it('is 1 at lag 0, at most 1 elsewhere apart from the ends, and blind to scale and offset', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 200 }),
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        (values, scale) => {
          const one = autocorrelate(Float32Array.from(values), 20);
          const other = autocorrelate(
            Float32Array.from(values, (value) => scale * value + 3),
            20,
          );
          if (!one || !other) return;
          expect(one[0]).toBeCloseTo(1, 5);
          for (let lag = 0; lag <= 20; lag++) {
            expect(Math.abs(one[lag] as number)).toBeLessThanOrEqual(values.length / (values.length - lag) + 1e-6);
            expect(other[lag]).toBeCloseTo(one[lag] as number, 2);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('spectrum', () => {
  it('has its peak at the bin of a tone', () => {
    const spectrum = createSpectrum(256);
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 124 }), (bin) => {
        const power = spectrum.power(Float32Array.from({ length: 256 }, (_, index) => Math.sin((2 * Math.PI * bin * index) / 256)));
        expect(power.indexOf(Math.max(...power))).toBe(bin);
      }),
    );
  });

  it('keeps the power of what it is given', () => {
    const random = seeded(9);
    const samples = Float32Array.from({ length: 1024 }, () => random() * 2 - 1);
    const power = createSpectrum(1024).power(samples);
    const whole = 2 * power.reduce((sum, value) => sum + value, 0) - (power[0] ?? 0) - (power[512] ?? 0);
    const windowed = samples.reduce(
      (sum, value, index) => sum + (value * (0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / 1024))) ** 2,
      0,
    );
    expect(whole / 1024 / windowed).toBeCloseTo(1, 3);
  });
});

/** Bursts in the voice band at the pace of syllables, with a pause after each six. */
function babble(perSecond: number): (time: number) => number {
  const group = 6 / perSecond + 0.5;
  return (time) => {
    const inside = time % group;
    if (inside > 6 / perSecond) return 0;
    const swell = Math.sin((Math.PI * inside * perSecond) % Math.PI) ** 2;
    return 0.3 * (0.03 + swell) * (Math.sin(2 * Math.PI * 170 * 4 * time) + Math.sin(2 * Math.PI * 170 * 7 * time));
  };
}

describe('speech', () => {
  it.each([3, 4, 5, 6])('is counted at %i syllables a second, within 15 %', (rate) => {
    const found = measureSpeech(hopsOf(babble(rate)));
    expect(Math.abs((found.syllablesPerSecond ?? 0) / rate - 1)).toBeLessThan(0.15);
    expect(found.speechShare).toBeGreaterThan(0.5);
    expect(Math.abs((found.firstPause ?? 0) - 6 / rate)).toBeLessThan(0.15);
  });

  it('is none in silence and in a steady tone', () => {
    const silence = measureSpeech(hopsOf(() => 0));
    expect(silence).toEqual({ silenceShare: 1, speechShare: 0, syllablesPerSecond: null, firstPause: null });
    const tone = measureSpeech(hopsOf((time) => 0.3 * Math.sin(2 * Math.PI * 800 * time)));
    expect(tone.speechShare).toBe(0);
    expect(tone.silenceShare).toBe(0);
    expect(measureSpeech({ level: [], voice: [] }).speechShare).toBe(0);
  });
});

describe('the loudness log', () => {
  it('gives momentary values and the range, whatever stands around them', () => {
    const line =
      '[Parsed_ebur128_1 @ 0x55] t: 1.299979   TARGET:-23 LUFS    M: -19.4 S:-120.7     I: -19.4 LUFS       LRA:   0.0 LU  FTPK: -3.1';
    expect(readMomentary(line)).toBe(-19.4);
    expect(readMomentary(line.replace('-19.4 S', '-inf S'))).toBe(-120);
    expect(readMomentary('  Stream #0:0: Audio: aac')).toBeNull();
    expect(readRange('Summary:\n  Loudness range:\n    LRA:   4.2 LU\n')).toBe(4.2);
    expect(readRange('')).toBe(0);
  });

  it('never throws on any line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (line) => {
        const value = readMomentary(`t: 1 M: ${line} S:`);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
