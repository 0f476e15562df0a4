import { DBOS, DBOSClient, type DLogger } from '@dbos-inc/dbos-sdk';
import { registerInternalQueue, wfQueueRunner } from '@dbos-inc/dbos-sdk/internal/wfqueue';
import type { Pool } from 'pg';
import { HooklineError } from '#core/errors.ts';
import type { Log } from '#kit/log.ts';
import type { AnyDefinition } from './definition.ts';
import { engineSchema } from './migrate.ts';
import type { Runs } from './run.ts';

/** A waiting line in front of the workers. */
export interface Queue {
  name: string;
  /** Most workflows of this queue at once in this process; each process has its own number. */
  perProcess?: number;
  /** Most at once in all processes together. Costs a stricter transaction per poll, and polls back off when workers collide. */
  everywhere?: number;
  /** Starts per period in all processes. Bodies start a little after they are counted: stay 20 % below a vendor's limit. */
  rate?: { starts: number; seconds: number };
  /** How often an idle worker looks; 250–500 is the middle between latency and idle cost. */
  pollMs: number;
}

/** One name and one version for all processes, so that every worker may take every row. */
const applicationName = 'hookline';
export const applicationVersion = '1';

/** Functions already registered with the SDK, which refuses a name twice in one process; what each does belongs to the open engine. */
const registered = new Set<string>();
let current: { definitions: Map<string, AnyDefinition>; runs: Runs } | null = null;

/** The part of the SDK that claims and runs workflows; one per process. */
export interface Claimer {
  /** Stops or allows claiming; what runs goes on. */
  pause(paused: boolean): void;
  /** Stops claiming, waits up to `drainMs` for what runs, then lets go of the SDK. */
  stop(drainMs: number): Promise<void>;
}

export interface ClaimerOptions {
  url: string;
  pool: Pool;
  executorId: string;
  log: Log;
  queues: Queue[];
  definitions: AnyDefinition[];
  runs: Runs;
}

export async function startClaimer(options: ClaimerOptions): Promise<Claimer> {
  if (current !== null) throw new HooklineError('conflict', 'An engine already works in this process.', { hint: 'Shut it down first.' });
  current = { definitions: new Map(options.definitions.map((definition) => [definition.name, definition])), runs: options.runs };
  for (const { name } of options.definitions) register(name);
  // The SDK's public queues are rows that all processes share, the caps of a single process included. Its process-local ones
  // give every machine its own caps, spare the table, and can be paused.
  wfQueueRunner.clearRegistrations();
  const queues = options.queues.map((queue) => ({
    perProcess: queue.perProcess ?? Number.POSITIVE_INFINITY,
    handle: registerInternalQueue(queue.name, {
      minPollingIntervalMs: queue.pollMs,
      ...(queue.perProcess === undefined ? {} : { workerConcurrency: queue.perProcess }),
      ...(queue.everywhere === undefined ? {} : { globalConcurrency: queue.everywhere }),
      ...(queue.rate === undefined ? {} : { rateLimit: { limitPerPeriod: queue.rate.starts, periodSec: queue.rate.seconds } }),
    }),
  }));
  DBOS.setConfig({
    name: applicationName,
    applicationVersion,
    executorID: options.executorId,
    systemDatabaseUrl: options.url,
    systemDatabasePool: options.pool,
    systemDatabaseSchemaName: engineSchema,
    runMigrations: false,
    enablePatching: true,
    // Nothing here waits for messages or events, so no connection is spent on them.
    useListenNotify: false,
    logger: bridge(options.log),
  });
  try {
    await DBOS.launch();
  } catch (error) {
    current = null;
    throw new HooklineError('database_unavailable', 'The durable engine could not start.', {
      hint: 'Run the migrations first, then try again.',
      cause: error,
    });
  }
  return {
    pause(paused) {
      for (const { perProcess, handle } of queues) handle.workerConcurrency = paused ? 0 : perProcess;
    },
    async stop(drainMs) {
      await DBOS.shutdown({ workflowCompletionTimeoutMS: drainMs });
      current = null;
    },
  };
}

function register(name: string): void {
  if (registered.has(name)) return;
  registered.add(name);
  DBOS.registerWorkflow(
    async (input: unknown) => {
      const definition = current?.definitions.get(name);
      if (!current || !definition) throw new HooklineError('internal', `The workflow ${name} is not defined in this process.`);
      await current.runs.run(definition, input);
    },
    { name },
  );
}

/** A client that enqueues and cancels, with or without a worker in this process. */
export function createClient(url: string, pool: Pool, log: Log): Promise<DBOSClient> {
  return DBOSClient.create({
    systemDatabaseUrl: url,
    systemDatabasePool: pool,
    systemDatabaseSchemaName: engineSchema,
    applicationName,
    logger: bridge(log),
  });
}

const repeatMs = 30_000;

/**
 * The SDK tells at `info` what we would call debugging, reports as errors what workflows throw on purpose, and warns of an absent
 * database several times a second: once in 30 s will do.
 */
function bridge(log: Log): DLogger {
  const lately = new Map<string, number>();
  const isRepeated = (text: string): boolean => {
    const kind = text.slice(0, 30);
    const now = performance.now();
    const repeated = now - (lately.get(kind) ?? Number.NEGATIVE_INFINITY) < repeatMs;
    if (!repeated) lately.set(kind, now);
    return repeated;
  };
  return {
    debug: () => undefined,
    info: (entry) => log.debug(String(entry)),
    warn: (entry) => (isRepeated(String(entry)) ? log.debug(String(entry)) : log.warn(String(entry))),
    error: (entry, more) => {
      if (more?.error instanceof HooklineError) log.debug({ err: more.error }, String(entry));
      else log.error({ err: more?.error ?? more?.stack }, String(entry));
    },
  };
}
