import { createHash, randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Operation } from '#contract/operation.ts';
import { HooklineError } from '#core/errors.ts';
import { readSecret } from '#identity/secrets.ts';
import type { House } from '#studio/house.ts';
import { allow, checkWorkspace, identify, isStill } from './authenticate.ts';
import { endpoints } from './endpoints.ts';
import { failure, toFailure } from './errors.ts';
import { createEventHub } from './event-hub.ts';
import { createKnownCallers } from './known-callers.ts';
import { createLimits } from './limits.ts';
import { describeApi } from './openapi.ts';
import type { Desk, Endpoint } from './operation-call.ts';
import { createPresent } from './present/present.ts';
import { readBody, readParams, readQuery } from './read-request.ts';
import { serveReference } from './reference.ts';
import { once } from './repeat-once.ts';
import { createMediaSigner } from './sign-media.ts';

export interface ApiOptions {
  version: string;
  /** Name of the cookie that holds a browser's session. */
  cookie: string;
  /** Whether this process also runs stages. */
  worker: boolean;
  /** Requests a second that one caller may send. */
  perSecond: number;
  /** Refuses to send what the contract does not say; for tests. */
  checkAnswers?: boolean;
}

/** What the HTTP server tells about a connection. */
export interface Connection {
  incoming?: { socket: { remoteAddress?: string | undefined } };
}

export interface Api {
  fetch(request: Request, connection?: Connection): Response | Promise<Response>;
  /** Open event streams. */
  streams(): number;
  /** Ends event streams, so that a server can stop. */
  close(): Promise<void>;
}

/** The API of a house as one function from request to answer, without a server. */
export async function createApi(house: House, options: ApiOptions): Promise<Api> {
  const closing = new AbortController();
  const desk: Desk = {
    house,
    present: createPresent(createMediaSigner(await readSecret(house.db, 'media'))),
    events: createEventHub(house, house.log),
    callers: createKnownCallers(),
    worker: options.worker,
    version: options.version,
  };
  const limits = createLimits(options.perSecond);
  const app = new Hono<{ Bindings: Connection }>();

  for (const { route, operation, handle } of endpoints) {
    const [method = '', path = ''] = route.split(' ');
    app.on(method, toPattern(path), (context) => carryOut(context, { route, operation, handle }));
  }
  app.get('/api/openapi.json', (context) => context.json(describeApi(options.version)));
  app.get('/api/reference/*', (context) => serveReference(context.req.path, randomBytes(16).toString('base64url')));
  app.get('/api/reference', (context) => context.redirect('/api/reference/'));
  for (const [path, methods] of methodsByPath()) {
    app.all(toPattern(path), ({ req }) =>
      failure(
        { code: 'method_not_allowed', message: `${path} does not take ${req.method}.`, hint: `It takes ${methods.join(', ')}.` },
        { allow: methods.join(', ') },
      ),
    );
  }
  app.notFound(({ req }) =>
    failure({
      code: 'not_found',
      message: `There is nothing at ${req.path.slice(0, 100)}.`,
      hint: 'See /api/reference for what there is.',
    }),
  );
  app.onError((error) => toFailure(error, house.log));

  const carryOut = async (context: Context<{ Bindings: Connection }>, { route, operation, handle }: Endpoint): Promise<Response> => {
    const { raw } = context.req;
    const [, path = ''] = route.split(' ');
    const address = context.env?.incoming?.socket.remoteAddress ?? 'unknown';
    limits.count(address);
    const url = new URL(raw.url);
    const whoCalls = () => identify(context, house, { cookie: options.cookie, limits, callers: desk.callers, address });
    const principal = operation.needs === 'nobody' ? null : await whoCalls();
    if (principal) {
      limits.count(principal.tokenId ?? principal.sessionId ?? 'owner');
      allow(principal, operation.needs);
      if (!path.startsWith('/session')) checkWorkspace(principal, raw.headers.get('hookline-workspace'));
    }
    const params = readParams(operation, context.req.param());
    const query = readQuery(operation, url.searchParams);
    const body = raw.method === 'GET' || raw.method === 'HEAD' || raw.method === 'DELETE' ? undefined : await readBody(operation, raw);
    // Nobody reads the body of an answer to HEAD, so a stream would never end.
    if (operation.answer === 'events' && raw.method === 'HEAD')
      return new Response(null, { headers: { 'content-type': 'text/event-stream' } });
    const run = async (newId: string): Promise<Response> => {
      const call = {
        ...desk,
        params,
        query,
        body,
        newId,
        seen: operation.ifMatch ? readIfMatch(raw.headers.get('if-match')) : undefined,
        // Joined only where somebody waits for it: that costs more than many an answer.
        get signal() {
          return AbortSignal.any([raw.signal, closing.signal]);
        },
        headers: raw.headers,
        ...(principal ? { principal, workspaceId: principal.workspaceId, stillAllowed: () => isStill(principal, whoCalls) } : {}),
      };
      const outcome = (await handle(call as never)) as Done;
      return respond(outcome, operation, raw, options.checkAnswers ?? false);
    };
    if (!principal || (query as { estimate?: string } | undefined)?.estimate === '1') return run('');
    return once(house, { key: raw.headers.get('idempotency-key'), workspaceId: principal.workspaceId, route, operation, url, body }, run);
  };

  return {
    fetch: (request, connection) => app.fetch(request, connection ?? {}),
    streams: () => desk.events.size(),
    async close() {
      closing.abort();
      await desk.events.close();
    },
  };
}

/** What any handler answers, with the types rubbed off. */
interface Done {
  answer?: unknown;
  estimate?: unknown;
  etag?: string;
  status?: number;
  response?: Response;
}

function respond(done: Done, operation: Operation, request: Request, check: boolean): Response {
  if (done.response) return done.response;
  if (operation.answer === 'nothing') return new Response(null, { status: 204 });
  const shape = done.estimate === undefined ? operation.answer : operation.estimate;
  const answer = done.estimate ?? done.answer;
  if (check && typeof shape === 'object') shape.parse(answer);
  const status = done.estimate === undefined ? (done.status ?? operation.status ?? 200) : 200;
  const text = JSON.stringify(answer);
  const etag = done.etag === undefined ? undefined : tagOf(done.etag, text);
  const headers = { 'cache-control': 'no-store', ...(etag === undefined ? {} : { etag }) };
  if (etag !== undefined && request.method === 'GET' && request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers });
  return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
}

/**
 * The version first, for If-Match, then a digest of all that is shown, for If-None-Match: a product's correction, progress or fresh
 * addresses of files change the answer and leave the version as it is.
 */
function tagOf(version: string, text: string): string {
  return `"${version}-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

/** The version that an ETag of ours begins with; what was never one of ours matches nothing. */
function readIfMatch(header: string | null): number | undefined {
  if (header === null || header === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,15})(?:-[\w-]+)?"$/.exec(header.trim())?.[1];
  if (version !== undefined) return Number(version);
  throw new HooklineError('version_mismatch', 'If-Match does not name a version that was given out.', {
    hint: 'Send the ETag of the last answer.',
  });
}

function toPattern(path: string): string {
  return `/api${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
}

function methodsByPath(): Map<string, string[]> {
  const all = new Map<string, string[]>([
    ['/openapi.json', ['GET']],
    ['/reference', ['GET']],
  ]);
  for (const { route } of endpoints) {
    const [method = '', path = ''] = route.split(' ');
    all.set(path, [...(all.get(path) ?? []), method]);
  }
  return all;
}
