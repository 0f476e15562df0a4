import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moods } from '#core/cut.ts';
import { tones } from '#core/vocabulary.ts';
import { readSound } from '#media/footage/sound-stream.ts';
import { findOnsets } from '#media/footage/tempo.ts';
import { probe } from '#media/probe.ts';
import { readWav } from '#media/samples.ts';
import type { MusicRequest } from '#providers/spec/music.ts';
import { placeBars } from './bars.ts';
import { createMusic } from './music.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookline-music-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function compose(
  tone: (typeof tones)[number],
  seconds: number,
  seed: number,
  name = `${tone}-${seed}`,
  more: Partial<MusicRequest> = {},
) {
  const request = { tone, mood: null, seconds, cuts: [], seed, file: join(folder, `${name}.wav`), ...more };
  const { file } = await createMusic().compose(request, AbortSignal.timeout(60_000));
  return file;
}

describe('the embedded music', () => {
  test('is the same for the same seed and another one for another', async () => {
    const [first, again, other] = await Promise.all([
      compose('big-sis', 6, 1),
      compose('big-sis', 6, 1, 'again'),
      compose('big-sis', 6, 2),
    ]);
    const bytes = await readFile(first);
    expect(bytes.equals(await readFile(again))).toBe(true);
    expect(bytes.equals(await readFile(other))).toBe(false);
  });

  test.each(tones)('%s: exact length, no clipping, no direct current, sound throughout, quiet ends', async (tone) => {
    const { rate, channels } = await readWav(await compose(tone, 8, 5, `sane-${tone}`));
    expect([rate, channels.length]).toEqual([48_000, 2]);
    for (const channel of channels) {
      expect(channel.length).toBe(8 * 48_000);
      const peak = channel.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(peak).toBeLessThan(0.75);
      expect(Math.abs(channel.reduce((sum, value) => sum + value, 0) / channel.length)).toBeLessThan(0.002);
      for (let second = 0; second < 7; second += 1) expect(rms(channel.subarray(second * rate, (second + 1) * rate))).toBeGreaterThan(0.02);
      expect(Math.abs(channel.at(-1) ?? 1)).toBeLessThan(0.001);
    }
  });

  test.each(moods)(
    '%s: sound throughout, and a beat within 40 ms of every cut, heard in what was played',
    { timeout: 60_000 },
    async (mood) => {
      for (const [seconds, cuts] of [
        [16, [4, 8, 12]],
        [30, [10, 20]],
      ] as const) {
        const file = await compose('big-sis', seconds, 3, `${mood}-${seconds}`, { mood, cuts });
        const { rate, channels } = await readWav(file);
        for (let second = 0; second < seconds - 1; second += 1)
          expect(rms(channels[0]?.subarray(second * rate, (second + 1) * rate) ?? new Float32Array(0))).toBeGreaterThan(0.015);
        const heard = await strongOnsets(file);
        for (const cut of cuts) expect(Math.min(...heard.map((onset) => Math.abs(onset - cut)))).toBeLessThanOrEqual(0.04);
      }
    },
  );

  test('whatever is cut where: bars fill the film, none is one beat, the tempo strays by 4 % at most, and equal segments are met on a bar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 140 }),
        fc.integer({ min: 4, max: 90 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        (bpm, seconds, shares) => {
          const bars = placeBars(
            bpm,
            seconds,
            shares.map((share) => share * seconds),
          );
          let end = 0;
          for (const bar of bars) {
            expect(bar.start).toBeCloseTo(end, 6);
            end = bar.start + bar.seconds;
          }
          expect(end).toBeCloseTo(seconds, 6);
          const beats = bars.map((bar) => bar.seconds / bar.beats);
          expect(Math.max(...beats) / Math.min(...beats)).toBeLessThan(1.085);
        },
      ),
      { numRuns: 60 },
    );
    for (const [seconds, cuts] of [
      [60, [15, 30, 45]],
      [30, [10, 20]],
      [15, [5, 10]],
      [16, [4, 8, 12]],
    ] as const) {
      for (const bpm of [74, 84, 96, 106, 114, 126]) {
        const bars = placeBars(bpm, seconds, cuts);
        expect(bars.filter((bar) => bar.cut).map((bar) => Math.round(bar.start * 1000) / 1000)).toEqual([...cuts]);
      }
    }
  });

  test('refuses a length it cannot play and stops when told to', async () => {
    await expect(compose('calm-pro', 0, 1)).rejects.toMatchObject({ code: 'invalid_input' });
    const request = { tone: 'calm-pro' as const, mood: null, seconds: 10, cuts: [], seed: 1, file: join(folder, 'stopped.wav') };
    await expect(createMusic().compose(request, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}

/** Seconds at which something loud sets in, as a listener of the finished file finds them. */
async function strongOnsets(file: string): Promise<number[]> {
  const { hops } = await readSound(file, await probe(file));
  return findOnsets(hops.flux);
}
