import { expect } from 'vitest';
import { z } from 'zod';
import { type ErrorCode, errorCodes } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import { type Role, roles } from '#core/roles.ts';
import { claimKey } from '#db/queries/idempotency.ts';
import { createSignInLink, redeemSignInLink } from '#identity/sessions.ts';
import type { TestApi } from '../api-house.ts';
import { exampleCall, type Known, operations } from './operations.ts';

/** What follows from an operation's shape alone, tried on every operation. None of it changes anything. */
export const shapes: Record<string, (api: TestApi) => Promise<void>> = {
  'a call without a token is unauthorized, and so is one with a wrong one': async (api) => {
    for (const known of operations.filter(({ operation }) => operation.needs !== 'nobody')) {
      await expectRefusal(api, known, { token: null }, 'unauthorized');
      await expectRefusal(api, known, { token: null, headers: { authorization: 'Basic YTpi' } }, 'unauthorized');
    }
    const reply = await api.call('GET /session', { token: 'hkl_wrong' });
    expect([reply.status, reply.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  },

  'each role may do what the table says, and nothing else': async (api) => {
    // A field that no operation knows: whoever is let in gets no further than that.
    const query = { surplus: '1' } as never;
    const rights: Record<Role, string[]> = {
      owner: ['view', 'create', 'approve', 'spend', 'manage'],
      admin: ['view', 'create', 'approve', 'spend', 'manage'],
      creator: ['view', 'create', 'spend'],
      reviewer: ['view', 'approve'],
      viewer: ['view'],
    };
    for (const known of operations) {
      const { needs } = known.operation;
      for (const role of roles) {
        const allowed = needs === 'nobody' || needs === 'signed-in' || rights[role].includes(needs);
        await expectRefusal(api, known, { token: api.tokens[role], query }, allowed ? 'invalid_input' : 'forbidden');
      }
      await expectRefusal(api, known, { token: null, headers: { cookie: await sessionCookie(api) }, query }, 'invalid_input');
    }
  },

  'an id of the wrong shape is like one that names nothing': async (api) => {
    for (const known of operations.filter(({ operation, path }) => operation.params && !path.startsWith('/media'))) {
      await expectRefusal(api, known, {}, 'not_found');
      for (const name of Object.keys(known.operation.params?.shape ?? {})) {
        for (const wrong of [
          'x',
          'vid_',
          `prj_${'z'.repeat(26)}`,
          'vid_01K9M3ZR4V0XQ8B7C6D5E4F3G2x',
          'a\0b',
          '%',
          '0',
          '-1',
          '../x',
          'x'.repeat(300),
        ]) {
          const params = { ...exampleCall(known).params, [name]: wrong };
          await expectRefusal(api, known, { params: params as never }, 'not_found');
        }
      }
    }
  },

  'fields that the contract does not know, and values that it does not allow, are refused by name': async (api) => {
    for (const known of operations) {
      const { error } = await expectRefusal(api, known, { query: { surplus: '1' } as never }, 'invalid_input');
      expect(error?.fields).toMatchObject({ surplus: 'unknown field' });
      if (!(known.operation.body instanceof z.ZodType)) continue;
      for (const body of [null, [], 'text', 1, true, {}]) {
        if (known.operation.body.safeParse(body).success) continue;
        await expectRefusal(api, known, { body: body as never }, 'invalid_input');
      }
      const surplus = { ...(exampleCall(known) as { body: object }).body, surplus: 1 };
      const refused = await expectRefusal(api, known, { body: surplus as never }, 'invalid_input');
      expect(Object.keys(refused.error?.fields ?? {}).length).toBeGreaterThan(0);
    }
  },

  'a body that is too large, of another type, or not whole is refused': async (api) => {
    for (const known of operations.filter(({ method, operation }) => operation.body || !/GET|DELETE/.test(method))) {
      const bytes = known.operation.body === 'bytes';
      const type = bytes ? 'application/octet-stream' : 'application/json';
      const large = new Uint8Array(bytes ? 8 * 2 ** 20 + 1 : 2 ** 20 + 1).fill(0x20);
      await expectRefusal(api, known, { raw: large, headers: { 'content-type': type } }, 'too_large');
      for (const headers of [
        { 'content-type': 'text/plain' },
        { 'content-type': '' },
        { 'content-type': type, 'content-encoding': 'gzip' },
      ]) {
        await expectRefusal(api, known, { raw: '{}', headers }, 'unsupported_media');
      }
      await expectRefusal(api, known, { raw: brokenOff(), headers: { 'content-type': type } }, 'request_timeout');
    }
  },

  'an If-Match that is none of ours matches nothing': async (api) => {
    for (const known of operations.filter(({ operation }) => operation.ifMatch)) {
      for (const tag of ['"not-ours"', '1', '', '"1', '"1", "2"']) {
        await expectRefusal(api, known, { headers: { 'if-match': tag } }, 'version_mismatch');
      }
    }
  },

  'a page that shows another workspace than its session is in writes nothing': async (api) => {
    const shown = publicId('workspace', api.other.workspaceId);
    for (const known of operations) {
      const asks = known.operation.needs !== 'nobody' && !known.route.includes(' /session');
      if (asks) await expectRefusal(api, known, { headers: { 'hookline-workspace': shown } }, 'workspace_changed');
    }
    const here = { 'hookline-workspace': publicId('workspace', api.workspaceId) };
    expect((await api.call('GET /projects', { headers: here })).status).toBe(200);
  },

  'an Idempotency-Key of another request is refused, and one of the wrong form': async (api) => {
    for (const known of operations.filter(({ operation }) => operation.once)) {
      const { workspaceId, house } = api;
      const key = `taken-${uuidv7()}`;
      await house.db.inWorkspace(workspaceId, (tx) =>
        claimKey(tx, { workspaceId, key, route: known.route, requestHash: 'another', resourceId: uuidv7() }),
      );
      await expectRefusal(api, known, { headers: { 'idempotency-key': key } }, 'key_reused');
      for (const wrong of ['k'.repeat(256), 'a b', '\u00e9']) {
        await expectRefusal(api, known, { headers: { 'idempotency-key': wrong } }, 'invalid_input');
      }
    }
  },

  'a method that a path does not take is refused, with those that it takes': async (api) => {
    for (const path of new Set(operations.map((known) => known.path))) {
      const here = operations.filter((known) => known.path === path);
      const allow = here.map(({ method }) => method);
      const [first] = here;
      const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => first?.operation.example.params?.[name] ?? '');
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
        // `/videos/counts` is also a video's id to the operations that take one, and `/prompts/tags` a prompt's.
        if (allow.includes(method) || (/^\/(?:videos\/counts|prompts\/tags)$/.test(path) && /PATCH|DELETE/.test(method))) continue;
        const response = await api.fetch(place, { method, headers: { authorization: `Bearer ${api.tokens.owner}` } });
        expect([path, method, response.status]).toEqual([path, method, 405]);
        expect(response.headers.get('allow')?.split(', ').sort()).toEqual(allow.sort());
      }
    }
  },
};

/**
 * Calls with what the example has and `more` over it, and holds the answer to one code and its status. What is the machine owner's alone
 * is called from a browser.
 */
export async function expectRefusal(api: TestApi, known: Known, more: Parameters<TestApi['call']>[1], code: ErrorCode) {
  const { body, headers, ...example } = exampleCall(known) as {
    body?: unknown;
    headers?: Record<string, string>;
    params: object;
    query: object;
  };
  const browser = known.operation.needs === 'platform' && more?.token === undefined;
  const sent = {
    ...(browser ? { token: null } : {}),
    ...example,
    ...(more?.raw === undefined && body !== undefined ? { body } : {}),
    ...more,
    query: { ...example.query, ...more?.query },
    headers: { ...headers, ...(browser ? { cookie: await sessionCookie(api) } : {}), ...more?.headers },
  };
  const reply = await api.call(known.route, sent as never);
  expect([known.route, reply.error?.code, reply.status]).toEqual([known.route, code, errorCodes[code].http]);
  return reply;
}

const cookies = new WeakMap<TestApi, string>();

/** The cookie of a browser that is signed in as the owner of the machine. */
export async function sessionCookie(api: TestApi): Promise<string> {
  const known = cookies.get(api);
  if (known) return known;
  const { db } = api.house;
  const { session } = await redeemSignInLink(db, (await createSignInLink(db)).key, api.workspaceId);
  cookies.set(api, `hookline_session=${session}`);
  return `hookline_session=${session}`;
}

/** A sender that goes away in the middle. */
function brokenOff(): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"a'));
      controller.error(new Error('the connection was lost'));
    },
  });
}
