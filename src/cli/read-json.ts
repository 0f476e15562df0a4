import type { z } from 'zod';
import { faulty } from '#api/faulty.ts';
import { HooklineError } from '#core/errors.ts';
import { readText } from './given-file.ts';

/** A JSON file of the person's, at most `limit` bytes (1 MB where it is not said). Errors: `invalid_input`, `too_large`. */
export async function readJson(file: string, { hint, limit }: { hint?: string; limit?: number } = {}): Promise<unknown> {
  const content = await readText(file, limit);
  try {
    return JSON.parse(content) as unknown;
  } catch (cause) {
    throw new HooklineError('invalid_input', `${file} is not JSON.`, { ...(hint === undefined ? {} : { hint }), cause });
  }
}

/** What a person gave, in its checked form. Error: `invalid_input` with what is wrong where in `fields`. */
export function checkForm<T extends z.ZodType>(
  schema: T,
  given: unknown,
  { message, hint }: { message: string; hint: string },
): z.output<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw faulty(message, parsed.error, hint);
}

/** What options say, held to what the API takes. Error: `invalid_input` with what is wrong with which in `fields`. */
export function checkOptions<T extends z.ZodType>(body: T, said: Record<string, unknown>): z.output<T> {
  return checkForm(body, said, { message: 'What was said can’t be.', hint: 'Correct what is named below.' });
}
