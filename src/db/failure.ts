import { HooklineError } from '#core/errors.ts';

/** What the operating system says while no server listens. */
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT', // the Unix socket is not there
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
/** SQLSTATEs of a server that is full, stopping, starting or cut off: class 08, 53300 and 57P01 to 57P03. */
const leavingState = /^(08...|53300|57P0[123])$/;
const leavingWords = /^Connection terminated|^timeout exceeded when trying to connect|^timeout expired|not queryable/;
const fullState = /^(53100|ENOSPC|EDQUOT)$/;

/** Whether connecting failed because no server was there, so that it may work later. */
export function isAbsence(error: unknown): boolean {
  return unreachable.has(codeOf(error)) || isLeaving(error);
}

/** The same for a query under way, where a system error may be the work of somebody else's code. */
function isLeaving(error: unknown): boolean {
  return leavingState.test(codeOf(error)) || (error instanceof Error && leavingWords.test(error.message));
}

/** Whether the database undid a transaction because it and another waited for each other. */
export function isDeadlock(error: unknown): boolean {
  return causes(error).some((cause) => codeOf(cause) === '40P01');
}

/** An error of opening the database in our terms: `disk_full`, `database_unavailable`, or the error itself. */
export function toDatabaseError(error: unknown): unknown {
  return translate(error, isAbsence);
}

/** An error out of a transaction; `lost` when its connection broke. A query's own fault stays as it is. */
export function toTransactionError(error: unknown, lost: boolean): unknown {
  return translate(error, lost ? () => true : isLeaving);
}

function translate(error: unknown, absent: (error: unknown) => boolean): unknown {
  const chain = causes(error);
  if (chain.some((cause) => fullState.test(codeOf(cause)))) return diskFull('The database', error);
  if (error instanceof HooklineError || !chain.some(absent)) return error;
  return new HooklineError('database_unavailable', 'The database does not answer.', {
    hint: 'Try again in a few seconds. If it stays away, run ./hookline doctor.',
    cause: error,
  });
}

/** An error and its causes: drizzle and the engine wrap the driver's. */
function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at instanceof Error && chain.length < 10; at = at.cause) chain.push(at);
  return chain;
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

export function diskFull(what: string, cause?: unknown): HooklineError {
  return new HooklineError('disk_full', `${what} has run out of disk space.`, { hint: 'Free some space, then retry.', cause });
}
