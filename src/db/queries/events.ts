import type { Tx } from '../database.ts';
import { and, asc, eq, gt } from '../orm.ts';
import { type EventRow, event } from '../schema/studio.ts';

/** Appends to the event log; listeners hear of it when the transaction commits. */
export async function logEvent(
  { q }: Tx,
  row: { workspaceId: string; videoId?: string; type: string; data?: Record<string, unknown> },
): Promise<void> {
  await q.insert(event).values(row);
}

export async function listEvents({ q }: Tx, videoId: string, after: number, limit: number): Promise<EventRow[]> {
  return q
    .select()
    .from(event)
    .where(and(eq(event.videoId, videoId), gt(event.id, after)))
    .orderBy(asc(event.id))
    .limit(limit);
}
