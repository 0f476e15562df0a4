import { Agent, fetch, type Response } from 'undici';
import { HooklineError } from '#core/errors.ts';
import { checkAddress, hostAndPort, publicLookup, refused } from './address.ts';
import { describeBotWall } from './bot-wall.ts';
import { saveBody } from './save-body.ts';

export interface FetchedPage {
  /** The address after redirects. */
  url: string;
  bytes: Uint8Array;
  contentType: string;
  status: number;
}

export interface SafeFetch {
  /** An HTML or JSON page. Errors: `address_refused`, `page_unreachable`, `page_blocked`, `unsupported_media`, `too_large`, `invalid_input`, `cancelled`. */
  fetchPage(url: string, signal: AbortSignal): Promise<FetchedPage>;
  /** A picture, by http(s) or `data:` address; the bytes are not checked here. Errors as above. */
  fetchImage(url: string, signal: AbortSignal): Promise<{ bytes: Uint8Array }>;
  /** Whether an address may be asked at all; nothing is sent. Errors: `address_refused`, `invalid_input`. */
  checkAddress(url: string): URL;
  /** A large file, written to `target`. What it is the caller judges by its first bytes; a web page is refused. Errors as above, and `disk_full`. */
  fetchFile(url: string, target: string, options: FetchFileOptions): Promise<{ url: string; bytes: number }>;
}

export interface FetchFileOptions {
  signal: AbortSignal;
  /** Throws when the first 16 bytes (fewer of a shorter file) are not those of a file that is wanted. */
  checkHead: (head: Uint8Array) => void;
  /** Share received, 0..1, where the server says how much there is. */
  onProgress?: (share: number) => void;
}

export interface FetchLimits {
  redirects: number;
  headersMs: number;
  pageMs: number;
  imageMs: number;
  /** Bytes on the wire, and after inflating. */
  pageWire: number;
  pageInflated: number;
  imageBytes: number;
  fileBytes: number;
  fileMs: number;
  /** Longest silence in the middle of a file. */
  idleMs: number;
}

export const fetchLimits: FetchLimits = {
  redirects: 5,
  headersMs: 5_000,
  pageMs: 15_000,
  imageMs: 30_000,
  pageWire: 8 * 1024 ** 2,
  pageInflated: 16 * 1024 ** 2,
  imageBytes: 50 * 1024 ** 2,
  fileBytes: 500_000_000,
  fileMs: 600_000,
  idleMs: 30_000,
};

const savePage = 'Save the page in your browser and pass the file, with the address as --url.';
const saveFile = 'Save the file in your browser and upload it.';
const agentName = 'Mozilla/5.0 (compatible; Hookline/0.1; self-hosted, fetches what its owner asks for)';

/** The only door to addresses that people or pages give. `allow` names `host:port` pairs that may be private (tests). */
export function createSafeFetch(allow: readonly string[] = [], overrides: Partial<FetchLimits> = {}): SafeFetch {
  const limits = { ...fetchLimits, ...overrides };
  const allowed: ReadonlySet<string> = new Set(allow);
  const agents = {
    page: createAgents(limits, limits.pageWire),
    image: createAgents(limits, limits.imageBytes),
    // Without a cap of its own: the bytes are counted as they are written.
    file: createAgents({ ...limits, bodyMs: limits.idleMs }, -1),
  };
  const accepts = { page: 'text/html,application/xhtml+xml,application/json;q=0.9', image: 'image/*', file: 'video/*,*/*;q=0.5' };
  const times = { page: limits.pageMs, image: limits.imageMs, file: limits.fileMs };

  async function get<T>(
    kind: 'page' | 'image' | 'file',
    given: string,
    signal: AbortSignal,
    read: (response: Response, signal: AbortSignal) => Promise<T>,
  ): Promise<{ url: URL; response: Response; body: T }> {
    const total = AbortSignal.timeout(times[kind]);
    const both = AbortSignal.any([signal, total]);
    let url = checkAddress(given, allowed);
    try {
      for (let hop = 0; hop <= limits.redirects; hop++) {
        const agent = allowed.has(hostAndPort(url)) ? agents[kind].open : agents[kind].strict;
        const response = await fetch(url, {
          dispatcher: agent,
          redirect: 'manual',
          signal: both,
          headers: { accept: accepts[kind], 'accept-language': 'en;q=0.9,*;q=0.5', 'user-agent': agentName },
        });
        const next = redirectOf(response, url);
        if (next === null) return { url, response, body: await read(response, both) };
        await response.body?.cancel();
        url = checkHop(next, allowed);
      }
      throw unreachable('The page redirects in circles.');
    } catch (error) {
      const explained = explain(error, url.hostname, { cancelled: signal.aborted, late: total.aborted });
      if (kind === 'file' && explained.code === 'page_unreachable') throw unreachable(explained.message, saveFile);
      throw explained;
    }
  }

  return {
    async fetchPage(given, signal) {
      const { url, response, body: bytes } = await get('page', given, signal, (answer) => readAll(answer, limits.pageInflated));
      const contentType = response.headers.get('content-type')?.toLowerCase() ?? '';
      const isPage = /\b(html|xhtml\+xml|json|[a-z.]+\+json)\b/.test(contentType) || (contentType === '' && looksLikeMarkup(bytes));
      if ([401, 403, 407, 429, 503].includes(response.status)) throw blocked(`the shop answered ${response.status}`);
      if (!response.ok) throw unreachable(`The shop answered ${response.status}${response.status === 404 ? ' (not found)' : ''}.`);
      if (!isPage) {
        throw new HooklineError('unsupported_media', 'The address leads to something that is not a web page.', {
          hint: 'Give the address of the product page itself.',
        });
      }
      const wall = contentType.includes('json') ? null : describeBotWall(Buffer.from(bytes).toString('latin1'));
      if (wall !== null) throw blocked(wall);
      return { url: url.href, bytes, contentType, status: response.status };
    },

    async fetchImage(given, signal) {
      if (/^data:/i.test(given)) return { bytes: readDataAddress(given, limits.imageBytes) };
      const { response, body } = await get('image', given, signal, (answer) => readAll(answer, limits.imageBytes));
      if (!response.ok) throw unreachable(`The picture's address answered ${response.status}.`);
      return { bytes: body };
    },

    checkAddress: (given) => checkAddress(given, allowed),

    async fetchFile(given, target, { signal, checkHead, onProgress }) {
      const { url, body } = await get('file', given, signal, async (response, both) => {
        if (!response.ok) {
          await response.body?.cancel();
          throw unreachable(`The file's address answered ${response.status}${response.status === 404 ? ' (not found)' : ''}.`);
        }
        if (/\b(html|xhtml\+xml)\b/i.test(response.headers.get('content-type') ?? '')) {
          await response.body?.cancel();
          throw pageInstead();
        }
        return saveBody(response, target, {
          signal: both,
          most: limits.fileBytes,
          checkHead(head) {
            if (looksLikeMarkup(head)) throw pageInstead();
            checkHead(head);
          },
          ...(onProgress ? { onProgress } : {}),
        });
      });
      return { url: url.href, bytes: body };
    },
  };
}

function createAgents({ bodyMs, ...limits }: FetchLimits & { bodyMs?: number }, maxResponseSize: number) {
  const bodyTimeout = bodyMs ?? limits.headersMs;
  const common = { headersTimeout: limits.headersMs, bodyTimeout, maxResponseSize, maxHeaderSize: 32 * 1024 };
  // Connections are not kept: a server that must be reached is reached through a fresh, checked lookup.
  const connect = { timeout: limits.headersMs };
  return {
    strict: new Agent({ ...common, pipelining: 0, connect: { ...connect, lookup: publicLookup() } }),
    open: new Agent({ ...common, pipelining: 0, connect }),
  };
}

function redirectOf(response: Response, from: URL): string | null {
  if (![301, 302, 303, 307, 308].includes(response.status)) return null;
  const location = response.headers.get('location');
  if (location === null) throw unreachable('The page redirects to nowhere.');
  try {
    return new URL(location, from).href;
  } catch {
    throw unreachable('The page redirects to something that is not an address.');
  }
}

function checkHop(next: string, allowed: ReadonlySet<string>): URL {
  try {
    return checkAddress(next, allowed);
  } catch (error) {
    // What the page redirects to may be an inner address: it is refused without being named.
    if (error instanceof HooklineError && error.code === 'address_refused')
      throw refused('The page redirects to an address that is not read.');
    throw error;
  }
}

/** Reads a body and stops past `cap` inflated bytes: `maxResponseSize` only sees the wire. */
async function readAll(response: Response, cap: number): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > cap) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function explain(error: unknown, host: string, state: { cancelled: boolean; late: boolean }): HooklineError {
  if (error instanceof HooklineError) return error;
  if (codeOf(error) === 'ENOSPC') return new HooklineError('disk_full', 'The disk is full.', { hint: 'Free some space, then retry.' });
  if (state.cancelled) return new HooklineError('cancelled', 'Reading the page was stopped.');
  const code = codeOf(error);
  if (state.late || /TIMEOUT|ETIMEDOUT/.test(code)) return unreachable(`${host} took too long to answer.`);
  if (code === 'EREFUSED_ADDRESS') return refused();
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return tooLarge();
  if (/ENOTFOUND|EAI_|ENODATA/.test(code))
    return unreachable(`The host name ${host} could not be found.`, 'Check the address and the network.');
  if (/CERT|TLS|SSL|ALTNAME/.test(code)) return unreachable(`${host} has no valid certificate.`);
  return unreachable(`${host} could not be reached.`, 'Check the address and the network, or save the page and pass the file.');
}

/** The innermost code of an undici failure; several attempts come as an AggregateError. */
function codeOf(error: unknown): string {
  for (let at: unknown = error, depth = 0; at !== null && typeof at === 'object' && depth < 6; depth++) {
    const { code, cause, errors } = at as { code?: unknown; cause?: unknown; errors?: unknown[] };
    if (typeof code === 'string') return code;
    at = cause ?? errors?.[0];
  }
  return '';
}

function readDataAddress(given: string, cap: number): Uint8Array {
  const comma = given.indexOf(',');
  if (comma === -1 || comma > 200) throw new HooklineError('invalid_input', 'The data address has no content.');
  if (given.length - comma > cap * 1.4) throw tooLarge();
  const content = given.slice(comma + 1);
  if (/;base64$/i.test(given.slice(0, comma))) return Buffer.from(content, 'base64');
  try {
    return Buffer.from(decodeURIComponent(content), 'latin1');
  } catch (error) {
    throw new HooklineError('invalid_input', 'The data address is damaged.', { cause: error });
  }
}

function pageInstead(): HooklineError {
  return new HooklineError('unsupported_media', 'This is a page, not a video file.', { hint: 'Save the video and upload it.' });
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().startsWith('<');
}

function unreachable(
  message: string,
  hint = 'Open the address in your browser to check it, or save the page and pass the file.',
): HooklineError {
  return new HooklineError('page_unreachable', message, { hint });
}

function blocked(reason: string): HooklineError {
  return new HooklineError('page_blocked', `The page is kept from programs: ${reason}.`, { hint: savePage });
}

function tooLarge(): HooklineError {
  return new HooklineError('too_large', 'The answer is larger than is read.', { hint: savePage });
}
