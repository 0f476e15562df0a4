import type { QueryResult, QueryResultRow } from 'pg';

/**
 * All we read and write in the SDK's own tables. They are no public contract: the SDK's version is pinned, and rows.test.ts
 * fails when they change.
 */

/** Anything that runs one statement: a pool, a client, the lease's connection. */
export interface Sql {
  query<R extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<R>>;
}

export type RunStatus = 'enqueued' | 'running' | 'done' | 'failed' | 'cancelled';

const statusNames: Record<string, RunStatus> = {
  ENQUEUED: 'enqueued',
  DELAYED: 'enqueued',
  PENDING: 'running',
  SUCCESS: 'done',
  ERROR: 'failed',
  MAX_RECOVERY_ATTEMPTS_EXCEEDED: 'failed',
  CANCELLED: 'cancelled',
};

/** A workflow that some worker says it is running. */
export interface ClaimedRow {
  id: string;
  executor: string;
  /** Changes with every claim: only its holder can write results. */
  token: string | null;
  /** How often it was claimed and not handed back in good order. */
  starts: number;
}

export interface QueueCount {
  queue: string;
  queued: number;
  running: number;
}

const nowMs = '(extract(epoch from now()) * 1000)::bigint';

export async function readStatus(sql: Sql, id: string): Promise<RunStatus | null> {
  const { rows } = await sql.query<{ status: string }>('select status from dbos.workflow_status where workflow_uuid = $1', [id]);
  const status = rows[0]?.status;
  return status === undefined ? null : (statusNames[status] ?? null);
}

export async function countByQueue(sql: Sql): Promise<QueueCount[]> {
  const { rows } = await sql.query<QueueCount>(
    `select queue_name as queue,
            count(*) filter (where status <> 'PENDING')::int as queued,
            count(*) filter (where status = 'PENDING')::int as running
       from dbos.workflow_status
      where status in ('ENQUEUED', 'DELAYED', 'PENDING') and queue_name is not null
      group by queue_name order by queue_name`,
  );
  return rows;
}

export async function listClaimed(sql: Sql): Promise<ClaimedRow[]> {
  const { rows } = await sql.query<ClaimedRow>(
    `select workflow_uuid as id, executor_id as executor, owner_xid as token, recovery_attempts::int as starts
       from dbos.workflow_status where status = 'PENDING'`,
  );
  return rows;
}

/**
 * Puts claimed workflows back on their queues. The claim's token must still be the one that was seen, so a workflow that was
 * cancelled, finished or claimed again meanwhile stays as it is. (The SDK's resume would revive cancelled ones and forget the
 * number of starts.) `inGoodOrder`: the claim does not count as a start that failed.
 */
export async function putBack(sql: Sql, rows: ClaimedRow[], inGoodOrder = false): Promise<string[]> {
  const { rows: done } = await sql.query<{ id: string }>(
    `update dbos.workflow_status w
        set status = 'ENQUEUED', owner_xid = null, started_at_epoch_ms = null, updated_at = ${nowMs},
            recovery_attempts = greatest(recovery_attempts - $3, 0)
       from unnest($1::text[], $2::text[]) as seen(id, token)
      where w.workflow_uuid = seen.id and w.owner_xid = seen.token and w.status = 'PENDING' and w.queue_name is not null
     returning w.workflow_uuid as id`,
    [rows.map((row) => row.id), rows.map((row) => row.token), inGoodOrder ? 1 : 0],
  );
  return done.map((row) => row.id);
}

/** Ends a workflow that keeps killing its workers. */
export async function giveUp(sql: Sql, row: ClaimedRow): Promise<void> {
  await sql.query(
    `update dbos.workflow_status
        set status = 'MAX_RECOVERY_ATTEMPTS_EXCEEDED', owner_xid = null, queue_name = null, deduplication_id = null,
            started_at_epoch_ms = null, updated_at = ${nowMs}, completed_at = ${nowMs}
      where workflow_uuid = $1 and owner_xid = $2 and status = 'PENDING'`,
    [row.id, row.token],
  );
}

/** Ids of workflows that ended more than `days` ago, oldest first. */
export async function listFinished(sql: Sql, days: number, limit: number): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `select workflow_uuid as id from dbos.workflow_status
      where completed_at < ${nowMs} - $1::bigint
        and status in ('SUCCESS', 'ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED')
      order by completed_at limit $2`,
    [Math.round(days * 86_400_000), limit],
  );
  return rows.map((row) => row.id);
}
