import { readdir, readFile } from 'node:fs/promises';

export interface Memory {
  /** MB (PSS) of this process with all it started, and of the embedded database server over the home, which is nobody's child. */
  tree: number;
  /** Of it this process alone, its threads included. */
  own: number;
}

/** Watches memory once a second; `stop` answers the most seen and what `label` said then. */
export function watchMemory(home: string, label: () => string): { stop(): Memory & { label: string } } {
  let peak = { tree: 0, own: 0, label: '' };
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    const now = await readMemory(home);
    if (now.tree > peak.tree) peak = { ...now, label: label() };
    busy = false;
  }, 1000);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

export async function readMemory(home: string): Promise<Memory> {
  const parents = new Map<number, number>();
  const roots = new Set([process.pid]);
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    parents.set(pid, Number(stat.split(') ')[1]?.split(' ')[1] ?? 0));
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(home) && /postgres\0/.test(command)) roots.add(pid);
  }
  const belongs = (pid: number | undefined): boolean => pid !== undefined && (roots.has(pid) || belongs(parents.get(pid)));
  const memory = { tree: 0, own: 0 };
  for (const pid of parents.keys()) {
    if (!belongs(pid)) continue;
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const megabytes = Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024;
    memory.tree += megabytes;
    if (pid === process.pid) memory.own = megabytes;
  }
  return memory;
}
