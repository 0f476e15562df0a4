import { rename, rm } from 'node:fs/promises';
import { writeConcatList } from './concat-list.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { type ClipFrame, fitClip } from './fit-clip.ts';
import { safeInput, sniff } from './probe.ts';

/**
 * Brings clips that follow each other into one segment's frame: each fitted as every source is, the last one cut where the segment ends.
 * `seconds` is what is wanted of each. Errors as in `fitClip`.
 */
export async function joinClips(
  clips: readonly { file: string; seconds: number }[],
  file: string,
  frame: Omit<ClipFrame, 'seconds'>,
  signal: AbortSignal,
): Promise<void> {
  const [only] = clips;
  if (only && clips.length === 1) return fitClip(only.file, file, { ...frame, seconds: only.seconds, from: 0 }, signal);
  const list = `${file}.list`;
  const part = `${file}.part`;
  const fitted = clips.map((_, index) => `${file}.${index}.mp4`);
  try {
    for (const [index, clip] of clips.entries()) {
      await fitClip(clip.file, fitted[index] ?? '', { ...frame, seconds: clip.seconds, from: 0 }, signal);
    }
    await writeConcatList(
      list,
      fitted.map((name) => ({ file: name })),
    );
    await runFfmpeg(['-f', 'concat', '-safe', '0', '-i', `file:${list}`, '-c', 'copy', '-f', 'mp4', part], { signal });
    await rename(part, file);
  } finally {
    await Promise.all([list, part, ...fitted].map((scrap) => rm(scrap, { force: true })));
  }
}

/** The last picture of a film, as the first one of what follows it. */
export async function takeLastPicture(film: string, file: string, signal: AbortSignal): Promise<void> {
  const input = safeInput(film, await sniff(film));
  await runFfmpeg(['-sseof', '-0.5', ...input, '-update', '1', '-f', 'image2', '-c:v', 'png', file], { signal });
}
