import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HooklineError } from '#core/errors.ts';

export interface Blob {
  /** Lower-case hex; the blob's name. */
  sha256: string;
  bytes: number;
}

/**
 * Copies `source` (a file's path, or bytes) into `draft` while hashing, makes it durable, and renames it to where `place` says;
 * null means that it is not wanted. Nothing is left of the draft in any case. Error: `disk_full`.
 */
export async function writeHashed(
  source: string | Uint8Array | AsyncIterable<Uint8Array>,
  draft: string,
  place: (blob: Blob) => Promise<string | null>,
): Promise<Blob> {
  try {
    const blob = await copy(
      typeof source === 'string' ? createReadStream(source) : source instanceof Uint8Array ? [source] : source,
      draft,
    );
    const target = await place(blob);
    if (target !== null) {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(draft, target);
      await syncFolder(dirname(target));
    }
    return blob;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
    throw new HooklineError('disk_full', 'There is no room left for media files.', { hint: 'Free some space, then retry.', cause: error });
  } finally {
    await rm(draft, { force: true });
  }
}

async function copy(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, draft: string): Promise<Blob> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file: FileHandle = await open(draft, 'wx', 0o600);
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      for (let done = 0; done < chunk.length; ) done += (await file.write(chunk, done)).bytesWritten;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** A rename survives a power cut only when its folder has reached the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
