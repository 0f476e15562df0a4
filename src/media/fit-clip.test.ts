import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFfmpeg } from './ffmpeg.ts';
import { fitClip, measureTrim, moveStill } from './fit-clip.ts';
import { probe } from './probe.ts';

const frame = { seconds: 4, width: 90, height: 160, fps: 30 };
const never = new AbortController().signal;
let home = '';
/** Three seconds: red, green, blue. */
let upright = '';
/** Two seconds of white with black bars that a crop to the frame's shape would lose. */
let wide = '';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'fit-clip-'));
  upright = join(home, 'upright.mp4');
  wide = join(home, 'wide.mp4');
  const colour = (name: string) => ['-f', 'lavfi', '-i', `color=${name}:s=90x160:r=25:d=1`];
  const encode = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p'];
  await runFfmpeg([...['red', 'lime', 'blue'].flatMap(colour), '-filter_complex', 'concat=n=3', ...encode, upright]);
  const marks = 'drawbox=x=56:w=28:h=180:y=0:color=black:t=fill,drawbox=x=236:w=28:h=180:y=0:color=black:t=fill';
  await runFfmpeg(['-f', 'lavfi', '-i', 'color=white:s=320x180:r=30:d=2', '-vf', marks, ...encode, wide]);
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** Pixels of a clip at a second: red, green, blue at shares of the picture. */
async function look(file: string, second: number): Promise<(x: number, y: number) => number[]> {
  const png = join(home, 'look.png');
  await runFfmpeg(['-y', '-ss', String(second), '-i', file, '-frames:v', '1', png]);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return (x, y) => [...data.subarray((Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3).subarray(0, 3)];
}

/** Which colour is strongest in the middle. */
async function colourAt(file: string, second: number): Promise<string> {
  const [r = 0, g = 0, b = 0] = (await look(file, second))(0.5, 0.5);
  return r > g && r > b ? 'red' : g > b ? 'green' : 'blue';
}

describe('an own video', () => {
  it('runs from where it is wanted, and again from there when it is too short, in exactly the frames of its segment', async () => {
    const file = join(home, 'trimmed.mp4');
    await fitClip(upright, file, { ...frame, from: 1 }, never);
    expect((await probe(file)).video).toMatchObject({ width: 90, height: 160, frames: 120 });
    const colours: string[] = [];
    for (const second of [0.5, 1.5, 2.5, 3.5]) colours.push(await colourAt(file, second));
    expect(colours).toEqual(['green', 'blue', 'green', 'blue']);
  });

  it('is shown whole where filling the frame would hide most of it', async () => {
    const file = join(home, 'whole.mp4');
    await fitClip(wide, file, { ...frame, seconds: 1, from: 0 }, never);
    const at = await look(file, 0.5);
    const bar = (70 / 320 - 0.12) / 0.76;
    for (const x of [bar, 1 - bar]) expect(at(x, 0.5)[0]).toBeLessThan(60);
    expect(at(0.5, 0.5)[0]).toBeGreaterThan(220);
  });

  it('can’t begin where nothing of it is left', async () => {
    expect(await measureTrim(upright, 2.5)).toBeCloseTo(3, 1);
    await expect(measureTrim(upright, 2.6)).rejects.toMatchObject({ code: 'invalid_input', fields: { from: 'At most 2.5.' } });
  });
});

describe('an own video whose sound is longer than its picture', () => {
  it('lasts as long as its picture does', async () => {
    const file = join(home, 'long-sound.mp4');
    const sound = ['-f', 'lavfi', '-i', 'sine=d=6'];
    await runFfmpeg(['-i', upright, ...sound, '-map', '0:v', '-map', '1:a', '-c:v', 'copy', file]);
    expect(await measureTrim(file, 0)).toBeCloseTo(3, 1);
    await expect(measureTrim(file, 4)).rejects.toMatchObject({ fields: { from: 'At most 2.5.' } });
  });
});

describe('an own photo', () => {
  it('lies on white where it is see-through', async () => {
    const cut = join(home, 'cut-out.png');
    const clear = { create: { width: 90, height: 160, channels: 4 as const, background: '#00000000' } };
    const mark = await sharp({ create: { width: 40, height: 60, channels: 4, background: '#d01010' } })
      .png()
      .toBuffer();
    await sharp(clear)
      .composite([{ input: mark }])
      .png()
      .toFile(cut);
    const file = join(home, 'cut-out.mp4');
    await moveStill(cut, file, { ...frame, seconds: 0.2, move: 'push' }, never);
    const at = await look(file, 0.1);
    expect(Math.min(...at(0.05, 0.05))).toBeGreaterThan(235);
    const [red = 0, green = 255] = at(0.5, 0.5);
    expect([red > 180, green < 60]).toEqual([true, true]);
  });

  it('moves as a whole the way it is asked to', async () => {
    const photo = join(home, 'photo.png');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="1280"><rect width="720" height="1280" fill="#fff"/><rect x="340" width="40" height="1280" fill="#f00"/></svg>`;
    await sharp(Buffer.from(svg)).png().toFile(photo);
    const redAt = async (file: string, second: number) => {
      const at = await look(file, second);
      const reds = Array.from({ length: 90 }, (_, x) => x).filter((x) => (at((x + 0.5) / 90, 0.5)[1] ?? 255) < 128);
      return reds.reduce((sum, x) => sum + x, 0) / reds.length;
    };
    for (const [move, way] of [
      ['left', -1],
      ['right', 1],
    ] as const) {
      const file = join(home, `${move}.mp4`);
      await moveStill(photo, file, { ...frame, seconds: 1, move }, never);
      expect((await probe(file)).video?.frames).toBe(30);
      expect(((await redAt(file, 0.93)) - (await redAt(file, 0.03))) * way).toBeGreaterThan(3);
    }
  });
});
