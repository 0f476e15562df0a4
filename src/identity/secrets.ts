import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '#db/database.ts';
import { findOrInsertSecret } from '#db/queries/identity.ts';

/** The installation's own secret of that name: 32 random bytes, made on first use and the same in every process. */
export async function readSecret(db: Database, name: string): Promise<Buffer> {
  return db.asOwner((tx) => findOrInsertSecret(tx, name, randomBytes(32)));
}

/** A new secret for somebody to show: `bytes` random ones after a mark that says what it opens. */
export function newSecret(mark: string, bytes: number): string {
  return mark + randomBytes(bytes).toString('base64url');
}

/** What is kept of a secret. Random ones need no salt and no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
