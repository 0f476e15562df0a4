import type { Candidate, Findings, PriceOpinion, Source } from './candidate.ts';
import { noFindings } from './candidate.ts';
import { isTree, listOf, type Tree } from './json-tree.ts';
import { cleanText, linesOfMarkup, longest } from './plain-text.ts';
import { readAmount, readCurrency, readPrices } from './price.ts';

const productTypes = new Set(['product', 'productgroup', 'individualproduct', 'productmodel', 'vehicle', 'car']);
const goodsTypes = new Set(['book', 'movie', 'musicalbum', 'videogame', 'softwareapplication', 'mobileapplication', 'course', 'menuitem']);

export function typesOf(tree: Tree): string[] {
  return listOf(tree['@type']).map((type) =>
    String(type)
      .replace(/^.*[/#:]/, '')
      .toLowerCase(),
  );
}

/** Products, and other goods once somebody offers them. */
export function isProduct(tree: Tree): boolean {
  const types = typesOf(tree);
  if (types.some((type) => productTypes.has(type))) return true;
  return types.some((type) => goodsTypes.has(type)) && tree['offers'] !== undefined;
}

/** Findings of one schema.org Product, from JSON-LD or microdata (same vocabulary, other spelling). */
export function readSchemaProduct(given: Tree, source: Source, confidence: number): Findings {
  const product = withSmallKeys(given);
  const found = noFindings();
  found.declared = true;
  const variants = listOf(product['hasVariant']).filter(isTree);
  const say = <T>(into: Candidate<T>[], value: T | null | undefined, evidence: string, sure = confidence) => {
    if (value === null || value === undefined || value === '') return;
    into.push({ value, source, confidence: sure, evidence: cleanText(evidence, longest.evidence) });
  };

  const name = cleanText(firstText(product['name']) ?? firstText(product['title']), longest.name);
  if (!isTemplate(name)) say(found.name, name, name);
  const brand = cleanText(nameOf(product['brand']) ?? nameOf(variants[0]?.['brand']), longest.brand);
  if (!isTemplate(brand)) say(found.brand, brand, `brand: ${brand}`);
  const maker = cleanText(nameOf(product['manufacturer']), longest.brand);
  if (brand === '' && !isTemplate(maker)) say(found.brand, maker, `manufacturer: ${maker}`, confidence * 0.7);

  readOffers(product, variants, found, source, confidence);
  readRating(product['aggregateRating'] ?? variants[0]?.['aggregateRating'], found, source, confidence);

  const lines = linesOfMarkup(firstText(product['description']), longest.statement);
  const description = cleanText(lines.join(' '), longest.description);
  if (!isTemplate(description)) {
    say(found.description, description, description);
    for (const text of lines) found.statements.push({ kind: 'sentence', text, source });
  }
  const category = cleanText(nameOf(product['category']), longest.category);
  if (category !== '' && !/^\d+$|^https?:/.test(category))
    say(found.category, category.replace(/\s*[<>/|›»]\s*/g, ' > '), category, confidence * 0.7);

  for (const image of [product['image'], ...variants.map((variant) => variant['image'])].flatMap(listOf)) {
    const address = addressOf(image);
    if (address !== null) say(found.images, address, address);
  }
  for (const key of ['material', 'color', 'size', 'pattern', 'weight', 'width', 'height', 'depth', 'countryOfOrigin']) {
    const value = quantityOf(product[key]);
    if (value !== '') found.statements.push({ kind: 'row', label: key.replace(/([A-Z])/g, ' $1').toLowerCase(), text: value, source });
  }
  for (const property of listOf(product['additionalProperty']).filter(isTree)) {
    const label = cleanText(property['name'], 80);
    const value = quantityOf(property);
    if (label !== '' && value !== '') found.statements.push({ kind: 'row', label, text: value, source });
  }
  return found;
}

/** `Offers`, `AggregateRating`: some shop systems write keys like types. */
function withSmallKeys(tree: Tree): Tree {
  const small = Object.entries(tree).map(([key, value]) => [key.charAt(0).toLowerCase() + key.slice(1), value] as const);
  return { ...Object.fromEntries(small), ...tree };
}

function readOffers(product: Tree, variants: Tree[], found: Findings, source: Source, confidence: number): void {
  const offers = listOf(product['offers']).flat().filter(isTree);
  const all = offers.length > 0 ? offers : variants.flatMap((variant) => listOf(variant['offers']).filter(isTree));
  const opinions: { price: PriceOpinion; sure: number }[] = [];
  for (const offer of all.slice(0, 200)) {
    const specs = listOf(offer['priceSpecification']).filter(isTree);
    for (const spec of specs) {
      const amount = readAmount(spec['price']);
      if (amount !== null && isNotToPay(spec)) found.otherPrices.push(amount);
    }
    if (offer['validForMemberTier'] !== undefined) {
      const amount = readAmount(offer['price']);
      if (amount !== null) found.otherPrices.push(amount);
      continue;
    }
    const plain = specs.find((spec) => !isNotToPay(spec) && readAmount(spec['price'] ?? spec['minPrice']) !== null);
    const nested = listOf(offer['offers']).filter(isTree)[0];
    const low = readAmount(offer['lowPrice']);
    const high = readAmount(offer['highPrice']);
    const amount =
      readAmount(offer['price']) ?? low ?? readAmount(plain?.['price'] ?? plain?.['minPrice']) ?? readAmount(nested?.['price']);
    if (amount === null) continue;
    const currency =
      readCurrency(offer['priceCurrency']) ??
      readCurrency(plain?.['priceCurrency']) ??
      readCurrency(nested?.['priceCurrency']) ??
      (typeof offer['price'] === 'string' ? readPrices(offer['price'], null)[0]?.currency : null) ??
      null;
    const isRange = low !== null && high !== null && high > low;
    opinions.push({ price: { amount, currency }, sure: isRange ? 0.75 : 1 });
  }
  // Old shop pages give the price as the product's own, without an offer.
  const bareAmount = all.length === 0 ? readAmount(listOf(product['price'])[0]) : null;
  if (bareAmount !== null) opinions.push({ price: { amount: bareAmount, currency: readCurrency(product['priceCurrency']) }, sure: 0.8 });
  const first = opinions[0];
  if (first === undefined) return;
  const amounts = new Set(opinions.map((opinion) => opinion.price.amount));
  // Variants at several prices: the first is what the page shows, and not certain.
  const sure = confidence * first.sure * (amounts.size > 1 ? 0.7 : 1);
  found.price.push({
    value: first.price,
    source,
    confidence: sure,
    evidence: `price: ${first.price.amount} ${first.price.currency ?? ''}${amounts.size > 1 ? ' (first of several offers)' : ''}`.trim(),
  });
}

function isNotToPay(spec: Tree): boolean {
  const type = String(spec['priceType'] ?? '').toLowerCase();
  return (
    /listprice|strikethrough|srp|msrp|regular/.test(type) ||
    spec['validForMemberTier'] !== undefined ||
    (typesOf(spec).includes('unitpricespecification') && spec['referenceQuantity'] !== undefined)
  );
}

export function readRating(given: unknown, found: Findings, source: Source, confidence: number): void {
  const rating = listOf(given).find(isTree);
  if (rating === undefined) return;
  const [, stated = '', scale] = /^\s*(\d+(?:[.,]\d+)?)(?:\s*(?:out of|of|\/)\s*(\d+))?/i.exec(String(rating['ratingValue'] ?? '')) ?? [];
  const value = Number(stated.replace(',', '.'));
  const best = Number(rating['bestRating'] ?? scale ?? 5) || 5;
  const count = wholeCount(rating['reviewCount']) ?? wholeCount(rating['ratingCount']);
  if (!(value > 0) || value > best || count === 0) return;
  const outOfFive = Math.round((value / best) * 5 * 100) / 100;
  found.rating.push({
    value: { value: outOfFive, count },
    source,
    confidence,
    evidence: `rating ${value} of ${best}${count === null ? '' : `, ${count} reviews`}`,
  });
}

export function wholeCount(given: unknown): number | null {
  const digits = typeof given === 'number' ? String(given) : typeof given === 'string' ? given.replace(/[^\d]/g, '') : '';
  if (digits === '' || digits.length > 9) return null;
  return Number(digits);
}

function firstText(value: unknown): string | undefined {
  for (const item of listOf(value)) {
    if (typeof item === 'string' && item.trim() !== '') return item;
    if (isTree(item) && typeof item['@value'] === 'string') return item['@value'];
  }
  return undefined;
}

function nameOf(value: unknown): string | undefined {
  for (const item of listOf(value)) {
    if (typeof item === 'string' && !/^https?:/.test(item)) return item;
    if (isTree(item)) return firstText(item['name']) ?? firstText(item['@value']);
  }
  return undefined;
}

function addressOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!isTree(value)) return null;
  return firstText(value['contentUrl']) ?? firstText(value['contentURL']) ?? firstText(value['url']) ?? firstText(value['@id']) ?? null;
}

function quantityOf(value: unknown): string {
  if (!isTree(value)) return cleanText(firstText(value), 160);
  const amount = cleanText(value['value'], 120);
  const unit = cleanText(value['unitText'] ?? '', 30);
  return [amount === '' ? cleanText(nameOf(value), 120) : amount, unit].filter(Boolean).join(' ');
}

/** Left-over placeholders of page templates: `<&=rating&>`, `{{name}}`. */
function isTemplate(text: string): boolean {
  return /\{\{|<&=|<%|\$\{|^(null|undefined|n\/a|none|default)$/i.test(text);
}
