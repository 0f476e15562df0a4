import type { Brief, VideoSettings } from '#core/brief.ts';
import { HooklineError } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import { initialState } from '#core/pipeline-state.ts';
import type { MadeWith } from '#core/recipe.ts';
import { listAssets } from '#db/queries/assets.ts';
import { logEvent } from '#db/queries/events.ts';
import { findProduct, findProject, listCharacters, type ProductRow } from '#db/queries/library.ts';
import { findLatestRelease, type ReleaseRow } from '#db/queries/releases.ts';
import { findScript } from '#db/queries/scripts.ts';
import { findVideo, insertVideo, listVideos, setVideoDeleted, sumCost } from '#db/queries/videos.ts';
import type { AssetRow, ScriptRow, VideoRow } from '#db/schema/studio.ts';
import { chooseCharacter } from '#library/characters/choose.ts';
import { enqueueStage, requireLocked } from './advance-video.ts';
import { type Estimate, estimateFilm } from './estimate.ts';
import type { House } from './house.ts';
import { loadFilm } from './load-film.ts';
import { madeWith } from './made-with.ts';
import { planFilm } from './pipeline.ts';

/** Everything about a video that its page or a `show` needs. */
export interface VideoDetail {
  video: VideoRow;
  product: ProductRow | null;
  script: ScriptRow | null;
  /** The takes that the current plan selects, by slot. */
  selected: AssetRow[];
  /** Every take there is. */
  takes: AssetRow[];
  release: ReleaseRow | null;
  cost: number;
  /** What is left to make, and its price; null before there is a script, and for a finished film. */
  estimate: Estimate | null;
  madeWith: MadeWith[];
}

/** Creates a video and starts its pipeline in the same transaction. */
export async function createVideo(
  house: House,
  workspaceId: string,
  request: { projectId: string; title: string; brief: Brief; settings: VideoSettings },
): Promise<string> {
  const id = uuidv7();
  await house.db.inWorkspace(workspaceId, async (tx) => {
    if (!(await findProject(tx, request.projectId))) throw new HooklineError('not_found', 'There is no such project.');
    if (request.settings.character !== null) {
      const cast = (await listCharacters(tx)).map((row) => row.character);
      chooseCharacter(cast, request.settings.character, 'general', 0);
    }
    await insertVideo(tx, { workspaceId, id, ...request, ...initialState });
    await enqueueStage(tx, house.engine, workspaceId, id, initialState);
    await logEvent(tx, { workspaceId, videoId: id, type: 'created', data: { title: request.title } });
  });
  return id;
}

export async function listAll(
  house: Pick<House, 'db'>,
  workspaceId: string,
  options: { limit: number; bin?: boolean },
): Promise<VideoRow[]> {
  return house.db.inWorkspace(workspaceId, (tx) => listVideos(tx, options));
}

export async function getVideo(house: Pick<House, 'db'>, workspaceId: string, id: string): Promise<VideoRow> {
  const video = await house.db.inWorkspace(workspaceId, (tx) => findVideo(tx, id));
  if (!video) throw new HooklineError('not_found', `There is no video ${publicId('video', id)}.`);
  return video;
}

export async function showVideo(house: House, workspaceId: string, id: string): Promise<VideoDetail> {
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await findVideo(tx, id);
    if (!video) throw new HooklineError('not_found', `There is no video ${publicId('video', id)}.`);
    const product = video.productId === null ? null : ((await findProduct(tx, video.productId)) ?? null);
    const script = video.scriptN === null ? null : ((await findScript(tx, id, video.scriptN)) ?? null);
    const takes = await listAssets(tx, id);
    const release = (await findLatestRelease(tx, id)) ?? null;
    // A finished film is what its release says, whatever has been corrected or updated since.
    const finished = video.state === 'done' && release !== null;
    const film = script && !finished ? await loadFilm(tx, video, house.providers) : null;
    const selection = finished ? release.record.assets : film ? planFilm(film) : [];
    const wanted = new Map(selection.map(({ slot, key }) => [slot, key]));
    const selected = takes.filter((take) => wanted.get(take.slot) === take.key);
    return {
      video,
      product,
      script,
      takes,
      selected,
      release,
      estimate: film && (await estimateFilm(tx, film, house.config.renderSlots)),
      cost: await sumCost(tx, id),
      madeWith: madeWith(
        { reader: product && house.providers.page.id, degraded: product?.degraded ?? null, written: script !== null },
        selected,
      ),
    };
  });
}

/** To the bin, or back. Refused while the video is being made. */
export async function binVideo(house: Pick<House, 'db'>, workspaceId: string, id: string, deleted: boolean): Promise<void> {
  await house.db.inWorkspace(workspaceId, async (tx) => {
    if (!deleted) {
      if (!(await findVideo(tx, id))?.deletedAt) throw new HooklineError('not_found', 'There is no such video in the bin.');
    } else {
      const video = await requireLocked(tx, id);
      if (video.state === 'queued' || video.state === 'running') {
        throw new HooklineError('conflict', 'The video is being made.', { hint: 'Cancel it first.' });
      }
    }
    await setVideoDeleted(tx, id, deleted);
    await logEvent(tx, { workspaceId, videoId: id, type: deleted ? 'binned' : 'restored' });
  });
}
