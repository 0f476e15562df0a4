import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { HooklineError } from '#core/errors.ts';
import type { Config } from '#kit/config.ts';
import type { Log } from '#kit/log.ts';
import { appRole, appUrlOf, readUrl, settleAppRole } from './app-role.ts';
import { type Attachment, attachEmbedded } from './embedded/attach.ts';
import { isAbsence, toDatabaseError } from './failure.ts';
import { createListener } from './listen.ts';
import { migrate, migrationLock } from './migrate.ts';
import { inTransaction, openPool, type Tx } from './transaction.ts';

export type { Tx } from './transaction.ts';

export interface Database {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** A transaction that sees and writes one workspace's rows only. Commits when `use` returns, rolls back when it throws. */
  inWorkspace<T>(workspaceId: string, use: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * A transaction over all workspaces. Allowed where there is no workspace yet or the matter is the platform's: creating a
   * workspace, finding the workspace of a token, sweeps over all videos, backup. Never with a condition from a request but an exact
   * secret or id.
   */
  asOwner<T>(use: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Calls `onNotify` for each NOTIFY on the channel; the returned function stops it. After a lost connection it is called once
   * with an empty payload, since messages may have been missed: read anew.
   */
  listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Creates the engine's own tables and lets `appRole` use them; called under the migration lock, so never twice at once. */
  migrateEngine: (ownerUrl: string, appRole: string) => Promise<void>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Opens the database of `config.databaseUrl`, or the embedded one in `config.home`, with all migrations applied.
 * Errors: `database_unavailable`, `disk_full`, `invalid_input` (DATABASE_URL).
 */
export async function openDatabase(config: Config, log: Log, { migrateEngine }: OpenOptions): Promise<Database> {
  return openMigrated(config, log, async (owner, ownerUrl) => {
    await migrate(owner);
    await migrateEngine(ownerUrl, appRole);
  });
}

/** Opens the database after `prepare`, which runs alone on it (under the migration lock) and brings the schema to its state. */
export async function openMigrated(
  config: Pick<Config, 'home' | 'databaseUrl'>,
  log: Log,
  prepare: (owner: Client, ownerUrl: string) => Promise<void>,
): Promise<Database> {
  const attachment = config.databaseUrl === null ? await attachEmbedded(config.home, log) : external(config.databaseUrl);
  try {
    const appUrl = appUrlOf(attachment.url);
    await underMigrationLock(attachment.url, async (owner) => {
      await settleAppRole(owner, appUrl, () => canLogin(appUrl));
      await prepare(owner, attachment.url);
    });
    return connected(attachment, appUrl, log);
  } catch (error) {
    await attachment.detach();
    throw toDatabaseError(error);
  }
}

function external(url: string): Attachment {
  readUrl(url);
  return { url, detach: async () => undefined };
}

async function underMigrationLock(url: string, use: (owner: Client) => Promise<void>): Promise<void> {
  const owner = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'hookline migrating' });
  owner.on('error', () => undefined); // the query under way reports it
  try {
    await owner.connect();
    await checkVersion(owner);
    await takeMigrationLock(owner);
    await use(owner);
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    if (code === '28P01' || code === '28000' || code === '3D000') {
      throw new HooklineError('database_unavailable', `The database refuses us: ${message}.`, {
        hint: 'Check DATABASE_URL.',
        cause: error,
      });
    }
    throw error;
  } finally {
    await owner.end().catch(() => undefined); // gives the lock back
  }
}

/** Asks again and again: a query that waits would hold a snapshot, which the engine's concurrent index builds wait for in turn. */
async function takeMigrationLock(owner: Client): Promise<void> {
  for (const end = Date.now() + 180_000; Date.now() < end; await pause(25)) {
    const { rows } = await owner.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [migrationLock]);
    if (rows[0]?.mine) return;
  }
  throw new HooklineError('database_unavailable', 'Another process has been changing the database for three minutes.', {
    hint: 'See what it is doing, or end it and start again.',
  });
}

async function checkVersion(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ number: number }>("select current_setting('server_version_num')::int as number");
  if ((rows[0]?.number ?? 0) >= 150_000) return;
  throw new HooklineError('database_unavailable', 'The database is older than PostgreSQL 15.', {
    hint: 'Update it, or unset DATABASE_URL.',
  });
}

async function canLogin(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (isAbsence(error)) throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function connected(attachment: Attachment, appUrl: string, log: Log): Database {
  const app = openPool(appUrl, 10, log);
  const owner = openPool(attachment.url, 4, log);
  const listener = createListener(appUrl, log);
  let closing: Promise<void> | undefined;
  return {
    ownerUrl: attachment.url,
    appUrl,
    inWorkspace(workspaceId, use) {
      if (!uuid.test(workspaceId)) return Promise.reject(new HooklineError('internal', 'A workspace id must be a UUID.'));
      return inTransaction(app, `begin; set local app.workspace_id to '${workspaceId}'`, use);
    },
    asOwner: (use) => inTransaction(owner, 'begin', use),
    listen: (channel, onNotify) => listener.listen(channel, onNotify),
    close() {
      closing ??= (async () => {
        await Promise.all([listener.close(), app.end(), owner.end()]);
        await attachment.detach();
      })();
      return closing;
    },
  };
}
