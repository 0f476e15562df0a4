import { z } from 'zod';
import type { Operation } from '#contract/operation.ts';
import { chunkBytes } from '#contract/uploads.ts';
import { HooklineError } from '#core/errors.ts';
import { isStorable, parseStrictJson } from '#kit/strict-json.ts';
import { faulty } from './faulty.ts';

const largestJson = 1024 ** 2;
const nothing = z.strictObject({});

/** Path values of the right form, or `not_found`: a wrong id is like an unknown one. */
export function readParams(operation: Operation, given: Record<string, string>): unknown {
  if (!operation.params) return undefined;
  const read = operation.params.safeParse(given);
  if (!read.success || Object.values(given).some((value) => !isStorable(value))) {
    throw new HooklineError('not_found', 'There is nothing at this address.');
  }
  return read.data;
}

/** Query values; each may stand once, and unknown ones are refused. Error: `invalid_input`. */
export function readQuery(operation: Operation, search: URLSearchParams): unknown {
  const names = [...search.keys()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new HooklineError('invalid_input', `"${twice.slice(0, 60)}" stands twice in the address.`);
  const given = Object.fromEntries(search);
  const odd = Object.entries(given).find(([name, value]) => !isStorable(name) || !isStorable(value));
  if (odd)
    throw new HooklineError('invalid_input', 'The address holds a NUL or half a character.', {
      fields: { [odd[0].slice(0, 60)]: 'not text' },
    });
  const read = (operation.query ?? nothing).safeParse(given);
  if (read.success) return operation.query ? read.data : undefined;
  throw faulty('The address has values that can’t be.', read.error);
}

/**
 * The body in its checked form. Errors: `unsupported_media` (not JSON, compressed, not UTF-8), `too_large`, `invalid_input`,
 * `request_timeout` when the sender stops half-way.
 */
export async function readBody(operation: Operation, request: Request): Promise<unknown> {
  if (operation.body === 'bytes') {
    demandType(request, 'application/octet-stream');
    return readBytes(request, chunkBytes);
  }
  const bytes = await readBytes(request, largestJson);
  if (bytes.length === 0) {
    if (!operation.body) return undefined;
    throw new HooklineError('invalid_input', 'The request needs a JSON body.', { hint: 'See /api/reference for an example.' });
  }
  demandType(request, 'application/json');
  const read = (operation.body ?? nothing).safeParse(parseStrictJson(toText(bytes)));
  if (read.success) return operation.body ? read.data : undefined;
  throw faulty('The body has values that can’t be.', read.error);
}

function demandType(request: Request, wanted: string): void {
  const [type = '', ...more] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = more.map((part) => part.trim()).find((part) => part.startsWith('charset='));
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (type.trim() === wanted && encoding === 'identity' && (charset === undefined || /^charset="?utf-?8"?$/.test(charset))) return;
  throw new HooklineError('unsupported_media', `The body must be ${wanted}${wanted.endsWith('json') ? ' in UTF-8' : ''}, not compressed.`, {
    hint: `Send it with Content-Type: ${wanted}.`,
  });
}

async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new HooklineError('too_large', `The body is larger than ${most / 1024 ** 2} MiB.`, {
      hint: 'Send files through /api/uploads, in pieces.',
    });
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > most) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HooklineError) throw error;
    throw new HooklineError('request_timeout', 'The body ended before it was whole.', { hint: 'Send it again.', cause: error });
  }
  return Buffer.concat(chunks);
}

function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new HooklineError('invalid_input', 'The body is not UTF-8.', { hint: 'Encode it as UTF-8.', cause });
  }
}
