import { createHmac } from 'node:crypto';
import type { Client } from 'pg';
import { HooklineError } from '#core/errors.ts';
import { isAbsence } from './failure.ts';

/** The role every request and every stage works under: it owns nothing and row level security binds it. */
export const appRole = 'hookline_app';

/**
 * The app role's address, derived from the owner's, so every machine that knows the owner's password knows it too.
 * Error: `invalid_input` when the owner's address has no password.
 */
export function appUrlOf(ownerUrl: string): string {
  const url = readUrl(ownerUrl);
  if (url.password === '') {
    throw new HooklineError('invalid_input', 'DATABASE_URL has no password.', {
      hint: 'Give the owner role one (alter role … password …) and write it into DATABASE_URL: the password of the app role is derived from it.',
    });
  }
  url.username = appRole;
  url.password = createHmac('sha256', decodeURIComponent(readUrl(ownerUrl).password))
    .update(appRole)
    .digest('base64url');
  return url.href;
}

export function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.username !== '') return url;
  throw new HooklineError('invalid_input', 'DATABASE_URL is not an address of a PostgreSQL database.', {
    hint: 'Write it as postgresql://user:password@host:5432/database.',
  });
}

/** Creates the app role, or brings its password in line. Runs under the migration lock, as the owner. */
export async function settleAppRole(owner: Client, appUrl: string, canLogin: () => Promise<boolean>): Promise<void> {
  const { rows } = await owner.query<{ dangerous: boolean }>(
    'select rolsuper or rolbypassrls as dangerous from pg_roles where rolname = $1',
    [appRole],
  );
  if (rows[0]?.dangerous) {
    throw new HooklineError('database_unavailable', `The role ${appRole} bypasses row level security, so tenants would see each other.`, {
      hint: `Run: alter role ${appRole} nosuperuser nobypassrls;`,
    });
  }
  const password = owner.escapeLiteral(new URL(appUrl).password);
  if (rows[0] === undefined) await order(owner, `create role ${appRole} login nobypassrls password ${password}`);
  else if (!(await canLogin())) await order(owner, `alter role ${appRole} login password ${password}`);
}

async function order(owner: Client, sql: string): Promise<void> {
  try {
    await owner.query(sql);
  } catch (error) {
    // Roles belong to the whole cluster: two databases of it being set up at once meet here.
    const { code } = error as { code?: string };
    if (code === '42710' || code === '23505' || code === 'XX000') return;
    if (isAbsence(error)) throw error;
    throw new HooklineError('database_unavailable', 'The owner of the database may not create the role Hookline works under.', {
      hint: `Have an administrator run: ${sql};`,
      cause: error,
    });
  }
}
