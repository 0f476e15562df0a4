import { readFile, stat } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';
import { acceptPicture, largestFile } from '#media/picture.ts';
import type { Storage } from '#storage/blobs.ts';

/**
 * Takes a person's picture in from a file: checked, decoded, written anew and kept. The answer is its SHA-256; the same file always
 * gives the same. Errors: `invalid_input` (damaged, or not to be read), `unsupported_media`, `too_large`.
 */
export async function keepPicture(storage: Storage, workspaceId: string, file: string): Promise<string> {
  const unreadable = (cause: unknown): never => {
    throw new HooklineError('invalid_input', `${file} can't be read.`, { hint: 'Check the path.', cause });
  };
  // Looked at before it is read: what is sent in pieces may be half a gigabyte.
  if ((await stat(file).catch(unreadable)).size > largestFile) {
    throw new HooklineError('too_large', 'The picture is larger than 15 MB.', { hint: 'Save a smaller copy and use that.' });
  }
  const picture = await acceptPicture(await readFile(file).catch(unreadable));
  return (await storage.keepBytes(workspaceId, picture.bytes, picture.mime)).sha256;
}
