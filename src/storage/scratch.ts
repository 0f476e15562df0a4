import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

const longest = 48 * 3600 * 1000;
const host = () => hostname().replaceAll(/[^\w.-]/g, '-');

/** Scratch folders are named `<host>~<pid>~<name>-<random>`, so that it shows whether their process still lives. */
export function scratchPrefix(): string {
  return `${host()}~${process.pid}~`;
}

/** Removes the scratch folders of dead processes: ours by process id, those of other hosts once nothing has changed for two days. */
export function removeStaleScratch(temporary: string): void {
  for (const name of readdirSync(temporary)) {
    const path = join(temporary, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && isStale(name, found)) {
      // A child that outlived its process may still be writing there.
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

function isStale(name: string, { birthtimeMs, mtimeMs }: { birthtimeMs: number; mtimeMs: number }): boolean {
  const [owner, pid] = name.split('~');
  if (Date.now() - mtimeMs > longest) return true;
  if (owner !== host()) return false;
  // In a container the process id is always the same: what is older than this process was not made by it.
  if (Number(pid) === process.pid) return birthtimeMs < Date.now() - process.uptime() * 1000 - 1000;
  return !lives(Number(pid));
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
