import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { Pool, type PoolClient } from 'pg';
import type { Log } from '#kit/log.ts';
import { applicationVersion, createClient, type Queue } from './dbos.ts';
import type { AnyDefinition, Definition, Input } from './definition.ts';
import { listLeases } from './lease.ts';
import { countByQueue, type QueueCount, type RunStatus, readStatus } from './rows.ts';
import type { Schedule } from './schedule.ts';
import { startWorker } from './worker.ts';

/** Durable workflows. A thin face, so that what is behind it stays replaceable. */
export interface Engine {
  /** This process among the workers: host, process id, chance. */
  readonly executorId: string;
  /** Adds a workflow in the caller's open transaction: it exists when that commits. An id that exists already changes nothing. */
  enqueue<I extends Input>(client: PoolClient, to: Pick<Definition<I>, 'name' | 'queue'>, id: string, input: I): Promise<void>;
  /** Ends a workflow; a running one stops within about a second. One that has ended stays as it is. */
  cancel(id: string): Promise<void>;
  status(id: string): Promise<RunStatus | null>;
  counts(): Promise<EngineCounts>;
  /** Waits up to `drainMs` (default 0) for running workflows, stops the rest and hands them to the other workers. */
  shutdown(options?: { drainMs?: number }): Promise<void>;
}

export interface EngineCounts {
  queued: number;
  running: number;
  /** Living workers, this one included. */
  workers: number;
  queues: QueueCount[];
}

export interface EngineOptions {
  /** A session connection as the app role; not through a transaction pooler. */
  appUrl: string;
  log: Log;
  /** False: this process only enqueues, cancels and asks. */
  work: boolean;
  definitions: AnyDefinition[];
  queues: Queue[];
  schedules: Schedule[];
  /** A workflow whose workers all died; called at least once, before it is marked failed. */
  onPoisoned: (id: string, input: Input) => Promise<void>;
  /** Ended workflows are deleted after this many days; 30 when absent. */
  keepDays?: number;
}

/** Opens the engine. Errors: `database_unavailable`; `conflict` when one works in this process already. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const executorId = `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`;
  const log = options.log.child({ part: 'engine' });
  const pool = new Pool({
    connectionString: options.appUrl,
    max: 6,
    connectionTimeoutMillis: 10_000,
    application_name: `hookline engine ${executorId}`,
    keepAlive: true,
  });
  pool.on('error', (error) => log.warn({ err: error }, 'An idle database connection was lost.'));
  const client = await createClient(options.appUrl, pool, log);
  const work = options.work
    ? await startWorker({ ...options, url: options.appUrl, executorId, pool, client, log }).catch(async (error: unknown) => {
        await client.destroy();
        await pool.end();
        throw error;
      })
    : null;

  let closed = false;
  return {
    executorId,
    async enqueue(transaction, { name, queue }, id, input) {
      await client.enqueueInTransaction(
        transaction,
        { workflowName: name, queueName: queue, workflowID: id, appVersion: applicationVersion },
        input,
      );
    },
    async cancel(id) {
      await client.cancelWorkflow(id);
      work?.stopRun(id);
    },
    status: (id) => readStatus(pool, id),
    async counts() {
      const [queues, leases] = await Promise.all([countByQueue(pool), listLeases(pool)]);
      const sum = (pick: (count: QueueCount) => number) => queues.reduce((total, count) => total + pick(count), 0);
      return { queued: sum((count) => count.queued), running: sum((count) => count.running), workers: leases.length, queues };
    },
    async shutdown({ drainMs = 0 } = {}) {
      if (closed) return;
      closed = true;
      try {
        await work?.stop(drainMs);
      } finally {
        await client.destroy();
        await pool.end();
      }
    },
  };
}
