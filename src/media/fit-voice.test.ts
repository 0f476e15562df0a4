import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitVoice } from './fit-voice.ts';
import { readWav, writeWav } from './samples.ts';

const rate = 48_000;
let folder: string;

/** A tone that pauses every half second. */
async function voiceOf(seconds: number): Promise<string> {
  const samples = Float32Array.from({ length: seconds * rate }, (_, at) => (at % 24_000 < 18_000 ? 0.4 * Math.sin(at / 30) : 0));
  const file = join(folder, `${seconds}.wav`);
  await writeWav(file, [samples], rate);
  return file;
}

async function fitted(seconds: number) {
  const file = join(folder, 'fitted.wav');
  const track = await fitVoice(await voiceOf(seconds), file, { text: 'one two three four', seconds: 2 }, new AbortController().signal);
  return { ...track, sound: await readWav(file) };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fit-voice-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a voice of one’s own', () => {
  it('that fits stays as it is', async () => {
    const { words, degraded, sound } = await fitted(2);
    expect(sound).toMatchObject({ rate, channels: [{ length: 2 * rate }] });
    expect(words.map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four']);
    expect(degraded).toBeNull();
  });

  it('that is a little too long is played faster, and one far too long is cut as well', async () => {
    expect((await fitted(2.4)).degraded).toBe('the uploaded voice is played 20 % faster to fit');
    const { degraded, sound } = await fitted(60);
    expect(degraded).toBe('the uploaded voice is played 25 % faster to fit; its last 46.0 s are cut');
    // Sound up to its end: what was left out of the stretching was not to be heard.
    expect(sound.channels[0]?.subarray(-rate / 2).some((value) => Math.abs(value) > 0.2)).toBe(true);
  });
});
