import { errorCodes, toErrorShape } from '#core/errors.ts';
import { answer, tell, tellError } from './terminal.ts';

/**
 * Runs a command: errors end on standard error, and as JSON on standard output with `json`; the exit code says what kind they are
 * (docs/command-line.md).
 */
export async function reporting(json: boolean, use: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await use()) ?? 0;
  } catch (error) {
    const shape = toErrorShape(error);
    process.exitCode = errorCodes[shape.code].exit;
    tellError(error);
    if (shape.code === 'internal' && error instanceof Error) tell(error.stack ?? '');
    if (json) answer(true, { error: shape }, []);
  }
}
