import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import { permissions, type Role, roles } from '#core/roles.ts';
import type { Database } from '#db/database.ts';
import { testDatabase, testWorkspace } from '../../test/database.ts';
import { can, demand } from './principal.ts';
import { authenticate, createToken, getToken, listTokens, revoke } from './tokens.ts';

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
    expect(await authenticate(db, token)).toEqual({ kind: 'token', workspaceId, role: 'reviewer', tokenId: id, sessionId: null });
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

describe('tokens of a workspace', () => {
  it('are listed oldest first, the revoked ones too, and no other workspace’s', async () => {
    const own = await testWorkspace(db, 'Own');
    const made = [];
    for (const name of ['one', '  two ']) made.push((await createToken(db, own, { name, role: 'viewer', expiresInDays: null })).id);
    await revoke(db, own, made[0] ?? '');
    expect((await listTokens(db, own)).map(({ id, name }) => [id, name])).toEqual([
      [made[0], 'one'],
      [made[1], 'two'],
    ]);
    expect((await getToken(db, own, made[0] ?? '')).revokedAt).toBeInstanceOf(Date);
    await expect(getToken(db, workspaceId, made[0] ?? '')).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each(['', '   ', 'x'.repeat(101)])('can’t be named %j', async (name) => {
    await expect(createToken(db, workspaceId, { name, role: 'viewer', expiresInDays: 1 })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('are made once for an id', async () => {
    const request = { id: uuidv7(), name: 'once', role: 'viewer' as const, expiresInDays: 1 };
    await createToken(db, workspaceId, request);
    await expect(createToken(db, workspaceId, request)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('roles', () => {
  it('allow exactly what the table says', () => {
    const table = Object.fromEntries(
      roles.map((role) => [
        role,
        permissions.filter((permission) => can({ kind: 'token', workspaceId, role, tokenId: null, sessionId: null }, permission)),
      ]),
    );
    expect(table).toEqual({
      owner: ['view', 'create', 'approve', 'spend', 'manage'],
      admin: ['view', 'create', 'approve', 'spend', 'manage'],
      creator: ['view', 'create', 'spend'],
      reviewer: ['view', 'approve'],
      viewer: ['view'],
    });
    expect(() => demand({ kind: 'token', workspaceId, role: 'viewer', tokenId: null, sessionId: null }, 'approve')).toThrow(
      /may not approve/,
    );
  });
});
