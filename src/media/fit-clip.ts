import { rename, rm } from 'node:fs/promises';
import sharp from 'sharp';
import type { StillMove } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { readSource } from './picture-source.ts';
import { probe, readLimits, safeInput } from './probe.ts';

/** What a clip has to be: whole frames of this size. */
export interface ClipFrame {
  seconds: number;
  width: number;
  height: number;
  fps: number;
}

/** Of an own video at least this much has to be left after where it begins, in seconds. */
const leastSeconds = 0.5;
/** Filling the frame may hide this share of a picture; one that would lose more is shown whole, over itself out of focus. */
const mostHidden = 0.5;

const mezzanine = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '15', '-threads', '1', '-f', 'mp4'];

/** Length of an own video in seconds. Errors as in `probe`; `invalid_input` when `from` leaves nothing of it. */
export async function measureTrim(source: string, from: number, options: { signal?: AbortSignal } = {}): Promise<number> {
  const { seconds } = await probe(source, options);
  if (from === 0 || from <= seconds - leastSeconds) return seconds;
  throw new HooklineError('invalid_input', `The video lasts ${seconds.toFixed(1)} s: it can’t begin at ${from} s.`, {
    hint: `Begin between 0 and ${Math.max(0, seconds - leastSeconds).toFixed(1)} s.`,
    fields: { from: `At most ${Math.max(0, seconds - leastSeconds).toFixed(1)}.` },
  });
}

/**
 * Brings a person's own video into a segment's frame, from second `from` of it on: filled and cropped (one of quite another shape is shown
 * whole), repeated from there when it is too short, cut when too long, silent, exactly seconds × fps frames. Errors as in `runFfmpeg` and `probe`.
 */
export async function fitClip(source: string, file: string, fit: ClipFrame & { from: number }, signal: AbortSignal): Promise<void> {
  const { from, fps, seconds } = fit;
  const { container, video } = await probe(source, { signal });
  const frames = String(Math.round(seconds * fps));
  const once = `${file}.once.mp4`;
  const part = `${file}.part`;
  const shape = video ? video.width / video.height : fit.width / fit.height;
  const seek = from > 0 ? ['-ss', from.toFixed(3)] : [];
  try {
    await runFfmpeg(
      [
        ...[...seek, ...safeInput(source, container)],
        ...['-an', '-filter_complex', `[0:V:0]${fill(shape, fit)},setsar=1,fps=${fps},format=yuv420p[out]`, '-map', '[out]'],
        ...['-frames:v', frames, ...mezzanine, once],
      ],
      { signal, limits: { ...readLimits, cpu: 600 } },
    );
    // Whole frames of one stream: what is missing is the same stretch again, without another encode.
    await runFfmpeg(['-stream_loop', '-1', '-i', `file:${once}`, '-c', 'copy', '-frames:v', frames, '-f', 'mp4', part], { signal });
    await rename(part, file);
  } finally {
    await Promise.all([once, part].map((left) => rm(left, { force: true })));
  }
}

function fill(shape: number, { width, height }: ClipFrame): string {
  const cover = `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=bicubic,crop=${width}:${height}`;
  if (!hidesTooMuch(shape, width / height)) return cover;
  const [w, h] = [Math.round(width / 16) * 2, Math.round(height / 16) * 2];
  const ground = `scale=${w}:${h}:force_original_aspect_ratio=increase:flags=fast_bilinear,crop=${w}:${h},gblur=sigma=6,eq=brightness=-0.1,scale=${width}:${height}:flags=bilinear`;
  const whole = `scale=${width}:${height}:force_original_aspect_ratio=decrease:force_divisible_by=2:flags=bicubic`;
  return `split[g][p];[g]${ground}[b];[p]${whole}[w];[b][w]overlay=x=(W-w)/2:y=(H-h)*0.42`;
}

function hidesTooMuch(shape: number, frame: number): boolean {
  return 1 - Math.min(shape / frame, frame / shape) > mostHidden;
}

/** A person's own photo as a clip: it moves as a whole over the segment. Errors as in `runFfmpeg`. */
export async function moveStill(source: string, file: string, fit: ClipFrame & { move: StillMove }, signal: AbortSignal): Promise<void> {
  const { move, seconds, width, height, fps } = fit;
  const frames = Math.round(seconds * fps);
  const ground = `${file}.ground.png`;
  const part = `${file}.part`;
  try {
    const photo = (await showWhole(source, ground, { width, height })) ? ground : source;
    const stretch = { from: 0, to: frames, whole: frames };
    const { input, filters } = readSource(
      { kind: 'still', media: '', move },
      photo,
      stretch,
      { width, height, fps, quality: 'master' },
      's',
    );
    await runFfmpeg(
      [
        ...input,
        '-an',
        '-filter_complex',
        `[0:v]${filters},format=yuv420p[out]`,
        '-map',
        '[out]',
        '-frames:v',
        String(frames),
        ...mezzanine,
        part,
      ],
      { signal },
    );
    await rename(part, file);
  } finally {
    await Promise.all([ground, part].map((left) => rm(left, { force: true })));
  }
}

/** Puts a photo of quite another shape over itself out of focus; false, and no file, where it can fill the frame. */
async function showWhole(source: string, file: string, { width, height }: { width: number; height: number }): Promise<boolean> {
  const picture = await sharp(source).metadata();
  if (!hidesTooMuch(picture.width / picture.height, width / height)) return false;
  const whole = await sharp(source).resize({ width, height, fit: 'inside' }).toBuffer({ resolveWithObject: true });
  await sharp(source)
    .resize({ width, height, fit: 'cover' })
    .blur(width / 36)
    .modulate({ brightness: 0.75 })
    .composite([
      { input: whole.data, left: Math.round((width - whole.info.width) / 2), top: Math.round((height - whole.info.height) * 0.42) },
    ])
    .png({ compressionLevel: 2 })
    .toFile(file);
  return true;
}
