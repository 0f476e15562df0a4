import { type ErrorShape, errorCodes, toErrorShape } from '#core/errors.ts';
import type { Log } from '#kit/log.ts';

/** Seconds after which a refused call may be worth repeating. */
const retryAfter: Partial<Record<ErrorShape['code'], number>> = { rate_limited: 1, database_unavailable: 2, disk_full: 30 };

/** Any thrown thing as an answer in the one shape; what we did not foresee is logged and not shown. */
export function toFailure(error: unknown, log: Log): Response {
  const shape = toErrorShape(error);
  if (shape.code !== 'internal') return failure(shape);
  log.error({ err: error }, 'A request failed.');
  return failure({ code: 'internal', message: 'Something went wrong here.', hint: 'The log in the data folder tells more.' });
}

export function failure(error: ErrorShape, headers: Record<string, string> = {}): Response {
  const wait = retryAfter[error.code];
  return Response.json(
    { error },
    {
      status: errorCodes[error.code].http,
      headers: {
        'cache-control': 'no-store',
        ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
        ...(error.code === 'unauthorized' ? { 'www-authenticate': 'Bearer' } : {}),
        ...headers,
      },
    },
  );
}
