import { setTimeout as sleep } from 'node:timers/promises';
import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { Pool } from 'pg';
import { HooklineError } from '#core/errors.ts';
import type { Log } from '#kit/log.ts';
import { type Claimer, type Queue, startClaimer } from './dbos.ts';
import type { AnyDefinition, Input } from './definition.ts';
import { holdLease } from './lease.ts';
import { type ClaimedRow, listClaimed, listFinished, putBack } from './rows.ts';
import { createRuns } from './run.ts';
import { createTimetable, type Schedule } from './schedule.ts';
import { createSweeper } from './sweep.ts';

/** The working half of an engine: lease, claimer, sweeps and schedules. */
export interface Worker {
  /** Stops the runs of a workflow in this process at once. */
  stopRun(id: string): void;
  stop(drainMs: number): Promise<void>;
}

export interface WorkerOptions {
  url: string;
  executorId: string;
  pool: Pool;
  client: DBOSClient;
  log: Log;
  definitions: AnyDefinition[];
  queues: Queue[];
  schedules: Schedule[];
  onPoisoned: (id: string, input: Input) => Promise<void>;
  keepDays?: number;
}

const sweepMs = 1000;
/** How long a stopped run may take to end: a subprocess gets 5 s between the gentle and the hard kill. */
const stopMs = 7000;
const dayMs = 86_400_000;

export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { url, executorId, pool, client, log } = options;
  const runs = createRuns(log);
  let claimer: Claimer | null = null;
  // A claim made without the lease would look like a dead worker's.
  const lease = await holdLease({ url, executorId, log, onChange: (held) => claimer?.pause(!held) });
  try {
    claimer = await startClaimer({ url, pool, executorId, log, queues: options.queues, definitions: options.definitions, runs });
  } catch (error) {
    await lease.release();
    throw error;
  }
  claimer.pause(!lease.held);
  const claims = claimer;

  const sweeper = createSweeper({ lease, executorId, live: runs.live, log, onPoisoned: reportPoisoned });
  const cleanUp = { name: 'engine-clean-up', everyMs: dayMs, run: deleteFinished };
  const timetable = createTimetable([...options.schedules, cleanUp], pool, log);
  const leaving = new AbortController();
  const beating = beat();

  async function beat(): Promise<void> {
    while (!leaving.signal.aborted) {
      try {
        if (lease.held && (await sweeper.sweep())) await timetable.start();
      } catch (error) {
        log.warn({ err: error }, 'A sweep failed; the next one follows.');
      }
      await sleep(sweepMs, undefined, { signal: leaving.signal }).catch(() => undefined);
    }
  }

  async function reportPoisoned(row: ClaimedRow): Promise<void> {
    const found = await client.retrieveWorkflow(row.id).getStatus();
    const input: unknown = found?.input?.[0];
    if (typeof input !== 'object' || input === null) throw new HooklineError('internal', `Workflow ${row.id} has no input.`);
    await options.onPoisoned(row.id, input as Input);
  }

  async function deleteFinished(): Promise<void> {
    for (;;) {
      const ids = await listFinished(pool, options.keepDays ?? 30, 500);
      if (ids.length === 0) return;
      await client.deleteWorkflows(ids);
    }
  }

  /** Stops what still runs and gives it to the others at once, without counting it as a failed start. */
  async function handOver(): Promise<void> {
    for (const run of runs.live) run.stop('This process is leaving; another worker goes on.');
    const ended = Promise.all([...[...runs.live].map((run) => run.ended), timetable.idle()]);
    await Promise.race([ended, sleep(stopMs, undefined, { ref: false })]);
    const mine = (await listClaimed(pool)).filter((row) => row.executor === executorId);
    if (mine.length > 0) await putBack(pool, mine, true);
  }

  return {
    stopRun(id) {
      for (const run of runs.live) if (run.id === id) run.stop('The workflow was cancelled.');
    },
    async stop(drainMs) {
      try {
        // Sweeps go on while runs drain, so that a cancelled one still stops.
        await claims.stop(drainMs);
        leaving.abort();
        await beating;
        await handOver();
      } finally {
        leaving.abort();
        await lease.release();
      }
    },
  };
}
