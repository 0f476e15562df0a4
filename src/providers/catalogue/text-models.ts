import type { Micros } from '#core/money.ts';
import listed from './text-models.json' with { type: 'json' };

/** US dollars per million tokens, which is micros per token. */
export interface TokenRate {
  input: number;
  output: number;
}

export interface TextModel {
  /** `vendor/model` */
  id: string;
  /** Null when no price of it could be read: its cost is not counted, and that is said. */
  rate: TokenRate | null;
  /** The day from which the vendor answers no more, `YYYY-MM-DD`. */
  shutsDown: string | null;
}

interface Row {
  id: string;
  preferred?: boolean;
  shutsDown?: string;
  prices: { from?: string; until?: string; input: number; output: number }[];
}

const rows: readonly Row[] = listed.text;

/** What is known of a model, by the prices of that day. One that is not listed is usable, at an unknown price. */
export function findTextModel(id: string, day: string = today()): TextModel {
  const row = rows.find((candidate) => candidate.id === id);
  const price = row?.prices.find(({ from, until }) => (from ?? '') <= day && day <= (until ?? '9999'));
  return { id, rate: price ? { input: price.input, output: price.output } : null, shutsDown: row?.shutsDown ?? null };
}

/** The model a vendor is asked when nobody names one; null when there is none to choose, as with a server of one's own. */
export function preferredTextModel(vendor: string): string | null {
  return rows.find(({ id, preferred }) => preferred && id.startsWith(`${vendor}/`))?.id ?? null;
}

/** The model that writes down what is said, and its price for a second of sound. */
export function preferredTranscriber(vendor: string): { id: string; perSecond: Micros } | null {
  const row = listed.transcription.find(({ id }) => id.startsWith(`${vendor}/`));
  return row ? { id: row.id, perSecond: (row.perMinute * 1_000_000) / 60 } : null;
}

/** Whole micros, rounded up: a part of one is not given away. */
export function priceOf(rate: TokenRate | null, tokens: { inputTokens: number; outputTokens: number }): Micros {
  return rate === null ? 0 : Math.ceil(tokens.inputTokens * rate.input + tokens.outputTokens * rate.output);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
