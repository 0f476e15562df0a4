import { open, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Cluster } from './cluster.ts';
import { toServerError } from './failure.ts';

/** Server options on top of PostgreSQL's own; `synchronous_commit` stays on: a lost checkpoint would repeat a paid call. */
export type ServerSettings = Record<string, string>;

const standing: ServerSettings = {
  listen_addresses: '',
  max_connections: '100',
  log_checkpoints: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Three processes fewer than the default, and no slower on a local disk.
  io_method: 'sync',
  max_logical_replication_workers: '0',
};

const logLimit = 5 * 1024 * 1024;

/** What a start says when another server has, or had a moment ago, the same data or socket. */
const busy =
  /lock file ".*" already exists|pre-existing shared memory block|could not bind Unix address|another server might be running|is another postmaster/;

/**
 * Starts the server and waits until it answers; it outlives this process. False when another one seems to hold the data: it is
 * starting, stopping, or dead and not yet reaped. Error: `database_unavailable`, `disk_full`.
 */
export async function startServer(
  cluster: Cluster,
  programs: string,
  account: Account,
  socket: string,
  settings: ServerSettings,
): Promise<boolean> {
  await trimLog(cluster);
  const logStart = await sizeOf(cluster.log);
  const options = Object.entries({ ...standing, unix_socket_directories: socket, ...settings })
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ');
  const control = join(programs, 'bin/pg_ctl');
  const started = await account.run(control, ['start', '-D', cluster.data, '-l', cluster.log, '-o', options, '-w', '-t', '120', '-s']);
  if (started.exit === 0) return true;
  const said = (await readFrom(cluster.log, logStart)) + started.stderr;
  if (busy.test(said)) return false;
  throw toServerError('start', said);
}

/** Asks the server to stop (open transactions are rolled back) and waits until it has. False if it still runs after `limit` ms. */
export async function stopServer(cluster: Cluster, limit = 30_000): Promise<boolean> {
  const pidFile = join(cluster.data, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!(pid > 1) || !signal(pid, 'SIGINT')) return true;
  for (const end = Date.now() + limit; Date.now() < end; await pause(10)) {
    if ((await sizeOf(pidFile)) === 0) return true;
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

async function trimLog(cluster: Cluster): Promise<void> {
  if ((await sizeOf(cluster.log)) > logLimit) await truncate(cluster.log, 0);
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function readFrom(path: string, start: number): Promise<string> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return '';
  try {
    const buffer = Buffer.alloc(64 * 1024);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
