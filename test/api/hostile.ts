import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { oddAuthorizations, oddHeaders, oddJson, oddPaths, oddTexts } from './hostile-values.ts';
import { type Known, neededQuery, operations } from './operations.ts';
import type { Random } from './random.ts';

/** Values for the placeholders of a route, of things that are there. */
export type LiveIds = (known: Known) => Record<string, string>;

export interface Hostile {
  known: Known | null;
  /** What was done to it, in a word. */
  kind: string;
  path: string;
  init: RequestInit;
  /** Whether the contract says that it must be refused. */
  refused: boolean;
}

interface Draft {
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | undefined;
}

/** One bad request after another, on and on over all operations. */
export function* hostileRequests(random: Random, ids: LiveIds, token: string): Generator<Hostile> {
  for (let n = 0; ; n++) {
    const known = operations[n % operations.length];
    if (known) yield attack(random, known, ids(known), token);
    if (n % 12 === 0) yield strayPath(random, token);
  }
}

function strayPath(random: Random, token: string): Hostile {
  const method = random.pick(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'get', 'QUERY']);
  return {
    known: null,
    kind: 'path',
    path: random.pick(oddPaths),
    init: { method, headers: { authorization: `Bearer ${token}` } },
    refused: false,
  };
}

function attack(random: Random, known: Known, params: Record<string, string>, token: string): Hostile {
  const { body, query: fields, example } = known.operation;
  const json = body instanceof z.ZodType ? JSON.stringify(example.body) : undefined;
  const draft: Draft = {
    path: known.path,
    query: neededQuery(known),
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': body === 'bytes' ? 'application/octet-stream' : 'application/json' }),
    },
    body: body === 'bytes' ? 'bytes' : json,
  };
  const kinds = [
    'query',
    'surplus',
    'header',
    'credentials',
    ...(known.operation.params ? ['id'] : []),
    ...(fields ? ['query', 'query'] : []),
    ...(json ? ['field', 'field', 'field', 'field', 'syntax', 'encoding', 'surplus'] : []),
  ];
  const kind = random.pick(kinds);
  const refused = damage(random, kind, known, draft, params, json ?? '{}');
  const path = draft.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encode(params[name] ?? ''));
  const search = new URLSearchParams(wellFormed(draft.query));
  const takesBody = known.method !== 'GET' && known.method !== 'DELETE';
  return {
    known,
    kind,
    path: search.size > 0 ? `${path}?${search}` : path,
    init: { method: known.method, headers: draft.headers, ...(takesBody && draft.body !== undefined ? { body: draft.body } : {}) },
    refused,
  };
}

/** Spoils the draft; true when what came out can't be accepted. */
function damage(random: Random, kind: string, known: Known, draft: Draft, params: Record<string, string>, json: string): boolean {
  const { operation } = known;
  switch (kind) {
    case 'id': {
      const [name, odd] = [random.pick(Object.keys(params)), random.pick(oddTexts)];
      params[name] = random.chance(0.3) ? `${params[name]?.slice(0, -1)}u` : odd;
      return true;
    }
    case 'query': {
      const fields = operation.query ? Object.keys(operation.query.shape) : ['q'];
      draft.query[random.pick(fields)] = random.pick(oddTexts);
      return !(operation.query ?? z.strictObject({})).safeParse(wellFormed(draft.query)).success;
    }
    case 'surplus': {
      const name = random.pick(['surplus', 'constructor', 'workspaceId', 'workspace_id', 'id ']);
      if (typeof draft.body === 'string' && operation.body instanceof z.ZodType && random.chance(0.5)) {
        draft.body = json.replace('{', `{${JSON.stringify(name)}:1,`);
      } else draft.query[name] = '1';
      return true;
    }
    case 'credentials':
      draft.headers['authorization'] = random.pick(oddAuthorizations);
      return operation.needs !== 'nobody';
    case 'header': {
      const [name, value] = random.pick(oddHeaders);
      draft.headers[name] = value;
      return false;
    }
    case 'field':
      draft.body = withOddField(random, json);
      return isRefusedJson(operation.body, draft.body);
    case 'syntax':
      draft.body = brokenJson(random, json);
      return true;
    default:
      return recode(random, draft, json);
  }
}

/** Puts something odd where one value of the body stands. */
function withOddField(random: Random, json: string): string {
  const places: (string | number)[][] = [];
  const collect = (value: unknown, at: (string | number)[]): void => {
    places.push(at);
    if (Array.isArray(value)) for (const [n, item] of value.entries()) collect(item, [...at, n]);
    else if (value !== null && typeof value === 'object') for (const [name, item] of Object.entries(value)) collect(item, [...at, name]);
  };
  collect(JSON.parse(json), []);
  const at = random.pick(places);
  const odd = random.chance(0.01)
    ? JSON.stringify('x'.repeat(2 ** 20))
    : random.chance(0.5)
      ? JSON.stringify(random.pick(oddTexts))
      : random.pick(oddJson);
  if (at.length === 0) return odd;
  // A mark that nothing else holds, so that the odd value can be any text, JSON or not quite.
  const mark = '@@here@@';
  const root = JSON.parse(json) as Record<string | number, unknown>;
  let holder = root;
  for (const name of at.slice(0, -1)) holder = holder[name] as Record<string | number, unknown>;
  holder[at.at(-1) ?? ''] = mark;
  return JSON.stringify(root).replace(JSON.stringify(mark), () => odd);
}

function isRefusedJson(body: Known['operation']['body'], text: string): boolean {
  if (!(body instanceof z.ZodType)) return true;
  return (
    /"__proto__"\s*:/.test(text) ||
    text.includes('\\u0000') ||
    /\\ud[89a-f]/i.test(text) ||
    text.length > 2 ** 20 ||
    !body.safeParse(JSON.parse(text)).success
  );
}

function brokenJson(random: Random, json: string): string {
  const inner = json.slice(1, -1);
  const [first = '""'] = /"[^"]*"/.exec(inner) ?? [];
  return random.pick([
    () => json.slice(0, 1 + random.below(json.length - 1)),
    () => `${json}x`,
    () => `${json}${json}`,
    () => `// why\n${json}`,
    () => `{/* why */${inner}}`,
    () => `{${inner},}`,
    () => json.replaceAll('"', "'"),
    () => `{${first}:1,${inner}}`,
    () => `{"__proto__":{"a":1},${inner}}`,
    () => '['.repeat(100) + ']'.repeat(100),
    () => '['.repeat(100_000) + ']'.repeat(100_000),
    () => '{"a":'.repeat(100_000),
    () => 'NaN',
    () => '',
    () => '   ',
    () => '\0',
    () => `{${inner},"a":"line\nbreak"}`,
  ])();
}

/** The right words in the wrong dress. */
function recode(random: Random, draft: Draft, json: string): boolean {
  const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);
  const [type, body, encoding] = random.pick<readonly [string, string | Uint8Array<ArrayBuffer>, string?]>([
    ['text/plain', json],
    ['application/x-www-form-urlencoded', 'a=1'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/json; charset=utf-16', json],
    ['application/jsonp', json],
    ['', json],
    ['application/json', bytes(gzipSync(json)), 'gzip'],
    ['application/json', bytes(gzipSync(json))],
    ['application/json', json, 'br'],
    ['application/json', bytes(Buffer.from(json, 'utf16le'))],
    ['application/json', bytes(Buffer.from(json.replace('{', '{"é":"ÿ",'), 'latin1'))],
    ['application/json', bytes(Buffer.concat([Buffer.from(json.slice(0, -1)), Buffer.from([0xc0, 0x80, 0x7d])]))],
    ['application/json', ' '.repeat(2 ** 20) + json],
  ]);
  draft.headers['content-type'] = type;
  if (encoding) draft.headers['content-encoding'] = encoding;
  draft.body = body;
  return true;
}

function wellFormed(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value.toWellFormed()]));
}

/** For a path: what could not be sent at all is sent as near to it as can be. */
function encode(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed());
  return encoded === '' ? '%20' : encoded;
}
