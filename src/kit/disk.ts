import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HooklineError } from '#core/errors.ts';

/** Bytes in the files below a folder; 0 when it is not there. Files that vanish meanwhile don't count. */
export async function diskUsage(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(ignoreMissing<string[]>([]));
  let bytes = 0;
  for (const name of names) bytes += await lstat(join(folder, name)).then(({ size }) => size, ignoreMissing(0));
  return bytes;
}

/** A full disk, as the system tells it, as `disk_full`; any other error as it is. */
export function tellFullDisk(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  return new HooklineError('disk_full', 'The disk is full.', { hint: 'Free some space, then retry.', cause: error });
}

function ignoreMissing<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
}
