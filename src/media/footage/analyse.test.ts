import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { footageMeasures } from '#core/footage.ts';
import { runFfmpeg } from '../ffmpeg.ts';
import { measureLoudness } from '../loudness.ts';
import { analyseFootage } from './analyse.ts';

let folder: string;
const file = (name: string) => join(folder, name);
const coding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
const lavfi = (...sources: string[]) => sources.flatMap((source) => ['-f', 'lavfi', '-i', source]);

/** Three seconds in three shots, with a beat that swells. */
async function makeThreeShots(target: string): Promise<void> {
  const shots = ['testsrc2=s=180x320:r=30:d=1', 'mandelbrot=s=180x320:r=30', 'smptebars=s=180x320:r=30:d=1'];
  const sound = 'aevalsrc=0.5*sin(2*PI*330*t)*exp(-8*mod(t\\,0.5)):d=3:s=48000';
  const joined = '[1:v]trim=duration=1,setsar=1[m];[0:v]setsar=1[a];[2:v]setsar=1[b];[a][m][b]concat=n=3:v=1[v]';
  await runFfmpeg([...lavfi(...shots, sound), '-filter_complex', joined, '-map', '[v]', '-map', '3:a', ...coding, target]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookline-footage-'));
  await makeThreeShots(file('three.mp4'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const refusal = (name: string) => analyseFootage(file(name)).catch((error: { code: string; message: string }) => error.code);

/** Paths of all numbers in a profile, lists read through. */
function numberPaths(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return [path];
  if (Array.isArray(value)) return value.flatMap((inner) => numberPaths(inner, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numberPaths(inner, path === '' ? key : `${path}.${key}`));
}

describe('footage', () => {
  it('is measured from its cuts to its sound, the same each time, and every number has a unit and a method', async () => {
    const shares: number[] = [];
    const profile = await analyseFootage(file('three.mp4'), { onProgress: (share) => shares.push(share) });
    expect(profile).toMatchObject({ frames: 90, fps: 30, seconds: 3, width: 180, height: 320, degraded: [] });
    expect(profile.boundaries.map(({ kind, first }) => [kind, first])).toEqual([
      ['cut', 30],
      ['cut', 60],
    ]);
    expect(profile.shots).toHaveLength(3);
    expect(profile.cutting).toMatchObject({ shotsPerMinute: 60, firstCut: 1, hookSeconds: 1, hookEndsWith: 'cut' });
    expect(profile.color.palette.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1);
    const { lufs, truePeak } = await measureLoudness(file('three.mp4'));
    expect(Math.abs((profile.sound?.lufs ?? 0) - lufs)).toBeLessThan(0.3);
    expect(Math.abs((profile.sound?.truePeak ?? 0) - truePeak)).toBeLessThan(0.3);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    const nameless = numberPaths(profile).filter((path) => !Object.hasOwn(footageMeasures, path));
    expect(nameless).toEqual([]);
    expect(await analyseFootage(file('three.mp4'))).toEqual(profile);
  });

  it('may be silent, a single picture, turned on its side or 4K', async () => {
    await runFfmpeg([...lavfi('testsrc2=s=180x320:r=25:d=0.04'), ...coding, file('one.mp4')]);
    const one = await analyseFootage(file('one.mp4'));
    expect(one).toMatchObject({ frames: 1, boundaries: [], sound: null });
    expect(one.degraded.join()).toContain('single picture');

    await runFfmpeg([...lavfi('testsrc2=s=320x180:r=30:d=0.5'), ...coding, file('flat.mp4')]);
    await runFfmpeg(['-display_rotation', '90', '-i', file('flat.mp4'), '-c', 'copy', file('turned.mp4')]).catch(() =>
      runFfmpeg(['-i', file('flat.mp4'), '-c', 'copy', '-metadata:s:v', 'rotate=90', file('turned.mp4')]),
    );
    expect(await analyseFootage(file('turned.mp4'))).toMatchObject({ width: 180, height: 320, frames: 15 });

    await runFfmpeg([...lavfi('testsrc2=s=3840x2160:r=30:d=0.1'), ...coding, file('large.mp4')]);
    expect(await analyseFootage(file('large.mp4'))).toMatchObject({ width: 3840, height: 2160, frames: 3 });
  });

  it('may have frames of different lengths: times are the real ones', async () => {
    const uneven = 'setpts=if(lt(N\\,20)\\,N\\,20+(N-20)*3)/30/TB';
    const shots = lavfi('testsrc2=s=180x320:r=30:d=1', 'smptebars=s=180x320:r=30:d=1');
    const graph = `[0:v]setsar=1[a];[1:v]setsar=1[b];[a][b]concat=n=2:v=1,${uneven}[v]`;
    await runFfmpeg([
      ...shots,
      '-filter_complex',
      graph,
      '-map',
      '[v]',
      '-fps_mode',
      'vfr',
      '-enc_time_base',
      '1/30',
      ...coding,
      file('vfr.mp4'),
    ]);
    const profile = await analyseFootage(file('vfr.mp4'));
    expect(profile.frames).toBe(60);
    expect(profile.boundaries.map(({ first }) => first)).toEqual([30]);
    expect(profile.cutting.firstCut).toBeCloseTo((20 + 10 * 3) / 30, 1);
  });

  it('says what HDR does to its colours', async () => {
    const hdr = ['-color_primaries', 'bt2020', '-color_trc', 'smpte2084', '-colorspace', 'bt2020nc'];
    const deep = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p10le'];
    await runFfmpeg([...lavfi('testsrc2=s=180x320:r=30:d=0.3'), ...deep, ...hdr, file('hdr.mp4')]);
    expect((await analyseFootage(file('hdr.mp4'))).degraded.join()).toContain('HDR');
  });

  it('finds black, frozen and letterboxed pictures', async () => {
    const graph = 'drawbox=y=0:h=40:c=black:t=fill,drawbox=y=280:h=40:c=black:t=fill';
    const still = 'smptebars=s=180x320:r=30:d=3';
    await runFfmpeg([
      ...lavfi(still, 'color=black:s=180x320:r=30:d=1'),
      '-filter_complex',
      `[0:v]${graph},setsar=1[a];[1:v]setsar=1[b];[a][b]concat=n=2:v=1[v]`,
      '-map',
      '[v]',
      ...coding,
      file('ill.mp4'),
    ]);
    const { health } = await analyseFootage(file('ill.mp4'));
    expect(health.blackShare).toBeCloseTo(0.25, 1);
    expect(health.frozenShare).toBeGreaterThan(0.6);
    expect(health.letterbox.top).toBeCloseTo(0.125, 1);
    expect(health.letterbox.left).toBe(0);
  });

  it('is refused in words when it is no video, a playlist in disguise or broken', async () => {
    await writeFile(file('text.mp4'), 'not a video');
    await writeFile(file('list.mp4'), `#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile://${file('three.mp4')}\n#EXT-X-ENDLIST\n`);
    const bytes = await readFile(file('three.mp4'));
    await writeFile(file('cut.mp4'), bytes.subarray(0, bytes.length / 2));
    await writeFile(file('empty.mp4'), '');
    await runFfmpeg([...lavfi('sine=d=1'), file('sound.wav')]);
    for (const name of ['text.mp4', 'list.mp4', 'cut.mp4', 'empty.mp4', 'sound.wav']) expect(await refusal(name)).toBe('unsupported_media');
    expect(await refusal('absent.mp4')).toBe('not_found');
  });

  it('is measured as far as a file that ends early goes, and says so', async () => {
    await runFfmpeg(['-i', file('three.mp4'), '-c', 'copy', '-movflags', '+faststart', file('front.mp4')]);
    const bytes = await readFile(file('front.mp4'));
    await writeFile(file('early.mp4'), bytes.subarray(0, Math.floor(bytes.length * 0.35)));
    const answer = await analyseFootage(file('early.mp4')).catch((error: { code: string }) => error);
    if ('code' in answer) expect(answer.code).toBe('unsupported_media');
    else expect(answer.degraded.join()).toContain('ends early');
  });

  it('stops when asked', async () => {
    const stop = new AbortController();
    const work = analyseFootage(file('three.mp4'), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    await expect(analyseFootage(file('three.mp4'), { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
