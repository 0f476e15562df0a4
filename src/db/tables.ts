import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import { escapeIdentifier } from 'pg';
import { to } from 'pg-copy-streams';
import { HooklineError } from '#core/errors.ts';
import type { Manifest, TableEntry } from './archive.ts';
import { migrationTable } from './migrate.ts';

/** What a backup holds: these schemas, but for the tables that say which migrations ran. */
const schemas = ['public', 'dbos'];
const excluded = [`public.${migrationTable}`, 'dbos.dbos_migrations'];

export interface TableShape {
  schema: string;
  name: string;
  columns: string[];
  /** Columns that give its rows a stable order. */
  order: string[];
}

export const quote = ({ schema, name }: { schema: string; name: string }) => `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
export const list = (columns: string[]) => columns.map((column) => escapeIdentifier(column)).join(', ');

/** Values are written the same way whatever the server's settings are. */
export const plainText = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'`;

export async function listTables(client: PoolClient): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select n.nspname as schema, c.relname as name,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality as k (attnum, at), pg_attribute a
         where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum order by k.at) as order
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($1) and n.nspname || '.' || c.relname <> all ($2)
     order by 1, 2`,
    [schemas, excluded],
  );
  return rows;
}

/** Tables such that each comes after those its foreign keys point to. */
export async function inLoadingOrder<T extends { schema: string; name: string }>(client: PoolClient, tables: T[]): Promise<T[]> {
  const { rows } = await client.query<{ child: string; parent: string }>(
    `select a.nspname || '.' || c.relname as child, b.nspname || '.' || p.relname as parent
     from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace a on a.oid = c.relnamespace
     join pg_class p on p.oid = f.confrelid join pg_namespace b on b.oid = p.relnamespace
     where f.contype = 'f' and c.oid <> p.oid`,
  );
  const key = ({ schema, name }: T) => `${schema}.${name}`;
  const sorted: T[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const missing = new Set(waiting.map(key));
    const ready = waiting.filter((table) => !rows.some(({ child, parent }) => child === key(table) && missing.has(parent)));
    if (ready.length === 0) throw new HooklineError('internal', `Foreign keys go in a circle: ${[...missing].join(', ')}.`);
    sorted.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return sorted;
}

/** Writes a table as COPY text, in the order of its key, and counts and hashes what it wrote. */
export async function copyTable(client: PoolClient, table: TableShape, target: Writable | null): Promise<TableEntry> {
  const { schema, name, columns } = table;
  const order = table.order.length > 0 ? list(table.order) : `${escapeIdentifier(name)}::text`;
  const copy = client.query(to(`copy (select ${list(columns)} from ${quote(table)} order by ${order}) to stdout`));
  const hash = createHash('sha256');
  let bytes = 0;
  let rows = 0;
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    // COPY writes a newline inside a value as \n, so each real one ends a row.
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1;
    if (target !== null && !target.write(chunk)) await once(target, 'drain');
  }
  return { schema, name, columns, rows, bytes, sha256: hash.digest('hex') };
}

/** Where each sequence stands. Sequences know no transactions: read after the tables, they are never behind them. */
export async function readSequences(client: PoolClient): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    'select schemaname as schema, sequencename as name from pg_sequences where schemaname = any ($1) order by 1, 2',
    [schemas],
  );
  const found: Manifest['sequences'] = [];
  for (const row of rows) {
    const { rows: state } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quote(row)}`,
    );
    found.push({ ...row, value: state[0]?.value ?? '1', called: state[0]?.called ?? false });
  }
  return found;
}

/** Numbers of the last migration of ours and of the engine's (0 where the engine has no tables yet). */
export async function schemaVersions(client: PoolClient): Promise<{ migration: number; engine: number }> {
  const ours = await client.query<{ number: number }>(`select max(number) as number from ${migrationTable}`);
  const present = await client.query("select to_regclass('dbos.dbos_migrations') is not null as there");
  const engine = present.rows[0]?.there
    ? await client.query<{ version: string }>('select coalesce(max(version), 0)::text as version from dbos.dbos_migrations')
    : undefined;
  return { migration: ours.rows[0]?.number ?? 0, engine: Number(engine?.rows[0]?.version ?? 0) };
}
