import { randomBytes } from 'node:crypto';
import { HooklineError } from './errors.ts';

/** What an id names; the prefix is part of the public id (`vid_…`). */
const idPrefixes = {
  workspace: 'wsp',
  project: 'prj',
  product: 'prd',
  character: 'chr',
  video: 'vid',
  script: 'scr',
  asset: 'ast',
  release: 'rel',
  token: 'tok',
  session: 'ses',
  upload: 'upl',
  reference: 'ref',
  prompt: 'prm',
  brand: 'brd',
  render: 'ren',
  call: 'cal',
} as const;

export type IdKind = keyof typeof idPrefixes;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford base32: no i, l, o, u
const hexDigits = '0123456789abcdef';

/** A UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random, so ids sort by age. */
export function uuidv7(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Database id → public id: prefix and 26 base32 characters of the same 128 bits. */
export function publicId(kind: IdKind, uuid: string): string {
  // Two zero bits in front, since 26 characters hold 130 bits. By hand and without BigInt: a list has hundreds of ids.
  return `${idPrefixes[kind]}_${regroup(uuid.replaceAll('-', ''), hexDigits, 4, 2, alphabet, 5)}`;
}

/** Public id → database id. A wrong prefix or shape is `not_found`, like any unknown id. */
export function databaseId(kind: IdKind, id: string): string {
  const body = id.startsWith(`${idPrefixes[kind]}_`) ? id.slice(idPrefixes[kind].length + 1).toLowerCase() : '';
  if (!/^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(body)) {
    throw new HooklineError('not_found', `There is no ${kind} "${id.slice(0, 60)}".`);
  }
  // The first character holds three bits: its upper two are the zeros in front.
  const hex = regroup(body, alphabet, 5, -2, hexDigits, 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Writes digits of `width` bits as digits of `newWidth`; `lead` bits are put before them, or left out when negative. */
function regroup(text: string, digits: string, width: number, lead: number, newDigits: string, newWidth: number): string {
  let bits = 0;
  let count = lead;
  let result = '';
  for (const char of text) {
    bits = (bits << width) | digits.indexOf(char);
    count += width;
    while (count >= newWidth) {
      count -= newWidth;
      result += newDigits[bits >> count];
      bits &= (1 << count) - 1;
    }
  }
  return result;
}
