import { createLimiter } from './limiter.ts';

/**
 * Runs pieces of work, at most `places` at a time, in their order. The first failure stops the others by their signal, and is what is thrown
 * once they have ended.
 */
export async function runTogether<T>(
  places: number,
  works: readonly ((signal: AbortSignal) => Promise<T>)[],
  signal?: AbortSignal,
): Promise<T[]> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const limiter = createLimiter(places);
  const running = works.map((work) =>
    limiter.run(() =>
      work(either).catch((error: unknown) => {
        stop.abort();
        throw error;
      }),
    ),
  );
  return Promise.all(running).catch(async (error: unknown) => {
    await Promise.allSettled(running);
    throw error;
  });
}
