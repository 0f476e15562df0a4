import type { ZodType } from 'zod';
import type { Micros } from '#core/money.ts';

/**
 * A question to a text model. `system` and `prompt` are whole; what comes from outside stands in `prompt` as marked fields only.
 * The model has no tools: all it can do is answer in the schema's shape.
 */
export interface TextRequest<T> {
  /** What the answer is, in one or two words, for logs and for vendors that want a name: `script`, `roundtable`. */
  name: string;
  system: string;
  prompt: string;
  /** Of objects whose fields are all there; absence is null. */
  schema: ZodType<T>;
  /** Tokens of the answer at most, thinking included. */
  mostTokens: number;
  /** The answer so far, as it streams in; parts may be missing. */
  onPartial?: (partial: unknown) => void;
}

/** What was asked and charged. `value` is null when the answer can't be used, and then `fault` says why, as half a sentence: `refused to answer`. */
export type TextAnswer<T> = ({ value: T; fault: null } | { value: null; fault: string }) & {
  usage: { inputTokens: number; outputTokens: number };
  /** By the catalogue's prices; 0 when the price is not known. */
  cost: Micros;
};

export interface TextProvider {
  /** Vendor and model, as "made with" shows it: `openai/<model>`. */
  readonly id: string;
  readonly version: string;
  /** The vendor as a person calls it. */
  readonly name: string;
  /** What a person should know about the model, in sentences: its price is not known, it shuts down soon. */
  readonly notes: readonly string[];
  /** The most a call can cost; 0 when the price is not known. */
  price(request: Pick<TextRequest<unknown>, 'system' | 'prompt' | 'mostTokens'>): Micros;
  /**
   * Asks once; no retries of its own. Errors: `provider_failed` when the vendor took no request or was not reached,
   * `outcome_uncertain` when the line broke or time ran out after it was sent; `cancelled`.
   */
  ask<T>(request: TextRequest<T>, signal: AbortSignal): Promise<TextAnswer<T>>;
}
