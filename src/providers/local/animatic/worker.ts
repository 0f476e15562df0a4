import { parentPort, workerData } from 'node:worker_threads';
import { toErrorShape } from '#core/errors.ts';
import type { ClipRequest } from '../../spec/clip.ts';
import { film } from './film.ts';

/** What the thread tells; it hears `stop`. */
export type Report =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; degraded: string | null }
  | { kind: 'failed'; error: ReturnType<typeof toErrorShape> };

const port = parentPort;
if (port) {
  const stop = new AbortController();
  const tell = (report: Report) => port.postMessage(report);
  port.on('message', () => stop.abort());
  let told = 0;
  const onProgress = (share: number) => {
    if (share < 1 && share - told < 0.02) return;
    told = share;
    tell({ kind: 'progress', share });
  };
  try {
    const { degraded } = await film(workerData as ClipRequest, stop.signal, onProgress);
    tell({ kind: 'done', degraded });
  } catch (error) {
    tell({ kind: 'failed', error: toErrorShape(error) });
  }
  port.close();
}
