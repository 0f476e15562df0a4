import { createApi } from '#api/app.ts';
import type { Answered, RouteName, Sent } from '#contract/api.ts';
import { failureSchema } from '#contract/shared.ts';
import type { ErrorShape } from '#core/errors.ts';
import type { Role } from '#core/roles.ts';
import { createToken } from '#identity/tokens.ts';
import { createWorkspace } from '#identity/workspaces.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import { openTestHouse, type TestHouse } from './house.ts';

export interface Reply<R extends RouteName = RouteName> {
  status: number;
  headers: Headers;
  /** Set when the answer is JSON and no failure. */
  body: Answered<R>;
  /** Set when the answer is a failure. */
  error: ErrorShape | undefined;
}

interface More {
  token?: string | null;
  headers?: Record<string, string>;
  /** Instead of a typed body: sent as it is. */
  raw?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
}

export interface TestApi extends TestHouse {
  /** A token for each role in the first workspace; `owner` is used when a call names none. */
  tokens: Record<Role, string>;
  /** A second workspace, and its owner's token. */
  other: { workspaceId: string; token: string };
  call<R extends RouteName>(route: R, given?: Partial<Sent<R>> & More): Promise<Reply<R>>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Routes and statuses that were seen, as `GET /videos 200`, and the codes of failures, as `GET /videos not_found`. */
  seen: Set<string>;
}

const host = 'http://127.0.0.1:4321';

/** The API over a whole house, called without a server. Every answer is held against the contract. */
export async function openTestApi({
  work = true,
  perSecond = 1_000_000,
  allowFetch = [] as string[],
  reach = async (url: string) => url,
} = {}): Promise<TestApi> {
  const test = await openTestHouse({ work, allowFetch, reach });
  const { house, workspaceId } = test;
  const api = await createApi(house, { version: '0.0.0', cookie: 'hookline_session', worker: work, perSecond, checkAnswers: true });
  const tokenFor = async (role: Role, workspace = workspaceId) =>
    (await createToken(house.db, workspace, { name: role, role, expiresInDays: 1 })).token;
  const tokens = {
    owner: await tokenFor('owner'),
    admin: await tokenFor('admin'),
    creator: await tokenFor('creator'),
    reviewer: await tokenFor('reviewer'),
    viewer: await tokenFor('viewer'),
  };
  const { id: otherId } = await createWorkspace(house.db, 'Other', furnishWorkspace);
  const seen = new Set<string>();
  const fetch = async (path: string, init: RequestInit = {}) => api.fetch(new Request(`${host}/api${path}`, init));
  return {
    ...test,
    tokens,
    other: { workspaceId: otherId, token: await tokenFor('owner', otherId) },
    seen,
    fetch,
    async call(route, given = {}) {
      const { params, query, body, token = tokens.owner, headers = {}, raw } = given;
      const [method = '', pattern = ''] = route.split(' ');
      const path = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(String((params as Record<string, unknown>)?.[name])),
      );
      const search = query ? `?${new URLSearchParams(query as Record<string, string>)}` : '';
      const response = await fetch(path + search, {
        method,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined && raw === undefined ? {} : { body: raw ?? JSON.stringify(body), duplex: 'half' }),
      });
      seen.add(`${route} ${response.status}`);
      const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
      const answer: unknown = isJson ? await response.json() : {};
      const error = response.status < 400 ? undefined : failureSchema.parse(answer).error;
      if (error) seen.add(`${route} ${error.code}`);
      return { status: response.status, headers: response.headers, body: answer as never, error };
    },
    async close() {
      await api.close();
      await test.close();
    },
  };
}
