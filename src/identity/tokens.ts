import { createHash, randomBytes } from 'node:crypto';
import { HooklineError } from '#core/errors.ts';
import { uuidv7 } from '#core/ids.ts';
import type { Role } from '#core/roles.ts';
import type { Database } from '#db/database.ts';
import { findTokenByHash, insertToken, revokeToken } from '#db/queries/identity.ts';
import type { Principal } from './principal.ts';

const mark = 'hkl_';

/** Makes a token of 192 random bits; only its SHA-256 is kept, so the text is shown this once. */
export async function createToken(
  db: Database,
  workspaceId: string,
  request: { name: string; role: Role; expiresInDays: number | null },
): Promise<{ id: string; token: string; expiresAt: Date | null }> {
  if (request.expiresInDays !== null && !(request.expiresInDays > 0 && request.expiresInDays <= 3650)) {
    throw new HooklineError('invalid_input', 'A token lives from 1 to 3650 days.');
  }
  const token = mark + randomBytes(24).toString('base64url');
  const id = uuidv7();
  const expiresAt = request.expiresInDays === null ? null : new Date(Date.now() + request.expiresInDays * 86_400_000);
  await db.inWorkspace(workspaceId, (tx) =>
    insertToken(tx, {
      workspaceId,
      id,
      name: request.name,
      role: request.role,
      prefix: token.slice(0, mark.length + 4),
      hash: hashToken(token),
      expiresAt,
    }),
  );
  return { id, token, expiresAt };
}

/** The principal behind a token; `unauthorized` for anything unknown, expired or revoked, without saying which. */
export async function authenticate(db: Database, token: string): Promise<Principal> {
  const row = token.startsWith(mark) ? await db.asOwner((tx) => findTokenByHash(tx, hashToken(token))) : undefined;
  if (!row) throw new HooklineError('unauthorized', 'This token is not valid.', { hint: 'Create one with ./hookline token create.' });
  return { kind: 'token', workspaceId: row.workspaceId, role: row.role, tokenId: row.id };
}

export async function revoke(db: Database, workspaceId: string, id: string): Promise<void> {
  const known = await db.inWorkspace(workspaceId, (tx) => revokeToken(tx, id));
  if (!known) throw new HooklineError('not_found', 'There is no such token.');
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
