import type { Brief, VideoSettings } from '#core/brief.ts';
import { noChoices } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { requireNewFormat } from '#core/format.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import { initialState, type VideoStateName } from '#core/pipeline-state.ts';
import type { MadeWith } from '#core/recipe.ts';
import { isUnderWay } from '#core/under-way.ts';
import type { Tx } from '#db/database.ts';
import type { Page } from '#db/page.ts';
import { listAssets } from '#db/queries/assets.ts';
import { findStandardKit } from '#db/queries/brand-kits.ts';
import { allCharacters } from '#db/queries/characters.ts';
import { logEvent } from '#db/queries/events.ts';
import { findProductOf, findProject, nameOfProject, type ProductRow } from '#db/queries/library.ts';
import { findReferenceName } from '#db/queries/reference-videos.ts';
import { findLatestRelease, type ReleaseRow } from '#db/queries/releases.ts';
import { findScript } from '#db/queries/scripts.ts';
import { countByState, listVideoTiles, type VideoFilter, type VideoTile } from '#db/queries/video-lists.ts';
import { findVideo, insertVideo, setVideoDeleted, sumCost, updateVideo } from '#db/queries/videos.ts';
import type { AssetRow, ScriptRow, VideoRow } from '#db/schema/studio.ts';
import { chooseCharacter } from '#library/characters/choose.ts';
import { requireFollowable } from '#library/references.ts';
import { enqueueStage, requireLocked } from './advance-video.ts';
import { type Estimate, estimateFilm } from './estimate.ts';
import { findingsNow } from './findings-now.ts';
import type { House } from './house.ts';
import { loadFilm } from './load-film.ts';
import { madeWith } from './made-with.ts';
import { planFilm } from './pipeline.ts';

export type { VideoFilter, VideoTile } from '#db/queries/video-lists.ts';

/** Everything about a video that its page or a `show` needs. */
export interface VideoDetail {
  video: VideoRow;
  projectName: string;
  product: ProductRow | null;
  /** The reference video it follows. */
  reference: { id: string; name: string } | null;
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

/**
 * Creates a video and starts its pipeline in the same transaction; the answer is its id. With an `id` that a video has already,
 * nothing is made: the same request may be sent again. A title that a person gave stays when the product is read. Errors: `not_found` (project, a picture's file,
 * reference), `conflict` (a reference that is not ready), `invalid_input` (character, format).
 */
export async function createVideo(
  house: House,
  workspaceId: string,
  request: {
    id?: string;
    projectId: string;
    title: string;
    titleGiven?: boolean;
    brief: Brief;
    settings: VideoSettings;
    /** The reference video to follow. */
    referenceId?: string | null;
  },
): Promise<string> {
  const { id = uuidv7(), ...row } = request;
  requireNewFormat(row.settings.format);
  for (const blob of row.brief.images) {
    if (!(await house.storage.has(workspaceId, blob))) throw new HooklineError('not_found', `There is no picture ${blob.slice(0, 64)}.`);
  }
  await house.db.inWorkspace(workspaceId, async (tx) => {
    if (await findVideo(tx, id)) return;
    if (!(await findProject(tx, row.projectId, { hold: true }))) throw new HooklineError('not_found', 'There is no such project.');
    if (row.referenceId) await requireFollowable(tx, row.referenceId);
    if (row.settings.character !== null) {
      const cast = (await allCharacters(tx)).map(({ character }) => character);
      chooseCharacter(cast, row.settings.character, 'general', 0);
    }
    const settings = await withStandardKit(tx, row.settings);
    if (!(await insertVideo(tx, { workspaceId, id, ...row, settings, ...initialState }))) return;
    await enqueueStage(tx, house.engine, workspaceId, id, initialState);
    await logEvent(tx, { workspaceId, videoId: id, type: 'created', data: { title: request.title } });
  });
  return id;
}

/** New videos get the workspace's standard brand kit, if it has one. */
async function withStandardKit(tx: Tx, settings: VideoSettings): Promise<VideoSettings> {
  const kit = settings.cut ? undefined : await findStandardKit(tx);
  return kit ? { ...settings, cut: { ...noChoices, brand: kit.id } } : settings;
}

/** A page of videos, newest first unless sorted otherwise. Error: `invalid_input` for a cursor that is no video's id. */
export async function listVideos(house: Pick<House, 'db'>, workspaceId: string, filter: VideoFilter): Promise<Page<VideoTile>> {
  return house.db.inWorkspace(workspaceId, (tx) => listVideoTiles(tx, filter));
}

/** How many videos are in each state, outside the bin or in it. */
export async function countVideos(
  house: Pick<House, 'db'>,
  workspaceId: string,
  { bin = false } = {},
): Promise<Record<VideoStateName, number>> {
  const rows = await house.db.inWorkspace(workspaceId, (tx) => countByState(tx, bin));
  const counts: Record<VideoStateName, number> = { queued: 0, running: 0, review: 0, failed: 0, cancelled: 0, done: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
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
    const product = (await findProductOf(tx, video)) ?? null;
    const kept = video.scriptN === null ? null : ((await findScript(tx, id, video.scriptN)) ?? null);
    // Up to the cast the words can still be held back, so they are shown with what is wrong with them today.
    const script =
      kept && video.stage === 'write' ? { ...kept, script: { ...kept.script, lint: await findingsNow(tx, video, kept) } } : kept;
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
      projectName: await nameOfProject(tx, video.projectId),
      product,
      reference: (video.referenceId !== null && (await findReferenceName(tx, video.referenceId))) || null,
      script,
      takes,
      selected,
      release,
      estimate: film && (await estimateFilm(tx, film, house.config.renderSlots)),
      cost: await sumCost(tx, id),
      madeWith: madeWith({ reader: product && house.providers.page.id, degraded: product?.degraded ?? null, script }, selected),
    };
  });
}

/**
 * Another title (1 to 200 characters) or project, in any state. A title given here stays when the product is read. It counts as a
 * change like any other. Errors: `invalid_input`, `not_found`, `version_mismatch`.
 */
export async function changeVideoRow(
  house: Pick<House, 'db'>,
  workspaceId: string,
  id: string,
  change: RowChange,
  seen?: number,
): Promise<void> {
  await house.db.inWorkspace(workspaceId, (tx) => changeVideoRowIn(tx, workspaceId, id, change, seen));
}

export interface RowChange {
  title?: string;
  projectId?: string;
}

/** The same within a transaction that does more. */
export async function changeVideoRowIn(tx: Tx, workspaceId: string, id: string, change: RowChange, seen?: number): Promise<void> {
  const { projectId } = change;
  const title = change.title?.trim();
  if (title !== undefined && (title === '' || title.length > 200)) {
    throw new HooklineError('invalid_input', 'A video needs a title of 1 to 200 characters.');
  }
  // The project first: whoever puts a project in the bin locks it before its videos.
  if (projectId !== undefined && !(await findProject(tx, projectId, { hold: true }))) {
    throw new HooklineError('not_found', `There is no project ${publicId('project', projectId)}.`);
  }
  const { version } = await requireLocked(tx, id, seen);
  await updateVideo(tx, id, {
    version: version + 1,
    ...(title === undefined ? {} : { title, titleGiven: true }),
    ...(projectId === undefined ? {} : { projectId }),
  });
  await logEvent(tx, { workspaceId, videoId: id, type: 'changed' });
}

/** To the bin, or back. Errors: `not_found`, `version_mismatch`, `conflict` while it is being made, or its project is in the bin. */
export async function binVideo(house: Pick<House, 'db'>, workspaceId: string, id: string, deleted: boolean, seen?: number): Promise<void> {
  await house.db.inWorkspace(workspaceId, async (tx) => {
    if (!deleted) {
      const video = await findVideo(tx, id);
      if (!video?.deletedAt) throw new HooklineError('not_found', 'There is no such video in the bin.');
      if (!(await findProject(tx, video.projectId, { hold: true }))) {
        throw new HooklineError('conflict', 'Its project is in the bin.', {
          hint: `Restore the project first: ${publicId('project', video.projectId)}.`,
        });
      }
    } else {
      const video = await requireLocked(tx, id, seen);
      if (isUnderWay(video)) {
        throw new HooklineError('conflict', 'The video is being made.', { hint: 'Cancel it first.' });
      }
    }
    await setVideoDeleted(tx, id, deleted);
    await logEvent(tx, { workspaceId, videoId: id, type: deleted ? 'binned' : 'restored' });
  });
}
