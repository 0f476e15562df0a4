import type { Tx } from '../database.ts';
import { and, asc, desc, eq, gt } from '../orm.ts';
import { type EventRow, event } from '../schema/studio.ts';

/** Appends to the event log; listeners hear of it when the transaction commits. */
export async function logEvent(
  { q }: Tx,
  row: { workspaceId: string; videoId?: string; type: string; data?: Record<string, unknown> },
): Promise<void> {
  await q.insert(event).values(row);
}

/** Of one video, or of the whole workspace, in order; none can appear later below an id that was seen. */
export async function listEvents({ q }: Tx, videoId: string | null, after: number, limit: number): Promise<EventRow[]> {
  return q
    .select()
    .from(event)
    .where(and(videoId === null ? undefined : eq(event.videoId, videoId), gt(event.id, after)))
    .orderBy(asc(event.id))
    .limit(limit);
}

/** 0 before the first. */
export async function findLatestEventId({ q }: Tx): Promise<number> {
  const rows = await q.select({ id: event.id }).from(event).orderBy(desc(event.id)).limit(1);
  return rows[0]?.id ?? 0;
}
