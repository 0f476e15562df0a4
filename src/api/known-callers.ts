import type { Principal } from '#identity/principal.ts';

export interface KnownCallers {
  /** Who a secret stands for, asked anew once a second. */
  recall(kind: 'token' | 'session', secret: string, identify: () => Promise<Principal>): Promise<Principal>;
  /** Makes every secret be asked for again: a token or session has just changed. */
  forget(): void;
  /** Calls back when that happens; the returned function ends it. */
  onForget(listener: () => void): () => void;
}

/** How long a token that another process revoked may still be believed here. */
const believedMs = 1000;
const mostCallers = 1000;

/** Remembers callers for a second: looking one up costs as much as many an answer. Times in ms. */
export function createKnownCallers(now: () => number = () => performance.now()): KnownCallers {
  const listeners = new Set<() => void>();
  let known = new Map<string, { principal: Principal; until: number }>();
  return {
    async recall(kind, secret, identify) {
      const current = known;
      const name = `${kind} ${secret}`;
      const found = current.get(name);
      if (found && found.until > now()) return found.principal;
      const until = now() + believedMs;
      const principal = await identify();
      if (current.size >= mostCallers) current.clear();
      // Forgotten meanwhile, this is another map than the one in use: what was looked up before a change is not kept after it.
      current.set(name, { principal, until });
      return principal;
    },
    forget() {
      known = new Map();
      for (const listener of listeners) listener();
    },
    onForget(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
