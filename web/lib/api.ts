import type { Answered, Api, RouteName, Sent } from '#contract/api.ts';
import type { EstimateOf } from '#contract/operation.ts';
import type { ErrorCode, ErrorShape } from '#core/errors.ts';
import { noticeWorkspace, workspaceHere } from './workspace-here.ts';

/** What went wrong, in the API's words. `offline` when no answer came at all. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'offline';
  readonly hint: string | undefined;
  readonly fields: Record<string, string> | undefined;
  /** 0 without an answer. */
  readonly status: number;

  constructor(status: number, error: Omit<ErrorShape, 'code'> & { code: ErrorCode | 'offline' }) {
    super(error.message);
    this.name = 'ApiError';
    this.code = error.code;
    this.hint = error.hint;
    this.fields = error.fields;
    this.status = status;
  }
}

type Body<R extends RouteName> = Api[R] extends { body: 'bytes' } ? Blob : Sent<R>['body'];
/** A part that has no required field may be left out. */
type Part<Name extends string, T> = [T] extends [never]
  ? { [K in Name]?: never }
  : Record<never, never> extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T };

/** What is sent along with a route. `idempotencyKey` is made anew for every POST without one; see `useAction` to keep it for a retry. */
export type Sending<R extends RouteName> = Part<'params', Sent<R>['params']> &
  Part<'query', Sent<R>['query']> &
  Part<'body', Body<R>> & { ifMatch?: string | undefined; idempotencyKey?: string | undefined; signal?: AbortSignal | undefined };
type Rest<R extends RouteName> = Record<never, never> extends Sending<R> ? [sending?: Sending<R>] : [sending: Sending<R>];
type WithEstimate = { [R in RouteName]: Api[R] extends { estimate: unknown } ? R : never }[RouteName];

/** Calls one operation: `api('GET /videos/{id}', { params: { id } })`. Throws `ApiError`. */
export async function api<R extends RouteName>(route: R, ...rest: Rest<R>): Promise<Answered<R>> {
  return (await apiWithEtag(route, ...rest)).data;
}

/** The same, with the ETag to send back as `ifMatch`. */
export async function apiWithEtag<R extends RouteName>(
  route: R,
  ...[sending]: Rest<R>
): Promise<{ data: Answered<R>; etag: string | undefined }> {
  const answer = await send(route, (sending ?? {}) as Loose);
  const data = answer.status === 204 ? undefined : await answer.json();
  return { data: data as Answered<R>, etag: answer.headers.get('etag') ?? undefined };
}

/** Asks what an operation would make and cost; nothing changes. */
export async function estimate<R extends WithEstimate>(route: R, sending: Omit<Sending<R>, 'query'>): Promise<EstimateOf<Api[R]>> {
  const answer = await send(route, { ...sending, query: { estimate: '1' } } as Loose);
  return (await answer.json()) as EstimateOf<Api[R]>;
}

interface Loose {
  params?: Record<string, string> | undefined;
  query?: Record<string, unknown> | undefined;
  body?: unknown;
  ifMatch?: string | undefined;
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
}

async function send(route: RouteName, sending: Loose): Promise<Response> {
  const [method = 'GET', path = ''] = route.split(' ');
  const headers = new Headers({ accept: 'application/json' });
  const workspace = workspaceHere();
  // The session itself is what changes the workspace: only there does it not matter which one the page shows.
  if (workspace !== null && path !== '/session') headers.set('hookline-workspace', workspace);
  if (sending.ifMatch) headers.set('if-match', sending.ifMatch);
  if (method === 'POST') headers.set('idempotency-key', sending.idempotencyKey ?? crypto.randomUUID());
  const request: RequestInit = { method, headers, signal: sending.signal ?? null };
  if (sending.body instanceof Blob) {
    headers.set('content-type', 'application/octet-stream');
    request.body = sending.body;
  } else if (sending.body !== undefined) {
    headers.set('content-type', 'application/json');
    request.body = JSON.stringify(sending.body);
  }
  const answer = await fetch(addressOf(path, sending), request).catch((reason: unknown) => {
    if (sending.signal?.aborted) throw reason;
    throw new ApiError(0, { code: 'offline', message: 'The studio does not answer.', hint: 'Check that it is running, then try again.' });
  });
  if (answer.ok) return answer;
  const error = await errorOf(answer);
  if (error.code === 'workspace_changed') noticeWorkspace(false);
  throw error;
}

function addressOf(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(name, String(value));
  return search.size > 0 ? `/api${filled}?${search}` : `/api${filled}`;
}

/** An answer that is not in the API's shape came from something in between, or from a server that is just going down. */
async function errorOf(answer: Response): Promise<ApiError> {
  const body = (await answer.json().catch(() => null)) as { error?: ErrorShape } | null;
  if (body?.error) return new ApiError(answer.status, body.error);
  return new ApiError(answer.status, {
    code: 'internal',
    message: `The studio answered with status ${answer.status}.`,
    hint: 'Try again.',
  });
}

/** What is said when something fails: an `ApiError` as it is, anything else as an internal one. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(0, { code: 'internal', message: error instanceof Error ? error.message : String(error) });
}
