import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissions, type Role, roles } from '#core/roles.ts';
import type { Database } from '#db/database.ts';
import { testDatabase, testWorkspace } from '../../test/database.ts';
import { can, demand } from './principal.ts';
import { authenticate, createToken, revoke } from './tokens.ts';

let db: Database;
let workspaceId: string;

beforeAll(async () => {
  db = await testDatabase();
  workspaceId = await testWorkspace(db);
});
afterAll(() => db.close());

const make = (role: Role, expiresInDays: number | null = 1) => createToken(db, workspaceId, { name: 'test', role, expiresInDays });

describe('an API token', () => {
  it('acts in its own workspace with its own role', async () => {
    const { id, token } = await make('reviewer');
    expect(await authenticate(db, token)).toEqual({ kind: 'token', workspaceId, role: 'reviewer', tokenId: id });
  });

  it('is kept as a hash only', async () => {
    const { token } = await make('viewer');
    const { rows } = await db.asOwner(({ client }) => client.query('select t::text as row from api_token t'));
    for (const { row } of rows) expect(row).not.toContain(token.slice(8));
  });

  it.each(['', 'hkl_', 'hkl_wrong', 'Bearer x', 'a'.repeat(5000)])('is refused when it is %j', async (token) => {
    await expect(authenticate(db, token)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('ends when it expires, and at once when it is revoked', async () => {
    const short = await make('viewer');
    await db.asOwner(({ client }) =>
      client.query("update api_token set expires_at = now() - interval '1 second' where id = $1", [short.id]),
    );
    await expect(authenticate(db, short.token)).rejects.toMatchObject({ code: 'unauthorized' });
    const long = await make('viewer', null);
    await revoke(db, workspaceId, long.id);
    await expect(authenticate(db, long.token)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('can’t be revoked from another workspace', async () => {
    const { id, token } = await make('viewer');
    const other = await testWorkspace(db, 'Other');
    await expect(revoke(db, other, id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await authenticate(db, token)).role).toBe('viewer');
  });

  it.each([0, -1, Number.NaN, 4000])('can’t live for %d days', async (days) => {
    await expect(make('viewer', days)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('roles', () => {
  it('allow exactly what the table says', () => {
    const table = Object.fromEntries(
      roles.map((role) => [role, permissions.filter((permission) => can({ kind: 'token', workspaceId, role, tokenId: null }, permission))]),
    );
    expect(table).toEqual({
      owner: ['view', 'create', 'approve', 'spend', 'manage'],
      admin: ['view', 'create', 'approve', 'spend', 'manage'],
      creator: ['view', 'create', 'spend'],
      reviewer: ['view', 'approve'],
      viewer: ['view'],
    });
    expect(() => demand({ kind: 'token', workspaceId, role: 'viewer', tokenId: null }, 'approve')).toThrow(/may not approve/);
  });
});
