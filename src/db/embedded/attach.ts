import { mkdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { HooklineError } from '#core/errors.ts';
import type { Log } from '#kit/log.ts';
import { isAbsence, toDatabaseError } from '../failure.ts';
import { type Account, chooseAccount } from './account.ts';
import { type Cluster, checkMajor, clusterIn, clusterOwner, createCluster, owner, socketFolder } from './cluster.ts';
import { toFolderError, wayOut } from './failure.ts';
import { findPrograms, settlePrograms } from './programs.ts';
import { type ServerSettings, startServer, stopServer } from './server.ts';

export interface Attachment {
  /** The owner's address, over the Unix socket; carries the password. */
  url: string;
  /** Leaves the server; the last process to leave stops it. */
  detach(): Promise<void>;
}

export interface AttachOptions {
  /** Further server settings; tests switch `fsync` off. */
  settings?: ServerSettings;
  /** False makes root skip user namespaces. */
  namespaces?: boolean;
  /** How long to wait for a server that is starting, stopping or dying, in ms. */
  patience?: number;
}

interface Place {
  folder: string;
  cluster: Cluster;
  programs: string;
  account: Account;
  socket: string;
  settings: ServerSettings;
  patience: number;
}

/**
 * Every attached process holds this advisory lock, shared, in the database `postgres`. Who can take it exclusively is alone, and
 * stops the server; who arrives meanwhile waits for the lock until the stopping server cuts it off, and starts anew.
 */
const attachedLock = 4_703_101;

/**
 * Joins the PostgreSQL server in `<home>/postgres`, making or starting it where needed. Any number of processes may do so at once.
 * While attached, a server that dies is started again.
 * Errors: `database_unavailable` with the way out, `disk_full`.
 */
export async function attachEmbedded(home: string, log: Log, options: AttachOptions = {}): Promise<Attachment> {
  const place = await prepare(home, options);
  const password = await readFile(place.cluster.password, 'utf8');
  const address = (database: string) =>
    `postgresql://${owner}:${password}@localhost:5432/${database}?host=${encodeURIComponent(place.socket)}&sslmode=disable`;

  let leaving = false;
  const sitDown = async (): Promise<Client> => {
    const client = await takeSeat(place, address('postgres'));
    client.on('error', () => undefined); // 'end' follows, and is what we act on
    client.once('end', () => {
      if (!leaving) seat = sitDownAgain();
    });
    return client;
  };
  const sitDownAgain = async (): Promise<Client | null> => {
    log.warn('The embedded database went away; starting it again.');
    while (!leaving) {
      try {
        const client = await sitDown();
        log.info('The embedded database is back.');
        return client;
      } catch (error) {
        log.error({ err: error }, 'The embedded database does not start.');
        await pause(2000);
      }
    }
    return null;
  };

  const first = await sitDown();
  let seat: Promise<Client | null> = Promise.resolve(first);
  await createDatabase(first);
  return {
    url: address('hookline'),
    async detach() {
      if (leaving) return;
      leaving = true;
      const client = await seat;
      if (client !== null) await leave(client, place.cluster, log);
    },
  };
}

async function prepare(home: string, options: AttachOptions): Promise<Place> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    const real = await realpath(home);
    if (/["$`\\\n]/.test(real)) {
      throw new HooklineError('database_unavailable', `The built-in PostgreSQL cannot live under ${real}.`, {
        hint: `Its path may not contain quotes, dollar signs or backslashes. ${wayOut}`,
      });
    }
    const folder = join(real, 'postgres');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const cluster = clusterIn(folder);
    const existing = await clusterOwner(cluster);
    const namespaces = options.namespaces ?? true;
    const account = await chooseAccount({ folder, home: real, clusterOwner: existing, namespaces });
    const programs = await settlePrograms(await findPrograms(), folder);
    const settings = options.settings ?? {};
    if (existing === null) await createCluster(folder, cluster, programs, account, settings['fsync'] !== 'off');
    await checkMajor(cluster);
    return {
      folder,
      cluster,
      programs,
      account,
      socket: await socketFolder(folder, account),
      settings,
      patience: options.patience ?? 60_000,
    };
  } catch (error) {
    throw toFolderError(error, home);
  }
}

/** Connects and takes the shared lock, starting the server when none answers. */
async function takeSeat(place: Place, url: string): Promise<Client> {
  for (const end = Date.now() + place.patience; ; await pause(50)) {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      application_name: 'hookline attached',
      keepAlive: true,
    });
    const failure = await sit(client);
    if (failure === null) return client;
    await client.end().catch(() => undefined);
    if (!isAbsence(failure)) throw toDatabaseError(failure);
    if (Date.now() > end) throw givingUp(failure);
    const { code } = failure as { code?: string };
    // 57P0x and cut connections mean that a server is there, coming or going; only a silent socket asks for a start.
    if (code === 'ENOENT' || code === 'ECONNREFUSED') {
      await socketFolder(place.folder, place.account); // one in /tmp may have been cleaned away
      await startServer(place.cluster, place.programs, place.account, place.socket, place.settings);
    }
  }
}

/** Null when seated, else why not. */
async function sit(client: Client): Promise<unknown> {
  const broken = new Promise<never>((_, reject) => client.once('error', reject));
  broken.catch(() => undefined);
  try {
    await Promise.race([client.connect(), broken]);
    await Promise.race([client.query('select pg_advisory_lock_shared($1)', [attachedLock]), broken]);
    return null;
  } catch (error) {
    return error;
  }
}

function givingUp(cause: unknown): HooklineError {
  return new HooklineError('database_unavailable', 'The built-in PostgreSQL neither answers nor lets a new one start.', {
    hint: 'An earlier server may hang: end it, or restart the machine (in a container, run with an init process). Then try again.',
    cause,
  });
}

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = 'hookline'");
  if (rowCount === 1) return;
  await client.query('create database hookline').catch((error: { code?: string }) => {
    // Another process made it just now.
    if (error.code !== '42P04' && error.code !== '23505') throw toDatabaseError(error);
  });
}

async function leave(seat: Client, cluster: Cluster, log: Log): Promise<void> {
  try {
    await seat.query('select pg_advisory_unlock_shared($1)', [attachedLock]);
    const { rows } = await seat.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [attachedLock]);
    if (rows[0]?.alone && !(await stopServer(cluster))) log.warn('The embedded database is still stopping.');
  } catch (error) {
    if (!isAbsence(error)) throw toDatabaseError(error);
    log.warn('The embedded database was gone before it was left.');
  } finally {
    await seat.end().catch(() => undefined);
  }
}
