import type { HooklineError } from '#core/errors.ts';
import type { Micros } from '#core/money.ts';
import type { RepeatTerms } from '#core/spending.ts';

/** The vendor's name for a job and whatever else is needed to ask for it; JSON, kept in the database. */
export type JobHandle = { id: string; [more: string]: string };

/** A file a job made. */
export interface JobOutput {
  url: string;
  /** Headers the download needs, such as the key; sent to the vendor's own host only. */
  headers?: Record<string, string>;
}

/** How a job stands. `cost` is what the vendor says it charged; null when it says nothing. */
export type JobView =
  | { state: 'waiting'; share: number | null }
  | { state: 'done'; outputs: JobOutput[]; cost: Micros | null }
  | { state: 'failed'; failure: HooklineError; cost: Micros | null };

/** How often a job is asked after, and for how long. Milliseconds. */
export interface Patience {
  firstMs: number;
  mostMs: number;
  deadlineMs: number;
}

/**
 * A vendor that takes a job on and makes it in its own time. Every call may throw `provider_failed` (nothing was taken on),
 * `provider_busy` (not now), `provider_refused` (its filter), `key_refused`, `outcome_uncertain` (sent, answer lost) or `cancelled`.
 */
export interface JobVendor<Order> {
  /** As a person calls it: `WaveSpeed`. */
  readonly name: string;
  readonly repeat: RepeatTerms;
  readonly patience: Patience;
  /** Sends the order once. `ref` is ours for it. */
  submit(order: Order, ref: string, signal: AbortSignal): Promise<JobHandle>;
  look(handle: JobHandle, signal: AbortSignal): Promise<JobView>;
  /** Asks the vendor to stop; null where it can't. */
  cancel: ((handle: JobHandle) => Promise<void>) | null;
  /** Jobs taken on since then that are this order, for `lookup` vendors. */
  find?(order: Order, ref: string, since: Date, signal: AbortSignal): Promise<JobHandle[]>;
  /** Downloads an output to a new file. */
  save(output: JobOutput, file: string, signal: AbortSignal): Promise<void>;
}
