import { rename, rm } from 'node:fs/promises';
import { writeConcatList } from './concat-list.ts';
import { runFfmpeg } from './ffmpeg.ts';
import type { Loudness } from './loudness.ts';
import { checkMaster, type ExpectedMaster, type MasterReport, type WatchedPiece } from './verify.ts';

export interface JoinRequest {
  /** Rendered pieces in order, all with the same encoder settings, and what was seen on them. */
  pieces: readonly WatchedPiece[];
  /** The mastered sound, and its loudness as measured on that file; null for a silent film. */
  audio: { file: string; loudness: Loudness | null };
  file: string;
  metadata: { title: string; description?: string };
  expected: ExpectedMaster;
  signal?: AbortSignal;
}

/** In every film's metadata, beside the label in the picture. */
export const provenance = 'AI-made. Pictures, voice and music were generated and edited by Hookline.';

/**
 * Joins pieces and sound without encoding again, counts and measures what came of it, and only then gives it its name.
 * Errors: `provider_failed` with what is wrong (no file is left), `cancelled`, `disk_full`, `tool_missing`.
 */
export async function joinMaster({
  pieces,
  audio,
  file,
  metadata,
  expected,
  signal,
}: JoinRequest): Promise<{ file: string; report: MasterReport }> {
  const part = `${file}.part`;
  const list = `${file}.list`;
  const abort = signal ? { signal } : {};
  try {
    // By the pieces' own lengths: over many of them the rounded ones would be a frame.
    await writeConcatList(list, pieces);
    await runFfmpeg(
      [
        ...['-f', 'concat', '-safe', '0', '-i', `file:${list}`, '-i', `file:${audio.file}`],
        ...['-map', '0:v:0', '-map', '1:a:0', '-c', 'copy', '-map_metadata', '-1', '-fflags', '+bitexact'],
        ...['-metadata', `title=${titleOf(metadata)}`, '-metadata', `comment=${provenance}`],
        ...['-metadata', `description=${[metadata.description, provenance].filter(Boolean).join(' ')}`, '-metadata', 'artist=Hookline'],
        ...['-video_track_timescale', '15360', '-movflags', '+faststart', '-f', 'mp4', part],
      ],
      abort,
    );
    const report = await checkMaster(part, { expected, pieces, loudness: audio.loudness }, abort);
    await rename(part, file);
    return { file, report };
  } finally {
    await Promise.all([part, list].map((path) => rm(path, { force: true })));
  }
}

/** A title on one line, at most 200 characters: a command line takes no NUL, and players show no more. */
function titleOf({ title }: JoinRequest['metadata']): string {
  const line = title
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return Array.from(line).slice(0, 200).join('');
}
