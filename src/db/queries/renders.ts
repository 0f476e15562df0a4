import type { ErrorShape } from '#core/errors.ts';
import type { StageProgress } from '#core/recipe.ts';
import type { RenderKind, RenderState } from '#core/render.ts';
import type { Tx } from '../database.ts';
import { and, desc, eq, inArray, sql } from '../orm.ts';
import { type RenderRow, render } from '../schema/studio.ts';

export async function findRender({ q }: Tx, id: string): Promise<RenderRow | undefined> {
  return (await q.select().from(render).where(eq(render.id, id)))[0];
}

/** Locked until the transaction ends. */
export async function lockRender({ q }: Tx, id: string): Promise<RenderRow | undefined> {
  return (await q.select().from(render).where(eq(render.id, id)).for('no key update'))[0];
}

/** The one of a video and kind that is made from `key`, locked until the transaction ends. */
export async function lockRenderByKey({ q }: Tx, videoId: string, kind: RenderKind, key: string): Promise<RenderRow | undefined> {
  const found = q
    .select()
    .from(render)
    .where(and(eq(render.videoId, videoId), eq(render.kind, kind), eq(render.key, key)));
  return (await found.for('no key update'))[0];
}

/** Newest first. */
export async function listRenders({ q }: Tx, videoId: string, limit: number): Promise<RenderRow[]> {
  return q.select().from(render).where(eq(render.videoId, videoId)).orderBy(desc(render.createdAt), desc(render.id)).limit(limit);
}

export async function insertRender(
  { q }: Tx,
  row: Pick<RenderRow, 'workspaceId' | 'id' | 'videoId' | 'kind' | 'key' | 'meta'>,
): Promise<void> {
  await q.insert(render).values({ ...row, state: 'queued' });
}

interface RenderChange {
  state?: RenderState;
  attempt?: number;
  progress?: StageProgress | null;
  error?: ErrorShape | null;
  blob?: string | null;
  mime?: string | null;
  bytes?: number | null;
  meta?: Record<string, unknown>;
  degraded?: string | null;
}

export async function updateRender({ q }: Tx, id: string, change: RenderChange): Promise<void> {
  await q
    .update(render)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(render.id, id));
}

/** Marks an attempt as under way, also one that a dead worker had begun; false when it is no longer wanted. */
export async function startRender({ q }: Tx, id: string, attempt: number): Promise<boolean> {
  const { rowCount } = await q
    .update(render)
    .set({ state: 'running', heartbeatAt: sql`now()`, progress: null, updatedAt: sql`now()` })
    .where(wanted(id, attempt));
  return rowCount === 1;
}

/** Ends an attempt in one way or the other; false when it is no longer wanted. */
export async function endRender({ q }: Tx, id: string, attempt: number, change: RenderChange): Promise<boolean> {
  const { rowCount } = await q
    .update(render)
    .set({ ...change, progress: null, updatedAt: sql`now()` })
    .where(wanted(id, attempt));
  return rowCount === 1;
}

/** True while this attempt is still wanted; false tells the worker to stop. Progress is announced to whoever listens. */
export async function beatRender({ q }: Tx, id: string, attempt: number, progress: StageProgress | null): Promise<boolean> {
  const rows = await q
    .update(render)
    .set({ heartbeatAt: sql`now()`, ...(progress ? { progress } : {}) })
    .where(and(eq(render.id, id), eq(render.attempt, attempt), eq(render.state, 'running')))
    .returning({
      told: progress ? sql`pg_notify('hookline_event', ${render.workspaceId} || ' ' || ${render.id} || ' render-progress')` : sql`null`,
    });
  return rows.length === 1;
}

/** Renders whose worker has been silent for `silentSeconds`. */
export async function listStuckRenders({ q }: Tx, silentSeconds: number): Promise<RenderRow[]> {
  return q
    .select()
    .from(render)
    .where(and(eq(render.state, 'running'), sql`${render.heartbeatAt} < now() - make_interval(secs => ${silentSeconds})`));
}

function wanted(id: string, attempt: number) {
  return and(eq(render.id, id), eq(render.attempt, attempt), inArray(render.state, ['queued', 'running']));
}
