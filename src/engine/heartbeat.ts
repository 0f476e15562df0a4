import type { Log } from '#kit/log.ts';

/**
 * Says again and again that a run is alive. When `beat` answers false, since nobody wants the run any more, `unwanted` fires and
 * the work in hand ends.
 */
export function keepBeating(
  unwanted: AbortController,
  { everyMs, beat, log }: { everyMs: number; beat: () => Promise<boolean>; log: Log },
): { stop(): void } {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    try {
      if (!(await beat())) unwanted.abort(new Error('no longer wanted'));
    } catch (error) {
      // The database may be away for a moment; a sweep decides when silence lasts too long.
      log.warn({ err: error }, 'heartbeat missed');
    } finally {
      busy = false;
    }
  }, everyMs);
  return { stop: () => clearInterval(timer) };
}
