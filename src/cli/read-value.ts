import { HooklineError } from '#core/errors.ts';
import { type GateName, gates } from '#core/pipeline-state.ts';

/** A whole number as typed. Errors: `invalid_input` naming `what`. */
export function wholeNumber(what: string, text: string, from: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number < 2 ** 31) return number;
  throw new HooklineError('invalid_input', `${what} takes a whole number${from > 0 ? ` from ${from}` : ''}, not "${text.slice(0, 20)}".`);
}

export function gateNamed(name: string): GateName {
  const found = gates.find((gate) => gate === name);
  if (found) return found;
  throw new HooklineError('invalid_input', `There is no gate "${name.slice(0, 40)}".`, { hint: `Choose one of: ${gates.join(', ')}.` });
}

/** "34.90 USD", or null for "none". */
export function readPrice(text: string): { amount: number; currency: string } | null {
  if (text === 'none') return null;
  const [, amount, currency] = /^(\d{1,9}(?:\.\d{1,2})?) ?([A-Za-z]{3})$/.exec(text.trim()) ?? [];
  if (amount && currency) return { amount: Number(amount), currency: currency.toUpperCase() };
  throw new HooklineError('invalid_input', `"${text.slice(0, 30)}" is not a price.`, { hint: 'Write it like "34.90 USD".' });
}
