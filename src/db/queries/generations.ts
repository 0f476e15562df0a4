import type { ErrorShape } from '#core/errors.ts';
import type { Resolution } from '#core/spending.ts';
import type { Tx } from '../database.ts';
import { and, asc, eq, inArray, isNull, sql } from '../orm.ts';
import { costEntry, type GenerationRow, generationLog } from '../schema/studio.ts';

export async function insertIntent(
  { q }: Tx,
  row: Pick<
    GenerationRow,
    'workspaceId' | 'id' | 'videoId' | 'stage' | 'slot' | 'key' | 'provider' | 'estimateMicros' | 'reservedMicros' | 'scopes'
  >,
): Promise<void> {
  await q.insert(generationLog).values({ ...row, state: 'intent' });
}

/** A call that was begun for this slot and key and never settled: its process died in between, or its vendor is at it. */
export async function findOpenCall({ q }: Tx, videoId: string | null, slot: string, key: string): Promise<GenerationRow | undefined> {
  return (
    await q
      .select()
      .from(generationLog)
      .where(sameCall(videoId, slot, key, ['intent', 'accepted']))
      .for('update')
  )[0];
}

/** Locks a call until the transaction ends. */
export async function lockGeneration({ q }: Tx, id: string): Promise<GenerationRow> {
  const row = (await q.select().from(generationLog).where(eq(generationLog.id, id)).for('update'))[0];
  if (!row) throw new Error(`there is no call ${id}`);
  return row;
}

/** Keeps the vendor's name for the job of a call that was not settled yet. */
export async function acceptGeneration({ q }: Tx, id: string, handle: unknown): Promise<void> {
  await q
    .update(generationLog)
    .set({ state: 'accepted', handle, acceptedAt: sql`now()` })
    .where(and(eq(generationLog.id, id), inArray(generationLog.state, ['intent', 'uncertain'])));
}

/** Whether this video has made the call before, and its result was kept. */
export async function isCallDone({ q }: Tx, videoId: string, slot: string, key: string): Promise<boolean> {
  const rows = await q
    .select({ id: generationLog.id })
    .from(generationLog)
    .where(sameCall(videoId, slot, key, ['done']))
    .limit(1);
  return rows.length > 0;
}

/** Whether a call with that key went out and nobody knows what became of it. */
export async function isCallUncertain({ q }: Tx, videoId: string | null, slot: string, key: string): Promise<boolean> {
  const rows = await q
    .select({ id: generationLog.id })
    .from(generationLog)
    .where(sameCall(videoId, slot, key, ['uncertain']))
    .limit(1);
  return rows.length > 0;
}

function sameCall(videoId: string | null, slot: string, key: string, states: GenerationRow['state'][]) {
  const { videoId: video, slot: of, key: from, state: stands } = generationLog;
  return and(videoId === null ? isNull(video) : eq(video, videoId), eq(of, slot), eq(from, key), inArray(stands, states));
}

export async function settleGeneration(
  { q }: Tx,
  id: string,
  outcome: { state: 'done' | 'failed' | 'uncertain'; costMicros?: number; error?: ErrorShape; resolution?: Resolution },
): Promise<void> {
  await q
    .update(generationLog)
    .set({ ...outcome, finishedAt: sql`now()` })
    .where(eq(generationLog.id, id));
}

export async function insertCost({ q }: Tx, row: Omit<typeof costEntry.$inferInsert, 'createdAt'>): Promise<void> {
  await q.insert(costEntry).values(row);
}

/** Calls that hold money: under way, or of unknown outcome. Free ones are not told. */
export async function listOpenCalls({ q }: Tx): Promise<GenerationRow[]> {
  const { state, reservedMicros, startedAt } = generationLog;
  return q
    .select()
    .from(generationLog)
    .where(and(inArray(state, ['intent', 'accepted', 'uncertain']), sql`${reservedMicros} > 0 or ${state} = 'uncertain'`))
    .orderBy(asc(startedAt))
    .limit(500);
}

export async function findGeneration({ q }: Tx, id: string): Promise<GenerationRow | undefined> {
  return (await q.select().from(generationLog).where(eq(generationLog.id, id)))[0];
}

export async function listGenerations({ q }: Tx, videoId: string): Promise<GenerationRow[]> {
  return q.select().from(generationLog).where(eq(generationLog.videoId, videoId)).orderBy(asc(generationLog.startedAt));
}
