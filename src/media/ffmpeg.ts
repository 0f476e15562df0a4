import type { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { HooklineError } from '#core/errors.ts';
import { type RunResult, run } from '#kit/subprocess.ts';

export interface FfmpegOptions {
  signal?: AbortSignal;
  /** Length of what is being written, in seconds: what progress is measured against. */
  seconds?: number;
  /** Share done, 0..1, at most twice a second. Needs `seconds`. */
  onProgress?: (share: number) => void;
  /** Feeds standard input (`-i pipe:0`). */
  feed?: (stdin: Writable) => Promise<void>;
  /** Receives standard output (`pipe:1` as the output); progress is then not reported. */
  onOutput?: (chunk: Buffer) => void;
  /** Every log line as it comes; the answer keeps only the last 64 KiB. */
  onLine?: (line: string) => void;
  /** Called before a killed ffmpeg is run again, to forget what it said; without it, what has `onLine`, `onOutput` or `feed` is not run again. */
  onRetry?: () => void;
  /** Wall-clock limit in milliseconds; 30 minutes unless told. */
  timeout?: number;
  /** For files we did not make: caps memory and CPU seconds of the child where the system can. */
  limits?: Limits;
}

export interface Limits {
  /** Address space in bytes. */
  memory: number;
  /** CPU time in seconds. */
  cpu: number;
}

const halfHour = 30 * 60 * 1000;

/**
 * Runs ffmpeg with the given inputs, filters and outputs; existing outputs are replaced. Adds `-hide_banner -nostats -y` and, without `feed`, `-nostdin`.
 * When it is killed from outside it is run once more; what uses more than its `limits` is not. Stopped by `signal`, it dies at once: its files are the caller's to remove.
 * Errors: `tool_missing`, `disk_full`, `cancelled`, and `provider_failed` with the line of the log that tells why.
 */
export async function runFfmpeg(args: readonly string[], options: FfmpegOptions = {}): Promise<{ stderr: string }> {
  const { onProgress, seconds, onOutput } = options;
  const progress = onOutput || !onProgress || !seconds ? [] : ['-progress', 'pipe:1', '-stats_period', '0.5'];
  const all = ['-hide_banner', '-nostats', '-y', ...(options.feed ? [] : ['-nostdin']), ...progress, ...args];
  const onStdout = onOutput ?? (onProgress && seconds ? readProgress(seconds, onProgress) : undefined);
  const { stderr } = await runTool('ffmpeg', all, options, onStdout);
  return { stderr };
}

let version: Promise<string> | undefined;

/** What the installed ffmpeg says it is, asked once: another one encodes otherwise. Error: `tool_missing`. */
export function ffmpegVersion(): Promise<string> {
  version ??= runTool('ffmpeg', ['-version'], {}).then(({ stdout }) => stdout.toString('utf8').split('\n', 1)[0] ?? '');
  return version;
}

/** A path as a filter option's value: escaped once for the option and once for the graph (ffmpeg-filters, "Notes on filtergraph escaping"). */
export function filterValue(path: string): string {
  return path.replace(/[\\':]/g, '\\$&').replace(/[\\'[\],;]/g, '\\$&');
}

/** Runs ffprobe and returns its standard output. Errors as in `runFfmpeg`. */
export async function runFfprobe(args: readonly string[], options: Pick<FfmpegOptions, 'signal' | 'timeout' | 'limits'> = {}) {
  const { stdout } = await runTool('ffprobe', ['-hide_banner', ...args], options);
  return stdout.toString('utf8');
}

async function runTool(
  tool: 'ffmpeg' | 'ffprobe',
  args: readonly string[],
  options: FfmpegOptions,
  onStdout?: (chunk: Buffer) => void,
): Promise<RunResult> {
  const first = await runOnce(tool, args, options, onStdout);
  const again = wasKilled(first) && !wentBeyond(first, options) && isRepeatable(options);
  if (again) {
    // Ctrl-C reaches ffmpeg and us at the same time, in either order.
    await wait(300);
    if (options.signal?.aborted) throw new HooklineError('cancelled', `${tool} was stopped.`);
    options.onRetry?.();
  }
  const result = again ? await runOnce(tool, args, options, onStdout) : first;
  if (result.exit !== 0 || isDiskFull(result)) throw failure(tool, result, options);
  return result;
}

async function runOnce(
  tool: 'ffmpeg' | 'ffprobe',
  args: readonly string[],
  options: FfmpegOptions,
  onStdout?: (chunk: Buffer) => void,
): Promise<RunResult> {
  const wrapped = options.limits && (await hasPrlimit()) ? limited(tool, args, options.limits) : { program: tool, args };
  return run(wrapped.program, wrapped.args, {
    timeout: options.timeout ?? halfHour,
    grace: 0,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.feed ? { feed: options.feed } : {}),
    ...(onStdout ? { onStdout } : {}),
    ...(options.onLine ? { onStderr: splitLines(options.onLine) } : {}),
  }).catch((error: unknown) => {
    if (error instanceof HooklineError && error.code === 'tool_missing') throw toolMissing(tool, error);
    throw error;
  });
}

/** By a signal it could not or, with exit 255, could answer. */
function wasKilled({ exit, killedBy }: RunResult): boolean {
  return killedBy !== null || exit === 255;
}

function isRepeatable({ feed, onOutput, onLine, onRetry }: FfmpegOptions): boolean {
  return (!feed && !onOutput && !onLine) || onRetry !== undefined;
}

/** Whether the system stopped it for using more processor time than it was given: ffmpeg answers that signal with 255, ffprobe dies of it. */
function wentBeyond({ exit, killedBy }: RunResult, { limits }: FfmpegOptions): boolean {
  return limits !== undefined && (killedBy === 'SIGXCPU' || exit === 255);
}

function isDiskFull({ stderr }: RunResult): boolean {
  return /No space left on device|Disk quota exceeded/i.test(stderr);
}

function limited(tool: string, args: readonly string[], limits: Limits) {
  // Past the first it is told to end, past the second it is killed.
  const cpu = `${limits.cpu}:${limits.cpu + 10}`;
  return { program: 'prlimit', args: [`--as=${limits.memory}`, `--cpu=${cpu}`, '--', tool, ...args] };
}

let prlimitFound: Promise<boolean> | undefined;

/** util-linux has it everywhere on Linux; elsewhere the caps of the command line alone must do. */
function hasPrlimit(): Promise<boolean> {
  prlimitFound ??= run('prlimit', ['--version'], { timeout: 5000 }).then(
    ({ exit }) => exit === 0,
    () => false,
  );
  return prlimitFound;
}

function toolMissing(tool: string, cause: unknown) {
  return new HooklineError('tool_missing', `${tool} is not installed.`, { hint: 'Install it: sudo apt-get install -y ffmpeg', cause });
}

const fromOutside = 'killed from outside';

/** Whether ffmpeg or ffprobe failed by what they were given to read, and not because somebody killed them. */
export function failedOnFile(error: unknown): error is HooklineError {
  return error instanceof HooklineError && error.code === 'provider_failed' && error.cause !== fromOutside;
}

function failure(tool: string, result: RunResult, options: FfmpegOptions) {
  const { exit, stderr } = result;
  // A full disk at the very end leaves ffmpeg content: it only says so.
  if (isDiskFull(result)) {
    return new HooklineError('disk_full', `${tool} found the disk full.`, { hint: 'Free some space, then retry.' });
  }
  // prlimit itself reports a missing program with 127.
  if (exit === 127) return toolMissing(tool, stderr);
  if (wasKilled(result) && !wentBeyond(result, options)) {
    return new HooklineError('provider_failed', `${tool} was killed from outside.`, {
      hint: 'Retry; if it happens again, look whether memory runs out.',
      cause: fromOutside,
    });
  }
  return new HooklineError('provider_failed', `${tool} failed (exit ${exit}): ${tellingLine(stderr)}`, {
    hint: 'Run ./hookline doctor to check the installed ffmpeg, then retry.',
  });
}

/** The last log line that names a cause; ffmpeg ends with lines that only say that it ended. */
function tellingLine(stderr: string): string {
  const lines = stderr
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const silent =
    /^(Conversion failed!|Invalid argument$|Error (re)?initializing (complex )?filters|Exiting normally|Last message repeated|\[aac @|\[libx264 @|video:|frame=|Press )/;
  const speaking = lines.filter((line) => !silent.test(line));
  const cause = speaking.findLast((line) =>
    /error|invalid|fail|unable|cannot|could not|no such|not found|denied|refus|missing/i.test(line),
  );
  return (cause ?? speaking.at(-1) ?? 'no message').slice(0, 400);
}

function splitLines(onLine: (line: string) => void): (chunk: Buffer) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split(/[\r\n]+/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') onLine(line);
  };
}

function readProgress(seconds: number, onProgress: (share: number) => void): (chunk: Buffer) => void {
  return splitLines((line) => {
    const micros = /^out_time_us=(\d+)$/.exec(line)?.[1];
    if (micros !== undefined) onProgress(Math.min(1, Number(micros) / 1e6 / seconds));
    if (line === 'progress=end') onProgress(1);
  });
}
