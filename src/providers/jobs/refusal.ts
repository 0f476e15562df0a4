import { HooklineError } from '#core/errors.ts';
import type { VendorAccess } from '../spec/access.ts';

/** How a vendor tells of failures. */
export interface Speaking {
  /** As a person calls it. */
  name: string;
  /** The setting that holds its key, for hints. */
  keySetting: string;
  access: VendorAccess;
  /** What an error's body says; '' when it says nothing. */
  said?: (body: unknown) => string;
  /** Whether an error's body, or a failed job's, is the vendor's filter refusing. */
  isFiltered?: (body: unknown) => boolean;
  /** Whether an error's body says that the account is empty, where its status is not 402. */
  isSpent?: (body: unknown) => boolean;
}

/** Answers of a server that took nothing on, although they begin with a 5. */
const notTaken = new Set([501, 503, 505, 529]);

interface Refused {
  status: number;
  headers: Headers;
  body: unknown;
  /** Whether the question may be charged for. */
  paid: boolean;
}

/** An answer that is no success, in our words. Never holds the key. */
export function refusal(options: Speaking, answer: Refused): HooklineError {
  const { name, keySetting } = options;
  const { status, headers, body, paid } = answer;
  const said = plain(options.said?.(body) ?? commonlySaid(body), options.access.apiKey);
  const quote = said === '' ? '' : `: ${said}`;
  if (options.isFiltered?.(body)) return filtered(name, said);
  switch (true) {
    case status === 402 || options.isSpent?.(body) === true:
      return new HooklineError('provider_failed', `The balance at ${name} does not allow it (${status})${quote}.`, {
        hint: `Top up the account at ${name}, then retry.`,
      });
    case status === 401 || status === 403:
      return new HooklineError('key_refused', `${name} refused the key (${status})${quote}.`, {
        hint: `Check ${keySetting}, under Settings or in the environment.`,
      });
    case status === 404:
      return new HooklineError('provider_failed', `${name} does not know what was asked for (404)${quote}.`, {
        hint: 'The model may have been shut down: choose another, or update the catalogue.',
      });
    case status === 429: {
      const wait = Number(headers.get('retry-after'));
      const when = Number.isFinite(wait) && wait > 0 ? `Try again in ${Math.ceil(wait)} s.` : 'Try again in a while.';
      return new HooklineError('provider_busy', `${name} takes nothing on at the moment (429)${quote}.`, {
        hint: `${when} The limits of the account can be set in the catalogue.`,
        ...(Number.isFinite(wait) && wait > 0 ? { fields: { retryAfter: String(Math.ceil(wait)) } } : {}),
      });
    }
    case status >= 500 && paid && !notTaken.has(status):
      return new HooklineError('outcome_uncertain', `${name} failed on its side (${status}).`, {
        hint: 'It may have charged for it: look at its own list of jobs.',
      });
    case status >= 500:
      return new HooklineError('provider_busy', `${name} does not work at the moment (${status}).`, { hint: 'Try again in a while.' });
    default:
      return new HooklineError('provider_failed', `${name} refused the request (${status})${quote}.`, {
        hint: 'Look at what it says, or choose another model.',
      });
  }
}

export function filtered(name: string, said: string): HooklineError {
  return new HooklineError('provider_refused', `${name}’s filter refuses this${said === '' ? '' : `: ${said.slice(0, 200)}`}.`, {
    hint: 'Change the shot’s words: people by their looks only, nothing of brands, bodies or violence.',
  });
}

/** Where most vendors put their words. */
function commonlySaid(body: unknown): string {
  const { message, error, detail } = (body ?? {}) as { message?: unknown; error?: unknown; detail?: unknown };
  for (const part of [
    message,
    error,
    detail,
    (error as { message?: unknown } | null)?.message,
    (detail as { message?: unknown } | null)?.message,
  ])
    if (typeof part === 'string') return part;
  return '';
}

/** A vendor's words as one short line without anything that looks like a key. */
function plain(said: string, apiKey: string | null): string {
  const safe = apiKey ? said.replaceAll(apiKey, '[key]') : said;
  return safe
    .replace(/\b(?:sk|pk|key|AIza)[\w*-]{8,}/g, '[key]')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .replace(/\.$/, '');
}
