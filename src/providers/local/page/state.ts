import { type Findings, noFindings } from './candidate.ts';
import { type PageDocument, textOf } from './document.ts';
import { isTree, listOf, parseTolerantly, type Tree, walkTrees } from './json-tree.ts';
import { cleanText, linesOfMarkup, longest, overlap } from './plain-text.ts';
import { readAmount, readCurrency, readPrices } from './price.ts';
import { wholeCount } from './schema-product.ts';

const largestBlock = 3_000_000;
const others = new Set([
  'recommendations',
  'relatedProducts',
  'similarProducts',
  'related',
  'recommended',
  'translations',
  'i18n',
  'messages',
  'navigation',
  'menu',
]);
const nameKeys = ['title', 'name', 'productName', 'product_name', 'item_name', 'displayName', 'productTitle'];
const priceKeys = [
  'real_price',
  'price',
  'currentPrice',
  'current_price',
  'salePrice',
  'sale_price',
  'finalPrice',
  'final_price',
  'priceInfo',
  'prices',
  'offers',
  'sellingPrice',
  'product_price',
  'productPrice',
];

/**
 * Application state that pages carry for their own scripts (`__NEXT_DATA__`, `__MODERN_ROUTER_DATA__`, `window.__STATE__ = {…}`). Products
 * are known by their keys wherever they stand in the tree, and believed only when their name is the page's.
 */
export function readState(page: PageDocument): Findings {
  const found = noFindings();
  const heading = page.heading === null ? '' : textOf(page.heading.node, 300);
  let best: { tree: Tree; score: number } | null = null;
  for (const root of blocks(page)) {
    for (const { tree, path } of walkTrees(root, others, 60_000)) {
      const name = nameOf(tree);
      if (name.length < 4 || !priceKeys.some((key) => tree[key] !== undefined && tree[key] !== null)) continue;
      const agrees = Math.max(overlap(name, heading), overlap(name, page.title));
      const named = /product|item|sku|pdp/i.test(path) ? 0.2 : 0;
      const rich = Object.keys(tree).length > 8 ? 0.2 : 0;
      if (agrees < 0.75) continue;
      const score = agrees + named + rich - (/variant|option|offer/i.test(path) ? 0.3 : 0);
      if (best === null || score > best.score) best = { tree, score };
    }
  }
  const product = (best as { tree: Tree } | null)?.tree;
  if (product === undefined) return found;
  report(product, found);
  return found;
}

function* blocks(page: PageDocument): Generator<unknown> {
  let budget = 8_000_000;
  let flight = '';
  for (const node of page.$('script:not([src])').toArray()) {
    const type = node.attribs['type'] ?? '';
    if (/ld\+json/i.test(type)) continue;
    const source = page.$(node).text();
    if (flight.length < largestBlock && source.startsWith('self.__next_f.push(')) flight += flightText(source);
    if (source.length < 60 || source.length > largestBlock || source.length > budget) continue;
    const isJson = /json/i.test(type) || node.attribs['id'] === '__NEXT_DATA__';
    const assigned = isJson
      ? null
      : /^\s*(?:(?:window\.|self\.|var |const |let )?[\w.$[\]'"]{2,60}\s*=|(?:window\.)?dataLayer\.push\()\s*(?=[{[])/.exec(source);
    if (!isJson && assigned === null) continue;
    budget -= source.length;
    if (isJson) yield* parseTolerantly(source);
    else if (/price/i.test(source)) yield parseTolerantly(source.slice(assigned?.[0].length ?? 0))[0];
  }
  for (const line of flight.split('\n')) {
    const start = /^[0-9a-f]{1,6}:(?=[[{])/.exec(line)?.[0].length;
    if (start !== undefined && /price/i.test(line)) yield parseTolerantly(line.slice(start))[0];
  }
}

/** Next's newer pages send their state in pieces: `self.__next_f.push([1,"7:[…]\n"])`. */
function flightText(source: string): string {
  const pushed = parseTolerantly(source.slice('self.__next_f.push('.length).replace(/\)\s*;?\s*$/, ''))[0];
  return Array.isArray(pushed) && typeof pushed[1] === 'string' ? pushed[1] : '';
}

function report(product: Tree, found: Findings): void {
  found.declared = true;
  const say = (into: Findings['name'], value: string, sure: number) => {
    if (value !== '') into.push({ value, source: 'state', confidence: sure, evidence: cleanText(value, longest.evidence) });
  };
  say(found.name, cleanText(nameOf(product), longest.name), 0.65);
  const brand =
    product['brand'] ??
    product['brandName'] ??
    product['item_brand'] ??
    listOf(product['product_brand'])[0] ??
    product['vendor'] ??
    product['manufacturer'];
  say(found.brand, cleanText(isTree(brand) ? (brand['name'] ?? brand['brandName']) : brand, longest.brand), 0.65);
  const lines = linesOfMarkup(
    product['description'] ?? product['shortDescription'] ?? product['body_html'] ?? product['descriptionHtml'],
    longest.statement,
  );
  say(found.description, cleanText(lines.join(' '), longest.description), 0.6);
  for (const text of lines) found.statements.push({ kind: 'sentence', text, source: 'state' });
  readStatePrice(product, found);
  readStateRating(product, found);
  const images = listOf(product['images'] ?? product['image'] ?? product['media'] ?? product['gallery']);
  for (const image of images.slice(0, 20)) {
    const value =
      typeof image === 'string'
        ? image
        : isTree(image)
          ? (listOf(image['url_list'])[0] ?? image['src'] ?? image['url'] ?? image['originalSrc'])
          : undefined;
    if (typeof value === 'string' && value.length > 8)
      found.images.push({ value, source: 'state', confidence: 0.65, evidence: 'application state' });
  }
}

/** Bare whole numbers may be cents: they are believed only beside a currency and when nothing hints at Shopify's cents. */
function readStatePrice(product: Tree, found: Findings): void {
  const cents = product['compare_at_price'] !== undefined || product['price_min'] !== undefined;
  for (const key of priceKeys) {
    const given = listOf(product[key])[0];
    let amount: number | null = null;
    let currency = readCurrency(product['currency'] ?? product['priceCurrency'] ?? product['currencyCode']);
    if (typeof given === 'string') {
      const written = readPrices(given, currency)[0];
      amount = written?.amount ?? readAmount(given);
      currency = written?.currency ?? currency;
    } else if (typeof given === 'number' && !(cents && Number.isInteger(given)) && (currency !== null || !Number.isInteger(given)))
      amount = readAmount(given);
    else if (isTree(given)) {
      const inner =
        given['price_val'] ??
        given['real_price'] ??
        given['current'] ??
        given['amount'] ??
        given['value'] ??
        given['price'] ??
        given['finalPrice'];
      const nested = isTree(inner) ? (inner['price'] ?? inner['amount'] ?? inner['value'] ?? inner['price_val']) : inner;
      const code = isTree(inner) ? (inner['currency'] ?? inner['currencyCode']) : undefined;
      currency = readCurrency(given['currency'] ?? given['currencyCode'] ?? given['priceCurrency'] ?? code) ?? currency;
      if (typeof nested === 'string') {
        const written = readPrices(nested, currency)[0];
        amount = written?.amount ?? readAmount(nested);
        currency = written?.currency ?? currency;
      } else if (typeof nested === 'number' && currency !== null) amount = readAmount(nested);
    }
    if (amount === null) continue;
    found.price.push({
      value: { amount, currency },
      source: 'state',
      confidence: currency === null ? 0.4 : 0.65,
      evidence: `${key}: ${amount} ${currency ?? ''}`.trim(),
    });
    return;
  }
}

/** Stars out of 5 with a count; anything less certain says nothing. */
function readStateRating(product: Tree, found: Findings): void {
  for (const key of ['rating', 'ratings', 'aggregateRating', 'reviewSummary', 'ratingSummary', 'reviews', 'reviewStats']) {
    const given = product[key];
    const stats = isTree(given) ? given : typeof given === 'number' || typeof given === 'string' ? { ...product, value: given } : {};
    const of = (...keys: string[]) =>
      keys.map((name) => stats[name]).find((value) => typeof value === 'number' || typeof value === 'string');
    const value = readAmount(of('value', 'average', 'ratingValue', 'averageRating', 'avg', 'averageOverallRating', 'overallRating'));
    const count = wholeCount(of('count', 'reviewCount', 'ratingCount', 'reviewsCount', 'numberOfReviews', 'totalReviewCount', 'total'));
    if (value === null || value > 5 || count === null || count === 0) continue;
    found.rating.push({ value: { value, count }, source: 'state', confidence: 0.65, evidence: `rating ${value}, ${count} reviews` });
    return;
  }
}

function nameOf(tree: Tree): string {
  for (const key of nameKeys) {
    // Tag managers write lists of one.
    const given = listOf(tree[key])[0];
    if (typeof given === 'string') return given;
  }
  return '';
}
