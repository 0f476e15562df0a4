import { type Findings, noFindings } from '../candidate.ts';
import type { PageDocument } from '../document.ts';
import { rawTextOf } from '../elements.ts';
import { isTree, listOf, parseTolerantly, type Tree, walkTrees } from '../json-tree.ts';
import { cleanText, linesOfMarkup, longest } from '../plain-text.ts';
import { readAmount, readCurrency, readPrices } from '../price.ts';
import { wholeCount } from '../schema-product.ts';

const states = ['__MODERN_ROUTER_DATA__', '__UNIVERSAL_DATA_FOR_REHYDRATION__', 'RENDER_DATA'];
const elsewhere = new Set(['recommend', 'recommendations', 'related_products', 'shop_recommend', 'i18n', 'translations']);
const largestState = 3_000_000;

export function isTikTokShop(page: PageDocument): boolean {
  const host = page.url === null ? '' : (URL.parse(page.url)?.hostname ?? '');
  const [first] = statesOf(page);
  return first !== undefined && (/(^|\.)tiktok\.com$/.test(host) || first.includes('"product_base"'));
}

function statesOf(page: PageDocument): string[] {
  return states.map((id) => page.elements.byId(id)).flatMap((node) => (node?.name === 'script' ? [rawTextOf(node)] : []));
}

/** TikTok Shop has no JSON-LD: everything is in its router's data, known by its keys wherever they stand. */
export function readTikTokShop(page: PageDocument): Findings {
  const found = noFindings();
  let product: Tree | null = null;
  let skus: unknown;
  let review: Tree | null = null;
  let seller = '';
  let trail = '';
  for (const source of statesOf(page)) {
    if (source.length > largestState) continue;
    for (const { tree } of walkTrees(parseTolerantly(source), elsewhere, 60_000)) {
      if (product === null && isTree(tree['product_base'])) {
        product = tree['product_base'];
        skus = tree['skus'] ?? tree['sku'];
      }
      if (review === null && isTree(tree['product_detail_review'])) review = tree['product_detail_review'];
      if (seller === '' && isTree(tree['seller'])) seller = cleanText(tree['seller']['name'], longest.brand);
      if (trail === '') trail = namesOf(tree['categories'] ?? tree['category_path']).join(' > ');
    }
  }
  if (product === null) return found;
  found.declared = true;
  const say = (into: Findings['name'], value: string, confidence: number) => {
    if (value !== '') into.push({ value, source: 'adapter', confidence, evidence: cleanText(value, longest.evidence) });
  };
  say(found.name, cleanText(product['title'], longest.name), 0.95);
  const brand = isTree(product['brand']) ? product['brand']['name'] : product['brand_name'];
  say(found.brand, cleanText(brand, longest.brand), 0.9);
  if (found.brand.length === 0) say(found.brand, seller, 0.6);
  say(found.category, cleanText(trail, longest.category), 0.9);
  const lines = describedIn(product);
  say(found.description, cleanText(lines.join(' '), longest.description), 0.85);
  for (const text of lines) found.statements.push({ kind: 'sentence', text, source: 'adapter' });
  for (const row of listOf(product['specifications'] ?? product['product_props'])
    .filter(isTree)
    .slice(0, 40)) {
    const label = cleanText(row['name'], 80);
    const text = cleanText(row['value'], 160);
    if (label !== '' && text !== '') found.statements.push({ kind: 'row', label, text, source: 'adapter' });
  }
  readPrice(product, skus, found);
  readStars(review, found);
  for (const image of listOf(product['images']).slice(0, 20)) {
    const address = isTree(image) ? listOf(image['url_list'])[0] : image;
    if (typeof address === 'string') found.images.push({ value: address, source: 'adapter', confidence: 0.95, evidence: 'product images' });
  }
  return found;
}

/** `real_price` is what is paid, as text (`$24.17 - 24.69`: the first) or as `{price_val, currency}` beside each variant. */
function readPrice(product: Tree, skus: unknown, found: Findings): void {
  const price = isTree(product['price']) ? product['price'] : {};
  const variants = listOf(skus)
    .filter(isTree)
    .map((sku) => (isTree(sku['price']) ? opinion(sku['price']['real_price'] ?? sku['price']) : null))
    .filter((given) => given !== null);
  const shown = opinion(price['real_price'] ?? price['min_price'] ?? price['price']);
  const cheapest = variants.sort((a, b) => a.amount - b.amount)[0];
  const best = shown ?? cheapest;
  if (best === undefined) return;
  const currency = variants[0]?.currency ?? best.currency;
  const evidence = cleanText(`real_price ${best.written}`, longest.evidence);
  found.price.push({ value: { amount: best.amount, currency }, source: 'adapter', confidence: 0.95, evidence });
  const former = opinion(price['original_price']);
  if (former !== null && former.amount > best.amount) found.otherPrices.push(former.amount);
}

function opinion(given: unknown): { amount: number; currency: string | null; written: string } | null {
  const value = isTree(given) ? (given['price_val'] ?? given['sale_price_decimal'] ?? given['price_str'] ?? given['real_price']) : given;
  const code = isTree(given) ? readCurrency(given['currency']) : null;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const written = readPrices(String(value), code)[0];
  const amount = written?.amount ?? readAmount(value);
  return amount === null ? null : { amount, currency: code ?? written?.currency ?? null, written: String(value).slice(0, 60) };
}

function readStars(review: Tree | null, found: Findings): void {
  const value = readAmount(review?.['product_rating']);
  const count = wholeCount(review?.['review_count']);
  if (value === null || value > 5 || count === 0) return;
  found.rating.push({ value: { value, count }, source: 'adapter', confidence: 0.95, evidence: `rating ${value}, ${count ?? '?'} reviews` });
}

/** The description is text, markup, or a list of blocks as JSON: `[{"type":"text","text":"…"}]`. */
function describedIn(product: Tree): string[] {
  const given = product['desc_detail'] ?? product['description'] ?? product['desc'];
  const blocks = typeof given === 'string' && given.trim().startsWith('[') ? parseTolerantly(given).flat() : listOf(given);
  return blocks
    .slice(0, 60)
    .flatMap((block) => linesOfMarkup(isTree(block) ? block['text'] : block, longest.statement))
    .slice(0, 60);
}

function namesOf(given: unknown): string[] {
  return listOf(given)
    .filter(isTree)
    .map((step) => cleanText(step['name'] ?? step['category_name'], 60))
    .filter(Boolean)
    .slice(0, 6);
}
