import type { Tx } from '../database.ts';
import { and, asc, desc, eq, sql } from '../orm.ts';
import { type AssetRow, asset } from '../schema/studio.ts';

/** Lets one transaction at a time keep a take in this slot. */
export async function lockSlot({ q }: Tx, videoId: string, slot: string): Promise<void> {
  await q.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${videoId} ${slot}`}, 0))`);
}

export async function insertAsset(tx: Tx, row: Omit<AssetRow, 'take' | 'createdAt' | 'review'>): Promise<AssetRow> {
  const latest = await tx.q
    .select({ take: sql<number>`coalesce(max(${asset.take}), 0)::int` })
    .from(asset)
    .where(and(eq(asset.videoId, row.videoId), eq(asset.slot, row.slot)));
  const rows = await tx.q
    .insert(asset)
    .values({ ...row, take: (latest[0]?.take ?? 0) + 1 })
    .returning();
  const kept = rows[0];
  if (!kept) throw new Error('insert returned no row');
  return kept;
}

/** The take of this video and slot that was made from `key`. */
export async function findTake({ q }: Tx, videoId: string, slot: string, key: string): Promise<AssetRow | undefined> {
  return (
    await q
      .select()
      .from(asset)
      .where(and(eq(asset.videoId, videoId), eq(asset.slot, slot), eq(asset.key, key)))
  )[0];
}

/** Any asset of the workspace with this key, whichever video it was made for. */
export async function findAssetByKey({ q }: Tx, key: string): Promise<AssetRow | undefined> {
  return (await q.select().from(asset).where(eq(asset.key, key)).orderBy(desc(asset.createdAt)).limit(1))[0];
}

export async function listAssets({ q }: Tx, videoId: string): Promise<AssetRow[]> {
  return q.select().from(asset).where(eq(asset.videoId, videoId)).orderBy(asc(asset.createdAt), asc(asset.id));
}

export async function setReview({ q }: Tx, id: string, review: 'approved' | 'rejected' | null): Promise<void> {
  await q.update(asset).set({ review }).where(eq(asset.id, id));
}

/** Gives a take another file, for one whose own has gone missing. */
export async function replaceFile(
  { q }: Tx,
  id: string,
  file: Pick<AssetRow, 'blob' | 'mime' | 'bytes' | 'meta' | 'degraded'>,
): Promise<AssetRow> {
  const { blob, mime, bytes, meta, degraded } = file;
  const rows = await q.update(asset).set({ blob, mime, bytes, meta, degraded }).where(eq(asset.id, id)).returning();
  const row = rows[0];
  if (!row) throw new Error('the take is gone');
  return row;
}

/** Those of `keys` that some asset of the workspace was made from. */
export async function listKnownKeys({ q }: Tx, keys: string[]): Promise<Set<string>> {
  const rows = await q
    .selectDistinct({ key: asset.key })
    .from(asset)
    .where(sql`${asset.key} = any(${sql.param(keys)})`);
  return new Set(rows.map((row) => row.key));
}

export async function findAsset({ q }: Tx, videoId: string, id: string): Promise<AssetRow | undefined> {
  return (
    await q
      .select()
      .from(asset)
      .where(and(eq(asset.videoId, videoId), eq(asset.id, id)))
  )[0];
}
