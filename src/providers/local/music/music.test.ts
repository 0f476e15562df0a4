import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tones } from '#core/vocabulary.ts';
import { readWav } from '#media/samples.ts';
import { createMusic } from './music.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookline-music-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function compose(tone: (typeof tones)[number], seconds: number, seed: number, name = `${tone}-${seed}`) {
  const { file } = await createMusic().compose({ tone, seconds, seed, file: join(folder, `${name}.wav`) }, AbortSignal.timeout(60_000));
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

  test('refuses a length it cannot play and stops when told to', async () => {
    await expect(compose('calm-pro', 0, 1)).rejects.toMatchObject({ code: 'invalid_input' });
    const request = { tone: 'calm-pro' as const, seconds: 10, seed: 1, file: join(folder, 'stopped.wav') };
    await expect(createMusic().compose(request, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}
