import type { ErrorShape } from '#core/errors.ts';
import type { FootageProfile } from '#core/footage.ts';
import type { StageProgress } from '#core/recipe.ts';
import type { ReferenceSource, ReferenceState, Transcript } from '#core/reference.ts';
import type { Tx } from '../database.ts';
import { and, eq, getTableColumns, inArray, isNotNull, isNull, sql } from '../orm.ts';
import type { Page, PageRequest } from '../page.ts';
import { type ReferenceRow, reference } from '../schema/library.ts';
import { beyond, containing, type Order, orderedBy, readPage } from './keyset.ts';

/** Null until it is measured, and for one that is gone. */
export async function findProfile({ q }: Tx, id: string): Promise<FootageProfile | null> {
  const rows = await q.select({ profile: reference.profile }).from(reference).where(eq(reference.id, id));
  return rows[0]?.profile ?? null;
}

/** What a script is held against: the reference's measures, and its words where they are known. */
export async function findLikeness({ q }: Tx, id: string): Promise<{ profile: FootageProfile; transcript: Transcript | null } | null> {
  const { profile, transcript } = reference;
  const [row] = await q.select({ profile, transcript }).from(reference).where(eq(reference.id, id));
  return row?.profile ? { profile: row.profile, transcript: row.transcript } : null;
}

/** Also of one in the bin. */
export async function findReferenceName({ q }: Tx, id: string): Promise<{ id: string; name: string } | undefined> {
  return (await q.select({ id: reference.id, name: reference.name }).from(reference).where(eq(reference.id, id)))[0];
}

/** False when there is a reference with that id. */
export async function insertReference(
  { q }: Tx,
  row: { workspaceId: string; id: string; name: string; source: ReferenceSource; keepFile: boolean; blob: string | null },
): Promise<boolean> {
  const made = await q
    .insert(reference)
    .values({ ...row, state: 'queued' })
    .onConflictDoNothing();
  return made.rowCount === 1;
}

/** A reference with the number of videos outside the bin that follow it. */
export type ReferenceView = ReferenceRow & { videos: number };

const referenceView = {
  ...getTableColumns(reference),
  videos: sql<number>`(select count(*)::int from video
    where video.workspace_id = reference.workspace_id and video.reference_id = reference.id and video.deleted_at is null)`,
};

/** In the bin or not. */
export async function findReference({ q }: Tx, id: string): Promise<ReferenceView | undefined> {
  return (await q.select(referenceView).from(reference).where(eq(reference.id, id)))[0];
}

const order: Order = { table: 'reference', columns: ['reference.created_at', 'reference.id'], descending: true };

export async function pageReferences(tx: Tx, request: PageRequest): Promise<Page<ReferenceView>> {
  const { q, bin, cursor, limit } = request;
  const rows = await tx.q
    .select(referenceView)
    .from(reference)
    .where(
      and(
        bin ? isNotNull(reference.deletedAt) : isNull(reference.deletedAt),
        q === undefined ? undefined : sql`reference.name ilike ${containing(q)}`,
        beyond(order, cursor),
      ),
    )
    .orderBy(orderedBy(order))
    .limit(limit + 1);
  return readPage(tx, order, request, rows, (row) => row.id);
}

/** In the bin or not, locked until the transaction ends. */
export async function lockReference({ q }: Tx, id: string): Promise<ReferenceRow | undefined> {
  return (await q.select().from(reference).where(eq(reference.id, id)).for('no key update'))[0];
}

/** Not from the bin, and kept out of it until the transaction ends. */
export async function holdReference({ q }: Tx, id: string): Promise<ReferenceRow | undefined> {
  const found = q
    .select()
    .from(reference)
    .where(and(eq(reference.id, id), isNull(reference.deletedAt)));
  return (await found.for('share'))[0];
}

export interface ReferenceChange {
  name?: string;
  state?: ReferenceState;
  attempt?: number;
  progress?: StageProgress | null;
  error?: ErrorShape | null;
  keepFile?: boolean;
  blob?: string | null;
  profile?: FootageProfile;
  transcript?: Transcript;
  degraded?: string[];
}

export async function updateReference({ q }: Tx, id: string, change: ReferenceChange): Promise<void> {
  await q
    .update(reference)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(reference.id, id));
}

/** Moves a reference to the bin or back. */
export async function setReferenceDeleted({ q }: Tx, id: string, deleted: boolean): Promise<void> {
  await q
    .update(reference)
    .set({ deletedAt: deleted ? sql`now()` : null, updatedAt: sql`now()` })
    .where(eq(reference.id, id));
}

/** Marks an attempt as under way, also one that a dead worker had begun; false when it is no longer wanted. */
export async function startMeasuring({ q }: Tx, id: string, attempt: number): Promise<boolean> {
  const { rowCount } = await q
    .update(reference)
    .set({ state: 'running', heartbeatAt: sql`now()`, progress: null, updatedAt: sql`now()` })
    .where(wanted(id, attempt));
  return rowCount === 1;
}

/** Ends an attempt in one way or the other; false when it is no longer wanted. */
export async function endMeasuring({ q }: Tx, id: string, attempt: number, change: ReferenceChange): Promise<boolean> {
  const { rowCount } = await q
    .update(reference)
    .set({ ...change, progress: null, updatedAt: sql`now()` })
    .where(wanted(id, attempt));
  return rowCount === 1;
}

/** True while this attempt is still wanted; false tells the worker to stop. Progress is announced to whoever listens. */
export async function beatReference({ q }: Tx, id: string, attempt: number, progress: StageProgress | null): Promise<boolean> {
  const rows = await q
    .update(reference)
    .set({ heartbeatAt: sql`now()`, ...(progress ? { progress } : {}) })
    .where(and(eq(reference.id, id), eq(reference.attempt, attempt), eq(reference.state, 'running')))
    .returning({
      told: progress
        ? sql`pg_notify('hookline_event', ${reference.workspaceId} || ' ' || ${reference.id} || ' reference-progress')`
        : sql`null`,
    });
  return rows.length === 1;
}

/** Measurements whose worker has been silent for `silentSeconds`. */
export async function listStuckReferences({ q }: Tx, silentSeconds: number): Promise<ReferenceRow[]> {
  return q
    .select()
    .from(reference)
    .where(and(eq(reference.state, 'running'), sql`${reference.heartbeatAt} < now() - make_interval(secs => ${silentSeconds})`));
}

/** Runs as owner: lets go of files that nobody has come back to for `hours`, neither to try again nor to keep. */
export async function dropIdleFiles({ q }: Tx, hours: number): Promise<number> {
  const { rowCount } = await q
    .update(reference)
    .set({ blob: null })
    .where(
      and(
        isNotNull(reference.blob),
        eq(reference.keepFile, false),
        inArray(reference.state, ['failed', 'cancelled']),
        sql`${reference.updatedAt} < now() - make_interval(hours => ${hours})`,
      ),
    );
  return rowCount ?? 0;
}

function wanted(id: string, attempt: number) {
  return and(eq(reference.id, id), eq(reference.attempt, attempt), inArray(reference.state, ['queued', 'running']));
}
