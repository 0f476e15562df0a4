import type { z } from 'zod';
import { HooklineError } from '#core/errors.ts';

/** What a JSON document of the person's says, in its checked form. Error: `invalid_input` with what is wrong where. */
export function readJson<T extends z.ZodType>(
  text: string,
  shape: T,
  { name, what, hint }: { name: string; what: string; hint: string },
): z.output<T> {
  const read = shape.safeParse(parse(text, name, hint));
  if (read.success) return read.data;
  const fields = Object.fromEntries(read.error.issues.slice(0, 20).map(({ path, message }) => [path.join('.') || what, message]));
  throw new HooklineError('invalid_input', `${name} holds no ${what}.`, { hint: 'Correct what is named below.', fields });
}

function parse(text: string, name: string, hint: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HooklineError('invalid_input', `${name} is no JSON.`, { hint, cause });
  }
}
