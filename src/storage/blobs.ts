import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { access, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import { type Blob, writeHashed } from './hashed-file.ts';
import { openPartials, type Partials, removeStalePartials } from './partial-file.ts';
import { removeStaleScratch, scratchPrefix } from './scratch.ts';

export interface StoredBlob extends Blob {
  workspaceId: string;
  /** Time it was last kept, in ms since 1970. */
  keptAt: number;
}

/** A temporary folder: `await using scratch = await storage.scratch('render')`. */
interface Scratch extends AsyncDisposable {
  dir: string;
}

/** Where the bytes of a workspace live, each under the hash of its content. A blob is there whole or not at all. */
export interface Storage {
  /** Keeps a copy of a file; the file stays where it is. Error: `disk_full`. */
  keepFile(workspaceId: string, file: string, mime: string): Promise<Blob>;
  keepBytes(workspaceId: string, bytes: Uint8Array, mime: string): Promise<Blob>;
  /** Keeps what a stream brings; if the stream fails, nothing. */
  keepStream(workspaceId: string, chunks: AsyncIterable<Uint8Array>, mime: string): Promise<Blob>;
  /** The blob as a local file. Says nothing on whether it is there: `has` does. */
  path(workspaceId: string, sha256: string): string;
  has(workspaceId: string, sha256: string): Promise<boolean>;
  /** All blobs of a workspace, or of all. */
  list(workspaceId?: string): AsyncIterable<StoredBlob>;
  /** Removes `.part` files among the blobs that nothing has written to for `graceMs`. */
  removeDrafts(workspaceId: string, graceMs: number): Promise<void>;
  /** Removing what is not there is no error. */
  remove(workspaceId: string, sha256: string): Promise<void>;
  /** Removes it unless it was kept anew since `before` (ms since 1970): whoever keeps the same content has no row for it yet. */
  removeOlder(workspaceId: string, sha256: string, before: number): Promise<void>;
  scratch(name: string): Promise<Scratch>;
  /** Files of the workspace that come in pieces. */
  partials(workspaceId: string): Partials;
  /** Removes partial files, of all workspaces, that nothing has been written to for `graceMs`. */
  removeStalePartials(graceMs: number): Promise<void>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const sha = /^[0-9a-f]{64}$/;

/** Storage in the folders `media` and `tmp` of `home`. What dead processes left half done is removed here. */
export function createStorage(home: string): Storage {
  const media = join(home, 'media');
  const temporary = join(home, 'tmp');
  // In `media`, which may be a disk of its own: a rename must not cross disks.
  const drafts = join(media, '.drafts');
  const incoming = join(media, '.uploads');
  for (const folder of [home, media, drafts, incoming, temporary])
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const folder of [temporary, drafts]) removeStaleScratch(folder);

  const folderOf = (workspaceId: string): string => {
    if (!uuid.test(workspaceId)) throw new HooklineError('internal', 'A workspace id must be a UUID.');
    return join(media, workspaceId);
  };
  const path = (workspaceId: string, sha256: string): string => {
    if (!sha.test(sha256)) throw new HooklineError('not_found', `There is no file "${sha256.slice(0, 64)}".`);
    return join(folderOf(workspaceId), sha256.slice(0, 2), sha256);
  };
  const keep = async (workspaceId: string, source: Parameters<typeof writeHashed>[0]): Promise<Blob> => {
    folderOf(workspaceId);
    const draft = join(drafts, `${scratchPrefix()}${randomBytes(12).toString('hex')}.part`);
    return writeHashed(source, draft, async (blob) => {
      const target = path(workspaceId, blob.sha256);
      // Kept again: its age starts anew, so that a sweep under way leaves it alone.
      if ((await stat(target).catch(() => null))?.size === blob.bytes) {
        await utimes(target, new Date(), new Date());
        return null;
      }
      return target;
    });
  };

  return {
    path,
    keepFile: (workspaceId, file) => keep(workspaceId, file),
    keepBytes: (workspaceId, bytes) => keep(workspaceId, bytes),
    keepStream: (workspaceId, chunks) => keep(workspaceId, chunks),
    has: (workspaceId, sha256) =>
      access(path(workspaceId, sha256)).then(
        () => true,
        () => false,
      ),
    async *list(workspaceId) {
      const workspaces = workspaceId === undefined ? (await names(media)).filter((name) => uuid.test(name)) : [workspaceId];
      for (const workspace of workspaces.sort()) yield* listFolder(workspace, folderOf(workspace));
    },
    removeDrafts: (workspaceId, graceMs) => removeDrafts(folderOf(workspaceId), Date.now() - graceMs),
    remove: (workspaceId, sha256) => rm(path(workspaceId, sha256), { force: true }),
    async removeOlder(workspaceId, sha256, before) {
      const file = path(workspaceId, sha256);
      const found = await stat(file).catch(() => null);
      if (found !== null && found.mtimeMs < before) await rm(file, { force: true });
    },
    async scratch(name) {
      const dir = await mkdtemp(join(temporary, `${scratchPrefix()}${name.replaceAll(/[^\w-]/g, '-').slice(0, 80)}-`));
      return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }) };
    },
    partials(workspaceId) {
      folderOf(workspaceId);
      return openPartials(join(incoming, workspaceId));
    },
    removeStalePartials: (graceMs) => removeStalePartials(incoming, Date.now() - graceMs),
  };
}

async function* listFolder(workspaceId: string, folder: string): AsyncIterable<StoredBlob> {
  for (const shard of (await names(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
    for (const name of (await names(join(folder, shard))).filter((found) => sha.test(found)).sort()) {
      const found = await stat(join(folder, shard, name)).catch(() => null);
      if (found !== null) yield { workspaceId, sha256: name, bytes: found.size, keptAt: found.mtimeMs };
    }
  }
}

/** Ours are written in `.drafts`; these come from a folder that was copied or synchronised by other programs. */
async function removeDrafts(folder: string, before: number): Promise<void> {
  for (const shard of ['', ...(await names(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))]) {
    for (const name of (await names(join(folder, shard))).filter((found) => found.endsWith('.part'))) {
      const file = join(folder, shard, name);
      const found = await stat(file).catch(() => null);
      if (found?.isFile() && found.mtimeMs < before) await rm(file, { force: true });
    }
  }
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
