import { type Findings, noFindings } from '../candidate.ts';
import { type PageDocument, textOf } from '../document.ts';
import { isTree, listOf, type Tree } from '../json-tree.ts';
import { cleanText, linesOfMarkup, longest } from '../plain-text.ts';
import { currencyOfPlace, readAmount, readCurrency, readPrices } from '../price.ts';
import { wholeCount } from '../schema-product.ts';

export function isWooCommerce(page: PageDocument): boolean {
  return (
    /woocommerce/.test(page.elements.named('body')[0]?.attribs['class'] ?? '') ||
    page.places.some(({ marks }) => marks.includes('woocommerce-product-gallery') || marks.includes('woocommerce-price-amount'))
  );
}

/** WooCommerce's standard markup: the price of the summary, sale before regular, and the lowest of a range. */
export function readWooCommerce(page: PageDocument): Findings {
  const { $ } = page;
  const found = noFindings();
  const hint = currencyOfPlace(page.url, page.language);
  const summary = $('div.product .summary, div.product').first();
  const box = summary.find('p.price, .wp-block-woocommerce-product-price').first();
  const paid = box.find('ins').length > 0 ? box.find('ins').first() : box;
  const text = cleanText(textOf(paid.get(0), 120), 120);
  const prices = readPrices(text, hint);
  const price = prices[0];
  if (price !== undefined) {
    const range = prices.length > 1 && prices[1]?.amount !== price.amount;
    found.price.push({
      value: { amount: price.amount, currency: price.currency },
      source: 'adapter',
      confidence: range ? 0.75 : 0.95,
      evidence: text,
    });
  }
  for (const former of readPrices(cleanText(textOf(box.find('del').get(0), 80), 80), hint)) found.otherPrices.push(former.amount);
  const name = cleanText(textOf(summary.find('.product_title').get(0), 600), longest.name);
  if (name !== '') found.name.push({ value: name, source: 'adapter', confidence: 0.9, evidence: name });
  found.declared = name !== '';
  const lines = $('.woocommerce-product-details__short-description, #tab-description')
    .toArray()
    .flatMap((node) => linesOfMarkup($(node).html(), longest.statement))
    .filter((line) => !/^description$/i.test(line));
  const description = cleanText(lines.join(' '), longest.description);
  if (description !== '')
    found.description.push({ value: description, source: 'adapter', confidence: 0.8, evidence: cleanText(description, longest.evidence) });
  return found;
}

/** Known by the keys of `/wp-json/wc/store/v1/products`. */
export function isWooProduct(tree: Tree): boolean {
  return typeof tree['name'] === 'string' && isTree(tree['prices']) && tree['prices']['currency_minor_unit'] !== undefined;
}

/** The store API's product: prices are whole minor units, and the API says how many digits those are. */
export function readWooProduct(product: Tree): Findings {
  const found = noFindings();
  found.declared = true;
  const say = (into: Findings['name'], given: unknown, limit: number) => {
    const value = cleanText(given, limit);
    if (value !== '') into.push({ value, source: 'adapter', confidence: 0.9, evidence: cleanText(value, longest.evidence) });
  };
  say(found.name, product['name'], longest.name);
  say(found.brand, namesOf(product['brands'])[0], longest.brand);
  say(found.category, namesOf(product['categories']).join(' > '), longest.category);
  const lines = [product['short_description'], product['description']].flatMap((markup) => linesOfMarkup(markup, longest.statement));
  say(found.description, lines.join(' '), longest.description);
  for (const text of lines) found.statements.push({ kind: 'sentence', text, source: 'adapter' });
  for (const attribute of listOf(product['attributes']).filter(isTree).slice(0, 40)) {
    const text = namesOf(attribute['terms']).join(', ');
    if (text !== '') found.statements.push({ kind: 'row', label: cleanText(attribute['name'], 80), text, source: 'adapter' });
  }
  const prices = isTree(product['prices']) ? product['prices'] : {};
  const minor = Number(prices['currency_minor_unit']);
  const range = isTree(prices['price_range']) ? prices['price_range'] : null;
  const units = (given: unknown) => (Number.isInteger(minor) && minor >= 0 && minor <= 4 ? readAmount(Number(given) / 10 ** minor) : null);
  const amount = units(range?.['min_amount'] ?? prices['price']);
  const currency = readCurrency(prices['currency_code']);
  if (amount !== null)
    found.price.push({
      value: { amount, currency },
      source: 'adapter',
      confidence: 0.9,
      evidence: `price: ${amount} ${currency ?? ''}`.trim(),
    });
  const before = units(prices['regular_price']);
  if (before !== null && amount !== null && before > amount) found.otherPrices.push(before);
  const value = readAmount(product['average_rating']);
  const count = wholeCount(product['review_count']);
  if (value !== null && value <= 5 && count !== 0)
    found.rating.push({ value: { value, count }, source: 'adapter', confidence: 0.9, evidence: `rating ${value}` });
  for (const image of listOf(product['images']).slice(0, 20)) {
    if (isTree(image) && typeof image['src'] === 'string')
      found.images.push({ value: image['src'], source: 'adapter', confidence: 0.9, evidence: 'product images' });
  }
  return found;
}

function namesOf(given: unknown): string[] {
  return listOf(given)
    .filter(isTree)
    .map((item) => cleanText(item['name'], 60))
    .filter(Boolean)
    .slice(0, 8);
}
