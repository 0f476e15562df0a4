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
  schema: ZodType<T>;
  /** Tokens of the answer at most. */
  mostTokens: number;
  /** The answer so far, as it streams in; parts may be missing. */
  onPartial?: (partial: unknown) => void;
}

export interface TextAnswer<T> {
  value: T;
  usage: { inputTokens: number; outputTokens: number };
  /** By the catalogue's prices. */
  cost: Micros;
}

export interface TextProvider {
  /** Vendor and model, as "made with" shows it: `openai/<model>`. */
  readonly id: string;
  readonly version: string;
  /** The most a call can cost. */
  price(request: Pick<TextRequest<unknown>, 'system' | 'prompt' | 'mostTokens'>): Micros;
  /**
   * Asks once; no retries of its own. Errors: `provider_failed` when the vendor refused, answered out of shape or was not reached
   * before anything was sent; `outcome_uncertain` when the line broke or time ran out after it was sent; `cancelled`.
   */
  ask<T>(request: TextRequest<T>, signal: AbortSignal): Promise<TextAnswer<T>>;
}
