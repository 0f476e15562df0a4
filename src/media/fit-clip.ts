import { rename, rm } from 'node:fs/promises';
import type { CutSource, StillMove } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { readSource } from './picture-source.ts';
import { probe, readLimits } from './probe.ts';
import { readSourceShape } from './source-shape.ts';

/** What a clip has to be: whole frames of this size. */
export interface ClipFrame {
  seconds: number;
  width: number;
  height: number;
  fps: number;
}

/** Of an own video at least this much has to be left after where it begins, in seconds. */
const leastSeconds = 0.5;

/** Length of an own video's picture in seconds; its sound may go on. Errors as in `probe`; `invalid_input` when `from` leaves nothing of it. */
export async function measureTrim(source: string, from: number, options: { signal?: AbortSignal } = {}): Promise<number> {
  const { video, seconds: whole } = await probe(source, options);
  const seconds = video?.seconds ?? whole;
  if (from === 0 || from <= seconds - leastSeconds) return seconds;
  const last = Math.max(0, seconds - leastSeconds).toFixed(1);
  throw new HooklineError('invalid_input', `The video lasts ${seconds.toFixed(1)} s: it can’t begin at ${from} s.`, {
    hint: `Begin between 0 and ${last} s.`,
    fields: { from: `At most ${last}.` },
  });
}

/**
 * Brings a person's own video into a segment's frame, from second `from` of it on: fitted as every source is, repeated from there when it is
 * too short, cut when too long, silent, exactly seconds × fps frames. Errors as in `runFfmpeg`, `probe` and `measureTrim`.
 */
export async function fitClip(source: string, file: string, fit: ClipFrame & { from: number }, signal: AbortSignal): Promise<void> {
  const { from, fps, seconds } = fit;
  const frames = Math.round(seconds * fps);
  const left = Math.floor(((await measureTrim(source, from, { signal })) - from) * fps);
  const once = `${file}.once.mp4`;
  const part = `${file}.part`;
  try {
    await encode({ kind: 'clip', media: '', from }, source, once, { ...fit, frames: Math.max(1, Math.min(frames, left)) }, signal);
    // What is missing is the same stretch again: whole frames, without another encode.
    await runFfmpeg(['-stream_loop', '-1', '-i', `file:${once}`, '-c', 'copy', '-frames:v', String(frames), '-f', 'mp4', part], { signal });
    await rename(part, file);
  } finally {
    await Promise.all([once, part].map((scrap) => rm(scrap, { force: true })));
  }
}

/** A person's own photo as a clip: it moves as a whole over the segment. Errors as in `runFfmpeg`; `unsupported_media`. */
export async function moveStill(source: string, file: string, fit: ClipFrame & { move: StillMove }, signal: AbortSignal): Promise<void> {
  const part = `${file}.part`;
  try {
    await encode({ kind: 'still', media: '', move: fit.move }, source, part, { ...fit, frames: Math.round(fit.seconds * fit.fps) }, signal);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/** The first `frames` of a source, as every clip is kept: near-lossless and quick, since the film's own render compresses it again. */
async function encode(
  source: CutSource,
  from: string,
  file: string,
  { width, height, fps, frames }: Omit<ClipFrame, 'seconds'> & { frames: number },
  signal: AbortSignal,
): Promise<void> {
  const shape = await readSourceShape(from, { signal });
  const stretch = { from: 0, to: frames, whole: frames };
  const { input, filters } = readSource(source, { file: from, shape }, stretch, { width, height, fps, quality: 'master' }, 's');
  const output = ['-r', String(fps), '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '15', '-threads', '1', '-f', 'mp4', file];
  await runFfmpeg([...input, '-an', '-filter_complex', `[0:v]${filters}[out]`, '-map', '[out]', '-frames:v', String(frames), ...output], {
    signal,
    limits: { ...readLimits, cpu: 600 },
  });
}
