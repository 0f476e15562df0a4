import { HooklineError } from '#core/errors.ts';

/** What the operating system and PostgreSQL say while no server answers; trying again may help. */
const absent = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
  '08000',
  '08001',
  '08003',
  '08006',
]);
const absentWords = /^Connection terminated|^timeout exceeded when trying to connect|^timeout expired|not queryable/;

/** Whether an error means that the server was not there, so the same call may work later. */
export function isAbsence(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return (typeof code === 'string' && absent.has(code)) || (typeof message === 'string' && absentWords.test(message));
}

/** A driver's error in our terms: `database_unavailable`, `disk_full`, or the error itself when the query is at fault. */
export function toDatabaseError(error: unknown): unknown {
  if (error instanceof HooklineError) return error;
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT') return diskFull('The database', error);
  if (isAbsence(error)) {
    return new HooklineError('database_unavailable', 'The database does not answer.', {
      hint: 'Try again in a few seconds. If it stays away, run ./hookline doctor.',
      cause: error,
    });
  }
  return error;
}

export function diskFull(what: string, cause?: unknown): HooklineError {
  return new HooklineError('disk_full', `${what} has run out of disk space.`, { hint: 'Free some space, then retry.', cause });
}
