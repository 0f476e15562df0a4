import { HooklineError } from '#core/errors.ts';
import { databaseId, type IdKind, publicId } from '#core/ids.ts';
import type { Page } from '#db/page.ts';

/** The part of a query that every searched list has, in the terms of its use case. A cursor of the wrong shape is `invalid_input`. */
export function cursorOf(
  kind: IdKind,
  query: { limit: number; cursor?: string; q?: string; bin: 'true' | 'false' },
): { limit: number; cursor?: string; q?: string; bin: boolean } {
  const { limit, cursor, q, bin } = query;
  return {
    limit,
    bin: bin === 'true',
    ...(q === undefined || q === '' ? {} : { q }),
    ...(cursor === undefined ? {} : { cursor: readCursor(kind, cursor) }),
  };
}

/** A cursor is the id of the last thing on the page before. */
export function readCursor(kind: IdKind, cursor: string): string {
  try {
    return databaseId(kind, cursor);
  } catch (cause) {
    throw new HooklineError('invalid_input', 'The cursor is not one of this list.', { hint: 'Send `next` of the page before.', cause });
  }
}

/** A cursor of the right shape that names nothing here, as the database's lists answer it. */
export function goneCursor(): HooklineError {
  return new HooklineError('invalid_input', 'The list cannot be continued from there.', { hint: 'Read it from the start.' });
}

export function presentPage<Row, View>(kind: IdKind, page: Page<Row>, present: (row: Row) => View): { items: View[]; next: string | null } {
  return { items: page.items.map(present), next: page.next === null ? null : publicId(kind, page.next) };
}
