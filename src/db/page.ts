import { HooklineError } from '#core/errors.ts';

/** A part of a list. `next` is the database id of its last item, to go on from; null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** What every list takes: `cursor` is the database id of the last row seen, `bin` lists what was deleted instead. */
export interface PageRequest {
  limit: number;
  cursor?: string;
  q?: string;
  bin?: boolean;
}

/** A page from rows of which one more was asked for than `limit`. */
export function pageOf<T>(rows: T[], limit: number, idOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? idOf(last) : null };
}

/** What a person looks for as a pattern for ILIKE, with nothing in it special. */
export function containing(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

export function unknownCursor(): HooklineError {
  return new HooklineError('invalid_input', 'The list cannot be continued from there.', { hint: 'Read it from the start.' });
}
