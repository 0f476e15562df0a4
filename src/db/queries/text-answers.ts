import type { Tx } from '../database.ts';
import { eq } from '../orm.ts';
import { textAnswer } from '../schema/studio.ts';

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
