import { HooklineError } from '#core/errors.ts';

/** Tokens that refill: `burst` at once, `perSecond` in the long run. */
interface Bucket {
  left: number;
  at: number;
}

export interface Limits {
  /** Counts one request of somebody. Error: `rate_limited`. */
  count(who: string): void;
  /** Counts a wrong token from an address. Error: `rate_limited` from the twentieth in a minute on. */
  countFailure(address: string): void;
}

/** Guesses per address in a minute; a right token is let in whatever others behind the address have guessed. */
const failuresPerMinute = 20;
/** Callers remembered at once; beyond that all are forgotten, which only ever lets more through. */
const mostCallers = 10_000;

/** In this process's memory: with several servers each grants its own share. Times in ms. */
export function createLimits(perSecond: number, now: () => number = () => performance.now()): Limits {
  const take = (buckets: Map<string, Bucket>, who: string, rate: number, burst: number): boolean => {
    if (buckets.size > mostCallers) buckets.clear();
    const at = now();
    const bucket = buckets.get(who) ?? { left: burst, at };
    bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * rate);
    bucket.at = at;
    buckets.set(who, bucket);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  };
  const requests = new Map<string, Bucket>();
  const failures = new Map<string, Bucket>();
  return {
    count(who) {
      if (take(requests, who, perSecond, perSecond * 2)) return;
      throw new HooklineError('rate_limited', `More than ${perSecond} requests a second.`, { hint: 'Wait a second, then go on slower.' });
    },
    countFailure(address) {
      if (take(failures, address, failuresPerMinute / 60, failuresPerMinute - 1)) return;
      throw new HooklineError('rate_limited', 'Too many wrong tokens from this address.', { hint: 'Wait a minute.' });
    },
  };
}
