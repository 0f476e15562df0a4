import { setTimeout as pause } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import type { Log } from '#kit/log.ts';
import { isAbsence, isDeadlock, toDatabaseError, toTransactionError } from './failure.ts';
import { drizzle, type NodePgDatabase } from './orm.ts';

/** One open transaction: drizzle bound to its connection, and the connection itself. */
export interface Tx {
  q: NodePgDatabase;
  client: PoolClient;
}

/** A pool whose lost connections are logged and never crash the process. */
export function openPool(url: string, max: number, log: Log): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'hookline',
  });
  const note = (error: Error) => log.debug({ err: error }, 'A database connection was lost.');
  pool.on('error', note);
  // The pool watches idle connections only; one that is lost in use would otherwise be an unhandled error event.
  pool.on('connect', (client) => void client.on('error', note));
  return pool;
}

const mostTries = 4;

/**
 * Runs `use` in a transaction that `opening` begins (one round trip), commits when it returns and rolls back when it throws.
 * While no server answers, waits up to 5 s for one before `use` is first called. Calls it again only when the database broke a deadlock by
 * undoing all of it, so `use` must do nothing outside of the transaction that may not happen twice.
 */
export async function inTransaction<T>(pool: Pool, opening: string, use: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await tryTransaction(pool, opening, use);
    } catch (error) {
      if (tries === mostTries || !isDeadlock(error)) throw error;
    }
  }
}

async function tryTransaction<T>(pool: Pool, opening: string, use: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await open(pool, opening);
  let broken: Error | undefined;
  try {
    const result = await use({ q: drizzle(client), client });
    const { command } = await client.query('commit');
    // PostgreSQL answers a commit of a failed transaction with ROLLBACK; that must not pass for success.
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back because a query in it had failed.');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw toTransactionError(error, broken !== undefined);
  } finally {
    client.release(broken);
  }
}

async function open(pool: Pool, opening: string): Promise<PoolClient> {
  for (const end = Date.now() + 5000; ; await pause(100)) {
    let client: PoolClient | undefined;
    try {
      client = await pool.connect();
      await client.query(opening);
      return client;
    } catch (error) {
      client?.release(error as Error);
      if (!isAbsence(error) || Date.now() > end) throw toDatabaseError(error);
    }
  }
}
