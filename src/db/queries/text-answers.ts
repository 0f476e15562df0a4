import type { Tx } from '../database.ts';
import { and, eq } from '../orm.ts';
import { generationLog, textAnswer } from '../schema/studio.ts';

/** The kept answer to a question; undefined when it was never answered. */
export async function findTextAnswer({ q }: Tx, key: string): Promise<{ value: unknown } | undefined> {
  return (await q.select({ value: textAnswer.value }).from(textAnswer).where(eq(textAnswer.key, key)))[0];
}

/** Keeps the latest answer to a question. */
export async function insertTextAnswer({ q }: Tx, row: Omit<typeof textAnswer.$inferInsert, 'createdAt'>): Promise<void> {
  await q
    .insert(textAnswer)
    .values(row)
    .onConflictDoUpdate({ target: [textAnswer.workspaceId, textAnswer.key], set: { value: row.value } });
}

/** Whether a call with that key went out and nobody knows what became of it. */
export async function isCallUncertain({ q }: Tx, videoId: string, slot: string, key: string): Promise<boolean> {
  const { videoId: video, slot: of, key: from, state } = generationLog;
  const rows = await q
    .select({ id: generationLog.id })
    .from(generationLog)
    .where(and(eq(video, videoId), eq(of, slot), eq(from, key), eq(state, 'uncertain')))
    .limit(1);
  return rows.length > 0;
}
