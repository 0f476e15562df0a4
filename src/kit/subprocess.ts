import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { HooklineError } from '#core/errors.ts';

export interface RunOptions {
  signal?: AbortSignal;
  /** Wall-clock limit in milliseconds; the child is killed past it. */
  timeout?: number;
  /** Milliseconds between asking the child to end (SIGTERM) and making it (SIGKILL); 5000 unless told, 0 makes it at once. */
  grace?: number;
  cwd?: string;
  env?: Record<string, string>;
  uid?: number;
  gid?: number;
  onStdout?: (chunk: Buffer) => void;
  onStderr?: (chunk: Buffer) => void;
  /** Feeds the child's standard input; rejecting stops the child. */
  feed?: (stdin: Writable) => Promise<void>;
}

export interface RunResult {
  /** -1 when a signal ended it. */
  exit: number;
  /** What ended it when it did not end by itself. */
  killedBy: NodeJS.Signals | null;
  stdout: Buffer;
  /** The last 64 KiB. */
  stderr: string;
}

const keep = 64 * 1024;

/**
 * Runs a program without a shell and waits for it. A non-zero exit is returned, not thrown.
 * Errors: `tool_missing` when the program is not there, `cancelled` when the signal fired, `provider_failed` past the timeout.
 */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  if (options.signal?.aborted) throw stopped(program);
  const child = spawn(program, args, {
    stdio: [options.feed ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.env === undefined ? {} : { env: options.env as NodeJS.ProcessEnv }),
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  });
  const out: Buffer[] = [];
  let err = Buffer.alloc(0);
  child.stdout?.on('data', (chunk: Buffer) => (options.onStdout ? options.onStdout(chunk) : out.push(chunk)));
  child.stderr?.on('data', (chunk: Buffer) => {
    err = Buffer.concat([err, chunk]).subarray(-keep);
    options.onStderr?.(chunk);
  });

  let timedOut = false;
  let hardKill: NodeJS.Timeout | undefined;
  const stop = () => {
    const grace = options.grace ?? 5000;
    child.kill(grace === 0 ? 'SIGKILL' : 'SIGTERM');
    hardKill ??= setTimeout(() => child.kill('SIGKILL'), grace);
  };
  const timer =
    options.timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          stop();
        }, options.timeout);
  options.signal?.addEventListener('abort', stop, { once: true });

  const closed = new Promise<Pick<RunResult, 'exit' | 'killedBy'>>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new HooklineError('tool_missing', `${program} is not installed.`, { hint: 'Run ./hookline doctor.' })
          : error,
      ),
    );
    child.once('close', (code, killedBy) => resolve({ exit: code ?? -1, killedBy }));
  });
  try {
    const stdin = child.stdin;
    // A child that ends early closes its stdin; its exit code tells why, the broken pipe does not.
    stdin?.on('error', () => undefined);
    const fed = options.feed && stdin ? options.feed(stdin).finally(() => stdin.end()) : Promise.resolve();
    const feedFailure = fed.then(
      () => null,
      (error: unknown) => {
        stop();
        return { error };
      },
    );
    const { exit, killedBy } = await closed;
    const failure = exit === 0 || timedOut || options.signal?.aborted ? null : await Promise.race([feedFailure, null]);
    if (options.signal?.aborted) throw stopped(program);
    if (timedOut) throw new HooklineError('provider_failed', `${program} took longer than ${Math.round((options.timeout ?? 0) / 1000)} s.`);
    if (failure) throw failure.error;
    return { exit, killedBy, stdout: Buffer.concat(out), stderr: err.toString('utf8') };
  } finally {
    clearTimeout(timer);
    clearTimeout(hardKill);
    options.signal?.removeEventListener('abort', stop);
  }
}

function stopped(program: string): HooklineError {
  return new HooklineError('cancelled', `${program} was stopped.`);
}

/** Whether a process has this id now; one of another user counts. */
export function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
