import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { HooklineError } from '#core/errors.ts';

const publicPorts = new Set([80, 443, 8080, 8443]);

/** True only for an address of the public internet: everything ipaddr.js does not call `unicast` is refused, mapped forms are unwrapped first. */
export function isPublicAddress(address: string): boolean {
  const bare = address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address;
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.process(bare);
  // Of IPv6 only 2000::/3 is given out to the public; elsewhere hide old forms such as ::127.0.0.1, which ipaddr.js calls unicast.
  if (parsed instanceof ipaddr.IPv6 && ((parsed.parts[0] ?? 0) & 0xe000) !== 0x2000) return false;
  return parsed.range() === 'unicast';
}

/** `host:port` of a URL, with the scheme's own port where none is written. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}

/**
 * Parses and checks an address before anything is sent: scheme, sign-in data, port, and IP literals (for which no name is looked up).
 * `allow` holds `host:port` pairs that may be private. Errors: `invalid_input` for what is no URL, `address_refused` for the rest.
 */
export function checkAddress(given: string, allow: ReadonlySet<string>): URL {
  let url: URL;
  try {
    url = new URL(given);
  } catch (error) {
    throw new HooklineError('invalid_input', 'This is not a web address.', {
      hint: 'Give a full address such as https://shop.example/item.',
      cause: error,
    });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused('Only http and https addresses are read.');
  if (url.username !== '' || url.password !== '') throw refused('Addresses with a user name or password in them are not read.');
  if (allow.has(hostAndPort(url))) return url;
  if (!publicPorts.has(portOf(url))) throw refused('Only the ports 80, 443, 8080 and 8443 are read.');
  const host = url.hostname.replace(/\.$/, '');
  const literal = host.startsWith('[') || ipaddr.isValid(host);
  if (literal && !isPublicAddress(host)) throw refused();
  return url;
}

/** A name lookup that fails unless every address of the name is public; the socket then uses exactly these addresses. */
export function publicLookup(resolve: typeof systemLookup = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const addresses = found as LookupAddress[];
      const first = addresses[0];
      if (first === undefined || !addresses.every((entry) => isPublicAddress(entry.address))) {
        return callback(Object.assign(new Error('not a public address'), { code: 'EREFUSED_ADDRESS' }), '', 0);
      }
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}

export function refused(message = 'This address is not on the public internet.'): HooklineError {
  return new HooklineError('address_refused', message, { hint: 'Use the address that anybody can open in a browser.' });
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}
