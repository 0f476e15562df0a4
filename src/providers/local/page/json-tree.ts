/** Untyped JSON, as found in pages. */
export type Tree = Record<string, unknown>;

export function isTree(value: unknown): value is Tree {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** All objects of a tree, outermost first, each with the keys that led to it; bounded, and never into the `skip` keys. */
export function* walkTrees(root: unknown, skip: ReadonlySet<string>, most = 100_000): Generator<{ tree: Tree; path: string }> {
  let queue: { value: unknown; path: string }[] = [{ value: root, path: '' }];
  let seen = 0;
  while (queue.length > 0) {
    const next: { value: unknown; path: string }[] = [];
    for (const { value, path } of queue) {
      if (Array.isArray(value)) {
        for (const item of value) if (item !== null && typeof item === 'object') next.push({ value: item, path });
      } else if (isTree(value)) {
        yield { tree: value, path };
        for (const [key, item] of Object.entries(value)) {
          if (item !== null && typeof item === 'object' && !skip.has(key)) next.push({ value: item, path: `${path.slice(-200)}.${key}` });
        }
      }
      if (++seen > most) return;
    }
    queue = next;
  }
}

/**
 * JSON as shops really write it: comments, CDATA marks, raw line breaks in strings, trailing commas, several values in a row,
 * escaped as entities. Returns the values that could be read.
 */
export function parseTolerantly(source: string): unknown[] {
  const text = source.trim();
  if (text === '') return [];
  try {
    return [JSON.parse(text)];
  } catch {
    // Not clean JSON: mend it below.
  }
  const mended = mend(text);
  try {
    return [JSON.parse(mended)];
  } catch {
    // Possibly several values one after the other.
  }
  const values = [];
  for (const part of splitValues(mended)) {
    try {
      values.push(JSON.parse(part));
    } catch {
      // A broken block says nothing; the other readers still speak.
    }
  }
  return values;
}

function mend(text: string): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"') {
      const end = endOfString(text, at);
      out += mendString(text.slice(at, end));
      at = end;
    } else if (text.startsWith('/*', at)) at = after(text, '*/', at + 2);
    else if (text.startsWith('//', at)) at = after(text, '\n', at + 2);
    else if (text.startsWith('<!--', at)) at += 4;
    else if (text.startsWith('-->', at)) at += 3;
    else if (text.startsWith('<![CDATA[', at)) at += 9;
    else if (text.startsWith(']]>', at)) at += 3;
    else if (char === ',' && /^,\s*[}\]]/.test(text.slice(at, at + 200))) at++;
    else {
      out += char;
      at++;
    }
  }
  return out.trim().replace(/;$/, '');
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '"') return at + 1;
  }
  return text.length;
}

function mendString(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/\\(?!["\\/bfnrtu])/g, '');
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

function splitValues(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') at = endOfString(text, at) - 1;
    else if (char === '{' || char === '[') {
      if (depth++ === 0) start = at;
    } else if ((char === '}' || char === ']') && depth > 0 && --depth === 0) parts.push(text.slice(start, at + 1));
  }
  return parts;
}
