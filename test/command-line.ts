import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const main = resolve(import.meta.dirname, '../src/cli/main.ts');

export interface Outcome {
  exit: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs one command as a person would, in the home folder. Standard input is closed, unless `interruptAt` is given: then it stays
 * open, and the command gets SIGINT as soon as standard error holds those words. With `interruptAfter` it gets SIGINT when that resolves.
 */
export async function runHookline(
  args: string[],
  where: { home: string; database: string; env?: Record<string, string>; interruptAt?: string; interruptAfter?: Promise<unknown> },
): Promise<Outcome> {
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOOKLINE_HOME: where.home,
    DATABASE_URL: where.database,
    ...where.env,
  };
  const child = spawn(process.execPath, [main, ...args], {
    cwd: where.home,
    env: env as NodeJS.ProcessEnv, // Next's types want NODE_ENV in it
    stdio: [where.interruptAt === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  let interrupted = false;
  child.stdout?.on('data', (chunk) => (stdout += chunk));
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
    if (interrupted || where.interruptAt === undefined || !stderr.includes(where.interruptAt)) return;
    interrupted = true;
    child.kill('SIGINT');
  });
  where.interruptAfter?.then(() => child.kill('SIGINT'));
  const exit = await new Promise<number>((done) => child.once('close', (code) => done(code ?? -1)));
  return { exit, stdout, stderr };
}
