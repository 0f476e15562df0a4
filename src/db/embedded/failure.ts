import { HooklineError } from '#core/errors.ts';
import { diskFull } from '../failure.ts';

export const wayOut = 'Set HOOKLINE_HOME to another folder, or DATABASE_URL to a PostgreSQL of your own.';

/** A file system's refusal under `path`, as `disk_full` or `database_unavailable` with what to do about it. */
export function toFolderError(error: unknown, path: string): unknown {
  if (error instanceof HooklineError) return error;
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new HooklineError('database_unavailable', `Hookline may not write to ${path}.`, { hint: wayOut, cause: error });
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new HooklineError('database_unavailable', `${path} is not a folder.`, { hint: wayOut, cause: error });
  }
  return error;
}

/** What a program of the server printed before it gave up, as one of our errors. `doing` reads like "create its data". */
export function toServerError(doing: string, output: string): HooklineError {
  if (/No space left on device|Disk quota exceeded/i.test(output)) return diskFull('The database');
  const reason =
    output.match(/^.*?(?:FATAL|PANIC|error):\s*(.+)$/im)?.[1] ??
    output
      .trim()
      .split('\n')
      .findLast((line) => line.trim() !== '') ??
    'no reason given';
  const hint = /Permission denied|Read-only file system|Operation not permitted/i.test(output)
    ? `Its folder is not writable. ${wayOut}`
    : /cannot open shared object file|GLIBC_/.test(output)
      ? 'This system lacks a library that the built-in PostgreSQL needs. Set DATABASE_URL to a PostgreSQL of your own.'
      : `See the log beside its data, or set DATABASE_URL to a PostgreSQL of your own.`;
  return new HooklineError('database_unavailable', `The built-in PostgreSQL could not ${doing}: ${reason.slice(0, 300)}`, { hint });
}
