export interface Limiter {
  /** Waits for a free place, runs, frees the place. First come, first served. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** At most `places` pieces of work at once. */
export function createLimiter(places: number): Limiter {
  let free = places;
  const waiting: (() => void)[] = [];
  return {
    async run(work) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
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
