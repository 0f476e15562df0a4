import { createInterface } from 'node:readline/promises';
import { HooklineError, toErrorShape } from '#core/errors.ts';

/** Progress and questions go to standard error; standard output holds the answer alone. */
export function tell(line = ''): void {
  process.stderr.write(`${line}\n`);
}

/** Replaces the last line on a terminal; prints nothing elsewhere. */
export function tellOver(line: string): void {
  if (!process.stderr.isTTY) return;
  const width = process.stderr.columns ?? 80;
  process.stderr.write(`\r\x1b[2K${line.slice(0, width - 1)}`);
}

export function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
}

/** The command's answer: text for people, or one JSON record. */
export function answer(json: boolean, record: unknown, lines: string[]): void {
  process.stdout.write(json ? `${JSON.stringify(record)}\n` : lines.map((line) => `${line}\n`).join(''));
}

/**
 * One line typed by the person; null when nobody can type (input closed, Ctrl-D). Errors: `cancelled` on Ctrl-C, which a terminal
 * gives to the prompt instead of the process, and when `signal` fires.
 */
export async function ask(
  question: string,
  signal: AbortSignal,
  { input, output }: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream } = { input: process.stdin, output: process.stderr },
): Promise<string | null> {
  const prompt = createInterface({ input, output });
  const { promise, resolve, reject } = Promise.withResolvers<string | null>();
  const stop = () =>
    reject(
      new HooklineError('cancelled', 'Stopped. What was made is kept.', {
        hint: 'The video waits at its gate: see videos show, and go on with videos approve.',
      }),
    );
  signal.addEventListener('abort', stop);
  prompt.once('SIGINT', stop);
  prompt.once('close', () => resolve(null));
  if (signal.aborted) stop();
  else prompt.question(question).then((line) => resolve(line.trim()), reject);
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    prompt.close();
  }
}

export function tellError(error: unknown): void {
  const { code, message, hint, fields } = toErrorShape(error);
  tell(`✗ ${message}${hint ? `\n  ${hint}` : ''}`);
  for (const [name, problem] of Object.entries(fields ?? {})) tell(`  ${name}: ${problem}`);
  tell(`  (${code})`);
}

export function secondsText(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, '0')} s`;
}
