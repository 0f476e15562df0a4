import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { HooklineError } from '#core/errors.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
  sha256: string;
}

/** Where the applied migrations are recorded; the app role has no right to it. */
export const migrationTable = 'schema_migration';

/** One lock for everything that changes the schema, ours and the engine's: two engines migrating at once break it for good. */
export const migrationLock = 4_703_102;

const folder = join(import.meta.dirname, 'migrations');

/** The files `NNNN_name.sql` in order. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name, number) => {
      if (Number(name.slice(0, 4)) !== number)
        throw new HooklineError('internal', `Migration ${name} is out of order; expected number ${number}.`);
      const sql = await readFile(join(folder, name), 'utf8');
      return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the schema up to date, each migration in a transaction of its own; `upTo` stops after that number. The caller holds the
 * migration lock. Errors: `database_unavailable` when the database is newer than this Hookline, `internal` when a migration that
 * was applied has been edited since.
 */
export async function migrate(owner: Client, upTo = Number.POSITIVE_INFINITY): Promise<number> {
  const migrations = await readMigrations();
  await owner.query(
    `create table if not exists ${migrationTable} (
      number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`,
  );
  const applied = await owner.query<{ number: number; sha256: string }>(`select number, sha256 from ${migrationTable} order by number`);
  for (const { number, sha256 } of applied.rows) {
    const known = migrations[number];
    if (known === undefined) {
      throw new HooklineError('database_unavailable', 'This database was written by a newer Hookline.', {
        hint: 'Update this installation to the version that wrote it.',
      });
    }
    if (known.sha256 !== sha256) {
      throw new HooklineError('internal', `Migration ${known.name} was changed after this database applied it.`, {
        hint: 'Restore the file, and put the change into a new migration.',
      });
    }
  }
  for (const migration of migrations.slice(applied.rows.length)) {
    if (migration.number <= upTo) await apply(owner, migration);
  }
  return Math.min(upTo, migrations.length - 1);
}

async function apply(owner: Client, { number, name, sql, sha256 }: Migration): Promise<void> {
  try {
    await owner.query('begin');
    await owner.query(sql);
    await owner.query(`insert into ${migrationTable} (number, name, sha256) values ($1, $2, $3)`, [number, name, sha256]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw new Error(`migration ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
