import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runFfprobe } from './ffmpeg.ts';
import { addAt, fadeEnds, parseWav, peakOf, readWav, writeWav } from './samples.ts';

const folder = await mkdtemp(join(tmpdir(), 'hookline-samples-'));

test('what is written is read back within half a step of 16 bits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 200 }),
      fc.integer({ min: 1, max: 3 }),
      async (samples, count) => {
        const file = join(folder, 'round.wav');
        await writeWav(
          file,
          Array.from({ length: count }, () => samples),
          48000,
        );
        const { rate, channels } = await readWav(file);
        expect(rate).toBe(48000);
        expect(channels).toHaveLength(count);
        for (const channel of channels) {
          expect(channel).toHaveLength(samples.length);
          channel.forEach((value, at) => {
            expect(Math.abs(value - (samples[at] ?? 0))).toBeLessThan(1 / 16000);
          });
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('ffprobe sees the length, the rate and the channels, and no part file stays', async () => {
  const file = join(folder, 'probe.wav');
  await writeWav(file, [new Float32Array(24000), new Float32Array(24000)], 48000);
  const probe = await runFfprobe(['-v', 'error', '-show_entries', 'stream=codec_name,sample_rate,channels,duration', '-of', 'json', file]);
  expect(JSON.parse(probe).streams[0]).toMatchObject({ codec_name: 'pcm_s16le', sample_rate: '48000', channels: 2, duration: '0.500000' });
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('samples beyond full scale are clamped, not wrapped', async () => {
  const file = join(folder, 'loud.wav');
  await writeWav(file, [Float32Array.of(2, -3, 0.5)], 48000);
  const [channel] = (await readWav(file)).channels;
  expect(channel?.[0]).toBeGreaterThan(0.999);
  expect(channel?.[1]).toBeLessThan(-0.999);
});

test('channels of different lengths are refused', async () => {
  await expect(writeWav(join(folder, 'odd.wav'), [new Float32Array(2), new Float32Array(3)], 48000)).rejects.toMatchObject({
    code: 'internal',
  });
});

test('anything but PCM WAV is refused, whatever its bytes', async () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(() => parseWav(Buffer.from(bytes))).toThrow(/not a WAV/);
    }),
  );
  await writeFile(join(folder, 'text.wav'), 'RIFF....WAVEfmt ');
  await expect(readWav(join(folder, 'text.wav'))).rejects.toMatchObject({ code: 'unsupported_media' });
});

test('fades reach zero at both ends and leave the middle', () => {
  const samples = new Float32Array(100).fill(1);
  fadeEnds(samples, 10);
  expect(samples[0]).toBeLessThan(0.01);
  expect(samples[99]).toBeLessThan(0.01);
  expect(samples[50]).toBe(1);
});

test('sound added at an offset keeps inside its target', () => {
  const target = new Float32Array(4);
  addAt(target, Float32Array.of(1, 1, 1), -1);
  addAt(target, Float32Array.of(0.5, 0.5), 3);
  expect([...target]).toEqual([1, 1, 0, 0.5]);
  expect(peakOf(target)).toBe(1);
});
