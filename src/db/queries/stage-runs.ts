import type { StageName } from '#core/pipeline-state.ts';
import type { Tx } from '../database.ts';
import { and, asc, eq, inArray, sql } from '../orm.ts';
import { costEntry, type EventRow, event } from '../schema/studio.ts';

const turns = ['stage-started', 'stage-done', 'stage-failed', 'payment-needed', 'cancel'];

/** The events of a video that begin or end a run of a stage, oldest first. */
export async function listTurns({ q }: Tx, videoId: string): Promise<EventRow[]> {
  return q
    .select()
    .from(event)
    .where(and(eq(event.videoId, videoId), inArray(event.type, turns)))
    .orderBy(asc(event.id));
}

/** What each stage of a video has cost so far. */
export async function sumCostByStage({ q }: Tx, videoId: string): Promise<Map<StageName, number>> {
  const rows = await q
    .select({ stage: costEntry.stage, total: sql<string>`sum(${costEntry.amountMicros})` })
    .from(costEntry)
    .where(eq(costEntry.videoId, videoId))
    .groupBy(costEntry.stage);
  return new Map(rows.map(({ stage, total }) => [stage, Number(total)]));
}
