import type { Log } from '#kit/log.ts';

/**
 * Says again and again that a run is alive. When `beat` answers false, since nobody wants the run any more, `unwanted` fires and
 * the work in hand ends. With `sooner` it also speaks in between, when there is news.
 */
export function keepBeating(
  unwanted: AbortController,
  {
    everyMs,
    beat,
    log,
    sooner,
  }: { everyMs: number; beat: () => Promise<boolean>; log: Log; sooner?: { everyMs: number; news: () => boolean } },
): { stop(): void } {
  let busy = false;
  let last = performance.now();
  const step = sooner?.everyMs ?? everyMs;
  const timer = setInterval(async () => {
    const due = performance.now() - last > everyMs - step / 2;
    if (busy || !(due || sooner?.news())) return;
    busy = true;
    last = performance.now();
    try {
      if (!(await beat())) unwanted.abort(new Error('no longer wanted'));
    } catch (error) {
      // The database may be away for a moment; a sweep decides when silence lasts too long.
      log.warn({ err: error }, 'heartbeat missed');
    } finally {
      busy = false;
    }
  }, step);
  return { stop: () => clearInterval(timer) };
}
