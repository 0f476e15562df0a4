import { HooklineError } from '#core/errors.ts';

export interface Limiter {
  /** How many there are. */
  readonly places: number;
  /**
   * Waits for a free place, runs, frees the place. First come, first served; whoever is stopped while waiting leaves the line. Error:
   * `cancelled` when `signal` fires before the work has begun.
   */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** At most `places` pieces of work at once. */
export function createLimiter(places: number): Limiter {
  let free = places;
  const waiting: (() => void)[] = [];
  const standInLine = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(stopped());
      };
      waiting.push(begin);
      signal?.addEventListener('abort', leave, { once: true });
    });
  return {
    places,
    async run(work, signal) {
      if (signal?.aborted) throw stopped();
      if (free > 0) free -= 1;
      else await standInLine(signal);
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}

function stopped(): HooklineError {
  return new HooklineError('cancelled', 'The work was stopped.');
}
