import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSignInLink, findSession } from '#identity/sessions.ts';
import { testDatabase } from '../../../test/database.ts';
import { answerSignIn, sessionCookie, signInAddress } from './sign-in.ts';
import { openTestServer, requestText, sendRaw, type TestServer } from './test-server.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let server: TestServer;
beforeAll(async () => {
  db = await testDatabase();
  server = await openTestServer({ signIn: (request, response) => answerSignIn({ db }, request, response, server) });
});
afterAll(async () => {
  await server.close();
  await db.close();
});

const open = (key: string, method = 'GET', headers?: Record<string, string>) => {
  const { pathname, search } = new URL(signInAddress(server.origin, key));
  return sendRaw(server.port, requestText(`${method} ${pathname}${search}`, headers));
};

describe('a one-time link', () => {
  it('signs the browser in and sends it to the studio, with a cookie that scripts and other sites don’t get', async () => {
    const { key } = await createSignInLink(db);
    const socketAnswer = await fetchRaw(key);
    expect(socketAnswer.status).toBe(303);
    expect(socketAnswer.head).toMatch(/^location: \/$/im);
    expect(socketAnswer.head).toMatch(/^cache-control: no-store$/im);
    const cookie = /^set-cookie: ([^=]+)=([^;]+); (.*)$/im.exec(socketAnswer.head);
    expect(cookie?.[1]).toBe(sessionCookie(server.port));
    expect(cookie?.[3]).toMatch(/^Path=\/; HttpOnly; SameSite=Strict; Max-Age=259\d{4}$/);
    expect(await findSession(db, cookie?.[2] ?? '')).toMatchObject({ kind: 'local-owner', role: 'owner' });
  });

  it('works once; after that, and for keys that never were, a page says how to get another', async () => {
    const { key } = await createSignInLink(db);
    expect((await open(key)).status).toBe(303);
    for (const bad of [key, 'hkk_nonsense', '']) {
      const { status, head, body } = await open(bad);
      expect(status).toBe(401);
      expect(head).not.toContain('set-cookie');
      expect(head).toContain('text/html');
      expect(body).toContain('./hookline link');
      if (bad !== '') expect(body).not.toContain(bad);
    }
  });

  it('opens for one of many that come at the same moment', async () => {
    const { key } = await createSignInLink(db);
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => open(key)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(statuses.filter((status) => status === 401)).toHaveLength(9);
  });

  it('is not used up by previews, by browsers that load ahead, or by other methods', async () => {
    const { key } = await createSignInLink(db);
    expect((await open(key, 'HEAD')).status).toBe(405);
    expect((await open(key, 'POST')).status).toBe(405);
    expect((await open(key, 'GET', { 'sec-purpose': 'prefetch;prerender' })).status).toBe(403);
    expect((await open(key)).status).toBe(303);
  });
});

/** As `open`, with the letters of the head as they were. */
async function fetchRaw(key: string): Promise<{ status: number; head: string }> {
  const response = await fetch(signInAddress(server.origin, key), { redirect: 'manual' });
  return { status: response.status, head: [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n') };
}
