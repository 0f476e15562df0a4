import type { Tx } from '../database.ts';
import { eq, inArray, sql } from '../orm.ts';
import { voiceSample } from '../schema/library.ts';

/** Samples by the hash of what they are made from; those that were never made are missing. */
export async function findVoiceSamples({ q }: Tx, keys: string[]): Promise<Map<string, { blob: string; degraded: string | null }>> {
  const rows = await q.select().from(voiceSample).where(inArray(voiceSample.key, keys));
  return new Map(rows.map(({ key, blob, degraded }) => [key, { blob, degraded }]));
}

/** Keeps a sample, and of all only the newest `most`. */
export async function keepVoiceSample(
  { q }: Tx,
  row: { workspaceId: string; key: string; blob: string; degraded: string | null },
  most: number,
): Promise<void> {
  const { blob, degraded } = row;
  await q
    .insert(voiceSample)
    .values(row)
    .onConflictDoUpdate({ target: [voiceSample.workspaceId, voiceSample.key], set: { blob, degraded, createdAt: sql`now()` } });
  await q
    .delete(voiceSample)
    .where(
      inArray(
        voiceSample.key,
        q
          .select({ key: voiceSample.key })
          .from(voiceSample)
          .where(eq(voiceSample.workspaceId, row.workspaceId))
          .orderBy(sql`created_at desc, key`)
          .offset(most),
      ),
    );
}
