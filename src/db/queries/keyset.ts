import { HooklineError } from '#core/errors.ts';
import type { Tx } from '../database.ts';
import { type SQL, sql } from '../orm.ts';
import type { Page, PageRequest } from '../page.ts';

/** The order of a list: columns (as SQL, with their table) that together differ in every row. */
export interface Order {
  table: string;
  columns: string[];
  descending?: boolean;
}

export function orderedBy({ columns, descending }: Order): SQL {
  return sql.raw(columns.map((column) => `${column} ${descending ? 'desc' : 'asc'}`).join(', '));
}

/**
 * The rows after the one that was seen last. Where that one stands is looked up by its id, so the same cursor goes with every
 * order, and rows that are added meanwhile neither repeat nor hide others.
 */
export function beyond({ table, columns, descending }: Order, cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const place = sql.raw(columns.join(', '));
  const sign = sql.raw(descending ? '<' : '>');
  return sql`(${place}) ${sign} (select ${place} from ${sql.raw(table)} where ${sql.raw(table)}.id = ${cursor})`;
}

/** A page of rows of which one more than `limit` was asked for. Error: `invalid_input` when the cursor's row is not there. */
export async function readPage<T>({ q }: Tx, order: Order, request: PageRequest, rows: T[], idOf: (row: T) => string): Promise<Page<T>> {
  // Without the row nothing can come after it, so an empty page alone is in doubt.
  if (rows.length === 0 && request.cursor !== undefined) {
    const { rowCount } = await q.execute(sql`select from ${sql.raw(order.table)} where id = ${request.cursor}`);
    if (rowCount === 0) {
      throw new HooklineError('invalid_input', 'The list cannot be continued from there.', { hint: 'Read it from the start.' });
    }
  }
  const items = rows.slice(0, request.limit);
  const last = items.at(-1);
  return { items, next: rows.length > request.limit && last !== undefined ? idOf(last) : null };
}

/** What a person looks for as a pattern for ILIKE, with nothing in it special. */
export function containing(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** The words somebody looks for, eight at most; all of them must be found, wherever they stand. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean).slice(0, 8);
}
