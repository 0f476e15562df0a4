import type { Element } from 'domhandler';
import type { PageDocument } from './document.ts';
import { rawTextOf } from './elements.ts';
import { parseTolerantly } from './json-tree.ts';

const largestBlock = 3_000_000;
/** Characters of scripts that are looked into per page. */
const largestSum = 8_000_000;

/** The JSON that a page carries for its own scripts, in whatever wrapping: alone, assigned, pushed, as a string to be parsed. */
export function* embeddedJson(page: PageDocument): Generator<unknown> {
  let budget = largestSum;
  let flight = '';
  for (const node of page.elements.named('script')) {
    const type = node.attribs['type'] ?? '';
    if (/ld\+json/i.test(type) || node.attribs['src'] !== undefined) continue;
    const source = rawTextOf(node);
    if (flight.length < largestBlock && source.startsWith('self.__next_f.push(')) {
      flight += flightText(source);
      continue;
    }
    if (source.length < 60 || source.length > largestBlock || source.length > budget) continue;
    budget -= source.length;
    if (isJson(node)) yield* parseTolerantly(source);
    else if (/pric(e|ing)|retail|brand/i.test(source)) yield* assignedIn(source);
  }
  for (const line of flight.split('\n')) {
    const start = /^[0-9a-f]{1,6}:(?=[[{])/.exec(line)?.[0].length;
    if (start !== undefined && /price/i.test(line)) yield parseTolerantly(line.slice(start))[0];
  }
}

function isJson(node: Element): boolean {
  return /json/i.test(node.attribs['type'] ?? '') || node.attribs['id'] === '__NEXT_DATA__';
}

const assignment =
  /(?:^\s*(?:(?:window\.|self\.|var |const |let )?[\w.$[\]'"]{2,60}\s*=|(?:window\.)?dataLayer\.push\()|(?:window|self|globalThis)(?:\.[\w$]{2,60}|\[["'][\w$-]{2,60}["']\])\s*=|\b(?:var|const|let)\s+[\w$]{2,60}\s*=)\s*(?=[{[])|JSON\.parse\(\s*(?=["'])/g;

/** Values assigned anywhere in a script, at most six. */
function* assignedIn(source: string): Generator<unknown> {
  let found = 0;
  let from = 0;
  for (const match of source.matchAll(assignment)) {
    const at = match.index + match[0].length;
    if (at < from || found >= 6) continue;
    const end = source.charAt(at) === '"' || source.charAt(at) === "'" ? endOfLiteral(source, at) : endOfValue(source, at);
    from = end;
    const text = source.slice(at, end);
    if (!/pric|retail|brand/i.test(text)) continue;
    found++;
    yield parseTolerantly(withoutArguments(match[0].startsWith('JSON') ? literalText(text) : text))[0];
  }
}

/** Caches of queries write `pricing({"store":1})` for a key. */
function withoutArguments(json: string): string {
  return json.includes('__typename') ? json.replace(/"([\w-]{2,40})\((?:[^"\\]|\\.){0,500}\)":/g, '"$1":') : json;
}

/** Just behind the bracket that closes the one at `at`. */
function endOfValue(source: string, at: number): number {
  let depth = 0;
  for (let index = at; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (code === 0x22) index = endOfLiteral(source, index) - 1;
    else if (code === 0x7b || code === 0x5b) depth++;
    else if ((code === 0x7d || code === 0x5d) && --depth === 0) return index + 1;
  }
  return source.length;
}

function endOfLiteral(source: string, at: number): number {
  const mark = source.charCodeAt(at);
  for (let index = at + 1; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (code === 0x5c) index++;
    else if (code === mark) return index + 1;
  }
  return source.length;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What a string of a script stands for, its quotes taken off. */
function literalText(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([\s\S]))/gi, (_, long?: string, short?: string, plain?: string) =>
      plain === undefined ? String.fromCharCode(Number.parseInt(long ?? short ?? '20', 16)) : (escapes[plain] ?? plain),
    );
}

/** Next's newer pages send their state in pieces: `self.__next_f.push([1,"7:[…]\n"])`. */
function flightText(source: string): string {
  const pushed = parseTolerantly(source.slice('self.__next_f.push('.length).replace(/\)\s*;?\s*$/, ''))[0];
  return Array.isArray(pushed) && typeof pushed[1] === 'string' ? pushed[1] : '';
}
