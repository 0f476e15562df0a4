/** Frames of a film as pixels. */
import { runFfmpeg } from '#media/ffmpeg.ts';

/** RGB bytes, top row first. */
export interface Raster {
  width: number;
  height: number;
  rgb: Uint8Array;
}

export interface Stretch {
  /** First frame of the film, how many frames it goes on, and each how many-th is taken, beginning with the middle of the first step. */
  from: number;
  frames: number;
  every: number;
}

/** The frames (counted from the stretch's first) that are taken. */
export function sampled({ frames, every }: Pick<Stretch, 'frames' | 'every'>): number[] {
  return Array.from({ length: Math.floor(frames / every) }, (_, index) => index * every + Math.floor(every / 2));
}

/** The sampled frames of a stretch of a film. */
export async function readFrames(film: string, stretch: Stretch, size: { width: number; height: number }): Promise<Raster[]> {
  const { from, frames, every } = stretch;
  // Counted from the film's first frame: seeking into a film joined from pieces lands a frame or two aside.
  const pick = `select='gte(n\\,${from})*lt(n\\,${from + frames})*eq(mod(n-${from}\\,${every})\\,${Math.floor(every / 2)})'`;
  const filters = `${pick},scale=in_color_matrix=bt709:in_range=tv,format=rgb24`;
  const count = sampled(stretch).length;
  return cutUp(await readRaw(['-i', `file:${film}`, '-vf', filters, '-fps_mode', 'passthrough', '-frames:v', String(count)]), size, count);
}

export async function readRaw(args: readonly string[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  await runFfmpeg([...args, '-f', 'rawvideo', 'pipe:1'], { onOutput: (chunk) => parts.push(chunk) });
  return Buffer.concat(parts);
}

/** Raw RGB as pictures. Throws when there are fewer than expected. */
export function cutUp(bytes: Buffer, { width, height }: { width: number; height: number }, count: number): Raster[] {
  const length = width * height * 3;
  if (bytes.length !== length * count) throw new Error(`${bytes.length / length} frames were read instead of ${count}.`);
  return Array.from({ length: count }, (_, index) => ({ width, height, rgb: bytes.subarray(index * length, (index + 1) * length) }));
}

/** The picture at a whole fraction of its size: every pixel the mean of those it stands for. */
export function shrink({ width, height, rgb }: Raster, by: number): Raster {
  const [w, h] = [Math.floor(width / by), Math.floor(height / by)];
  const small = new Uint8Array(w * h * 3);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let [r, g, b] = [0, 0, 0];
      for (let dy = 0; dy < by; dy++) {
        let at = ((y * by + dy) * width + x * by) * 3;
        for (let dx = 0; dx < by; dx++) {
          r += rgb[at++] as number;
          g += rgb[at++] as number;
          b += rgb[at++] as number;
        }
      }
      const to = (y * w + x) * 3;
      const area = by * by;
      small[to] = r / area;
      small[to + 1] = g / area;
      small[to + 2] = b / area;
    }
  }
  return { width: w, height: h, rgb: small };
}
