import sharp from 'sharp';
import { writeVtt } from '#core/subtitles.ts';
import { provenance } from './join-master.ts';
import { markPicture } from './picture-mark.ts';
import { readOutput } from './read-output.ts';

/** Changes when the same film would give other pictures. */
export const filmPicturesVersion = '2';

const tiles = 10;
const tile = { width: 108, height: 192 };
/** Films this long have a keyframe within each tile's share of them; only those are decoded (seconds). */
const keyframesDo = 40;

const toRgb = 'in_color_matrix=bt709:in_range=tv:out_range=pc,format=rgb24';

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
  await markPicture(sharp(raw, { raw: { width: width * tiles, height, channels: 3 } }))
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
  await markPicture(sharp(raw, { raw: { width, height: height * frames, channels: 3, pageHeight: height } }))
    .webp({ quality: 60, loop: 0, delay: Array.from({ length: frames }, () => 1000 / fps) })
    .toFile(file);
}

function readRaw(args: string[], signal: AbortSignal | undefined): Promise<Buffer> {
  return readOutput([...args, '-f', 'rawvideo', '-pix_fmt', 'rgb24'], signal ? { signal } : {});
}
