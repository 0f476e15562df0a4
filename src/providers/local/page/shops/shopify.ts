import type { Element } from 'domhandler';
import { type Findings, noFindings } from '../candidate.ts';
import type { PageDocument } from '../document.ts';
import { metaOf, rawTextOf } from '../elements.ts';
import { isTree, listOf, parseTolerantly, type Tree } from '../json-tree.ts';
import { cleanText, linesOfMarkup, longest } from '../plain-text.ts';
import { readAmount, readCurrency } from '../price.ts';

export function isShopify(page: PageDocument): boolean {
  return (
    ['script', 'link', 'img'].some((tag) => page.elements.named(tag).some(isOfShopify)) ||
    scripts(page).some((source) => /\bShopify\.(shop|theme|currency)\b|ShopifyAnalytics\.meta/.test(source))
  );
}

const hosted = /cdn\.shopify\.com|\/cdn\/shop\//;

function isOfShopify({ attribs: { src = '', href = '', ...others } }: Element): boolean {
  return hosted.test(src) || hosted.test(href) || others['data-product-json'] !== undefined;
}

/** The product that a Shopify theme writes into its page for its own scripts, in whole cents. */
export function readShopify(page: PageDocument): Findings {
  const currency = currencyOfShopify(page);
  const found = noFindings();
  const handle = /\/products\/([^/?#]+)/.exec(page.url ?? '')?.[1];
  for (const node of page.elements
    .named('script')
    .filter(({ attribs }) => attribs['type'] === 'application/json')
    .slice(0, 60)) {
    const source = rawTextOf(node);
    if (!source.includes('"variants"') || source.length > 2_000_000) continue;
    for (const root of parseTolerantly(source)) {
      const tree = isTree(root) && isTree(root['product']) ? root['product'] : root;
      // Cards of other products carry the same JSON.
      if (!isTree(tree) || !isShopifyProduct(tree) || (handle !== undefined && tree['handle'] !== handle)) continue;
      return readShopifyProduct(tree, currency, found);
    }
  }
  return found;
}

/** What the theme's scripts or meta tags name; the product's JSON names none. */
export function currencyOfShopify(page: PageDocument): string | null {
  const active = scripts(page).map((source) => /Shopify\.currency\s*=\s*\{"active":"([A-Z]{3})"/.exec(source)?.[1]);
  return readCurrency(active.find(Boolean)) ?? readCurrency(metaOf(page.elements, 'og:price:currency'));
}

/** Known by the keys of `/products/<handle>.js` (cents) or `.json` (decimal text). */
export function isShopifyProduct(tree: Tree): boolean {
  return typeof tree['title'] === 'string' && typeof tree['handle'] === 'string' && Array.isArray(tree['variants']);
}

/** Adds what Shopify's own JSON says; whole numbers are cents (`.js`), text is in units (`.json`). `currency` when the page names it. */
export function readShopifyProduct(product: Tree, currency: string | null, found: Findings): Findings {
  found.declared = true;
  const say = (into: Findings['name'], given: unknown, limit: number, confidence: number) => {
    const value = cleanText(given, limit);
    if (value !== '') into.push({ value, source: 'adapter', confidence, evidence: cleanText(value, longest.evidence) });
  };
  say(found.name, product['title'], longest.name, 0.9);
  say(found.brand, product['vendor'], longest.brand, 0.85);
  say(found.category, product['product_type'] ?? product['type'], longest.category, 0.7);
  const lines = linesOfMarkup(product['body_html'] ?? product['description'], longest.statement);
  say(found.description, lines.join(' '), longest.description, 0.85);
  for (const text of lines) found.statements.push({ kind: 'sentence', text, source: 'adapter' });
  readPrice(product, currency, found);
  for (const image of listOf(product['images'] ?? product['media']).slice(0, 20)) {
    const address = isTree(image) ? (image['src'] ?? image['url']) : image;
    if (typeof address === 'string') found.images.push({ value: address, source: 'adapter', confidence: 0.9, evidence: 'product images' });
  }
  return found;
}

function readPrice(product: Tree, currency: string | null, found: Findings): void {
  const variants = listOf(product['variants']).filter(isTree);
  const offered = variants.filter((variant) => variant['available'] !== false);
  const first = offered[0] ?? variants[0];
  const given = first?.['price'] ?? product['price'];
  const code = currency ?? readCurrency(first?.['price_currency']);
  const amount = inUnits(given);
  if (amount === null) return;
  const amounts = new Set(variants.map((variant) => inUnits(variant['price'])));
  // A page with its own URL shows the first variant that can be bought; several prices make that less certain.
  const confidence = amounts.size > 1 ? 0.6 : 0.9;
  found.price.push({ value: { amount, currency: code }, source: 'adapter', confidence, evidence: `price: ${amount} ${code ?? ''}`.trim() });
  const before = inUnits(first?.['compare_at_price'] ?? product['compare_at_price']);
  if (before !== null && before > amount) found.otherPrices.push(before);
}

/** Shopify counts in hundredths for every currency, also for those without cents. */
function inUnits(given: unknown): number | null {
  if (typeof given === 'number') return Number.isInteger(given) ? readAmount(given / 100) : readAmount(given);
  return readAmount(given);
}

function scripts(page: PageDocument): string[] {
  return page.elements
    .named('script')
    .filter(({ attribs }) => attribs['src'] === undefined)
    .slice(0, 80)
    .map((node) => rawTextOf(node).slice(0, 200_000))
    .filter((source) => source.includes('Shopify'));
}
