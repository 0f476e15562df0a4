import { HooklineError } from '#core/errors.ts';
import { uuidv7 } from '#core/ids.ts';
import type { Database } from '#db/database.ts';
import { findWorkspace } from '#db/queries/identity.ts';
import { findSessionByHash, insertLink, insertSession, takeLink, updateSession } from '#db/queries/sessions.ts';
import type { Principal } from './principal.ts';
import { hashSecret, newSecret } from './secrets.ts';

const linkMinutes = 15;
const sessionDays = 30;
const linkMark = 'hkk_';
const sessionMark = 'hks_';

/** A key that opens one session in a browser of whoever owns the machine, once, within 15 minutes. Only its hash is kept. */
export async function createSignInLink(db: Database): Promise<{ key: string; expiresAt: Date }> {
  const key = newSecret(linkMark, 24);
  const expiresAt = await db.asOwner((tx) => insertLink(tx, hashSecret(key), linkMinutes));
  return { key, expiresAt };
}

/** Uses the key up and opens a session of 30 days, both or neither. Error: `unauthorized` when it is unknown, used or too old. */
export async function redeemSignInLink(
  db: Database,
  key: string,
  workspaceId: string,
): Promise<{ session: string; id: string; expiresAt: Date }> {
  const session = newSecret(sessionMark, 32);
  return db.asOwner(async (tx) => {
    if (!key.startsWith(linkMark) || !(await takeLink(tx, hashSecret(key)))) {
      throw new HooklineError('unauthorized', 'This sign-in link is no longer good.', {
        hint: 'Each works once, for 15 minutes. Get a new one with ./hookline link.',
      });
    }
    const { id, expiresAt } = await insertSession(tx, { workspaceId, id: uuidv7(), hash: hashSecret(session), days: sessionDays });
    return { session, id, expiresAt };
  });
}

/** Who a session's secret stands for. Error: `unauthorized` for anything unknown, expired or ended, without saying which. */
export async function findSession(db: Database, secret: string): Promise<Principal & { sessionId: string }> {
  const row = secret.startsWith(sessionMark) ? await db.asOwner((tx) => findSessionByHash(tx, hashSecret(secret))) : undefined;
  if (!row) throw signedOut();
  return { kind: 'local-owner', workspaceId: row.workspaceId, role: 'owner', tokenId: null, sessionId: row.id };
}

/** Ending one that has ended is no error. */
export async function endSession(db: Database, sessionId: string): Promise<void> {
  await db.asOwner((tx) => updateSession(tx, sessionId, { ended: true }));
}

/** The session goes on in another workspace. Errors: `not_found`, `unauthorized` when it has ended. */
export async function moveSession(db: Database, sessionId: string, workspaceId: string): Promise<void> {
  await db.asOwner(async (tx) => {
    if (!(await findWorkspace(tx, workspaceId))) throw new HooklineError('not_found', 'There is no such workspace.');
    if (!(await updateSession(tx, sessionId, { workspaceId }))) throw signedOut();
  });
}

function signedOut(): HooklineError {
  return new HooklineError('unauthorized', 'You are signed out.', { hint: 'Open the studio again with ./hookline link.' });
}
