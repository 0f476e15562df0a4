import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import { findVideo } from '#db/queries/videos.ts';
import type { House } from './house.ts';
import { loadFilm } from './load-film.ts';
import type { Film } from './stage.ts';

/** What a video's shot prompts are written out from. Errors: `not_found`, `conflict` before there is a script. */
export async function loadSettledFilm(house: Pick<House, 'db' | 'providers'>, workspaceId: string, videoId: string): Promise<Film> {
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await findVideo(tx, videoId);
    if (!video) throw new HooklineError('not_found', `There is no video ${publicId('video', videoId)}.`);
    return loadFilm(tx, video, house.providers);
  });
}
