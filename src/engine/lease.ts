import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type QueryResult, type QueryResultRow } from 'pg';
import { HooklineError } from '#core/errors.ts';
import type { Log } from '#kit/log.ts';
import type { Sql } from './rows.ts';

/** Our two families of advisory locks: "executor X lives" and "I lead". */
const lifeFamily = 4242;
const leadFamily = 4243;

/** The proof that a worker lives: an advisory lock that the server drops with its connection. */
export interface Lease extends Sql {
  /** False while the connection is down; it is taken again as soon as the database answers. */
  readonly held: boolean;
  /** Whether this worker leads; asks for the lead when nobody has it. */
  lead(): Promise<boolean>;
  /** Which of these executors hold their lease. */
  living(executors: string[]): Promise<Set<string>>;
  release(): Promise<void>;
}

export interface LeaseOptions {
  url: string;
  executorId: string;
  log: Log;
  /** Told when the lease is lost (false) and when it is back (true). */
  onChange: (held: boolean) => void;
}

/** The number an executor id is locked by: 31 bits, which two living workers share once in billions. */
function lockKey(executorId: string): number {
  return createHash('sha256').update(executorId).digest().readInt32BE() & 0x7fffffff;
}

async function connect(options: LeaseOptions): Promise<Client> {
  const client = new Client({
    connectionString: options.url,
    application_name: `hookline lease ${options.executorId}`,
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
    keepAlive: true,
  });
  // Without a listener a broken connection would end the process; the queries report it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    // A machine that vanished is noticed in 10 s instead of hours; ignored on a unix socket.
    await client.query('set tcp_keepalives_idle = 4; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3');
    await client.query('select pg_advisory_lock($1, $2)', [lifeFamily, lockKey(options.executorId)]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** Takes the lease on a connection of its own and keeps it, across lost connections, until it is released. */
export async function holdLease(options: LeaseOptions): Promise<Lease> {
  let client: Client | null = null;
  let leading = false;
  let released = false;

  function adopt(fresh: Client): void {
    client = fresh;
    leading = false;
    fresh.once('end', () => lose(fresh));
    fresh.once('error', () => lose(fresh));
  }

  function lose(lost: Client): void {
    if (client !== lost || released) return;
    client = null;
    leading = false;
    options.log.warn({ executor: options.executorId }, 'The lease connection was lost; taking it again.');
    options.onChange(false);
    lost.end().catch(() => undefined);
    void retake();
  }

  async function retake(): Promise<void> {
    for (let wait = 50; !released && client === null; wait = Math.min(wait * 2, 1000)) {
      try {
        const fresh = await connect(options);
        if (released) return await fresh.end();
        adopt(fresh);
        options.log.info({ executor: options.executorId }, 'The lease is held again.');
        options.onChange(true);
      } catch (error) {
        options.log.debug({ err: error }, 'The lease could not be taken yet.');
        await sleep(wait);
      }
    }
  }

  async function query<R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<QueryResult<R>> {
    const current = client;
    if (current === null) throw new HooklineError('database_unavailable', 'The lease is not held.', { hint: 'Is the database running?' });
    try {
      return await current.query<R>(text, values);
    } catch (error) {
      // The server's own refusals carry a five-letter code; anything else is the connection, which a hung one never says by itself.
      if (!/^(?=.*\d)[0-9A-Z]{5}$/.test(String((error as { code?: unknown }).code ?? ''))) lose(current);
      throw error;
    }
  }

  try {
    adopt(await connect(options));
  } catch (error) {
    throw new HooklineError('database_unavailable', 'The engine cannot reach the database.', {
      hint: 'Is PostgreSQL running? A transaction pooler will not do: the engine needs a session of its own.',
      cause: error,
    });
  }

  return {
    query,
    get held() {
      return client !== null;
    },
    async lead() {
      if (leading) return true;
      const { rows } = await query<{ mine: boolean }>('select pg_try_advisory_lock($1, 0) as mine', [leadFamily]);
      leading = rows[0]?.mine === true;
      return leading;
    },
    async living(executors) {
      const keys = new Set(await listLeases({ query }));
      return new Set(executors.filter((executor) => keys.has(lockKey(executor))));
    },
    async release() {
      released = true;
      await client?.end().catch(() => undefined);
      client = null;
    },
  };
}

/** One number for every lease that is held in this database. */
export async function listLeases(sql: Sql): Promise<number[]> {
  const { rows } = await sql.query<{ key: number }>(
    `select objid::bigint::int as key from pg_locks
      where locktype = 'advisory' and granted and classid = $1 and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())`,
    [lifeFamily],
  );
  return rows.map((row) => row.key);
}
