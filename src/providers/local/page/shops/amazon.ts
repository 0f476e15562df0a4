import type { Element } from 'domhandler';
import { type Findings, noFindings } from '../candidate.ts';
import { type PageDocument, textOf } from '../document.ts';
import { tidyTrail } from '../heuristic.ts';
import { cleanText, longest } from '../plain-text.ts';
import { currencyOfPlace, readPrices } from '../price.ts';
import { wholeCount } from '../schema-product.ts';

/** Where Amazon's pages of the last years write the price to pay, newest first. Other `.a-offscreen` prices belong to other products. */
const priceBoxes: readonly (readonly [id: string, within: string])[] = [
  ['corePriceDisplay_desktop_feature_div', '.priceToPay .a-offscreen'],
  ['corePriceDisplay_desktop_feature_div', '.reinventPricePriceToPayMargin .a-offscreen'],
  ['corePriceDisplay_mobile_feature_div', '.priceToPay .a-offscreen'],
  ['corePrice_feature_div', '.a-price:not(.a-text-price) .a-offscreen'],
  ['corePrice_desktop', '.apexPriceToPay .a-offscreen'],
  ['price_inside_buybox', ''],
  ['newBuyBoxPrice', ''],
  ['kindle-price', ''],
  ['priceblock_dealprice', ''],
  ['priceblock_saleprice', ''],
  ['priceblock_ourprice', ''],
  ['tp_price_block_total_price_ww', '.a-offscreen'],
];
const titles = ['productTitle', 'ebooksProductTitle'] as const;

export function isAmazon(page: PageDocument): boolean {
  const host = page.url === null ? '' : (URL.parse(page.url)?.hostname ?? '');
  return (
    /(^|\.)amazon\.[a-z.]+$/.test(host) ||
    (page.url === null && first(page, 'dp', 'dp-container', 'ppd') !== undefined && first(page, ...titles) !== undefined)
  );
}

function first(page: PageDocument, ...ids: string[]): Element | undefined {
  return ids.map((id) => page.elements.byId(id)).find((node) => node !== undefined);
}

/** Amazon has no JSON-LD; its element ids have been stable for years. */
export function readAmazon(page: PageDocument): Findings {
  const { $ } = page;
  const found = noFindings();
  const pick = (limit: number, ...ids: string[]) => cleanText(textOf(first(page, ...ids), limit * 3), limit);
  const within = (id: string, selector: string) => $(first(page, id)).find(selector).toArray();
  found.declared = first(page, ...titles, 'ASIN') !== undefined;

  const name = pick(longest.name, ...titles).replace(/\s+Kindle Edition$/, '');
  if (name !== '') found.name.push({ value: name, source: 'adapter', confidence: 0.95, evidence: name });

  const byline = pick(160, 'bylineInfo');
  const author = cleanText(textOf(within('bylineInfo', '.author a, .contributorNameID')[0], 240), 80);
  const maker =
    author !== ''
      ? author
      : byline
          .replace(/^(visit the|brand:|by|marke:|marca:|besuche den|visita la tienda de|visiter la boutique)\s*/i, '')
          .replace(/\s*([- ]store|-shop)$/i, '');
  if (maker !== '' && maker.length <= 60)
    found.brand.push({ value: cleanText(maker, longest.brand), source: 'adapter', confidence: 0.9, evidence: byline });

  const hint = currencyOfPlace(page.url, page.language);
  const isGone = /currently unavailable|derzeit nicht verfügbar|no disponible|actuellement indisponible/i.test(
    `${pick(120, 'availability')} ${pick(120, 'outOfStock')}`,
  );
  for (const [id, selector] of isGone ? [] : priceBoxes) {
    const node = selector === '' ? first(page, id) : within(id, selector)[0];
    const spoken = cleanText(textOf(node, 60), 60);
    // Some pages leave the spoken price blank and write it in pieces beside it.
    const text = spoken === '' && node !== undefined ? inPieces(page, node) : spoken;
    const price = readPrices(text, hint)[0];
    if (price === undefined) continue;
    found.price.push({ value: { amount: price.amount, currency: price.currency }, source: 'adapter', confidence: 0.95, evidence: text });
    break;
  }

  const stars = /(\d(?:[.,]\d)?)/.exec(
    cleanText(textOf(within('acrPopover', '.a-icon-alt')[0], 180), 60) || (first(page, 'acrPopover')?.attribs['title'] ?? ''),
  )?.[1];
  const counted = pick(40, 'acrCustomerReviewText');
  if (stars !== undefined) {
    const value = Number(stars.replace(',', '.'));
    const count = counted === '' ? null : wholeCount(counted);
    if (value > 0 && value <= 5)
      found.rating.push({ value: { value, count }, source: 'adapter', confidence: 0.95, evidence: `${stars} of 5, ${counted}` });
  }

  const steps = tidyTrail(
    within('wayfinding-breadcrumbs_feature_div', 'a').map((node) => cleanText(textOf(node), 80)),
    name,
  );
  if (steps.length > 0) {
    const path = cleanText(steps.join(' > '), longest.category);
    found.category.push({ value: path, source: 'adapter', confidence: 0.95, evidence: path });
  }

  const bullets = [...within('feature-bullets', 'li:not(.aok-hidden) .a-list-item'), ...within('productFactsDesktopExpander', 'li')]
    .map((node) => cleanText(textOf(node, 1200), longest.statement))
    .filter((text) => text.length > 8);
  const prose =
    pick(longest.description, 'productDescription') ||
    cleanText(textOf(within('bookDescription_feature_div', '.a-expander-content')[0], longest.description * 3), longest.description);
  const description = cleanText(
    [...bullets.map((text) => text.replace(/([^.!?])$/, '$1.')), prose].filter(Boolean).join(' '),
    longest.description,
  );
  if (description !== '')
    found.description.push({ value: description, source: 'adapter', confidence: 0.9, evidence: cleanText(description, longest.evidence) });
  for (const text of bullets) found.statements.push({ kind: 'bullet', text, source: 'adapter' });
  if (prose !== '') found.statements.push({ kind: 'sentence', text: prose, source: 'adapter' });

  const main = first(page, 'landingImage', 'imgBlkFront', 'ebooksImgBlkFront', 'main-image');
  const sizes = main?.attribs['data-a-dynamic-image'];
  const shown = [main?.attribs['data-old-hires'], ...largestFirst(sizes), main?.attribs['src']];
  for (const value of shown) {
    if (value?.startsWith('http')) found.images.push({ value, source: 'adapter', confidence: 0.95, evidence: 'main picture' });
  }
  for (const node of within('altImages', 'img')) {
    const value = node.attribs['src'] ?? '';
    if (/\/images\/I\//.test(value) && !/play-icon|360_icon/i.test(value))
      found.images.push({ value, source: 'adapter', confidence: 0.6, evidence: 'gallery' });
  }
  return found;
}

/** `<symbol>€</symbol><whole>1.299<decimal>,</decimal></whole><fraction>00</fraction>` as `1.299,00 €`. */
function inPieces({ $ }: PageDocument, spoken: Element): string {
  const box = $(spoken).closest('.a-price');
  const part = (name: string) => cleanText(textOf(box.find(`.a-price-${name}`).get(0), 20), 20);
  const whole = part('whole').replace(/[.,\s]+$/, '');
  const fraction = part('fraction');
  const mark = part('decimal') || '.';
  return whole === '' ? '' : `${part('symbol')} ${whole}${fraction === '' ? '' : mark + fraction}`;
}

/** Amazon keeps `{"address":[width,height]}` on its main picture. */
function largestFirst(json: string | undefined): string[] {
  if (json === undefined) return [];
  try {
    const sizes: unknown = JSON.parse(json);
    if (sizes === null || typeof sizes !== 'object') return [];
    return Object.entries(sizes as Record<string, unknown>)
      .sort(([, a], [, b]) => Number((b as number[])?.[0] ?? 0) - Number((a as number[])?.[0] ?? 0))
      .map(([address]) => address);
  } catch {
    return [];
  }
}
