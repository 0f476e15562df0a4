import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type QueryResult } from 'pg';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Database } from '#db/database.ts';
import { quiet, testDatabase } from '../../test/database.ts';
import type { Queue } from './dbos.ts';
import type { AnyDefinition, Definition, Input } from './definition.ts';
import { type Engine, openEngine } from './engine.ts';
import type { Schedule } from './schedule.ts';

interface Opening {
  work?: boolean;
  definitions?: AnyDefinition[];
  queues?: Queue[];
  schedules?: Schedule[];
  onPoisoned?: (id: string, input: Input) => Promise<void>;
}

/** A database for one test file, and engines on it that are shut down after each test. */
export interface TestEngines {
  readonly appUrl: string;
  /** As the app role. */
  readonly pool: Pool;
  asOwner(sql: string, values?: unknown[]): Promise<QueryResult>;
  start(opening: Opening): Promise<Engine>;
  close(engine: Engine, options?: { drainMs: number }): Promise<void>;
  /** Enqueues in a transaction of its own, which ends with `end`. */
  enqueue<I extends Input>(
    engine: Engine,
    to: Pick<Definition<I>, 'name' | 'queue'>,
    id: string,
    input: I,
    end?: 'commit' | 'rollback',
  ): Promise<void>;
}

export function useEngines(): TestEngines {
  let database: Database;
  let pool: Pool;
  let open: Engine[] = [];
  beforeAll(async () => {
    database = await testDatabase();
    pool = new Pool({ connectionString: database.appUrl });
  });
  afterEach(async () => {
    await Promise.all(open.map((engine) => engine.shutdown()));
    open = [];
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });
  return {
    get appUrl() {
      return database.appUrl;
    },
    get pool() {
      return pool;
    },
    asOwner: (sql, values = []) => database.asOwner(({ client }) => client.query(sql, values)),
    async start({
      work = true,
      definitions = [],
      queues = [{ name: 'q', pollMs: 20 }],
      schedules = [],
      onPoisoned = async () => undefined,
    }) {
      const engine = await openEngine({
        appUrl: database.appUrl,
        log: quiet,
        work,
        definitions,
        queues,
        schedules,
        onPoisoned,
        keepDays: 7,
      });
      open.push(engine);
      return engine;
    },
    async close(engine, options) {
      open = open.filter((other) => other !== engine);
      await engine.shutdown(options);
    },
    async enqueue(engine, to, id, input, end = 'commit') {
      const client = await pool.connect();
      await client.query('begin');
      await engine.enqueue(client, to, id, input);
      await client.query(end);
      client.release();
    },
  };
}

/** Waits for something to come true, and fails by name when it does not. */
export async function until(what: string, look: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  for (const end = performance.now() + ms; performance.now() < end; await sleep(10)) if (await look()) return;
  throw new Error(`not within ${ms} ms: ${what}`);
}

export async function settled(engine: Engine, id: string, status: string): Promise<void> {
  await until(`${id} ${status}`, async () => (await engine.status(id)) === status, 15_000);
}
