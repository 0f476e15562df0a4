import sharp from 'sharp';
import { writeVtt } from '#core/subtitles.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { provenance } from './join-master.ts';

/** Changes when the same film would give other pictures. */
export const filmPicturesVersion = '1';

const tiles = 10;
const tile = { width: 108, height: 192 };
/** Films this long have a keyframe within each tile's share of them; only those are decoded (seconds). */
const keyframesDo = 40;

const toRgb = 'in_color_matrix=bt709:in_range=tv:out_range=pc,format=rgb24';
/** In every picture's own metadata. */
const exif = { IFD0: { ImageDescription: provenance, Software: 'Hookline' } };

interface Options {
  file: string;
  signal?: AbortSignal;
}

/**
 * Ten pictures of a film of ours beside each other as a JPEG, and as WebVTT which of them stands for which time, by the name `name` that
 * the picture goes by. Errors as in `runFfmpeg`.
 */
export async function makeSprite(film: string, seconds: number, name: string, { file, signal }: Options): Promise<{ times: string }> {
  const share = seconds / tiles;
  const seek = seconds >= keyframesDo ? ['-noaccurate_seek'] : [];
  const places = Array.from({ length: tiles }, (_, index) => index);
  const inputs = places.flatMap((index) => ['-threads', '1', ...seek, '-ss', ((index + 0.5) * share).toFixed(3), '-i', `file:${film}`]);
  const { width, height } = tile;
  const graph = [
    ...places.map((index) => `[${index}:v]trim=end_frame=1,scale=${width}:${height}:${toRgb}[t${index}]`),
    `${places.map((index) => `[t${index}]`).join('')}hstack=inputs=${tiles}[out]`,
  ].join(';');
  const raw = await readRaw([...inputs, '-filter_complex', graph, '-map', '[out]', '-frames:v', '1'], signal);
  await sharp(raw, { raw: { width: width * tiles, height, channels: 3 } })
    .withExif(exif)
    .jpeg({ quality: 82 })
    .toFile(file);
  const cues = places.map((index) => ({
    start: index * share,
    end: (index + 1) * share,
    lines: [`${name}#xywh=${index * width},0,${width},${height}`],
  }));
  return { times: writeVtt(cues, provenance) };
}

const animation = { seconds: 3, fps: 10, width: 270 };

/** The beginning of a film of ours, 3 s at most, as an animated WebP that runs for ever. `shape` is the film's height by its width. Errors as in `runFfmpeg`. */
export async function makeAnimation(film: string, shape: number, { file, signal }: Options): Promise<void> {
  const { seconds, fps, width } = animation;
  const height = Math.round((width * shape) / 2) * 2;
  const raw = await readRaw(
    ['-threads', '1', '-t', String(seconds), '-i', `file:${film}`, '-map', '0:v:0', '-vf', `fps=${fps},scale=${width}:${height}:${toRgb}`],
    signal,
  );
  const frames = Math.floor(raw.length / (width * height * 3));
  await sharp(raw, { raw: { width, height: height * frames, channels: 3, pageHeight: height } })
    .withExif(exif)
    .webp({ quality: 60, loop: 0, delay: Array.from({ length: frames }, () => 1000 / fps) })
    .toFile(file);
}

async function readRaw(args: string[], signal: AbortSignal | undefined): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await runFfmpeg([...args, '-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'], {
    onOutput: (chunk) => chunks.push(chunk),
    ...(signal ? { signal } : {}),
  });
  return Buffer.concat(chunks);
}
