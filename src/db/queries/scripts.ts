import type { Tx } from '../database.ts';
import { and, asc, desc, eq } from '../orm.ts';
import { type ScriptRow, script } from '../schema/studio.ts';

/** Appends a version; versions count from 1 and are never overwritten. */
export async function insertScript(tx: Tx, row: Omit<ScriptRow, 'n' | 'createdAt'>): Promise<number> {
  const latest = await tx.q.select({ n: script.n }).from(script).where(eq(script.videoId, row.videoId)).orderBy(desc(script.n)).limit(1);
  const n = (latest[0]?.n ?? 0) + 1;
  await tx.q.insert(script).values({ ...row, n });
  return n;
}

export async function findScript({ q }: Tx, videoId: string, n: number): Promise<ScriptRow | undefined> {
  return (
    await q
      .select()
      .from(script)
      .where(and(eq(script.videoId, videoId), eq(script.n, n)))
  )[0];
}

export async function findScriptByKey({ q }: Tx, videoId: string, key: string): Promise<ScriptRow | undefined> {
  return (
    await q
      .select()
      .from(script)
      .where(and(eq(script.videoId, videoId), eq(script.key, key)))
      .orderBy(desc(script.n))
      .limit(1)
  )[0];
}

export async function listScripts({ q }: Tx, videoId: string): Promise<ScriptRow[]> {
  return q.select().from(script).where(eq(script.videoId, videoId)).orderBy(asc(script.n));
}
