import type { Findings } from './candidate.ts';
import { isTree, listOf, type Tree } from './json-tree.ts';
import { readAmount, readCurrency, readPrices } from './price.ts';

/** Prices as shown to people: they name their currency. */
const written = ['formatted_current_price', 'formattedPrice', 'priceString', 'displayPrice', 'formattedValue', 'formatted'];
const inner = [
  'price_val',
  'real_price',
  'current',
  'currentPrice',
  'current_price',
  'current_retail',
  'salePrice',
  'amount',
  'value',
  'price',
  'finalPrice',
  'sellingPrice',
];
const codes = ['currency', 'currencyCode', 'priceCurrency', 'currencyUnit', 'currency_code', 'currencyIso'];

interface Opinion {
  amount: number;
  currency: string | null;
}

/**
 * The price of a product's tree or of its nearest branches. Bare whole numbers may be cents: they are believed only beside a currency and when nothing hints at
 * Shopify's cents.
 */
export function readStatePrice(product: Tree, keys: readonly string[], found: Findings): void {
  const branches = Object.values(product).filter(isTree).slice(0, 60);
  for (const tree of [product, ...branches]) {
    const cents = tree['compare_at_price'] !== undefined || tree['price_min'] !== undefined;
    for (const key of keys) {
      const opinion = priceIn(listOf(tree[key])[0], currencyOf(tree) ?? currencyOf(product), cents, 0);
      if (opinion === null) continue;
      const sure = opinion.currency === null ? 0.4 : key === 'listPrice' || tree !== product ? 0.5 : 0.65;
      const evidence = `${key}: ${opinion.amount} ${opinion.currency ?? ''}`.trim();
      found.price.push({ value: opinion, source: 'state', confidence: sure, evidence });
      return;
    }
  }
}

function currencyOf(tree: Tree): string | null {
  return codes.map((key) => readCurrency(tree[key])).find((code) => code !== null) ?? null;
}

function priceIn(given: unknown, currency: string | null, cents: boolean, depth: number): Opinion | null {
  if (typeof given === 'string') {
    const price = readPrices(given, currency)[0];
    const amount = price?.amount ?? readAmount(given);
    return amount === null ? null : { amount, currency: price?.currency ?? currency };
  }
  if (typeof given === 'number') {
    const amount = Number.isInteger(given) && (cents || currency === null) ? null : readAmount(given);
    return amount === null ? null : { amount, currency };
  }
  if (!isTree(given) || depth > 2) return null;
  const code = currencyOf(given) ?? currency;
  for (const key of [...written, ...inner]) {
    const opinion = given[key] === null ? null : priceIn(given[key], code, cents, depth + 1);
    if (opinion !== null) return opinion;
  }
  return null;
}
