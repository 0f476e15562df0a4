import { readFile, stat } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';
import { largestFile as largestPicture } from '#media/picture.ts';

const textLimit = 1024 ** 2;

/** Checks a file that the person named, before anything is read: there, a file, and at most `limit` bytes. Errors: `invalid_input`, `too_large`. */
export async function checkFile(file: string, limit = Number.POSITIVE_INFINITY): Promise<void> {
  const found = await stat(file).catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
  if (!found.isFile()) throw new HooklineError('invalid_input', `${file} is not a file.`, { hint: 'Name one file.' });
  if (found.size <= limit) return;
  throw new HooklineError('too_large', `${file} is larger than ${Math.round(limit / 1024 ** 2)} MB.`, {
    hint: 'Save a smaller copy and use that.',
  });
}

/** A script or other text of the person's, at most `limit` bytes. Errors as in `checkFile`. */
export async function readText(file: string, limit = textLimit): Promise<string> {
  return (await read(file, limit)).toString('utf8');
}

/** Checks what will be put in a slot: pictures by their own limit, clips and sound by the limits of what accepts them. */
export async function checkUpload(file: string, slot: string): Promise<void> {
  await checkFile(file, slot === 'image' || slot.startsWith('keyframe') ? largestPicture : undefined);
}

async function read(file: string, limit: number): Promise<Buffer> {
  await checkFile(file, limit);
  return readFile(file).catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
}

function unreadable(file: string, cause: unknown): HooklineError {
  return new HooklineError('invalid_input', `${file} can't be read.`, { hint: 'Check the path.', cause });
}
