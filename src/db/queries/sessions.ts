import type { Tx } from '../database.ts';
import { and, eq, isNull, sql } from '../orm.ts';
import { type SessionRow, session } from '../schema/identity.ts';

/** Everything here runs as owner: the secret decides the workspace, so none is known yet. */
export async function insertLink({ client }: Tx, hash: string, minutes: number): Promise<Date> {
  const { rows } = await client.query<{ expires_at: Date }>(
    'insert into sign_in_link (hash, expires_at) values ($1, now() + make_interval(mins => $2)) returning expires_at',
    [hash, minutes],
  );
  const row = rows[0];
  if (!row) throw new Error('insert returned no row');
  return row.expires_at;
}

/** True for one caller, once, while the link lives. */
export async function takeLink({ client }: Tx, hash: string): Promise<boolean> {
  const sqlText = 'update sign_in_link set used_at = now() where hash = $1 and used_at is null and expires_at > now()';
  return (await client.query(sqlText, [hash])).rowCount === 1;
}

export async function insertSession(
  { q }: Tx,
  { days, ...row }: { workspaceId: string; id: string; hash: string; days: number },
): Promise<SessionRow> {
  const rows = await q
    .insert(session)
    .values({ ...row, expiresAt: sql`now() + make_interval(days => ${days})` })
    .returning();
  const kept = rows[0];
  if (!kept) throw new Error('insert returned no row');
  return kept;
}

/** Expired and ended ones are not found. */
export async function findSessionByHash({ q }: Tx, hash: string): Promise<SessionRow | undefined> {
  const rows = await q
    .select()
    .from(session)
    .where(and(eq(session.hash, hash), isNull(session.revokedAt), sql`${session.expiresAt} > now()`));
  return rows[0];
}

export async function updateSession({ q }: Tx, id: string, change: { workspaceId: string } | { ended: true }): Promise<boolean> {
  const { rowCount } = await q
    .update(session)
    .set('ended' in change ? { revokedAt: sql`now()` } : change)
    .where(and(eq(session.id, id), isNull(session.revokedAt)));
  return rowCount === 1;
}

/** Links and sessions that nobody can use any more. */
export async function deleteSpentSignIns({ q }: Tx): Promise<void> {
  await q.execute(sql`delete from sign_in_link where used_at is not null or expires_at < now()`);
  await q.delete(session).where(sql`${session.revokedAt} is not null or ${session.expiresAt} < now()`);
}
