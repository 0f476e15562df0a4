import { HooklineError } from '#core/errors.ts';
import type { Vendor } from './vendor.ts';

/** The words of a vendor are quoted up to here. */
const longestQuote = 200;

/** Answers of a server that took nothing on, although they begin with a 5. */
const notTaken = new Set([501, 503, 505, 529]);

/** Errors of the kit from before anything is sent. */
const beforeSending = /^AI_(?:LoadAPIKey|LoadSetting|InvalidArgument|InvalidPrompt|UnsupportedFunctionality|NoSuchModel)Error$/;

/** What went wrong with a call, in our words: `provider_failed`, `outcome_uncertain` or `cancelled`. Never holds the key. */
export function explainFailure(vendor: Vendor, model: string, error: unknown, signal: AbortSignal): HooklineError {
  const known = ours(error);
  if (known) return known;
  const { name } = vendor;
  if (signal.aborted) return new HooklineError('cancelled', `The call to ${name} was stopped.`);
  const {
    statusCode,
    responseHeaders,
    message,
    name: kind,
  } = error as {
    name?: string;
    statusCode?: number;
    responseHeaders?: Record<string, string>;
    message?: string;
  };
  const said = quote(vendor, message);
  if (statusCode === undefined) {
    const what = `${name} reported an error${said}.`;
    return beforeSending.test(kind ?? '') ? failed(what, 'Try again, or choose another model.') : lost(what);
  }
  if (statusCode === 401 || statusCode === 403) return failed(`${name} refused the key (${statusCode}).`, `Check ${vendor.keySetting}.`);
  if (statusCode === 404) return failed(`${name} knows no model "${model}" (404).`, 'Choose another with HOOKLINE_TEXT_MODEL.');
  if (statusCode === 429) {
    const wait = Number(responseHeaders?.['retry-after']);
    const when = Number.isFinite(wait) && wait > 0 ? ` Try again in ${Math.ceil(wait)} s.` : '';
    return failed(`${name} takes no more requests at the moment (429)${said}.${when}`, 'Wait, or raise the limit of the account.');
  }
  if (statusCode >= 500 && !notTaken.has(statusCode)) {
    return lost(`${name} failed on its side (${statusCode}).`);
  }
  return failed(`${name} refused the request (${statusCode})${said}.`, 'Look at what it says, or choose another model.');
}

/** It was sent, so it may have been charged. */
function lost(message: string): HooklineError {
  return new HooklineError('outcome_uncertain', message, { hint: 'It may have charged for it: look at its own list of requests.' });
}

function failed(message: string, hint: string): HooklineError {
  return new HooklineError('provider_failed', message, { hint });
}

/** Our own error, also within the kit's wrapping. */
function ours(error: unknown): HooklineError | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; depth++) {
    if (at instanceof HooklineError) return at;
    at = at.cause;
  }
  return undefined;
}

/** What the vendor says, as one short line without anything that looks like a key. */
function quote({ apiKey }: Vendor, message: string | undefined): string {
  const plain = (apiKey ? (message ?? '').replaceAll(apiKey, '[key]') : (message ?? ''))
    .replace(/\b(?:sk|pk|key|AIza)[\w*-]{8,}/g, '[key]')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? '' : `: ${plain.slice(0, longestQuote).replace(/\.$/, '')}`;
}
