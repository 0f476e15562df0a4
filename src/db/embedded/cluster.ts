import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import type { Account } from './account.ts';
import { toFolderError, toServerError, wayOut } from './failure.ts';

const major = '18';
export const owner = 'hookline';

/** Paths of one embedded server inside its folder. */
export interface Cluster {
  /** Holds `data` and `password`; appears in one piece when it is complete. */
  root: string;
  data: string;
  password: string;
  log: string;
}

export function clusterIn(folder: string): Cluster {
  const root = join(folder, 'cluster');
  return { root, data: join(root, 'data'), password: join(root, 'password'), log: join(root, 'log') };
}

/** Owner of an existing cluster, or null before the first start. */
export async function clusterOwner(cluster: Cluster): Promise<{ uid: number; gid: number } | null> {
  try {
    const { uid, gid } = await stat(cluster.data);
    return { uid, gid };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw toFolderError(error, cluster.data);
  }
}

/**
 * Makes the data folder and a random owner password. It is built beside its place and renamed when complete, so a crash leaves
 * nothing half made, and of several first starts at once exactly one wins.
 */
export async function createCluster(folder: string, cluster: Cluster, programs: string, account: Account, sync: boolean): Promise<void> {
  await removeStaleDrafts(folder);
  const draft = join(folder, `cluster.${randomBytes(6).toString('hex')}.part`);
  const inside = { data: join(draft, 'data'), password: join(draft, 'password') };
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(inside.password, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    await account.own(draft);
    await account.own(inside.password);
    // The built-in locale provider sorts the same on every system, whatever its libc and ICU.
    const made = await account.run(join(programs, 'bin/initdb'), [
      `--pgdata=${inside.data}`,
      `--username=${owner}`,
      `--pwfile=${inside.password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(sync ? [] : ['--no-sync']),
    ]);
    if (made.exit !== 0) throw toServerError('create its data', made.stderr + made.stdout.toString());
    await rename(draft, cluster.root);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw toFolderError(error, folder);
  }
}

/** Drafts of starts that died; a living one takes seconds. */
async function removeStaleDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.part')) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > 600_000) await rm(path, { recursive: true, force: true });
  }
}

/** Data of another major version cannot be opened, and nothing here could convert it. */
export async function checkMajor(cluster: Cluster): Promise<void> {
  const found = (await readFile(join(cluster.data, 'PG_VERSION'), 'utf8')).trim();
  if (found === major) return;
  throw new HooklineError('database_unavailable', `The data in ${cluster.data} is of PostgreSQL ${found}; this Hookline brings ${major}.`, {
    hint: 'Make a backup with the Hookline that wrote it, and restore it into an empty HOOKLINE_HOME with this one.',
  });
}

/** A Unix socket's path has about 107 bytes on Linux and 103 on macOS. */
const socketPathLimit = 103;
const socketName = '/.s.PGSQL.5432';

/**
 * The folder of the server's socket: beside its data, or in /tmp where that path is too long (or has characters the server's
 * option would have to quote). Only the account may enter it.
 */
export async function socketFolder(folder: string, account: Account): Promise<string> {
  const near = join(folder, 'run');
  const fits = Buffer.byteLength(near + socketName) <= socketPathLimit && /^[\w/.+-]+$/.test(near);
  const chosen = fits ? near : `/tmp/hookline-${createHash('sha256').update(folder).digest('hex').slice(0, 20)}`;
  await mkdir(chosen, { mode: 0o700 }).then(
    () => account.own(chosen),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  // Anyone may create names in /tmp: what was there before us is used only if it is ours and closed.
  const found = await lstat(chosen);
  if (!found.isDirectory() || found.uid !== account.uid || (found.mode & 0o077) !== 0) {
    throw new HooklineError('database_unavailable', `${chosen} is not a private folder of the database's account.`, {
      hint: `Remove it and start again. ${wayOut}`,
    });
  }
  return chosen;
}
