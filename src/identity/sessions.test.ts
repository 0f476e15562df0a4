import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import type { Database } from '#db/database.ts';
import { deleteSpentSignIns } from '#db/queries/sessions.ts';
import { testDatabase, testWorkspace } from '../../test/database.ts';
import { readSecret } from './secrets.ts';
import { createSignInLink, endSession, findSession, moveSession, redeemSignInLink } from './sessions.ts';

let db: Database;
let workspaceId: string;

beforeAll(async () => {
  db = await testDatabase();
  workspaceId = await testWorkspace(db);
});
afterAll(() => db.close());

const signIn = async () => redeemSignInLink(db, (await createSignInLink(db)).key, workspaceId);
const change = (sql: string, values: unknown[] = []) => db.asOwner(({ client }) => client.query(sql, values));

describe('a sign-in link', () => {
  it('opens one session, also when twenty browsers use it at once', async () => {
    const { key, expiresAt } = await createSignInLink(db);
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(15 * 60_000 + 1000);
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => redeemSignInLink(db, key, workspaceId)));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'unauthorized' });
  });

  it('is not used up when no session comes of it', async () => {
    const { key } = await createSignInLink(db);
    await expect(redeemSignInLink(db, key, uuidv7())).rejects.toThrow();
    expect(await redeemSignInLink(db, key, workspaceId)).toMatchObject({ id: expect.any(String) });
  });

  it('ends after its time', async () => {
    const { key } = await createSignInLink(db);
    await change("update sign_in_link set expires_at = now() - interval '1 second'");
    await expect(redeemSignInLink(db, key, workspaceId)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it.each(['', 'hkk_', 'hkk_wrong', 'hks_wrong', 'a'.repeat(5000)])('is refused when its key is %j', async (key) => {
    await expect(redeemSignInLink(db, key, workspaceId)).rejects.toMatchObject({ code: 'unauthorized' });
  });
});

describe('a session', () => {
  it('stands for the owner of the machine, and keeps neither its secret nor its link’s', async () => {
    const { key } = await createSignInLink(db);
    const { session, id, expiresAt } = await redeemSignInLink(db, key, workspaceId);
    expect(await findSession(db, session)).toEqual({ kind: 'local-owner', workspaceId, role: 'owner', tokenId: null, sessionId: id });
    expect(Math.round((expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(30);
    const { rows } = await change('select s::text as row from session s union all select l::text from sign_in_link l');
    for (const { row } of rows as { row: string }[]) for (const secret of [session, key]) expect(row).not.toContain(secret.slice(4));
  });

  it('can be ended, expires, and is not opened by a token’s or link’s text', async () => {
    const ended = await signIn();
    await endSession(db, ended.id);
    await endSession(db, ended.id);
    const expired = await signIn();
    await change("update session set expires_at = now() - interval '1 second' where id = $1", [expired.id]);
    const { key } = await createSignInLink(db);
    for (const secret of [ended.session, expired.session, key, 'hkl_x', ''])
      await expect(findSession(db, secret)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('moves to another workspace that exists', async () => {
    const { session, id } = await signIn();
    const other = await testWorkspace(db, 'Other');
    await moveSession(db, id, other);
    expect((await findSession(db, session)).workspaceId).toBe(other);
    await expect(moveSession(db, id, uuidv7())).rejects.toMatchObject({ code: 'not_found' });
    await endSession(db, id);
    await expect(moveSession(db, id, workspaceId)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('is swept away once nobody can use it, and no sooner', async () => {
    const [alive, ended] = [await signIn(), await signIn()];
    const { key } = await createSignInLink(db);
    await endSession(db, ended.id);
    await db.asOwner((tx) => deleteSpentSignIns(tx));
    expect((await change('select id from session where id = any ($1)', [[alive.id, ended.id]])).rows).toEqual([{ id: alive.id }]);
    await redeemSignInLink(db, key, workspaceId);
  });
});

it('the installation has one secret of a name, whoever asks first', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => readSecret(db, 'media')));
  expect(new Set(all.map((secret) => secret.toString('hex'))).size).toBe(1);
  expect(all[0]).toHaveLength(32);
  expect(await readSecret(db, 'other')).not.toEqual(all[0]);
});
