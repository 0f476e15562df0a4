import { rename, rm } from 'node:fs/promises';
import { runFfmpeg } from './ffmpeg.ts';
import { probe, readLimits, safeInput } from './probe.ts';

/**
 * Brings a person's own clip into a segment's frame: filled and cropped, repeated when it is too short, cut when too long,
 * silent, exactly seconds × fps frames. Errors as in `runFfmpeg` and `probe`.
 */
export async function fitClip(
  source: string,
  file: string,
  { seconds, width, height, fps }: { seconds: number; width: number; height: number; fps: number },
  signal: AbortSignal,
): Promise<void> {
  const { container } = await probe(source, { signal });
  const part = `${file}.part`;
  const fill = `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=bicubic,crop=${width}:${height},setsar=1,fps=${fps},format=yuv420p`;
  try {
    await runFfmpeg(
      [
        ...['-stream_loop', '-1', ...safeInput(source, container)],
        ...['-map', '0:V:0', '-an', '-vf', fill, '-frames:v', String(Math.round(seconds * fps))],
        ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '15', '-threads', '1', '-f', 'mp4', part],
      ],
      { signal, limits: { ...readLimits, cpu: 600 } },
    );
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
