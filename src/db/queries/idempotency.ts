import type { Tx } from '../database.ts';
import { and, eq, getTableColumns, isNull, sql } from '../orm.ts';
import { type IdempotencyRow, idempotency } from '../schema/requests.ts';

export interface RequestKey {
  workspaceId: string;
  /** As the client sent it. */
  key: string;
  /** Method and path pattern; a key counts within it. */
  route: string;
}

const at = ({ workspaceId, key, route }: RequestKey) =>
  and(eq(idempotency.workspaceId, workspaceId), eq(idempotency.key, key), eq(idempotency.route, route));

/**
 * Takes a key for a request. Null when it is ours now; else the row of whoever had it first, with its age in seconds. A request
 * with the same key that is being written at this moment is waited for.
 */
export async function claimKey(
  { q }: Tx,
  request: RequestKey & { requestHash: string; resourceId: string },
): Promise<(IdempotencyRow & { ageSeconds: number }) | null> {
  const { workspaceId, key, route, requestHash, resourceId } = request;
  const mine = await q
    .insert(idempotency)
    .values({ workspaceId, key, route, requestHash, resourceId })
    .onConflictDoNothing()
    .returning({ key: idempotency.key });
  if (mine.length > 0) return null;
  const ageSeconds = sql<number>`extract(epoch from now() - ${idempotency.createdAt})::float8`;
  const rows = await q
    .select({ ...getTableColumns(idempotency), ageSeconds })
    .from(idempotency)
    .where(at(request));
  // Released between the two statements: as if it had never been taken.
  return rows[0] ?? claimKey({ q } as Tx, request);
}

/** Takes over an unfinished request whose process has died: one caller gets true, and its age starts anew. */
export async function retakeKey({ q }: Tx, key: RequestKey, olderThanSeconds: number): Promise<boolean> {
  const rows = await q
    .update(idempotency)
    .set({ createdAt: sql`now()` })
    .where(and(at(key), isNull(idempotency.finishedAt), sql`${idempotency.createdAt} < now() - make_interval(secs => ${olderThanSeconds})`))
    .returning({ key: idempotency.key });
  return rows.length === 1;
}

/** Says that the request is still being carried out, so that nobody takes it over. */
export async function renewKey({ q }: Tx, key: RequestKey): Promise<void> {
  await q
    .update(idempotency)
    .set({ createdAt: sql`now()` })
    .where(and(at(key), isNull(idempotency.finishedAt)));
}

/** Keeps the answer, to be given again. */
export async function finishKey(
  { q }: Tx,
  answer: RequestKey & { status: number; body: unknown; headers: Record<string, string> },
): Promise<void> {
  const { status, body, headers } = answer;
  await q.update(idempotency).set({ status, body, headers, finishedAt: sql`now()` }).where(at(answer));
}

/** Gives a key back after a failure that came before anything was done. */
export async function releaseKey({ q }: Tx, key: RequestKey): Promise<void> {
  await q.delete(idempotency).where(and(at(key), isNull(idempotency.finishedAt)));
}

/** Runs as owner. */
export async function deleteOldKeys({ q }: Tx, hours: number): Promise<number> {
  const { rowCount } = await q.delete(idempotency).where(sql`${idempotency.createdAt} < now() - make_interval(hours => ${hours})`);
  return rowCount ?? 0;
}
