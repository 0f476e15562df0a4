import type { BrandKit } from '#core/brand.ts';
import type { Brief, VideoSettings } from '#core/brief.ts';
import type { Character } from '#core/character.ts';
import type { ErrorShape } from '#core/errors.ts';
import type { PipelineState } from '#core/pipeline-state.ts';
import type { StageProgress } from '#core/recipe.ts';
import type { Tx } from '../database.ts';
import { and, eq, sql } from '../orm.ts';
import { costEntry, type VideoRow, video } from '../schema/studio.ts';

/** False when there is a video with that id. */
export async function insertVideo(
  { q }: Tx,
  row: {
    workspaceId: string;
    id: string;
    projectId: string;
    productId?: string | null;
    title: string;
    titleGiven?: boolean;
    brief: Brief;
    settings: VideoSettings;
    referenceId?: string | null;
  } & PipelineState,
): Promise<boolean> {
  return (await q.insert(video).values(row).onConflictDoNothing().returning({ id: video.id })).length === 1;
}

export async function findVideo({ q }: Tx, id: string): Promise<VideoRow | undefined> {
  return (await q.select().from(video).where(eq(video.id, id)))[0];
}

/** Locks the row until the transaction ends, so that two changes cannot cross. */
export async function lockVideo({ q }: Tx, id: string): Promise<VideoRow | undefined> {
  return (await q.select().from(video).where(eq(video.id, id)).for('no key update'))[0];
}

/** Writes a new pipeline state if the row still has `version`; false when somebody was faster. */
export async function saveState(
  { q }: Tx,
  id: string,
  version: number,
  state: PipelineState,
  more: { error?: ErrorShape | null; stageStarted?: boolean } = {},
): Promise<boolean> {
  const now = sql`now()`;
  const changed = await q
    .update(video)
    .set({
      ...state,
      updatedAt: now,
      ...(more.error === undefined ? {} : { error: more.error }),
      ...(more.stageStarted ? { stageStartedAt: now, heartbeatAt: now, progress: null } : {}),
    })
    .where(and(eq(video.id, id), eq(video.version, version)))
    .returning({ id: video.id });
  return changed.length === 1;
}

export async function updateVideo(
  { q }: Tx,
  id: string,
  change: {
    version?: number;
    title?: string;
    titleGiven?: true;
    projectId?: string;
    settings?: VideoSettings;
    scriptN?: number;
    character?: Character;
    brand?: BrandKit | null;
    brief?: Brief;
    referenceId?: string | null;
  },
): Promise<void> {
  await q
    .update(video)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(video.id, id));
}

/** Gives a video its product, and the product's name for a title unless a person gave it one. */
export async function setProduct({ q }: Tx, id: string, productId: string, title: string): Promise<void> {
  await q
    .update(video)
    .set({ productId, title: sql`case when title_given then title else ${title} end`, updatedAt: sql`now()` })
    .where(eq(video.id, id));
}

/** True while this attempt is still wanted; false tells the worker to stop. Progress is announced to whoever listens. */
export async function beat({ q }: Tx, id: string, attempt: number, progress: StageProgress | null): Promise<boolean> {
  const rows = await q
    .update(video)
    .set({ heartbeatAt: sql`now()`, ...(progress ? { progress } : {}) })
    .where(and(eq(video.id, id), eq(video.attempt, attempt), eq(video.state, 'running')))
    .returning({
      id: video.id,
      told: progress ? sql`pg_notify('hookline_event', ${video.workspaceId} || ' ' || ${video.id} || ' progress')` : sql`null`,
    });
  return rows.length === 1;
}

/** Running stages whose worker has been silent for `silentSeconds`. */
export async function listStuck({ q }: Tx, silentSeconds: number): Promise<VideoRow[]> {
  return q
    .select()
    .from(video)
    .where(and(eq(video.state, 'running'), sql`${video.heartbeatAt} < now() - make_interval(secs => ${silentSeconds})`));
}

/** Moves a video to the bin or back. */
export async function setVideoDeleted({ q }: Tx, id: string, deleted: boolean): Promise<void> {
  await q
    .update(video)
    .set({ deletedAt: deleted ? sql`now()` : null, updatedAt: sql`now()` })
    .where(eq(video.id, id));
}

export async function sumCost({ q }: Tx, videoId: string): Promise<number> {
  const rows = await q
    .select({ total: sql<string>`coalesce(sum(${costEntry.amountMicros}), 0)` })
    .from(costEntry)
    .where(eq(costEntry.videoId, videoId));
  return Number(rows[0]?.total ?? 0);
}
