import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { masterAudio } from './audio-master.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { measureLoudness } from './loudness.ts';
import { probe } from './probe.ts';
import { readWav } from './samples.ts';

const seconds = 8;
const wanted = { lufs: -14, truePeak: -1.5 };
let folder: string;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookline-audio-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A sound of our own by a source of ffmpeg's, in the format that its name says. */
async function sound(source: string, more: string[] = [], ending = 'wav'): Promise<string> {
  made += 1;
  const file = join(folder, `sound-${made}.${ending}`);
  await runFfmpeg(['-f', 'lavfi', '-i', source, ...more, file]);
  return file;
}

/** Bursts of noise, louder and softer, with pauses: as uneven as speech. */
const speech = (level: number, rate = 48_000, length = 3) =>
  `aevalsrc=exprs='${level}*(0.4+0.6*lt(mod(t\\,0.9)\\,0.4))*gt(sin(9*t)\\,-0.6)*(sin(2*PI*140*t)+0.5*sin(2*PI*1100*t)+0.2*(random(0)-0.5))':s=${rate}:d=${length}`;
const song = (level: number, length = 20) =>
  `aevalsrc=exprs='${level}*(sin(2*PI*220*t)+sin(2*PI*331*t))|${level}*(sin(2*PI*221*t)+sin(2*PI*440*t))':s=44100:d=${length}`;

async function mastered(voice: string | null, music: string | null, gainDb = -16) {
  made += 1;
  const file = join(folder, `master-${made}.mp4`);
  await masterAudio({
    voices: voice ? [0, 4].map((at) => ({ file: voice, at })) : [],
    music: music ? { file: music, gainDb } : null,
    seconds,
    loudness: wanted,
    file,
  });
  return file;
}

/** Measured on the encoded file, as whoever gets it would. */
async function expectMastered(file: string) {
  const { lufs, truePeak } = await measureLoudness(file);
  expect(Math.abs(lufs - wanted.lufs)).toBeLessThanOrEqual(0.5);
  expect(truePeak).toBeLessThanOrEqual(-1);
  const { audio } = await probe(file);
  expect([audio?.sampleRate, audio?.channels]).toEqual([48_000, 2]);
  expect(Math.abs((audio?.seconds ?? 0) - seconds)).toBeLessThan(0.03);
}

describe('the film’s sound is at −14 LUFS and under −1 dBTP', { timeout: 60_000 }, () => {
  it.each<[string, () => Promise<string>, () => Promise<string | null>]>([
    ['a usual voice and a usual song', () => sound(speech(0.3)), () => sound(song(0.3))],
    ['a voice at −60 dB', () => sound(speech(0.001), ['-c:a', 'pcm_s24le']), () => sound(song(0.3))],
    ['a voice clipped at full scale', () => sound(speech(6)), () => sound(song(0.3))],
    ['a voice that says nothing', () => sound('anullsrc=r=48000:cl=mono:d=3'), () => sound(song(0.3))],
    ['a voice at 8 kHz without music', () => sound(speech(0.3, 8000)), async () => null],
    ['a song at −60 dB', () => sound(speech(0.3)), () => sound(song(0.0007), ['-c:a', 'flac'], 'flac')],
    ['a song clipped at full scale', () => sound(speech(0.3)), () => sound(song(4), ['-c:a', 'libmp3lame'], 'mp3')],
    ['silence for a song', () => sound(speech(0.3)), () => sound('anullsrc=r=48000:cl=stereo:d=9')],
    ['a mono song of a second at 8 kHz', () => sound(speech(0.3)), () => sound(speech(0.5, 8000, 1), ['-c:a', 'pcm_u8'])],
    [
      'a song in 7.1',
      () => sound(speech(0.3)),
      () => sound(song(0.3), ['-af', 'pan=7.1|c0=c0|c1=c1|c2=c0|c3=c1|c4=c0|c5=c1|c6=c0|c7=c1', '-c:a', 'flac'], 'flac'),
    ],
  ])('with %s', async (_, voice, music) => expectMastered(await mastered(await voice(), await music())));

  it('with a song alone', async () => expectMastered(await mastered(null, await sound(song(0.3), ['-c:a', 'aac'], 'm4a'))));

  it('and nothing is left beside it', async () => {
    expect((await readdir(folder)).filter((name) => !/^(sound|master)-\d+\.\w+$/.test(name))).toEqual([]);
  });

  it.each([
    ['all is silent', 'anullsrc=r=48000:cl=mono:d=3', /are silent/],
    ['there are only clicks', `aevalsrc=exprs='0.9*lt(mod(t\\,0.5)\\,0.002)':s=48000:d=8`, /LUFS/],
  ])('or it is refused in words, where %s', async (_, source, message) => {
    await expect(mastered(await sound(source), null)).rejects.toMatchObject({
      code: 'provider_failed',
      message: expect.stringMatching(message),
    });
  });
});

describe('music under a voice', { timeout: 60_000 }, () => {
  /** Level of a tone at 2000 Hz, which only the song has, in dB. */
  async function songLevel(file: string, from: number, to: number): Promise<number> {
    made += 1;
    const plain = join(folder, `sound-${made}.wav`);
    await runFfmpeg([
      '-ss',
      String(from),
      '-t',
      String(to - from),
      '-i',
      file,
      '-af',
      'bandpass=f=2000:w=60,bandpass=f=2000:w=60',
      '-ac',
      '1',
      plain,
    ]);
    const samples = (await readWav(plain)).channels[0] ?? new Float32Array(1);
    return 10 * Math.log10(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
  }

  it('gives way while somebody speaks and comes back after, and a short piece is played again without a gap', async () => {
    const voice = await sound(`aevalsrc=exprs='0.4*sin(2*PI*150*t)*(0.6+0.4*sin(30*t))':s=48000:d=3.5`);
    const file = await mastered(voice, await sound('sine=f=2000:d=1.7:r=48000'));
    const [under, between] = [await songLevel(file, 1, 3), await songLevel(file, 3.75, 3.98)];
    expect(between - under).toBeGreaterThan(2);
    const alone = await mastered(null, await sound('sine=f=2000:d=1.7:r=48000'));
    const levels = await Promise.all([0.6, 1.2, 1.8, 2.4, 3, 4.5, 5.5].map((at) => songLevel(alone, at, at + 0.3)));
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(9);
  });
});
