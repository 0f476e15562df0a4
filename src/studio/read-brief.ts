import { HooklineError } from '#core/errors.ts';

const textLimit = 100_000;

/** The words of a brief, trimmed. Errors: `invalid_input` (empty, or the name of a file that is not there), `too_large`. */
export function checkBriefText(text: string): string {
  // PostgreSQL's JSON holds neither NUL nor half a surrogate pair.
  const trimmed = text.toWellFormed().replaceAll('\0', '').trim();
  if (trimmed === '')
    throw new HooklineError('invalid_input', 'The brief is empty.', { hint: 'Say in a sentence or two what the video sells.' });
  if (Buffer.byteLength(trimmed) > textLimit) {
    throw new HooklineError('too_large', `The brief is ${Math.round(Buffer.byteLength(trimmed) / 1024)} kB long.`, {
      hint: 'Keep it under 100 kB.',
    });
  }
  if (/^[\w./-]+\.(html?|json|txt|md)$/i.test(trimmed))
    throw new HooklineError('invalid_input', `There is no file ${trimmed}.`, { hint: 'Check the path.' });
  return trimmed;
}

/** An http(s) address as it was given. Error: `invalid_input`. */
export function checkAddress(address: string): string {
  if (!URL.canParse(address)) throw new HooklineError('invalid_input', `"${address.slice(0, 80)}" is not an address.`);
  const { protocol } = new URL(address);
  if (protocol === 'http:' || protocol === 'https:') return address;
  throw new HooklineError('invalid_input', `Addresses must begin with http:// or https://, not ${protocol}//.`);
}
