import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import { type Database, openDatabase } from '#db/database.ts';
import { type Config, readConfig } from '#kit/config.ts';
import { createLog } from '#kit/log.ts';

export const quiet = createLog('silent');

/** A fresh, migrated database of the run's server, engine tables included (about 0.1 s). `close` drops it. */
export async function testDatabase(): Promise<Database> {
  const { url, drop } = await freshDatabase();
  // The template is migrated, by the same code, so there is nothing left for the engine to do.
  const database = await openDatabase(testConfig({ databaseUrl: url }), quiet, { migrateEngine: async () => undefined });
  return {
    ...database,
    async close() {
      await database.close();
      await drop();
    },
  };
}

/** A new database as a copy of the run's migrated one, or `empty`, for tests that open it themselves. */
export async function freshDatabase({ empty = false } = {}): Promise<{ url: string; drop(): Promise<void> }> {
  const url = new URL(inject('templateUrl'));
  const name = `test_${randomBytes(8).toString('hex')}`;
  const template = empty ? 'template0' : url.pathname.slice(1);
  await onServer(`create database ${name} template ${template} strategy wal_log`);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

/**
 * An empty database whose owner is an ordinary role, as with a PostgreSQL of one's own. With the run's password (the default) it
 * agrees with the app role that is there already.
 */
export async function ordinaryDatabase(password?: string): Promise<{ url: string; drop(): Promise<void> }> {
  const { url, drop } = await freshDatabase({ empty: true });
  const address = new URL(url);
  if (password !== undefined) address.password = password;
  address.username = `owner_${randomBytes(8).toString('hex')}`;
  await onServer(`create role ${address.username} login password '${address.password}'`);
  await onServer(`alter database ${address.pathname.slice(1)} owner to ${address.username}`);
  return { url: address.href, drop };
}

async function onServer(sql: string): Promise<void> {
  const url = new URL(inject('templateUrl'));
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A home folder that disposes of itself: `await using home = await testHome()`. */
export async function testHome(): Promise<AsyncDisposable & { dir: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'hookline-home-'));
  return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true, maxRetries: 10 }) };
}

/** Settings untouched by the surroundings. */
export function testConfig(more: Partial<Config> = {}): Config {
  return { ...readConfig({}), home: join(tmpdir(), 'hookline-unused'), logLevel: 'silent', ...more };
}

/** A workspace row, made as the platform does. */
export async function testWorkspace(database: Database, name = 'Test'): Promise<string> {
  const id = uuidv7();
  await database.asOwner(({ client }) => client.query('insert into workspace (id, name) values ($1, $2)', [id, name]));
  return id;
}
