import type { Tx } from '../database.ts';
import { and, eq, isNull, sql } from '../orm.ts';
import { type UploadRow, upload } from '../schema/requests.ts';

export async function insertUpload(
  { q }: Tx,
  row: { workspaceId: string; id: string; name: string; bytes: number },
): Promise<UploadRow | undefined> {
  return (await q.insert(upload).values(row).onConflictDoNothing().returning())[0];
}

export async function findUpload({ q }: Tx, id: string): Promise<UploadRow | undefined> {
  return (await q.select().from(upload).where(eq(upload.id, id)))[0];
}

/** The finished upload whose content is this blob. */
export async function findUploadedBlob({ q }: Tx, blob: string): Promise<UploadRow | undefined> {
  return (await q.select().from(upload).where(eq(upload.blob, blob)).limit(1))[0];
}

/** How many of the workspace's uploads are not whole yet; one transaction at a time may count and add. */
export async function countUnfinished({ q }: Tx, workspaceId: string): Promise<number> {
  await q.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`hookline uploads ${workspaceId}`}, 0))`);
  const rows = await q.select({ count: sql<number>`count(*)::int` }).from(upload).where(isNull(upload.blob));
  return rows[0]?.count ?? 0;
}

/** Says how far an upload is, unless somebody else moved it on from `from`. */
export async function moveUpload(
  { q }: Tx,
  id: string,
  from: number,
  to: { received: number; blob?: string; mime?: string | null },
): Promise<UploadRow | undefined> {
  const rows = await q
    .update(upload)
    .set({ ...to, updatedAt: sql`now()` })
    .where(and(eq(upload.id, id), eq(upload.received, from), isNull(upload.blob)))
    .returning();
  return rows[0];
}

export async function deleteUpload({ q }: Tx, id: string): Promise<boolean> {
  const { rowCount } = await q.delete(upload).where(eq(upload.id, id));
  return rowCount === 1;
}

/** Runs as owner: removes uploads that nothing has happened to for `hours`. */
export async function deleteIdleUploads({ q }: Tx, hours: number): Promise<number> {
  const { rowCount } = await q.delete(upload).where(sql`${upload.updatedAt} < now() - make_interval(hours => ${hours})`);
  return rowCount ?? 0;
}
