import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { HooklineError } from '#core/errors.ts';
import { runFfmpeg } from './ffmpeg.ts';

export interface FrameSpec {
  /** MP4 to write; appears only when complete. */
  file: string;
  width: number;
  height: number;
  fps: number;
  frames: number;
}

/**
 * Encodes frames drawn one by one (RGBA bytes, top row first) into a silent H.264 MP4, BT.709, one keyframe a second.
 * ultrafast at crf 16 is a mezzanine: the film's own render compresses it again. One thread, so that clips can be made side by side
 * and the same frames always give the same bytes. Errors: `invalid_input` for odd sizes, else those of `runFfmpeg`; no file is left behind.
 */
export async function encodeFrames(
  spec: FrameSpec,
  draw: (index: number) => Uint8Array | Promise<Uint8Array>,
  options: { signal?: AbortSignal; onProgress?: (share: number) => void } = {},
): Promise<void> {
  const { file, width, height, fps, frames } = spec;
  if (width % 2 || height % 2 || frames < 1) {
    throw new HooklineError('invalid_input', `A clip needs even sides and at least one frame, not ${width}×${height}, ${frames} frames.`);
  }
  const part = `${file}.part.mp4`;
  const feed = async (stdin: Writable) => {
    for (let index = 0; index < frames; index++) {
      options.signal?.throwIfAborted();
      const open = await write(stdin, await draw(index));
      if (!open) return;
      options.onProgress?.((index + 1) / frames);
    }
  };
  try {
    await runFfmpeg([...input(spec), ...output(fps), part], { feed, ...(options.signal ? { signal: options.signal } : {}) });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function input({ width, height, fps }: FrameSpec): string[] {
  return ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-video_size', `${width}x${height}`, '-framerate', String(fps), '-i', 'pipe:0'];
}

function output(fps: number): string[] {
  return [
    ['-an', '-map_metadata', '-1', '-fflags', '+bitexact'],
    ['-filter_threads', '1', '-vf', 'scale=out_color_matrix=bt709:out_range=tv:flags=fast_bilinear,format=yuv420p'],
    ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '16', '-threads', '1', '-g', String(Math.round(fps)), '-flags:v', '+bitexact'],
    ['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
    ['-movflags', '+faststart'],
  ].flat();
}

/** False when ffmpeg has closed its end: its exit says why, better than a broken pipe does. */
function write(stdin: Writable, bytes: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => stdin.write(bytes, (error) => resolve(!error)));
}
