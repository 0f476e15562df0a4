import { open } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';

const headBytes = 16;

/** An answer of either `fetch`, as far as it is read here. */
interface Answer {
  headers: { has(name: string): boolean; get(name: string): string | null };
  body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
}

export interface SaveOptions {
  signal: AbortSignal;
  /** Bytes, inflated. */
  most: number;
  /** Gets the first 16 bytes, or all of a shorter file, before anything is written; throws when they are not wanted. */
  checkHead?: (head: Uint8Array) => void;
  /** Share received, 0..1, where the server says how much there is. */
  onProgress?: (share: number) => void;
}

/** Writes an answer's body to a new file as it comes, and says how many bytes it has. Errors: `too_large`, and what `checkHead` throws. */
export async function saveBody(response: Answer, target: string, options: SaveOptions): Promise<number> {
  const { signal, most, checkHead = () => undefined, onProgress } = options;
  const announced = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length') ?? 0);
  if (announced > most) {
    await response.body?.cancel();
    throw tooLarge(most);
  }
  const file = await open(target, 'wx');
  let head: Buffer = Buffer.alloc(0);
  let checked = false;
  let size = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    size += bytes.length;
    if (size > most) throw tooLarge(most);
    await file.writeFile(bytes);
    if (announced > 0) onProgress?.(Math.min(1, size / announced));
  };
  try {
    for await (const chunk of response.body ?? []) {
      signal.throwIfAborted();
      if (checked) await write(chunk);
      else {
        head = Buffer.concat([head, chunk]);
        if (head.length < headBytes) continue;
        checkHead(head.subarray(0, headBytes));
        checked = true;
        await write(head);
      }
    }
    if (!checked) {
      checkHead(head);
      await write(head);
    }
    return size;
  } finally {
    await file.close();
  }
}

function tooLarge(most: number): HooklineError {
  return new HooklineError('too_large', `The file is larger than ${most / 1e6} MB.`, { hint: 'Trim or scale it down, then upload it.' });
}
