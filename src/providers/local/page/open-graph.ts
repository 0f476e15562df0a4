import { type Findings, noFindings } from './candidate.ts';
import type { PageDocument } from './document.ts';
import { cleanText, longest } from './plain-text.ts';
import { readAmount, readCurrency } from './price.ts';

/** A page with more pictures of itself than this lists them elsewhere too. */
const mostOfOne = 24;

/** `og:*`, `product:*`, `twitter:*` and the plain meta description. */
export function readOpenGraph(page: PageDocument): Findings {
  const found = noFindings();
  const metas = new Map<string, string[]>();
  for (const node of page.elements.named('meta')) {
    const key = (node.attribs['property'] ?? node.attribs['name'] ?? '').toLowerCase().trim();
    const content = node.attribs['content'];
    if (key === '' || content === undefined || content.trim() === '') continue;
    const known = metas.get(key);
    if (known === undefined) metas.set(key, [content]);
    else if (known.length < mostOfOne) known.push(content);
  }
  const first = (...keys: string[]) => keys.map((key) => metas.get(key)?.[0]).find((value) => value !== undefined);

  found.declared = /(^|[:.])product\b/i.test(first('og:type') ?? '') || metas.has('product:price:amount') || metas.has('og:price:amount');

  const title = cleanText(first('og:title', 'twitter:title'), longest.name + 60);
  const name = withoutShop(title, first('og:site_name') ?? '', page.url);
  if (name !== '') found.name.push({ value: name, source: 'open-graph', confidence: 0.7, evidence: title });

  const brand = cleanText(first('product:brand', 'og:brand'), longest.brand);
  if (brand !== '' && !/[{}<]/.test(brand))
    found.brand.push({ value: brand, source: 'open-graph', confidence: 0.75, evidence: `brand: ${brand}` });

  const currency = readCurrency(first('product:sale_price:currency', 'product:price:currency', 'og:price:currency', 'product:currency'));
  const sale = readAmount(first('product:sale_price:amount', 'og:sale_price:amount'));
  const plain = readAmount(first('product:price:amount', 'og:price:amount', 'product:price', 'og:price'));
  const former = [
    'product:original_price:amount',
    'og:price:standard_amount',
    'og:standard_price:amount',
    'product:standard_price:amount',
    'og:price:regular_amount',
  ]
    .map((key) => readAmount(first(key)))
    .filter((amount) => amount !== null);
  const amount = sale ?? plain;
  if (amount !== null) {
    found.price.push({
      value: { amount, currency },
      source: 'open-graph',
      confidence: 0.75,
      evidence: cleanText(`product:price ${amount} ${currency ?? ''}`, longest.evidence),
    });
  }
  found.otherPrices.push(...former.filter((other) => other !== amount));
  if (sale !== null && plain !== null && plain > sale) found.otherPrices.push(plain);

  const labelled = first('twitter:label1')?.toLowerCase() === 'price' ? first('twitter:data1') : undefined;
  if (amount === null && labelled !== undefined) {
    const value = readAmount(labelled);
    if (value !== null)
      found.price.push({
        value: { amount: value, currency: readCurrency(labelled.replace(/[\d.,\s]/g, '')) },
        source: 'open-graph',
        confidence: 0.5,
        evidence: cleanText(labelled, 100),
      });
  }

  for (const [key, sure] of [
    ['og:description', 0.6],
    ['twitter:description', 0.5],
    ['description', 0.45],
  ] as const) {
    const text = cleanText(first(key), longest.description);
    if (text !== '')
      found.description.push({ value: text, source: 'open-graph', confidence: sure, evidence: cleanText(text, longest.evidence) });
  }
  for (const key of ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src']) {
    for (const address of metas.get(key) ?? [])
      found.images.push({ value: address.trim(), source: 'open-graph', confidence: 0.7, evidence: key });
  }
  const category = cleanText(first('product:category'), longest.category);
  if (category !== '' && !/^\d+$/.test(category))
    found.category.push({ value: category, source: 'open-graph', confidence: 0.6, evidence: category });
  return found;
}

/** `Lamp online kaufen`, `Lamp Price in India - Buy Lamp online at Shop`. */
const soldOnline =
  /\s+(?:price in \p{Lu}\p{L}+\b.*|online kaufen\b.*|[-|–:]\s*buy\b.*\bonline\b.*|(?:for sale|buy) online\b.*|& reviews(?=\s*([-|–]|$)))/iu;

/** `Lamp | Shop`, `Shop.com: Lamp : Lighting` → `Lamp`, where the cut-off part is the shop's name. */
export function withoutShop(given: string, site: string, url: string | null): string {
  const host =
    url === null
      ? ''
      : (URL.parse(url)?.hostname ?? '')
          .replace(/^www\./, '')
          .split('.')
          .slice(0, -1)
          .join('.');
  const shops = [site, host].map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')).filter((name) => name.length > 2);
  const isShop = (part: string) => {
    const plain = part
      .toLowerCase()
      .replace(/\.(com|co\.uk|net|org|de|fr|es|it)\b/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
    return plain !== '' && shops.some((shop) => plain === shop || (plain.length > 3 && shop.endsWith(plain)) || plain === `buy${shop}`);
  };
  const title = given.replace(soldOnline, '').replace(/^buy\s+(?=\S)/i, '');
  let parts = title.split(/\s+[|–—·•:-]\s+|\s*\|\s*|(?<=\.[a-z]{2,3})\s*:\s+/);
  let text = title;
  while (parts.length > 1 && isShop(parts.at(-1) ?? '')) {
    parts = parts.slice(0, -1);
    text = text.slice(0, text.lastIndexOf(parts.at(-1) ?? '') + (parts.at(-1)?.length ?? 0));
  }
  if (parts.length > 1 && isShop(parts[0] ?? '')) text = text.slice(text.indexOf(parts[1] ?? ''));
  return isShop(text) ? '' : cleanText(text, longest.name);
}
