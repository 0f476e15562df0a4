import { HooklineError } from '#core/errors.ts';

/** A number in a path that counts something from 1; anything else is not found. */
export function readCount(what: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new HooklineError('not_found', `There is no ${what} "${text.slice(0, 20)}".`);
}
