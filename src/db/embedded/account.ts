import { chmod, chown, readFile, stat } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';
import { type RunResult, run } from '#kit/subprocess.ts';
import { wayOut } from './failure.ts';

/** Under whose name the server runs: PostgreSQL refuses to run as root. */
export interface Account {
  run(program: string, args: readonly string[]): Promise<RunResult>;
  /** Gives a path of ours to the account. */
  own(path: string): Promise<void>;
  /** User id that the server's files belong to. */
  uid: number;
}

// A clean environment: PGDATA, PGOPTIONS or a locale of the caller's must not reach the server.
const env = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };
const timeout = 180_000;
const namespace = ['--user', '--map-user=65534', '--map-group=65534', '--'];

export interface AccountOptions {
  /** The folder that holds the cluster; it exists. */
  folder: string;
  home: string;
  /** Owner of an existing cluster, null before the first start. */
  clusterOwner: { uid: number; gid: number } | null;
  /** Whether root may try a user namespace; tests say no to reach the other way. */
  namespaces?: boolean;
}

/**
 * Chooses the account. An ordinary user runs the server as itself. Root uses a user namespace, in which it is nobody while its
 * files stay root's; where the system forbids those (Docker's default), the existing account `postgres` or `nobody`.
 */
export async function chooseAccount({ folder, home, clusterOwner, namespaces = true }: AccountOptions): Promise<Account> {
  const mine = process.getuid?.() ?? 0;
  if (mine !== 0) {
    if (clusterOwner !== null && clusterOwner.uid !== mine) {
      throw new HooklineError('database_unavailable', `The database in ${folder} belongs to another user (id ${clusterOwner.uid}).`, {
        hint: `Start Hookline as that user. ${wayOut}`,
      });
    }
    return { uid: mine, own: async () => undefined, run: (program, args) => run(program, args, { env, timeout, cwd: folder }) };
  }
  const rootOwned = clusterOwner === null || clusterOwner.uid === 0;
  if (rootOwned && namespaces && (await namespacesWork())) {
    const enter = (program: string, args: readonly string[]) =>
      run('unshare', [...namespace, program, ...args], { env, timeout, cwd: folder });
    return { uid: 0, own: async () => undefined, run: enter };
  }
  if (clusterOwner !== null && clusterOwner.uid === 0) {
    throw new HooklineError('database_unavailable', 'The built-in PostgreSQL cannot run as root here, and its data belongs to root.', {
      hint: `Give it to another user: chown -R nobody ${folder}. ${wayOut}`,
    });
  }
  const other = clusterOwner ?? (await findAccount());
  if (other === null) {
    throw new HooklineError(
      'database_unavailable',
      'The built-in PostgreSQL cannot run as root, and there is no account "postgres" or "nobody".',
      {
        hint: 'Start Hookline as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
      },
    );
  }
  return ordinaryAccount(other, folder, home);
}

async function ordinaryAccount({ uid, gid }: { uid: number; gid: number }, folder: string, home: string): Promise<Account> {
  const as = (program: string, args: readonly string[]) => run(program, args, { env, timeout, uid, gid, cwd: '/' });
  const own = (path: string) => chown(path, uid, gid);
  // Passing through the home folder lets nobody list or read it.
  await chmod(home, (await stat(home)).mode | 0o011);
  await own(folder);
  const { exit } = await as('test', ['-w', folder]);
  if (exit !== 0) {
    throw new HooklineError('database_unavailable', `The built-in PostgreSQL cannot run as root, and user ${uid} cannot reach ${folder}.`, {
      hint: 'Set HOOKLINE_HOME to a folder others may pass, such as /var/lib/hookline, start Hookline as an ordinary user, or set DATABASE_URL.',
    });
  }
  return { uid, own, run: as };
}

async function namespacesWork(): Promise<boolean> {
  try {
    return (await run('unshare', [...namespace, 'true'], { env, timeout: 5000 })).exit === 0;
  } catch {
    return false; // no unshare here: the other way is tried, and says so if it fails too
  }
}

async function findAccount(): Promise<{ uid: number; gid: number } | null> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((fields) => fields[0] === name) ?? [];
    if (uid !== undefined && gid !== undefined && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}
