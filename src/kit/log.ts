import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Logger, pino } from 'pino';

export type Log = Logger;

const rotateAt = 20 * 1024 ** 2;

/** Structured JSON lines in `file` (the one before it is kept as `.1`), or on standard error without one. */
export function createLog(level: string, file?: string): Log {
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > rotateAt) renameSync(file, `${file}.1`);
  }
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['*.token', '*.password', '*.secret', '*.authorization', '*.apiKey', '*.*.apiKey', '*.*.*.apiKey'],
        censor: '[redacted]',
      },
    },
    pino.destination({ dest: file ?? 2, sync: true, append: true }),
  );
}
