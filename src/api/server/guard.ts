import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '#core/errors.ts';
import type { Refusal } from './refuse.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const reading = ['GET', 'HEAD'];
/** Characters of path and query together; ours are far below a thousand. */
const longestAddress = 8192;

export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

/** The names this machine alone answers to; a page elsewhere that has its own name resolved to us has none of them. */
export function ownHosts(port: number): Set<string> {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return new Set([...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])]);
}

/** Whether a request may come in at all: null, or why not. Looks at its head only, and at nothing that anybody has stored. */
export function judgeRequest(request: Asked, hosts: ReadonlySet<string>): Refusal | null {
  return judgeHost(request, hosts) ?? judgeMethod(request) ?? judgeAddress(request.url ?? '') ?? judgeOrigin(request);
}

function judgeHost({ headers, rawHeaders }: Asked, hosts: ReadonlySet<string>): Refusal | null {
  let named = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) if (rawHeaders[i]?.toLowerCase() === 'host') named += 1;
  if (named !== 1) return refusal(400, 'invalid_input', 'A request names one host.', 'Send one Host header.');
  if (hosts.has(headers.host?.toLowerCase() ?? '')) return null;
  return refusal(403, 'forbidden', 'This server does not answer to that name.', `Use http://${[...hosts][0]}.`);
}

function judgeMethod({ method = '' }: Asked): Refusal | null {
  if (methods.includes(method)) return null;
  return { ...refusal(405, 'method_not_allowed', `${method} is not used here.`), headers: { allow: methods.join(', ') } };
}

/** One spelling for each path, so that what is checked is what is served. */
export function judgeAddress(address: string): Refusal | null {
  if (address.length > longestAddress) {
    return refusal(414, 'too_large', `The address is longer than ${longestAddress} characters.`, 'Send long values in the body.');
  }
  const path = address.split('?', 1)[0] ?? '';
  const isPlain =
    path.startsWith('/') &&
    /^[\x21-\x7e]+$/.test(address) &&
    !/\/\/|[\\#]|%(?:2f|5c|[01][0-9a-f]|7f)/i.test(path) &&
    !/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path) &&
    isDecodable(path);
  return isPlain ? null : refusal(400, 'invalid_input', 'This is not a path that could be here.', 'Write it plainly, as in /api/videos.');
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/** A browser says on whose behalf it writes; programs say nothing. Another port of this machine is somebody else. */
function judgeOrigin({ method = '', headers }: Asked): Refusal | null {
  return reading.includes(method) ? null : judgeSender(headers);
}

/** For what acts whatever its method: an upgrade to a websocket, too, carries the browser's cookies. */
export function judgeSender(headers: IncomingMessage['headers']): Refusal | null {
  const site = headers['sec-fetch-site'];
  const isForeign =
    (headers.origin !== undefined && headers.origin.toLowerCase() !== `http://${headers.host?.toLowerCase()}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none');
  return isForeign ? refusal(403, 'forbidden', 'Another site asked your browser to do this.', 'Do it in the studio itself.') : null;
}

function refusal(status: number, code: ErrorCode, message: string, hint?: string): Refusal {
  return { status, error: { code, message, ...(hint === undefined ? {} : { hint }) } };
}
