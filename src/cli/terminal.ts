import { createInterface } from 'node:readline/promises';
import { toErrorShape } from '#core/errors.ts';

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

/** One line typed by the person; null when there is nobody to type (input closed) or the command is being stopped. */
export async function ask(question: string, signal: AbortSignal): Promise<string | null> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise((resolve, reject) => {
      prompt.once('close', () => resolve(null));
      signal.addEventListener('abort', () => resolve(null), { once: true });
      prompt.question(question).then((line) => resolve(line.trim()), reject);
    });
  } finally {
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
