import type { Principal } from '#identity/principal.ts';

export interface KnownCallers {
  /** Who a secret stands for, asked anew once a second. */
  recall(secret: string, identify: () => Promise<Principal>): Promise<Principal>;
  /** Makes every secret be asked for again: a token or session has just changed. */
  forget(): void;
}

/** How long a token that another process revoked may still be believed here. */
const believedMs = 1000;
const mostCallers = 1000;

/** Remembers callers for a second: looking one up costs as much as many an answer. Times in ms. */
export function createKnownCallers(now: () => number = () => performance.now()): KnownCallers {
  const known = new Map<string, { principal: Principal; until: number }>();
  return {
    async recall(secret, identify) {
      const found = known.get(secret);
      if (found && found.until > now()) return found.principal;
      const until = now() + believedMs;
      const principal = await identify();
      if (known.size >= mostCallers) known.clear();
      known.set(secret, { principal, until });
      return principal;
    },
    forget: () => known.clear(),
  };
}
