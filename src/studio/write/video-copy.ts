import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import { type PostCopy, postCopy } from '#core/post-copy.ts';
import { findVideo } from '#db/queries/videos.ts';
import type { House } from '../house.ts';
import { loadFilm } from '../load-film.ts';
import { writing } from './writer/writings.ts';

/** Caption and hashtags of a video for each platform. Errors: `not_found`, `conflict` before there is a script. */
export async function writeVideoCopy(house: Pick<House, 'db' | 'providers'>, workspaceId: string, videoId: string): Promise<PostCopy[]> {
  const { script, product } = await house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await findVideo(tx, videoId);
    if (!video) throw new HooklineError('not_found', `There is no video ${publicId('video', videoId)}.`);
    return loadFilm(tx, video, house.providers);
  });
  return postCopy(script, product, writing.nameSubject(product, writing.frameFor(product)).noun);
}
