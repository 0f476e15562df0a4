import type { ReleaseRecord } from '#core/recipe.ts';
import type { Tx } from '../database.ts';
import { and, desc, eq } from '../orm.ts';
import { release } from '../schema/studio.ts';

export type ReleaseRow = typeof release.$inferSelect;

/** Appends a release; rows can't be changed afterwards. */
export async function insertRelease(
  tx: Tx,
  row: { workspaceId: string; id: string; videoId: string; key: string; record: ReleaseRecord },
): Promise<number> {
  const n = ((await findLatestRelease(tx, row.videoId))?.n ?? 0) + 1;
  await tx.q.insert(release).values({ ...row, n });
  return n;
}

export async function findLatestRelease({ q }: Tx, videoId: string): Promise<ReleaseRow | undefined> {
  return (await q.select().from(release).where(eq(release.videoId, videoId)).orderBy(desc(release.n)).limit(1))[0];
}

export async function findRelease({ q }: Tx, videoId: string, n: number): Promise<ReleaseRow | undefined> {
  return (
    await q
      .select()
      .from(release)
      .where(and(eq(release.videoId, videoId), eq(release.n, n)))
  )[0];
}

/** Newest first. */
export async function findReleases({ q }: Tx, videoId: string): Promise<ReleaseRow[]> {
  return q.select().from(release).where(eq(release.videoId, videoId)).orderBy(desc(release.n));
}
