import type { Limiter } from './limiter.ts';

/**
 * Runs pieces of work in their order, each when it finds one of the `places`. The first failure stops the others by their signal, and is what is thrown
 * once they have ended; what has not begun by then is not begun. Error: `cancelled` when `signal` fires before any of them tells it.
 */
export async function runTogether<T>(
  places: Limiter,
  works: readonly ((signal: AbortSignal) => Promise<T>)[],
  signal?: AbortSignal,
): Promise<T[]> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  let first: { error: unknown } | null = null;
  const running = works.map((work) =>
    places.run(
      () =>
        work(either).catch((error: unknown) => {
          first ??= { error };
          stop.abort();
          throw error;
        }),
      either,
    ),
  );
  return Promise.all(running).catch(async (error: unknown) => {
    await Promise.allSettled(running);
    throw first ? first.error : error;
  });
}
