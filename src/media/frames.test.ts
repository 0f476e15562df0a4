import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runFfprobe } from './ffmpeg.ts';
import { encodeFrames } from './frames.ts';

const spec = { width: 64, height: 96, fps: 30, frames: 37 };

function gray(index: number): Uint8Array {
  return new Uint8Array(spec.width * spec.height * 4).fill((index * 5) % 256);
}

async function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'frames-'));
}

it('writes exactly the frames it is given, tagged BT.709, and the same bytes for the same frames', async () => {
  const home = await folder();
  const shares: number[] = [];
  await encodeFrames({ ...spec, file: join(home, 'a.mp4') }, gray, { onProgress: (share) => shares.push(share) });
  await encodeFrames({ ...spec, file: join(home, 'b.mp4') }, gray);
  const probe = await runFfprobe([
    ...['-v', 'error', '-count_frames', '-of', 'json', '-show_entries'],
    'stream=nb_read_frames,width,height,pix_fmt,color_space,color_range,r_frame_rate',
    join(home, 'a.mp4'),
  ]);
  expect(JSON.parse(probe).streams).toEqual([
    {
      width: 64,
      height: 96,
      pix_fmt: 'yuv420p',
      color_range: 'tv',
      color_space: 'bt709',
      r_frame_rate: '30/1',
      nb_read_frames: '37',
    },
  ]);
  expect(shares).toHaveLength(37);
  expect(shares.at(-1)).toBe(1);
  expect(await readFile(join(home, 'a.mp4'))).toEqual(await readFile(join(home, 'b.mp4')));
});

it('leaves no file when it is cancelled', async () => {
  const home = await folder();
  const stop = new AbortController();
  const made = encodeFrames({ ...spec, frames: 5000, file: join(home, 'a.mp4') }, gray, {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(made).rejects.toMatchObject({ code: 'cancelled' });
  expect(await readdir(home)).toEqual([]);
});

it('passes on what went wrong while drawing, and leaves no file', async () => {
  const home = await folder();
  const draw = (index: number) => {
    if (index === 3) throw new Error('no ink left');
    return gray(index);
  };
  await expect(encodeFrames({ ...spec, file: join(home, 'a.mp4') }, draw)).rejects.toThrow('no ink left');
  expect(await readdir(home)).toEqual([]);
});

it('says why ffmpeg refused, not that its pipe broke', async () => {
  const home = await folder();
  await expect(encodeFrames({ ...spec, file: join(home, 'nowhere', 'a.mp4') }, gray)).rejects.toMatchObject({
    code: 'provider_failed',
    message: expect.stringContaining('No such file'),
  });
});

it('refuses sizes that H.264 can’t hold', async () => {
  await expect(encodeFrames({ ...spec, width: 63, file: '/tmp/never.mp4' }, gray)).rejects.toMatchObject({ code: 'invalid_input' });
});
