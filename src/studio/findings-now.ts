import { lintPriceAge, pricesSaid } from '#core/lint.ts';
import { type Price, type ProductView, viewProduct } from '#core/product.ts';
import type { LintFinding, Script } from '#core/script.ts';
import type { Tx } from '#db/database.ts';
import { findProductOf } from '#db/queries/library.ts';
import type { ScriptRow, VideoRow } from '#db/schema/studio.ts';
import { keepApart } from './keep-apart.ts';

/** What the lint says of a script today: what it found in the words, what the reference of today says too, and whether the price they name still stands. */
export async function findingsNow(tx: Tx, video: VideoRow, row: ScriptRow): Promise<LintFinding[]> {
  const product = await findProductOf(tx, video);
  const now = product ? viewProduct(product.analysis, product.overrides) : row.product;
  const { lint } = await keepApart(tx, video, row.script);
  return [...lint, ...lintPriceNow(row.script, row.product, now, new Date())];
}

/** What to do about findings that forbid a script to stand. */
export function wayOut(errors: readonly LintFinding[]): string {
  if (errors.some(({ rule }) => rule === 'price-age')) {
    return 'Read the product again: ask for another take of “product”. While its price is the same, the script stays as it is.';
  }
  if (errors.some(({ rule }) => rule === 'price-changed')) return 'Write the script again: ask for another take of “script”.';
  return 'Edit those words, or correct the product’s facts at the brief gate.';
}

/**
 * A price stands for seven days from the product's latest reading, whenever the script was written, and only while that reading says the
 * same. Reading again changes no word of a script, so this is asked of today and kept nowhere.
 */
export function lintPriceNow(script: Script, written: ProductView, now: ProductView, at: Date): LintFinding[] {
  const aged = lintPriceAge(script.segments, now, at).map((finding) => ({
    ...finding,
    rule: 'price-age' as const,
    level: 'error' as const,
  }));
  if (aged.length > 0 || samePrice(written.price, now.price)) return aged;
  const message = `The price is ${inWords(now.price)} now; the script was written for ${inWords(written.price)}. Write the script again.`;
  return pricesSaid(script.segments).map((said) => ({ rule: 'price-changed', level: 'error', ...said, message }));
}

function samePrice(left: Price | null, right: Price | null): boolean {
  return left?.amount === right?.amount && left?.currency === right?.currency;
}

const inWords = (price: Price | null): string => (price === null ? 'not on the page' : `${price.amount} ${price.currency}`);
