import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptAudio, acceptVideo } from './accept.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { probe } from './probe.ts';

let folder: string;
let good: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookline-accept-'));
  good = join(folder, 'good.mp4');
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=270x480:r=30:d=2'];
  const sound = ['-f', 'lavfi', '-i', 'sine=d=2:r=48000'];
  const coding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '15', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-movflags', '+faststart'];
  await runFfmpeg([...picture, ...sound, ...coding, good]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function named(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

describe('uploads', () => {
  test('a video is described by its header', async () => {
    const found = await acceptVideo(good);
    expect(found).toMatchObject({
      container: 'mov',
      video: { codec: 'h264', width: 270, height: 480, fps: 30, frames: 60 },
      audio: { codec: 'aac' },
    });
    expect(found.seconds).toBeCloseTo(2, 1);
  });

  test.each([
    ['a playlist that points at another file', () => `#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile://${good}\n#EXT-X-ENDLIST\n`],
    ['a concat list', () => `ffconcat version 1.0\nfile '${good}'\n`],
    ['a web page', () => '<!doctype html><html><body>not found</body></html>'],
    ['an SVG', () => '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'],
    ['nothing', () => ''],
    ['a header without a film', () => Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1')],
  ])('%s named .mp4 is refused', async (name, content) => {
    await expect(acceptVideo(await named(`${name}.mp4`, content()))).rejects.toMatchObject({ code: 'unsupported_media' });
  });

  test('a playlist behind a video header does not pull in another file', async () => {
    const disguised = Buffer.concat([
      Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'),
      Buffer.from(`\n#EXTM3U\n#EXTINF:9,\nfile://${good}\n`),
    ]);
    await expect(acceptVideo(await named('disguised.mp4', disguised))).rejects.toMatchObject({ code: 'unsupported_media' });
  });

  test('a film cut short is refused although its header still gives the full length', async () => {
    const bytes = await readFile(good);
    const file = await named('short.mp4', bytes);
    await truncate(file, Math.round(bytes.length * 0.6));
    expect((await probe(file)).seconds).toBeCloseTo(2, 1);
    await expect(acceptVideo(file)).rejects.toMatchObject({ code: 'unsupported_media' });
  });

  test('sound is accepted as sound and refused as a video', async () => {
    const file = join(folder, 'voice.wav');
    await runFfmpeg(['-f', 'lavfi', '-i', 'sine=d=1:r=48000', file]);
    await expect(acceptAudio(file)).resolves.toMatchObject({ container: 'wav', audio: { sampleRate: 48_000, channels: 1 } });
    await expect(acceptVideo(file)).rejects.toMatchObject({ code: 'unsupported_media' });
  });

  test('a film of 100 hours is too large, whatever its bytes', async () => {
    const file = join(folder, 'endless.mp4');
    await runFfmpeg(['-f', 'lavfi', '-i', 'color=s=32x32:r=1/600:d=3600', '-c:v', 'libx264', '-pix_fmt', 'yuv420p', file]);
    await expect(acceptVideo(file)).rejects.toMatchObject({ code: 'too_large' });
  });
});
