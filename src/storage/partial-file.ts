import { constants } from 'node:fs';
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { HooklineError } from '#core/errors.ts';

/** Files that come in pieces, each by the id (a UUID) of its upload. */
export interface Partials {
  path(id: string): string;
  /** Error: `disk_full` when a file of `bytes`, in pieces and then as a blob, would not fit. */
  requireRoom(bytes: number): Promise<void>;
  /** How many bytes are there; 0 when nothing is. */
  size(id: string): Promise<number>;
  /** Writes a piece at its place and waits until it is on the disk. Writing it again changes nothing. Error: `disk_full`. */
  write(id: string, offset: number, piece: Uint8Array): Promise<void>;
  /** Removing what is not there is no error. */
  remove(id: string): Promise<void>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function openPartials(folder: string): Partials {
  const path = (id: string): string => {
    if (!uuid.test(id)) throw new HooklineError('internal', 'An upload id must be a UUID.');
    return join(folder, id);
  };
  return {
    path,
    async requireRoom(bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { bavail, bsize } = await statfs(folder);
      if (bavail * bsize < 2 * bytes) throw noRoom();
    },
    size: async (id) => (await stat(path(id)).catch(absent))?.size ?? 0,
    async write(id, offset, piece) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(path(id), constants.O_RDWR | constants.O_CREAT, 0o600);
      try {
        for (let done = 0; done < piece.length; ) done += (await file.write(piece, done, piece.length - done, offset + done)).bytesWritten;
        await file.datasync();
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
        throw noRoom(error);
      } finally {
        await file.close();
      }
    },
    remove: (id) => rm(path(id), { force: true }),
  };
}

/** Removes partial files under `incoming` that were last written before `before` (ms since 1970). */
export async function removeStalePartials(incoming: string, before: number): Promise<void> {
  for (const workspace of await readdir(incoming)) {
    for (const name of await readdir(join(incoming, workspace))) {
      const file = join(incoming, workspace, name);
      const found = await stat(file).catch(absent);
      if (found?.isFile() && found.mtimeMs < before) await rm(file, { force: true });
    }
  }
}

function noRoom(cause?: unknown): HooklineError {
  return new HooklineError('disk_full', 'There is no room left for uploads.', { hint: 'Free some space, then go on.', cause });
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
