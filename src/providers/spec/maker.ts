import type { Micros } from '#core/money.ts';
import type { Account, RepeatTerms } from '#core/spending.ts';

/** Who makes something, and on which terms. */
export interface Maker {
  /** `local-animatic`, or `vendor/model`. */
  readonly id: string;
  /** Part of every asset's key: changes when the same request would give something else. */
  readonly version: string;
  readonly repeat: RepeatTerms;
  /** Null where nothing limits how much is asked at once but this machine. */
  readonly account: Account | null;
}

/** One call of a provider: how to stop it, and where a vendor's name for the job is kept before anything waits for it. */
export interface Errand {
  /** Ours for this call. A vendor that takes one gets it as its key. */
  id: string;
  signal: AbortSignal;
  /** Whether a person gave the work up. The signal alone may mean that another worker goes on with it, or this one later. */
  isGivenUp: () => Promise<boolean>;
  onProgress: (share: number) => void;
  /** The vendor's name for the job (JSON), when it was told to an earlier run; then nothing is sent again. */
  accepted: unknown;
  /** Since when the call may have been sent without an answer; null when it was not. */
  sentBefore: Date | null;
  accept: (handle: unknown) => Promise<void>;
}

/** What was made, and what it cost. */
export type Charged<T> = T & { cost: Micros };
