import { HooklineError } from '#core/errors.ts';
import { createLimiter } from './limiter.ts';

/**
 * Runs pieces of work, at most `places` at a time, in their order. The first failure stops the others by their signal, and is what is thrown
 * once they have ended; what has not begun by then is not begun. Error: `cancelled` when `signal` fires before any of them tells it.
 */
export async function runTogether<T>(
  places: number,
  works: readonly ((signal: AbortSignal) => Promise<T>)[],
  signal?: AbortSignal,
): Promise<T[]> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const limiter = createLimiter(places);
  let first: { error: unknown } | null = null;
  const running = works.map((work) =>
    limiter.run(async () => {
      if (either.aborted) throw new HooklineError('cancelled', 'The work was stopped.');
      return work(either).catch((error: unknown) => {
        first ??= { error };
        stop.abort();
        throw error;
      });
    }),
  );
  return Promise.all(running).catch(async (error: unknown) => {
    await Promise.allSettled(running);
    throw first ? first.error : error;
  });
}
