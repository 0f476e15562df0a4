import { Worker } from 'node:worker_threads';
import { HooklineError } from '#core/errors.ts';
import type { Clip, ClipProvider, ClipRequest } from '../../spec/clip.ts';
import type { Report } from './worker.ts';

/** Clips drawn frame by frame from the compositor's scenes: the character acts, the product enters, the camera cuts with the speech. */
export function createAnimatic(): ClipProvider {
  return { id: 'local-animatic', version: '1', shoot };
}

/** A thread that does not obey within this time is ended. */
const patience = 8000;

/**
 * Each clip is made in a thread of its own, so two can be made side by side and the caller's thread stays free.
 * Errors: `cancelled` when the signal fired (no file is left), `invalid_input`, and those of the encoder.
 */
function shoot(request: ClipRequest, signal: AbortSignal, onProgress: (share: number) => void): Promise<Clip> {
  if (signal.aborted) return Promise.reject(cancelled());
  return new Promise<Clip>((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: request, name: 'animatic' });
    let last: NodeJS.Timeout | undefined;
    const stop = () => {
      worker.postMessage('stop');
      last ??= setTimeout(() => void worker.terminate(), patience);
    };
    const finish = (settle: () => void) => {
      clearTimeout(last);
      signal.removeEventListener('abort', stop);
      settle();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (report: Report) => {
      if (report.kind === 'progress') onProgress(report.share);
      else if (report.kind === 'done') finish(() => resolve({ file: request.file, degraded: report.degraded }));
      else finish(() => reject(signal.aborted ? cancelled() : failureOf(report.error)));
    });
    worker.once('error', (error) => finish(() => reject(error)));
    worker.once('exit', () =>
      finish(() => reject(signal.aborted ? cancelled() : new HooklineError('provider_failed', 'The animatic ended without a clip.'))),
    );
  });
}

function failureOf({ code, message, hint, fields }: (Report & { kind: 'failed' })['error']): HooklineError {
  return new HooklineError(code, message, { ...(hint === undefined ? {} : { hint }), ...(fields === undefined ? {} : { fields }) });
}

function cancelled(): HooklineError {
  return new HooklineError('cancelled', 'Shooting was stopped.');
}
