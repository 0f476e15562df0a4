import { contentKey } from '#core/asset.ts';
import type { Cut } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import { liftCut } from '#core/lift-cut.ts';
import type { RenderKind } from '#core/render.ts';
import { isUnderWay } from '#core/under-way.ts';
import type { Tx } from '#db/database.ts';
import { findTake } from '#db/queries/assets.ts';
import { findLatestRelease } from '#db/queries/releases.ts';
import { findRender, insertRender, listRenders, lockRender, lockRenderByKey, updateRender } from '#db/queries/renders.ts';
import type { RenderRow, VideoRow } from '#db/schema/studio.ts';
import { audioMasterVersion } from '#media/audio-master.ts';
import { filmPicturesVersion } from '#media/film-pictures.ts';
import { renderVersion } from '#media/render.ts';
import { requireMediaTools } from '#media/tools.ts';
import { requireLocked } from '../advance-video.ts';
import type { House } from '../house.ts';
import { loadFilm } from '../load-film.ts';
import { planFilm } from '../pipeline.ts';
import { requireVideo } from '../require-video.ts';
import { enqueueRender, type FinishedFilm, logRenderChange, renderWorkflowId } from './job.ts';

/** A render, and whether it is of the film as it stands. */
export interface RenderView extends RenderRow {
  current: boolean;
}

/** Changes when the same film would give other files; the parts that make them have versions of their own. */
const rendersVersion = '1';
const mostListed = 200;

/** What was made from the film, newest first. Error: `not_found`. */
export async function listVideoRenders(house: House, workspaceId: string, videoId: string): Promise<RenderView[]> {
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await requireVideo(tx, videoId);
    const film = await findFinishedFilm(tx, house, video);
    return (await listRenders(tx, videoId, mostListed)).map((row) => viewOf(row, film));
  });
}

/** Errors: `not_found`. */
export async function getVideoRender(house: House, workspaceId: string, videoId: string, id: string): Promise<RenderView> {
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await requireVideo(tx, videoId);
    const row = await findRender(tx, id);
    if (row?.videoId !== videoId) return missing(id);
    return viewOf(row, await findFinishedFilm(tx, house, video));
  });
}

/** One by its id alone, for whoever tells how far it is. Error: `not_found`. */
export async function getRender({ db }: Pick<House, 'db'>, workspaceId: string, id: string): Promise<RenderRow> {
  return (await db.inWorkspace(workspaceId, (tx) => findRender(tx, id))) ?? missing(id);
}

/**
 * Has a file made from the film as it stands; the answer is its id. With an `id` that a render has already, nothing is made. One that is made from the same already, or is being made, is that one;
 * one that failed or was cancelled is tried again. Errors: `not_found`, `conflict` before the film is joined, `tool_missing`.
 */
export async function requestRender(
  house: House,
  workspaceId: string,
  videoId: string,
  { id = uuidv7(), kind }: { id?: string; kind: RenderKind },
): Promise<string> {
  await requireMediaTools();
  return house.db.inWorkspace(workspaceId, async (tx) => {
    // Locked, so that the film stays as it is, and two who ask at once get one file.
    const video = await requireLocked(tx, videoId);
    if ((await findRender(tx, id))?.videoId === videoId) return id;
    const film = await findFinishedFilm(tx, house, video);
    if (!film) throw new HooklineError('conflict', 'The film is not finished yet.', { hint: 'Files are made from the final gate on.' });
    const key = keyOf(kind, film);
    const known = await lockRenderByKey(tx, videoId, kind, key);
    if (known) {
      const done = known.state === 'ready' && known.blob !== null && (await house.storage.has(workspaceId, known.blob));
      if (done || isUnderWay(known)) return known.id;
    }
    const attempt = (known?.attempt ?? 0) + 1;
    const row = { workspaceId, id: known?.id ?? id, videoId, kind, key, meta: { film } };
    if (known) {
      const again = { state: 'queued', attempt, error: null, progress: null, blob: null, mime: null, bytes: null } as const;
      await updateRender(tx, row.id, { ...again, meta: row.meta });
    } else await insertRender(tx, row);
    await enqueueRender(tx, house, { workspaceId, renderId: row.id, attempt });
    await logRenderChange(tx, row, 'queued');
    return row.id;
  });
}

/** Stops it at once. Errors: `not_found`, `conflict` when it is not being made. */
export async function cancelRender(house: House, workspaceId: string, videoId: string, id: string): Promise<void> {
  const row = await house.db.inWorkspace(workspaceId, async (tx) => {
    await requireVideo(tx, videoId);
    const found = await lockRender(tx, id);
    if (found?.videoId !== videoId) return missing(id);
    if (!isUnderWay(found)) throw new HooklineError('conflict', `It is not being made; it is ${found.state}.`);
    await updateRender(tx, id, { state: 'cancelled', progress: null });
    await logRenderChange(tx, found, 'cancelled');
    return found;
  });
  await house.engine.cancel(renderWorkflowId({ renderId: id, attempt: row.attempt }));
}

/** The film that a person would get: of its release when it is done, else as the edit left it; null when there is none as it stands. */
async function findFinishedFilm(tx: Tx, { providers }: Pick<House, 'providers'>, video: VideoRow): Promise<FinishedFilm | null> {
  const { profile } = video.settings;
  const record = video.state === 'done' ? (await findLatestRelease(tx, video.id))?.record : undefined;
  if (record) return { cut: liftCut(record.cut), title: record.product?.name ?? video.title, profile, master: record.film.blob };
  if (video.stage !== 'edit' && video.stage !== 'release') return null;
  const film = await loadFilm(tx, video, providers);
  const spec = planFilm(film).find(({ slot }) => slot === 'master');
  const master = spec && (await findTake(tx, video.id, spec.slot, spec.key));
  return master ? { cut: (master.meta as unknown as { cut: Cut }).cut, title: film.product.name, profile, master: master.blob } : null;
}

function keyOf(kind: RenderKind, film: FinishedFilm): string {
  return contentKey({ kind, film, versions: [rendersVersion, renderVersion, audioMasterVersion, filmPicturesVersion] });
}

function viewOf(row: RenderRow, film: FinishedFilm | null): RenderView {
  return { ...row, current: film !== null && row.key === keyOf(row.kind, film) };
}

function missing(id: string): never {
  throw new HooklineError('not_found', `There is no render ${publicId('render', id)}.`);
}
