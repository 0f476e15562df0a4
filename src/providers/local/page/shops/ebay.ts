import { type Findings, noFindings } from '../candidate.ts';
import { type PageDocument, textOf } from '../document.ts';
import { tidyTrail } from '../heuristic.ts';
import { cleanText, longest } from '../plain-text.ts';
import { currencyOfPlace, readPrices } from '../price.ts';

export function isEbay(page: PageDocument): boolean {
  const host = page.url === null ? '' : (URL.parse(page.url)?.hostname ?? '');
  return (
    /(^|\.)ebay\.[a-z.]+$/.test(host) ||
    ['x-item-title__maintitle', 'x-price-primary'].every((mark) => page.places.some(({ marks }) => marks.includes(mark)))
  );
}

/** eBay's item page: its price is the primary one, and the stars on it are the seller's, not the product's. */
export function readEbay(page: PageDocument): Findings {
  const { $ } = page;
  const found = noFindings();
  const pick = (selector: string, limit: number) => cleanText(textOf($(selector).get(0), limit * 3), limit);
  const name = pick('.x-item-title__mainTitle, #itemTitle', longest.name).replace(/^details about\s+/i, '');
  found.declared = name !== '';
  if (name !== '') found.name.push({ value: name, source: 'adapter', confidence: 0.95, evidence: name });

  const hint = currencyOfPlace(page.url, page.language);
  const text = pick('.x-price-primary, #prcIsum', 80);
  const price = readPrices(text, hint)[0];
  if (price !== undefined)
    found.price.push({ value: { amount: price.amount, currency: price.currency }, source: 'adapter', confidence: 0.95, evidence: text });
  // What a viewer's currency would make of it, and what it cost before.
  for (const other of readPrices(pick('.x-price-approx, .x-additional-info, .x-price-transparency--discount', 300), hint))
    if (other.amount !== price?.amount) found.otherPrices.push(other.amount);

  for (const row of $('.ux-labels-values').toArray().slice(0, 60)) {
    const label = cleanText(textOf($(row).find('.ux-labels-values__labels').get(0), 80), 80).replace(/:$/, '');
    const value = cleanText(textOf($(row).find('.ux-labels-values__values').get(0), 160), 160);
    if (label === '' || value === '' || /shipping|postage|delivery|returns?|payments?|located|seller/i.test(label)) continue;
    if (/^(brand|marke|marca|marque)$/i.test(label) && !/^(unbranded|does not apply|markenlos|sin marca)$/i.test(value))
      found.brand.push({ value: cleanText(value, longest.brand), source: 'adapter', confidence: 0.9, evidence: `${label}: ${value}` });
    found.statements.push({ kind: 'row', label, text: value, source: 'adapter' });
  }
  const steps = tidyTrail(
    $('.seo-breadcrumb-text, nav.breadcrumbs a')
      .toArray()
      .map((node) => cleanText(textOf(node, 80), 60)),
    name,
  );
  const path = cleanText(steps.join(' > '), longest.category);
  if (path !== '') found.category.push({ value: path, source: 'adapter', confidence: 0.9, evidence: path });
  for (const node of $('.ux-image-carousel-item img, .image-carousel-item img').toArray().slice(0, 20)) {
    const value = node.attribs['data-zoom-src'] ?? node.attribs['data-src'] ?? node.attribs['src'] ?? '';
    if (value !== '') found.images.push({ value, source: 'adapter', confidence: 0.9, evidence: 'gallery' });
  }
  return found;
}
