import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { HooklineError } from '#core/errors.ts';
import { type BlobEntry, blobName, type Manifest, manifestName, tableName } from './archive.ts';
import type { Database } from './database.ts';
import { diskFull } from './failure.ts';
import { copyTable, listTables, plainText, readSequences, schemaVersions } from './tables.ts';

/** What a backup needs of the storage. */
export interface BlobSource {
  list(): AsyncIterable<BlobEntry>;
  path(workspaceId: string, sha256: string): string;
  scratch(name: string): Promise<AsyncDisposable & { dir: string }>;
}

export interface BackupOptions {
  /** Share done, 0..1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * Writes everything (all tables in one snapshot, the sequences, all blobs) to one new file, while work goes on. The file appears
 * when it is complete. `manifest.damaged` names blobs that were left out because the disk no longer holds what was written.
 * Errors: `conflict` (the file exists), `disk_full`, `cancelled`.
 */
export async function backup(database: Database, blobs: BlobSource, file: string, options: BackupOptions = {}): Promise<Manifest> {
  if (await exists(file))
    throw new HooklineError('conflict', `${file} is there already.`, { hint: 'Choose another name, or remove it first.' });
  const part = `${file}.part`;
  try {
    await using scratch = await blobs.scratch('backup');
    const tables = await dumpTables(database, scratch.dir, options.signal);
    const manifest: Manifest = { format: 1, ...tables, ...(await checkBlobs(blobs, options.signal)) };
    await writeArchive(manifest, blobs, scratch.dir, part, options);
    await rename(part, file);
    return manifest;
  } catch (error) {
    await rm(part, { force: true });
    if (options.signal?.aborted) throw new HooklineError('cancelled', 'The backup was stopped.');
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOSPC' || code === 'EDQUOT' ? diskFull('The backup', error) : error;
  }
}

type DatabasePart = Omit<Manifest, 'format' | 'blobs' | 'damaged'>;

/** Each table into a file of its own, as a tar entry must know its size beforehand. */
async function dumpTables(database: Database, dir: string, signal: AbortSignal | undefined): Promise<DatabasePart> {
  return database.asOwner(async ({ client }) => {
    await client.query('set transaction isolation level repeatable read, read only');
    await client.query(plainText);
    const { rows } = await client.query<{ made_at: string; postgres: number }>(
      "select now()::text as made_at, current_setting('server_version_num')::int / 10000 as postgres",
    );
    const tables: Manifest['tables'] = [];
    for (const table of await listTables(client)) {
      signal?.throwIfAborted();
      const target = createWriteStream(join(dir, `${table.schema}.${table.name}`), { flags: 'wx', mode: 0o600 });
      const failed = once(target, 'error').then(([error]) => Promise.reject(error));
      failed.catch(() => undefined);
      tables.push(await Promise.race([copyTable(client, table, target), failed]));
      target.end();
      await Promise.race([once(target, 'close'), failed]);
    }
    const versions = await schemaVersions(client);
    const sequences = await readSequences(client);
    return { madeAt: rows[0]?.made_at ?? '', postgres: rows[0]?.postgres ?? 0, ...versions, tables, sequences };
  });
}

/** Reads every blob once: a backup of damaged files would be believed until the day it is needed. */
async function checkBlobs(blobs: BlobSource, signal: AbortSignal | undefined): Promise<Pick<Manifest, 'blobs' | 'damaged'>> {
  const found: Pick<Manifest, 'blobs' | 'damaged'> = { blobs: [], damaged: [] };
  for await (const { workspaceId, sha256, bytes } of blobs.list()) {
    signal?.throwIfAborted();
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(blobs.path(workspaceId, sha256))) hash.update(chunk);
    (hash.digest('hex') === sha256 ? found.blobs : found.damaged).push({ workspaceId, sha256, bytes });
  }
  return found;
}

async function writeArchive(manifest: Manifest, blobs: BlobSource, dir: string, part: string, options: BackupOptions): Promise<void> {
  const tar = pack();
  // Media does not compress; level 1 keeps the machine free.
  const written = pipeline(tar, createGzip({ level: 1 }), createWriteStream(part, { flags: 'w', mode: 0o600 }), {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const filled = fill(tar, manifest, blobs, dir, options.onProgress ?? (() => undefined)).catch((error: unknown) => {
    tar.destroy(error as Error);
    throw error;
  });
  // The filler stands still when the writer fails, so the writer's error has to end the wait.
  await Promise.race([written.then(() => filled), filled.then(() => written)]).finally(() => Promise.allSettled([written]));
  const handle = await open(part, 'r');
  await handle.sync().finally(() => handle.close());
}

async function fill(tar: Pack, manifest: Manifest, blobs: BlobSource, dir: string, onProgress: (share: number) => void): Promise<void> {
  const total = [...manifest.tables, ...manifest.blobs].reduce((sum, { bytes }) => sum + bytes, 0) || 1;
  let done = 0;
  const add = async (name: string, path: string, size: number) => {
    await pipeline(createReadStream(path), tar.entry({ name, size, mode: 0o600 }));
    done += size;
    onProgress(done / total);
  };
  tar.entry({ name: manifestName, mode: 0o600 }, JSON.stringify(manifest, null, 1));
  for (const table of manifest.tables) await add(tableName(table), join(dir, `${table.schema}.${table.name}`), table.bytes);
  for (const blob of manifest.blobs) await add(blobName(blob), blobs.path(blob.workspaceId, blob.sha256), blob.bytes);
  tar.finalize();
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
