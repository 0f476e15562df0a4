import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteName } from '#contract/api.ts';
import { leaveUnfinished, settled, smallFilm, succeed } from './api/film-steps.ts';
import { sessionCookie } from './api/shape.ts';
import { openTestApi, type TestApi } from './api-house.ts';

let api: TestApi;
let video = '';

beforeAll(async () => {
  api = await openTestApi();
  video = (await succeed(api, 'POST /videos', { body: smallFilm() }, 201)).body.id;
  await settled(api, video);
});
afterAll(() => api.close());

const count = async (table: string): Promise<number> =>
  Number((await api.house.db.asOwner(({ client }) => client.query(`select count(*) from ${table}`))).rows[0].count);

/** Sends the same request many times at once; whoever is told to wait asks again, as a client does. */
async function manyTimes(route: RouteName, given: object, key: string) {
  const send = async () => {
    for (;;) {
      const reply = await api.call(route, {
        ...given,
        headers: { ...(given as { headers?: object }).headers, 'idempotency-key': key },
      } as never);
      if (reply.headers.get('retry-after') === null) return reply;
      expect([reply.error?.code, reply.status]).toEqual(['conflict', 409]);
      await pause(20);
    }
  };
  return Promise.all(Array.from({ length: 20 }, send));
}

/** As JSON: the order of fields is nobody's business. */
function expectSame(replies: { status: number; body: unknown }[]): void {
  for (const { status, body } of replies) expect([status, body]).toEqual([replies[0]?.status, replies[0]?.body]);
}

describe('a request that is sent twenty times under one key', { timeout: 60_000 }, () => {
  const creations: [RouteName, string, string, object, object][] = [
    ['POST /videos', 'video', 'of-video', { body: smallFilm() }, { body: smallFilm({ seed: 2 }) }],
    ['POST /projects', 'project', 'of-project', { body: { name: 'Once' } }, { body: { name: 'Twice' } }],
    ['POST /uploads', 'upload', 'of-upload', { body: { name: 'a.bin', bytes: 9 } }, { body: { name: 'a.bin', bytes: 10 } }],
    [
      'POST /products',
      'product',
      'of-product',
      { body: { source: { kind: 'text', text: 'The Ula candle burns for 40 hours. Soy wax. It costs $18.' } } },
      { body: { source: { kind: 'text', text: 'Another' } } },
    ],
  ];
  it.each(creations)('%s makes one %s and gives everybody the same answer', async (route, table, key, given, other) => {
    const before = await count(table);
    const replies = await manyTimes(route, given, key);
    expect(await count(table)).toBe(before + 1);
    expectSame(replies);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(replies.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
    const reused = await api.call(route, { ...other, headers: { 'idempotency-key': key } } as never);
    expect([reused.status, reused.error?.code]).toEqual([422, 'key_reused']);
    expect(await count(table)).toBe(before + 1);
  });

  it.each(creations.filter(([, table]) => table !== 'product'))(
    '%s answers with the same id when its process died before it answered',
    async (route, table, key, given) => {
      const before = await count(table);
      const first = await api.call(route, { ...given, headers: { 'idempotency-key': key } } as never);
      await leaveUnfinished(api, key);
      const early = await api.call(route, { ...given, headers: { 'idempotency-key': key } } as never);
      expect([early.status, early.headers.get('retry-after')]).toEqual([409, '1']);
      await leaveUnfinished(api, key, 61);
      const replies = await manyTimes(route, given, key);
      const id = ({ body }: (typeof replies)[number]) => (body as unknown as { id: string }).id;
      expect(new Set(replies.map(id))).toEqual(new Set([id(first as never)]));
      expect(await count(table)).toBe(before);
    },
  );

  it('POST /tokens makes one token, shows its secret to one and tells the others so', async () => {
    const before = await count('api_token');
    const replies = await manyTimes('POST /tokens', { body: { name: 'Once', role: 'viewer' } }, 'of-token');
    expect(await count('api_token')).toBe(before + 1);
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, error } of replies) if (status !== 201) expect(error?.message).toContain('was shown');
  });

  it('POST /workspaces makes one workspace', async () => {
    const before = await count('workspace');
    const replies = await manyTimes(
      'POST /workspaces',
      { token: null, headers: { cookie: await sessionCookie(api) }, body: { name: 'Once' } },
      'of-workspace',
    );
    expect(await count('workspace')).toBe(before + 1);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
  });

  it('an approval passes one gate', async () => {
    const { version } = await settled(api, video);
    const replies = await manyTimes(
      'POST /videos/{id}/approve',
      { params: { id: video }, body: { gate: 'brief', version, withoutImage: true } },
      'of-approval',
    );
    expectSame(replies);
    expect(replies[0]?.status).toBe(200);
    expect((await settled(api, video)).gate).toBe('script');
    const { rows } = await api.house.db.asOwner(({ client }) =>
      client.query("select count(*)::int as n from event where type = 'approve'"),
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('another take is asked for once', async () => {
    const replies = await manyTimes(
      'POST /videos/{id}/takes',
      { params: { id: video }, body: { slot: 'script', note: 'shorter' } },
      'of-take',
    );
    expectSame(replies);
    expect(replies[0]?.status).toBe(202);
    expect((await settled(api, video)).gate).toBe('script');
    expect((await succeed(api, 'GET /videos/{id}/scripts', { params: { id: video } })).body.items).toHaveLength(2);
  });
});

describe('a double click', { timeout: 60_000 }, () => {
  it('approves once, also without a key', async () => {
    const { version } = await settled(api, video);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => api.call('POST /videos/{id}/approve', { params: { id: video }, body: { gate: 'script', version } })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    expect((await settled(api, video)).gate).toBe('character');
  });

  it('a key counts for one operation and one workspace, and is free again after a refusal', async () => {
    const headers = { 'idempotency-key': 'anywhere' };
    await api.call('POST /projects', { body: { name: '' }, headers });
    const made = await succeed(api, 'POST /projects', { body: { name: 'Here' }, headers }, 201);
    await succeed(api, 'POST /uploads', { body: { name: 'a', bytes: 1 }, headers }, 201);
    const there = await succeed(api, 'POST /projects', { body: { name: 'There' }, headers, token: api.other.token }, 201);
    expect(there.body.id).not.toBe(made.body.id);
  });
});
