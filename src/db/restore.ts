import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { HooklineError } from '#core/errors.ts';
import type { Config } from '#kit/config.ts';
import type { Log } from '#kit/log.ts';
import { appRole } from './app-role.ts';
import { type ArchiveEntry, type BlobEntry, blobName, type Manifest, notABackup, openArchive, tableName } from './archive.ts';
import { type Database, type OpenOptions, openDatabase, openMigrated } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';
import { copyTable, inLoadingOrder, list, listTables, plainText, quote, schemaVersions } from './tables.ts';

/** What a restore needs of the storage. */
interface BlobTarget {
  keepStream(workspaceId: string, chunks: AsyncIterable<Uint8Array>, mime: string): Promise<{ sha256: string }>;
  has(workspaceId: string, sha256: string): Promise<boolean>;
  remove(workspaceId: string, sha256: string): Promise<void>;
  scratch(name: string): Promise<AsyncDisposable & { dir: string }>;
}

export interface RestoreOptions extends OpenOptions {
  config: Config;
  log: Log;
  blobs: BlobTarget;
  /** Share done, 0..1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * Fills an empty home, or an empty database with DATABASE_URL, from a backup; an older one is then migrated to today's schema.
 * All or nothing: rows become visible in one transaction, after every hash and count has been compared with the manifest.
 * Errors: `conflict` (not empty, or made by a newer Hookline), `invalid_input` (not a whole backup), `disk_full`, `cancelled`.
 */
export async function restore(file: string, options: RestoreOptions): Promise<Manifest> {
  const { config, log, blobs, migrateEngine, signal } = options;
  const total = (await stat(file)).size || 1;
  let read = 0;
  const { manifest, entries } = await openArchive(file, (bytes) => {
    read += bytes;
    options.onProgress?.(Math.min(1, read / total));
  });
  if (manifest.migration >= (await readMigrations()).length) throw madeByNewer();
  const database = await openMigrated(config, log, async (owner, ownerUrl) => {
    await migrate(owner, manifest.migration);
    await migrateEngine(ownerUrl, appRole);
  });
  const added: BlobEntry[] = [];
  try {
    await database.asOwner(({ client }) => refuseUnlessEmpty(client, manifest));
    await using scratch = await blobs.scratch('restore');
    await unpack(file, manifest, entries, { blobs, dir: scratch.dir, added, signal });
    await load(database, manifest, scratch.dir);
  } catch (error) {
    for (const { workspaceId, sha256 } of added) await blobs.remove(workspaceId, sha256);
    if (signal?.aborted) throw new HooklineError('cancelled', 'The restore was stopped; nothing was changed.');
    throw error;
  } finally {
    await database.close();
  }
  await (await openDatabase(config, log, { migrateEngine })).close();
  return manifest;
}

async function refuseUnlessEmpty(client: PoolClient, manifest: Manifest): Promise<void> {
  const versions = await schemaVersions(client);
  if (versions.engine < manifest.engine) throw madeByNewer();
  const full: string[] = versions.migration === manifest.migration ? [] : ['a newer schema'];
  for (const table of await listTables(client)) {
    const { rowCount } = await client.query(`select from ${quote(table)} limit 1`);
    if (rowCount !== 0) full.push(table.name);
  }
  if (full.length === 0) return;
  throw new HooklineError('conflict', `The database is in use already (${full.slice(0, 3).join(', ')}).`, {
    hint: 'Set HOOKLINE_HOME to an empty folder (or DATABASE_URL to an empty database) and restore there.',
  });
}

/** Tables into files, blobs into the storage, each compared with the manifest; afterwards nothing may be missing. */
async function unpack(
  file: string,
  manifest: Manifest,
  entries: AsyncIterable<ArchiveEntry>,
  { blobs, dir, added, signal }: { blobs: BlobTarget; dir: string; added: BlobEntry[]; signal: AbortSignal | undefined },
): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [tableName(table), table]));
  const media = new Map(manifest.blobs.map((blob) => [blobName(blob), blob]));
  for await (const { name, content } of entries) {
    signal?.throwIfAborted();
    const table = tables.get(name);
    const blob = media.get(name);
    if (table !== undefined) {
      const kept = await writeFileHashed(join(dir, `${table.schema}.${table.name}`), content);
      if (kept !== table.sha256) throw notABackup(file);
      tables.delete(name);
    } else if (blob !== undefined) {
      const known = await blobs.has(blob.workspaceId, blob.sha256);
      const kept = await blobs.keepStream(blob.workspaceId, content, 'application/octet-stream');
      if (!known) added.push({ ...blob, sha256: kept.sha256 });
      if (kept.sha256 !== blob.sha256) throw notABackup(file);
      media.delete(name);
    } else throw notABackup(file);
  }
  if (tables.size + media.size > 0) throw notABackup(file);
}

async function writeFileHashed(path: string, content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      await file.appendFile(chunk);
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

async function load(database: Database, manifest: Manifest, dir: string): Promise<void> {
  await database.asOwner(async ({ client }) => {
    await client.query(plainText);
    const shapes = new Map((await listTables(client)).map((shape) => [tableName(shape), shape]));
    for (const table of await inLoadingOrder(client, manifest.tables)) {
      const shape = shapes.get(tableName(table));
      if (shape === undefined && table.rows === 0) continue;
      if (shape === undefined || table.columns.some((column) => !shape.columns.includes(column))) throw madeByNewer();
      const { rows } = await client.query<{ forced: boolean }>(
        'select relforcerowsecurity as forced from pg_class where oid = $1::regclass',
        [quote(table)],
      );
      // COPY refuses a table whose policies bind the owner, and triggers speak of changes, which this is not. Both come back below;
      // the lock this takes keeps everybody else out until the commit.
      const forced = rows[0]?.forced === true;
      if (forced) await client.query(`alter table ${quote(table)} no force row level security`);
      await client.query(`alter table ${quote(table)} disable trigger user`);
      const copy = client.query(from(`copy ${quote(table)} (${list(table.columns)}) from stdin`));
      await pipeline(createReadStream(join(dir, `${table.schema}.${table.name}`)), copy);
      await client.query(`alter table ${quote(table)} enable trigger user`);
      if (forced) await client.query(`alter table ${quote(table)} force row level security`);
      const loaded = await copyTable(client, { ...shape, columns: table.columns }, null);
      if (loaded.rows !== table.rows || loaded.sha256 !== table.sha256) {
        throw new HooklineError('internal', `The table ${table.name} came back different from the backup; nothing was restored.`);
      }
    }
    for (const sequence of manifest.sequences) {
      await client.query('select setval($1::regclass, $2::bigint, $3)', [quote(sequence), sequence.value, sequence.called]);
    }
  });
}

function madeByNewer(): HooklineError {
  return new HooklineError('conflict', 'This backup was made by a newer Hookline.', {
    hint: 'Update this installation to the version that made it.',
  });
}
