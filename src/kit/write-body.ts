import { open } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';

/** Writes a vendor's answer to a new file as it comes. Errors: `too_large`, and those of the answer's own stream. */
export async function writeBody(answer: Response, target: string, most: number): Promise<number> {
  const file = await open(target, 'wx');
  let size = 0;
  try {
    for await (const piece of answer.body ?? []) {
      size += piece.byteLength;
      if (size > most) throw new HooklineError('too_large', `The file is larger than ${most / 1e6} MB.`);
      await file.writeFile(piece);
    }
    return size;
  } finally {
    await file.close();
  }
}
