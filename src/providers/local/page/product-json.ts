import { HooklineError } from '#core/errors.ts';
import type { ProductAnalysis } from '#core/product.ts';
import { analyse, noProduct } from './analysis.ts';
import { type Findings, noFindings } from './candidate.ts';
import { decodePage } from './charset.ts';
import { isTree, listOf, parseTolerantly, type Tree, walkTrees } from './json-tree.ts';
import { cleanText, linesOfMarkup, longest } from './plain-text.ts';
import { readAmount, readCurrency, readPrices } from './price.ts';
import { isProduct, readSchemaProduct, wholeCount } from './schema-product.ts';
import { isShopifyProduct, readShopifyProduct } from './shops/shopify.ts';
import { isWooProduct, readWooProduct } from './shops/woocommerce.ts';

/**
 * A product as JSON: schema.org's Product anywhere in it, or our own lenient shape
 * `{ name, brand, price, currency, description, features[], specs{}, images[], category, rating }`, alone or under `product`.
 * Errors: `invalid_input` for what is no JSON, `page_without_product` for JSON without a named thing.
 */
export function readProductJson(bytes: Uint8Array, url: string | null, readAt: string): ProductAnalysis {
  const roots = parseTolerantly(decodePage(bytes, ''));
  if (roots.length === 0) {
    throw new HooklineError('invalid_input', 'The product file is not JSON.', { hint: 'See examples/product.json for the shape.' });
  }
  const around = { page: null, url, readAt, shown: new Set<number>(), place: null };
  const shop = readShopJson(roots, null);
  if (shop !== null) return analyse(shop, around);
  for (const { tree } of walkTrees(roots, new Set(['review', 'isRelatedTo', 'isSimilarTo']), 20_000)) {
    if (isProduct(tree)) return analyse(readSchemaProduct(tree, 'json-ld', 0.95), around);
  }
  for (const { tree } of walkTrees(roots, new Set(['variants', 'options', 'brand', 'images']), 2000)) {
    const findings = readOwnShape(tree);
    if (findings !== null) return analyse(findings, around);
  }
  throw noProduct();
}

/** What a shop's JSON says that was fetched beside its page; nothing when it is no such JSON. `currency` is the page's. */
export function readBeside(bytes: Uint8Array, currency: string | null): Findings {
  return readShopJson(parseTolerantly(decodePage(bytes, '')), currency) ?? noFindings();
}

/** Shopify's `/products/<handle>.json` and `.js`, and WooCommerce's store API; null for other JSON. */
function readShopJson(roots: readonly unknown[], currency: string | null): Findings | null {
  for (const { tree } of walkTrees(roots, new Set(['variants', 'options', 'images', 'media']), 200)) {
    if (isShopifyProduct(tree)) return readShopifyProduct(tree, currency, noFindings());
    if (isWooProduct(tree)) return readWooProduct(tree);
  }
  return null;
}

function readOwnShape(tree: Tree): Findings | null {
  const name = cleanText(tree['name'] ?? tree['title'], longest.name);
  if (name === '') return null;
  const found = noFindings();
  found.declared = true;
  const given = { source: 'person', confidence: 0.95 } as const;
  found.name.push({ ...given, value: name, evidence: name });
  const brand = cleanText(isTree(tree['brand']) ? tree['brand']['name'] : (tree['brand'] ?? tree['vendor']), longest.brand);
  if (brand !== '') found.brand.push({ ...given, value: brand, evidence: brand });
  readOwnPrice(tree, found);
  const rating = isTree(tree['rating']) ? tree['rating'] : { value: tree['rating'], count: tree['reviews'] };
  const value = readAmount(rating['value']);
  const count = wholeCount(rating['count']);
  if (value !== null && value <= 5 && count !== 0) found.rating.push({ ...given, value: { value, count }, evidence: `rating ${value}` });
  const lines = linesOfMarkup(tree['description'] ?? tree['body_html'], longest.statement);
  const description = cleanText(lines.join(' '), longest.description);
  if (description !== '') found.description.push({ ...given, value: description, evidence: cleanText(description, longest.evidence) });
  const features = [tree['features'], tree['bullets'], tree['facts'], tree['highlights']].flatMap(listOf);
  for (const feature of features.slice(0, 100)) {
    const text = cleanText(isTree(feature) ? feature['text'] : feature, longest.statement);
    if (text !== '') found.statements.push({ kind: 'bullet', text, source: 'person' });
  }
  for (const specs of [tree['specs'], tree['specifications'], tree['attributes']].filter(isTree)) {
    for (const [label, text] of Object.entries(specs).slice(0, 100))
      found.statements.push({ kind: 'row', label, text: cleanText(text, 160), source: 'person' });
  }
  for (const text of lines) found.statements.push({ kind: 'sentence', text, source: 'person' });
  const category = cleanText(tree['category'] ?? tree['product_type'], longest.category);
  if (category !== '') found.category.push({ ...given, value: category, evidence: category });
  for (const image of [tree['images'], tree['image']].flatMap(listOf).slice(0, 30)) {
    const address = isTree(image) ? (image['src'] ?? image['url']) : image;
    if (typeof address === 'string') found.images.push({ ...given, value: address, evidence: 'given' });
  }
  return found;
}

function readOwnPrice(tree: Tree, found: Findings): void {
  const price = tree['price'] ?? listOf(tree['variants']).find(isTree)?.['price'];
  const code = readCurrency(isTree(price) ? price['currency'] : (tree['currency'] ?? tree['priceCurrency']));
  const inner = isTree(price) ? (price['amount'] ?? price['value']) : price;
  const written = typeof inner === 'string' ? readPrices(inner, code)[0] : undefined;
  const amount = written?.amount ?? readAmount(inner);
  if (amount === null) return;
  const currency = code ?? written?.currency ?? null;
  found.price.push({
    value: { amount, currency },
    source: 'person',
    confidence: 0.95,
    evidence: `price: ${amount} ${currency ?? ''}`.trim(),
  });
}
