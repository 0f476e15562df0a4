import { HooklineError } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import type { Role } from '#core/roles.ts';
import type { Database } from '#db/database.ts';
import { allTokens, findToken, findTokenByHash, insertToken, revokeToken, type TokenRow } from '#db/queries/identity.ts';
import type { Principal } from './principal.ts';
import { hashSecret, newSecret } from './secrets.ts';

const mark = 'hkl_';

/**
 * Makes a token of 192 random bits; only its SHA-256 is kept, so the text is shown this once. Errors: `invalid_input`, and
 * `conflict` when a token with that `id` was made before, since its text can't be shown again.
 */
export async function createToken(
  db: Database,
  workspaceId: string,
  request: { id?: string; name: string; role: Role; expiresInDays: number | null },
): Promise<{ id: string; token: string; expiresAt: Date | null }> {
  if (request.expiresInDays !== null && !(request.expiresInDays > 0 && request.expiresInDays <= 3650)) {
    throw new HooklineError('invalid_input', 'A token lives from 1 to 3650 days.');
  }
  const name = request.name.trim();
  if (name === '' || name.length > 100) throw new HooklineError('invalid_input', 'A token needs a name of 1 to 100 characters.');
  const token = newSecret(mark, 24);
  const id = request.id ?? uuidv7();
  const expiresAt = request.expiresInDays === null ? null : new Date(Date.now() + request.expiresInDays * 86_400_000);
  const isNew = await db.inWorkspace(workspaceId, (tx) =>
    insertToken(tx, {
      workspaceId,
      id,
      name,
      role: request.role,
      prefix: token.slice(0, mark.length + 4),
      hash: hashSecret(token),
      expiresAt,
    }),
  );
  if (!isNew) {
    throw new HooklineError('conflict', 'This token was made before, and its text can’t be shown again.', {
      hint: 'Revoke it and make another one.',
    });
  }
  return { id, token, expiresAt };
}

/** The principal behind a token; `unauthorized` for anything unknown, expired or revoked, without saying which. */
export async function authenticate(db: Database, token: string): Promise<Principal> {
  const row = token.startsWith(mark) ? await db.asOwner((tx) => findTokenByHash(tx, hashSecret(token))) : undefined;
  if (!row) throw new HooklineError('unauthorized', 'This token is not valid.', { hint: 'Create one with ./hookline token create.' });
  return { kind: 'token', workspaceId: row.workspaceId, role: row.role, tokenId: row.id, sessionId: null };
}

/** Oldest first, without their secrets; revoked and expired ones too. */
export async function listTokens(db: Database, workspaceId: string): Promise<TokenRow[]> {
  return db.inWorkspace(workspaceId, (tx) => allTokens(tx));
}

export async function getToken(db: Database, workspaceId: string, id: string): Promise<TokenRow> {
  const row = await db.inWorkspace(workspaceId, (tx) => findToken(tx, id));
  if (!row) throw new HooklineError('not_found', `There is no token ${publicId('token', id)}.`);
  return row;
}

/** Ends a token at once. Revoking it again changes nothing. */
export async function revoke(db: Database, workspaceId: string, id: string): Promise<void> {
  const known = await db.inWorkspace(workspaceId, (tx) => revokeToken(tx, id));
  if (!known) throw new HooklineError('not_found', `There is no token ${publicId('token', id)}.`);
}
