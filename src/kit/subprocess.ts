import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { HooklineError } from '#core/errors.ts';

export interface RunOptions {
  signal?: AbortSignal;
  /** Wall-clock limit in milliseconds; the child is killed past it. */
  timeout?: number;
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
  exit: number;
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
  options.signal?.throwIfAborted();
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
    child.kill('SIGTERM');
    hardKill ??= setTimeout(() => child.kill('SIGKILL'), 5000);
  };
  const timer =
    options.timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          stop();
        }, options.timeout);
  options.signal?.addEventListener('abort', stop, { once: true });

  const closed = new Promise<number>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new HooklineError('tool_missing', `${program} is not installed.`, { hint: 'Run ./hookline doctor.' })
          : error,
      ),
    );
    child.once('close', (code) => resolve(code ?? -1));
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
    const exit = await closed;
    const failure = exit === 0 || timedOut || options.signal?.aborted ? null : await Promise.race([feedFailure, null]);
    if (options.signal?.aborted) throw new HooklineError('cancelled', `${program} was stopped.`);
    if (timedOut) throw new HooklineError('provider_failed', `${program} took longer than ${Math.round((options.timeout ?? 0) / 1000)} s.`);
    if (failure) throw failure.error;
    return { exit, stdout: Buffer.concat(out), stderr: err.toString('utf8') };
  } finally {
    clearTimeout(timer);
    clearTimeout(hardKill);
    options.signal?.removeEventListener('abort', stop);
  }
}

/** Whether a process has this id now; one of another user counts. */
export function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
