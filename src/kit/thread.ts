import { parentPort, Worker } from 'node:worker_threads';
import { type ErrorShape, HooklineError, toErrorShape } from '#core/errors.ts';
import { createLimiter } from './limiter.ts';

/** Work that would keep the event loop busy, done beside it. Inputs and answers are copied, so they must be plain data. */
export interface Thread<Input, Output> {
  /** One at a time, first come, first served. Errors: those of the work, and `cancelled` for whatever ends it after the signal has fired. */
  run(input: Input, options?: ThreadOptions): Promise<Output>;
}

interface ThreadOptions {
  signal?: AbortSignal;
  /** Share done, 0..1, in steps of at least 2 %. */
  onProgress?: (share: number) => void;
}

type Order<Input> = { kind: 'work'; input: Input } | { kind: 'stop' };

type Report<Output> =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; output: Output }
  | { kind: 'failed'; error: ErrorShape; stack: string | undefined };

/** A thread that does not obey `stop` within this time is ended. */
const patienceMs = 8000;

/**
 * A thread that runs `module`, which says with `serveThread` what it does. It starts with the first piece of work and ends, giving its
 * memory back, when there was none for `keepMs`. One that waits keeps no process alive.
 */
export function createThread<Input, Output>(module: URL, { keepMs }: { keepMs: number }): Thread<Input, Output> {
  const turn = createLimiter(1);
  let worker: Worker | undefined;
  let rest: NodeJS.Timeout | undefined;

  const start = (): Worker => {
    const made = new Worker(module);
    const forget = () => {
      if (worker === made) worker = undefined;
    };
    // Whoever waits for an answer listens too and tells; here the next piece of work gets a new thread.
    made.on('error', forget).once('exit', forget);
    return made;
  };
  const end = () => {
    void worker?.terminate();
    worker = undefined;
  };
  return {
    run: (input, options = {}) =>
      turn.run(async () => {
        if (options.signal?.aborted) throw stopped();
        clearTimeout(rest);
        worker ??= start();
        worker.ref();
        try {
          return await ask<Input, Output>(worker, input, options);
        } finally {
          worker?.unref();
          rest = setTimeout(end, keepMs).unref();
        }
      }),
  };
}

/** What a thread's module does with each input. Returns at once; the work goes on until the thread is ended. */
export function serveThread<Input, Output>(
  work: (input: Input, signal: AbortSignal, onProgress: (share: number) => void) => Output | Promise<Output>,
): void {
  const port = parentPort;
  if (!port) throw new Error('serveThread is called in a thread.');
  const tell = (report: Report<Output>) => port.postMessage(report);
  let stop = new AbortController();
  port.on('message', async (order: Order<Input>) => {
    if (order.kind === 'stop') return stop.abort();
    stop = new AbortController();
    let told = 0;
    const onProgress = (share: number) => {
      if (share < 1 && share - told < 0.02) return;
      told = share;
      tell({ kind: 'progress', share });
    };
    try {
      tell({ kind: 'done', output: await work(order.input, stop.signal, onProgress) });
    } catch (error) {
      tell({ kind: 'failed', error: toErrorShape(error), stack: error instanceof Error ? error.stack : undefined });
    }
  });
}

function ask<Input, Output>(worker: Worker, input: Input, { signal, onProgress }: ThreadOptions): Promise<Output> {
  return new Promise((resolve, reject) => {
    let last: NodeJS.Timeout | undefined;
    const stop = () => {
      worker.postMessage({ kind: 'stop' } satisfies Order<Input>);
      last ??= setTimeout(() => void worker.terminate(), patienceMs);
    };
    const finish = (settle: () => void) => {
      clearTimeout(last);
      signal?.removeEventListener('abort', stop);
      worker.off('message', hear).off('error', fail).off('exit', leave);
      settle();
    };
    const fail = (error: Error) => finish(() => reject(signal?.aborted ? stopped() : error));
    const leave = () => fail(new HooklineError('internal', 'The thread ended without an answer.'));
    const hear = (report: Report<Output>) => {
      if (report.kind === 'progress') onProgress?.(report.share);
      else if (report.kind === 'done') finish(() => resolve(report.output));
      else fail(failureOf(report));
    };
    worker.on('message', hear).once('error', fail).once('exit', leave);
    signal?.addEventListener('abort', stop, { once: true });
    worker.postMessage({ kind: 'work', input } satisfies Order<Input>);
  });
}

function failureOf({ error: { code, message, hint, fields }, stack }: Report<unknown> & { kind: 'failed' }): HooklineError {
  const more = { ...(hint === undefined ? {} : { hint }), ...(fields === undefined ? {} : { fields }) };
  const error = new HooklineError(code, message, more);
  // Where it went wrong, rather than here.
  if (stack !== undefined) error.stack = stack;
  return error;
}

function stopped(): HooklineError {
  return new HooklineError('cancelled', 'The work was stopped.');
}
