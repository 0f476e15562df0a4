import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import type { Tx } from '#db/database.ts';
import { findVideo } from '#db/queries/videos.ts';
import type { VideoRow } from '#db/schema/studio.ts';

/** A video that can be worked on. Error: `not_found`, also for one in the bin. */
export async function requireVideo(tx: Tx, id: string): Promise<VideoRow> {
  const video = await findVideo(tx, id);
  if (video && video.deletedAt === null) return video;
  throw new HooklineError('not_found', `There is no video ${publicId('video', id)}.`);
}
