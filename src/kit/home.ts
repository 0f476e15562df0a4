import { accessSync, constants, mkdirSync } from 'node:fs';
import { HooklineError } from '#core/errors.ts';

/** Makes sure that the data folder is there and can be written. Errors: `database_unavailable`, `disk_full`. */
export function prepareHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC')
      throw new HooklineError('disk_full', `There is no space for ${home}.`, { hint: 'Free some, then repeat.', cause: error });
    throw new HooklineError('database_unavailable', `The data folder ${home} can't be written (${code ?? 'unknown reason'}).`, {
      hint: 'Set HOOKLINE_HOME to a folder of yours.',
      cause: error,
    });
  }
}
