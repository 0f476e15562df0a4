import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HooklineError } from '#core/errors.ts';
import { lives } from './subprocess.ts';

const askEveryMs = 250;
/** A lock without an owner is one whose maker is about to write it, or died before. */
const ownerlessAsks = 20;

/**
 * Runs `use` while this process alone holds the lock, a folder that is made and removed. Others wait, and `onWait` is called once;
 * the lock of a process that has died is taken over. Errors: `cancelled` when `signal` fires while waiting.
 */
export async function whileLocked<T>(
  lock: string,
  { signal, onWait }: { signal: AbortSignal; onWait(): void },
  use: () => Promise<T>,
): Promise<T> {
  for (let asks = 0; !(await take(lock)); asks++) {
    const owner = Number((await readFile(join(lock, 'pid'), 'utf8').catch(unlessAbsent)) ?? 0);
    if (owner > 0 ? !lives(owner) : asks > ownerlessAsks) await putAside(lock);
    else await wait(signal);
    if (asks === 0) onWait();
  }
  try {
    return await use();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** Making a folder succeeds for one process alone. */
async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(join(lock, 'pid'), String(process.pid));
  return true;
}

/** So does moving it, which two that removed it would not notice. */
async function putAside(lock: string): Promise<void> {
  const aside = `${lock}-${process.pid}`;
  await rename(lock, aside).catch(unlessAbsent);
  await rm(aside, { recursive: true, force: true });
}

async function wait(signal: AbortSignal): Promise<void> {
  try {
    await pause(askEveryMs, undefined, { signal });
  } catch (error) {
    throw new HooklineError('cancelled', 'Stopped while waiting for another process.', { cause: error });
  }
}

function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
