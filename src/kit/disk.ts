import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes in the files below a folder; 0 when it is not there. Files that vanish meanwhile don't count. */
export async function diskUsage(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(ignoreMissing<string[]>([]));
  let bytes = 0;
  for (const name of names) bytes += await lstat(join(folder, name)).then(({ size }) => size, ignoreMissing(0));
  return bytes;
}

function ignoreMissing<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
}
