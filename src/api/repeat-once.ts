import { createHash } from 'node:crypto';
import type { Operation } from '#contract/operation.ts';
import { type ErrorShape, errorCodes, HooklineError, toErrorShape } from '#core/errors.ts';
import { uuidv7 } from '#core/ids.ts';
import { claimKey, finishKey, type RequestKey, releaseKey, renewKey, retakeKey } from '#db/queries/idempotency.ts';
import type { House } from '#studio/house.ts';
import { failure } from './errors.ts';

/** A request that has been silent this long died with its process; the next one under its key goes on in its place. */
const abandonedSeconds = 60;
const renewMs = 20_000;

/**
 * Carries a request out once per `Idempotency-Key`: a repeat gets the first answer again, with `Idempotency-Replayed: true`. What a request
 * creates takes its id from the key, so that even one cut off by a crash creates nothing twice. Errors: `invalid_input` (the key),
 * `key_reused` (another request under it), `conflict` (the first is still under way).
 */
export async function once(
  { db, log }: Pick<House, 'db' | 'log'>,
  request: { key: string | null; workspaceId: string; route: string; operation: Operation; url: URL; body: unknown },
  carryOut: (newId: string) => Promise<Response>,
): Promise<Response> {
  const { key, workspaceId, route, operation, url } = request;
  if (key === null || !operation.once) return carryOut(uuidv7());
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new HooklineError('invalid_input', 'An Idempotency-Key has 1 to 255 visible ASCII characters.', {
      hint: 'A random UUID does well.',
    });
  }
  const requestKey: RequestKey = { workspaceId, key, route };
  const requestHash = createHash('sha256')
    .update(JSON.stringify([url.pathname, url.search, request.body ?? null]))
    .digest('hex');
  const resourceId = uuidv7();
  const inWorkspace = <T>(use: Parameters<typeof db.inWorkspace<T>>[1]) => db.inWorkspace(workspaceId, use);
  const earlier = await inWorkspace((tx) => claimKey(tx, { ...requestKey, requestHash, resourceId }));
  if (earlier) {
    if (earlier.requestHash !== requestHash) {
      throw new HooklineError('key_reused', 'This Idempotency-Key belongs to another request.', {
        hint: 'Use a new key for a new request.',
      });
    }
    if (earlier.status !== null) return replay(earlier.status, earlier.body, earlier.headers as Record<string, string>);
    if (!(await inWorkspace((tx) => retakeKey(tx, requestKey, abandonedSeconds)))) return stillUnderWay();
  }
  let response: Response;
  const renewal = setInterval(() => {
    inWorkspace((tx) => renewKey(tx, requestKey)).catch((error: unknown) =>
      log.warn({ err: error }, 'A request could not say that it lives.'),
    );
  }, renewMs);
  try {
    response = await carryOut(earlier?.resourceId ?? resourceId);
  } catch (error) {
    // Refused, so nothing was done, and the key may be used again; of anything else the outcome is open and the key stays with its id.
    if (errorCodes[toErrorShape(error).code].http < 500) await inWorkspace((tx) => releaseKey(tx, requestKey));
    throw error;
  } finally {
    clearInterval(renewal);
  }
  const kept = operation.secret ? secretShown : { status: response.status, body: await response.clone().json() };
  await inWorkspace((tx) => finishKey(tx, { ...requestKey, ...kept, headers: keptHeaders(response) }));
  return response;
}

const shownError: ErrorShape = {
  code: 'conflict',
  message: 'This request was carried out, and its secret was shown then.',
  hint: 'Make another, and revoke the one that was lost.',
};
const secretShown = { status: errorCodes.conflict.http, body: { error: shownError } };

function replay(status: number, body: unknown, headers: Record<string, string>): Response {
  return Response.json(body, { status, headers: { ...headers, 'idempotency-replayed': 'true', 'cache-control': 'no-store' } });
}

function stillUnderWay(): Response {
  const message = 'A request with this Idempotency-Key is still being carried out.';
  return failure({ code: 'conflict', message, hint: 'Ask again in a moment.' }, { 'retry-after': '1' });
}

function keptHeaders({ headers }: Response): Record<string, string> {
  const etag = headers.get('etag');
  return etag === null ? {} : { etag };
}
