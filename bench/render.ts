import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { captionTheme } from '#core/caption-themes.ts';
import type { Cut, CutSegment } from '#core/cut.ts';
import { compilePiece } from '#media/compile.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';
import { piecesOf } from '#media/pieces.ts';
import { renderPiece } from '#media/render.ts';

/**
 * What rendering text onto a clip costs over the encoder's own work: CPU seconds per second of film, for the whole render,
 * for decoding alone and for encoding the same finished frames alone. `node bench/render.ts [seconds]`, on an idle machine.
 */
const seconds = Number(process.argv[2] ?? 6);
const size = { width: 1080, height: 1920, fps: 30 };

const folder = await mkdtemp(join(tmpdir(), 'hookline-bench-'));
try {
  const clip = join(folder, 'clip.mp4');
  const source = `gradients=s=540x960:r=30:d=${seconds}:c0=0x401a5f:c1=0xe06a30:speed=0.02`;
  const grain = 'scale=1080:1920,noise=alls=3:allf=t,format=yuv420p';
  await runFfmpeg(['-f', 'lavfi', '-i', source, '-vf', grain, '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '18', clip]);

  const spoken = 'This is what a normal sentence costs when every word of it is lit as it is said out loud'.split(' ');
  const words = Array.from({ length: Math.floor(seconds / 0.36) }, (_, index) => {
    const start = 0.1 + index * 0.36;
    return { text: spoken[index % spoken.length] ?? 'word', start, end: start + 0.3 };
  });
  const cut: CutSegment = {
    source: { kind: 'clip', media: '', from: 0 },
    seconds,
    words,
    overlays: [
      { kind: 'hook', text: 'Stop drinking cold coffee', start: 0, end: seconds },
      { kind: 'cta', text: 'Tap the link', start: 1, end: seconds },
    ],
    keepClear: [],
  };
  const file = join(folder, 'segment.mp4');
  const film: Cut = {
    form: 1,
    fps: size.fps,
    segments: [cut],
    transitions: [],
    audio: { voices: [], music: null, loudness: { lufs: -14, truePeak: -1.5 } },
    captions: captionTheme(null),
    platform: 'all',
    disclosure: 'Ad · AI-made',
    brand: null,
  };
  const [piece] = piecesOf(film);
  if (!piece) throw new Error('no piece');
  const profile = { ...size, quality: 'master' } as const;
  const fileOf = () => clip;
  const { args } = compilePiece(film, piece, profile, { fileOf, assFile: 'a', fontsDir: 'f' });
  const encoder = args.slice(args.indexOf('-c:v'));
  const raw = join(folder, 'raw.yuv');

  const full = await cpu(() => renderPiece(film, piece, { profile, fileOf, folder, file }));
  const decode = await cpu(() => runFfmpeg(['-threads', '1', '-i', clip, '-f', 'null', '-']));
  await runFfmpeg(['-i', file, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', raw]);
  const rawInput = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', '1080x1920', '-r', '30', '-i', raw];
  const encode = await cpu(() => runFfmpeg([...rawInput, ...encoder, join(folder, 'encoded.mp4')]));

  const figure = (value: number) => (value / seconds).toFixed(2).padStart(6);
  console.log(`${seconds} s of 1080×1920 at 30 fps, ${words.length} words, ${cpus()[0]?.model}, ${(await stat(file)).size} bytes`);
  console.log(`${figure(full)} CPU-s per second of film: whole render`);
  console.log(`${figure(decode)} decoding the clip alone`);
  console.log(`${figure(encode)} encoding the finished frames alone`);
  console.log(`${(full / (decode + encode)).toFixed(2)} times the limit (decode + encode)`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** CPU seconds of the children that `work` ran to their end. */
async function cpu(work: () => Promise<unknown>): Promise<number> {
  const before = await childSeconds();
  await work();
  return (await childSeconds()) - before;
}

/** User and system time of this process's finished children (proc(5), fields 16 and 17, in hundredths). */
async function childSeconds(): Promise<number> {
  const fields = (await readFile('/proc/self/stat', 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
