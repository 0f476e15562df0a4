import { type Findings, noFindings } from '../candidate.ts';
import { type PageDocument, textOf } from '../document.ts';
import { cleanText, linesOfMarkup, longest } from '../plain-text.ts';

export function isEtsy(page: PageDocument): boolean {
  const host = page.url === null ? '' : (URL.parse(page.url)?.hostname ?? '');
  return /(^|\.)etsy\.com$/.test(host) || page.elements.titled.some(({ attribs }) => attribs['data-buy-box-listing-title'] !== undefined);
}

/**
 * Etsy's listing. Its JSON-LD has the seller's own price, its meta tags the same in the viewer's currency without saying which rate, and
 * the visible price the viewer's tax; so this adapter gives names, pictures and words, and the vote decides about money.
 */
export function readEtsy(page: PageDocument): Findings {
  const { $ } = page;
  const found = noFindings();
  const name = cleanText(textOf($('[data-buy-box-listing-title]').get(0), 600), longest.name);
  if (name !== '') found.name.push({ value: name, source: 'adapter', confidence: 0.9, evidence: name });
  const lines = $('[data-product-details-description-text-content]')
    .toArray()
    .slice(0, 3)
    .flatMap((node) => linesOfMarkup($(node).html(), longest.statement));
  const description = cleanText(lines.join(' '), longest.description);
  if (description !== '')
    found.description.push({ value: description, source: 'adapter', confidence: 0.7, evidence: cleanText(description, longest.evidence) });
  for (const text of lines) found.statements.push({ kind: 'sentence', text, source: 'adapter' });
  for (const node of $('[data-carousel-pane] img, .image-carousel-container img').toArray().slice(0, 20)) {
    const value = node.attribs['data-src-zoom-image'] ?? node.attribs['data-src'] ?? node.attribs['src'] ?? '';
    if (/^(https?:)?\/\//.test(value)) found.images.push({ value, source: 'adapter', confidence: 0.8, evidence: 'gallery' });
  }
  return found;
}
