import { HooklineError } from '#core/errors.ts';

/** Deeper nesting is no request of ours; shallow enough to walk by recursion. */
const deepest = 32;

/**
 * JSON from outside: as `JSON.parse`, but a name that stands twice in an object, nesting beyond 32 levels, and text that a database
 * can't hold (NUL, half a surrogate pair) are refused. Error: `invalid_input`.
 */
export function parseStrictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw refuse('This is not JSON.', 'Check quotes, commas and brackets.', cause);
  }
  checkNames(text);
  checkText(value);
  return value;
}

/** Whether PostgreSQL can hold the text. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Walks the brackets and names of text that is known to be JSON. */
function checkNames(text: string): void {
  const open: (Set<string> | null)[] = [];
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') {
      if (open.length === deepest) throw refuse(`The JSON is nested deeper than ${deepest} levels.`, 'Send a flatter body.');
      open.push(token === '{' ? new Set() : null);
    } else if (token === '}' || token === ']') open.pop();
    else checkName(open.at(-1), token, text, index + token.length);
  }
}

function checkName(names: Set<string> | null | undefined, token: string, text: string, after: number): void {
  if (!names || !/^\s*:/.test(text.slice(after, after + 100))) return;
  const name = JSON.parse(token) as string;
  if (name === '__proto__') throw refuse('A field may not be called __proto__.', 'Leave it out.');
  if (names.has(name)) throw refuse(`The field "${name.slice(0, 60)}" stands twice in one object.`, 'Send it once.');
  names.add(name);
}

function checkText(value: unknown): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) throw refuse('A text holds a NUL or half a character.', 'Send whole UTF-8 text.');
  } else if (Array.isArray(value)) value.forEach(checkText);
  else if (value !== null && typeof value === 'object') {
    for (const [name, item] of Object.entries(value)) {
      checkText(name);
      checkText(item);
    }
  }
}

function refuse(message: string, hint: string, cause?: unknown): HooklineError {
  return new HooklineError('invalid_input', message, { hint, cause });
}
