import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import type { VideoUse } from '#db/queries/video-lists.ts';

const named = 20;

/** `conflict` that says how many videos are in the way, and names the first 20 in `fields`: public id to title. */
export function refuseWhileUsed(videos: VideoUse[], message: (count: string) => string, hint: string): void {
  if (videos.length === 0) return;
  throw new HooklineError('conflict', message(videos.length === 1 ? '1 video' : `${videos.length} videos`), {
    hint,
    fields: Object.fromEntries(videos.slice(0, named).map(({ id, title }) => [publicId('video', id), title])),
  });
}

/** Errors: `version_mismatch` when the row is not as old (ms since 1970) as the one that was seen. */
export function checkSeen(row: { updatedAt: Date }, seen: number | undefined): void {
  if (seen === undefined || row.updatedAt.getTime() === seen) return;
  throw new HooklineError('version_mismatch', 'It has changed since you looked.', { hint: 'Look again, then repeat.' });
}
