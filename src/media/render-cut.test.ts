import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { captionTheme } from '#core/caption-themes.ts';
import type { Cut } from '#core/cut.ts';
import { createLimiter } from '#kit/limiter.ts';
import { run } from '#kit/subprocess.ts';
import { runFfmpeg, runFfprobe } from './ffmpeg.ts';
import { killTool, tellsProcesses, toolsWith } from './fixtures/running-tools.ts';
import { provenance } from './join-master.ts';
import { keepPartsIn } from './kept-parts.ts';
import { type RenderCutOptions, renderCut } from './render-cut.ts';
import { mayStand } from './standstills.ts';
import { verifyMaster } from './verify.ts';

const size = { width: 180, height: 320, fps: 30 };
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hookline-render-cut-'));
  const coding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
  await runFfmpeg(['-f', 'lavfi', '-i', 'testsrc2=s=180x320:r=30:d=4', ...coding, join(home, 'clip.mp4')]);
  await runFfmpeg(['-f', 'lavfi', '-i', "flite=text='Stop drinking cold coffee':voice=kal16", '-ar', '48000', join(home, 'voice.wav')]);
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** `count` segments of three seconds, with a voice. */
function filmOf(count: number): Cut {
  const words = [{ text: 'Stop', start: 0.2, end: 0.5 }];
  return {
    form: 1,
    fps: 30,
    segments: Array.from({ length: count }, () => ({
      source: { kind: 'clip', media: 'clip.mp4', from: 0 },
      seconds: 3,
      words,
      overlays: [],
      keepClear: [],
    })),
    transitions: count > 1 ? [{ after: 1, kind: 'dissolve', seconds: 0.4 }] : [],
    audio: { voices: [{ media: 'voice.wav', at: 0 }], music: null, loudness: { lufs: -14, truePeak: -1.5 } },
    captions: captionTheme(null),
    platform: 'all',
    disclosure: 'Ad · AI-made',
    brand: null,
  };
}

let films = 0;

/** Renders into a place of its own; `left` tells what is there afterwards beside the scratch folder. */
async function begin(cut: Cut, more: Partial<RenderCutOptions> = {}) {
  const place = join(home, `film-${films++}`);
  await mkdir(place);
  const options = {
    profile: { ...size, quality: 'master' as const },
    fileOf: (media: string) => join(home, media),
    places: createLimiter(2),
    title: 'Test',
  };
  const made = renderCut(cut, { ...options, folder: join(place, 'scratch'), file: join(place, 'film.mp4'), ...more });
  // Looked at later, after what is done to it.
  made.catch(() => undefined);
  return { place, made, left: async () => (await readdir(place)).filter((name) => name !== 'scratch') };
}

describe('a render', { timeout: 120_000 }, () => {
  test('tells how far it is, from the beginning to the end and never less than before', async () => {
    const shares: number[] = [];
    const { made } = await begin(filmOf(2), { onProgress: (share) => shares.push(share) });
    expect((await made).report.frames).toBe(180);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect([shares.length > 4, (shares[0] ?? 1) < 0.6, shares.at(-1)]).toEqual([true, true, 1]);
  });

  test('may stand still where it shows a still or a file of somebody’s own, and says so', async () => {
    const white = ['-f', 'lavfi', '-i', 'color=c=white:s=180x320:r=30:d=4'];
    await runFfmpeg([...white, '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', join(home, 'white.mp4')]);
    await runFfmpeg([...white, '-frames:v', '1', join(home, 'white.png')]);
    const shown = (...sources: Cut['segments'][number]['source'][]): Cut => ({
      ...filmOf(1),
      segments: sources.map((source) => ({ source, seconds: 3, words: [], overlays: [], keepClear: [] })),
    });
    const clip = { kind: 'clip' as const, media: 'white.mp4', from: 0 };
    const still = { kind: 'still' as const, media: 'white.png', move: 'push' as const };
    const own = shown({ ...clip, own: true }, still);
    const { file, report, degraded } = await (await begin(own)).made;
    expect([report.frozen, degraded]).toEqual([[0], [expect.stringContaining('hardly moves for a while from 0 s on')]]);
    const expected = { ...size, seconds: 6, loudness: own.audio.loudness };
    await expect(verifyMaster(file, expected)).rejects.toThrow('frozen picture from 0 s');
    expect((await verifyMaster(file, { ...expected, mayStand: mayStand(own) })).frozen).toEqual([0]);
    await expect((await begin(shown(still, clip))).made).rejects.toThrow('frozen picture from 3 s');
  });

  test('carries any title as it is written, on one line', async () => {
    const kept = await keepPartsIn(join(home, 'kept'));
    const titles = [
      ['a = b; #c', 'a = b; #c'],
      ['new\nline\0nul', 'new line nul'],
      ["it's \\N {\\an8} %{localtime}", "it's \\N {\\an8} %{localtime}"],
      [';FFMETADATA1\ntitle=other', ';FFMETADATA1 title=other'],
      ['-y', '-y'],
      ['word '.repeat(2000), 'word '.repeat(40)],
    ] as const;
    for (const [title, shown] of titles) {
      const { file } = await (await begin(filmOf(1), { title, kept })).made;
      const { tags } = JSON.parse(await runFfprobe(['-v', 'error', '-of', 'json', '-show_format', file])).format;
      expect([tags.title, tags.comment]).toEqual([shown, provenance]);
    }
  });

  test.runIf(tellsProcesses)('ends at once when it is cancelled, and leaves no file and no process', async () => {
    // Six minutes of film: whatever went on after the stop would be seen.
    const stop = new AbortController();
    const { place, made, left } = await begin(filmOf(120), { signal: stop.signal });
    while ((await toolsWith(place)).length === 0) await new Promise((done) => setTimeout(done, 5));
    stop.abort();
    await expect(made).rejects.toMatchObject({ code: 'cancelled' });
    expect([await left(), await toolsWith(place)]).toEqual([[], []]);
    const never = await begin(filmOf(1), { signal: AbortSignal.abort() });
    await expect(never.made).rejects.toMatchObject({ code: 'cancelled' });
    expect(await never.left()).toEqual([]);
  });

  test.runIf(tellsProcesses).each(['segment-1.mp4.part', 'sound.mp4'])('goes on when ffmpeg is killed at %s', async (part) => {
    const shares: number[] = [];
    const { place, made, left } = await begin(filmOf(2), { onProgress: (share) => shares.push(share) });
    expect(await killTool(made, place, part)).toBe(true);
    expect((await made).report).toMatchObject({ frames: 180, black: [], frozen: [] });
    expect(await left()).toEqual(['film.mp4']);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });

  test.runIf(tellsProcesses)('says so when ffmpeg is killed again, leaves no half file, and can be tried again', async () => {
    const first = await begin(filmOf(2));
    while (await killTool(first.made, first.place, 'segment-2.mp4.part'));
    await expect(first.made).rejects.toMatchObject({
      code: 'provider_failed',
      message: expect.stringContaining('killed from outside'),
      hint: expect.any(String),
    });
    expect([await first.left(), await toolsWith(first.place)]).toEqual([[], []]);
    const again = await begin(filmOf(2), { folder: join(first.place, 'scratch'), file: join(first.place, 'film.mp4') });
    expect((await again.made).report.frames).toBe(180);
    expect(await first.left()).toEqual(['film.mp4']);
  });

  test.for([
    ['the film', 'file', '40k'],
    ['the fonts', 'folder', '40k'],
    ['its parts', 'folder', '1600k'],
  ] as const)('says that the disk is full when it has no room for %s, and works once it has', async ([, what, room], { skip }) => {
    const disk = await mkdtemp(join(home, 'disk-'));
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${room}`, 'hookline-test', disk]).catch(() => null);
    if (mounted?.exit !== 0) skip('only root can make a small disk');
    try {
      const at = what === 'file' ? { file: join(disk, 'film.mp4') } : { folder: join(disk, 'scratch') };
      const { place, made, left } = await begin(filmOf(2), at);
      await expect(made).rejects.toMatchObject({ code: 'disk_full', hint: expect.any(String) });
      expect([await left(), await toolsWith(place)]).toEqual([[], []]);
      if (what === 'file') expect(await readdir(disk)).toEqual([]);
      await run('mount', ['-o', 'remount,size=60m', disk]);
      const again = await begin(filmOf(1), at);
      expect((await again.made).report.frames).toBe(90);
    } finally {
      await run('umount', [disk]);
    }
  });
});
