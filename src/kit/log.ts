import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured JSON lines on standard error: standard output belongs to the command's own answer. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, redact: { paths: ['*.token', '*.password', '*.secret', '*.authorization', '*.key'], censor: '[redacted]' } },
    pino.destination({ dest: 2, sync: true }),
  );
}
