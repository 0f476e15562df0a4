import { type Findings, noFindings } from './candidate.ts';
import { marksAround, type PageDocument, type Place, textOf } from './document.ts';
import { withoutShop } from './open-graph.ts';
import { bare, cleanText, longest } from './plain-text.ts';
import { wholeCount } from './schema-product.ts';

/** What a person would see: heading, title, breadcrumbs, the line that names the brand, the stars beside the heading. */
export function readVisible(page: PageDocument): Findings {
  const found = noFindings();
  const site = page.$('meta[property="og:site_name"]').attr('content') ?? '';
  const heading = page.heading === null ? '' : cleanText(textOf(page.heading.node, 600), longest.name);
  if (heading !== '') found.name.push({ value: heading, source: 'heuristic', confidence: 0.75, evidence: heading });
  const title = withoutShop(page.title, site, page.url);
  if (title !== '') found.name.push({ value: title, source: 'heuristic', confidence: 0.4, evidence: page.title });
  readTrail(page, heading, found);
  readBrand(page, found);
  readStars(page, found);
  readDescription(page, found);
  found.declared = page.places.some((place) => !place.aside && isBuyButton(place));
  return found;
}

/** The first box near the heading that calls itself a description. */
function readDescription(page: PageDocument, found: Findings): void {
  const start = page.heading?.order ?? 0;
  for (const place of page.places) {
    if (place.aside || place.struck || place.order < start || place.order > start + 2500) continue;
    if (!/descri(ption|pcion|zione)|beschreibung|overview|product-?(story|details-text)|\brte\b/.test(place.marks)) continue;
    if (!['div', 'section', 'p', 'article'].includes(place.node.name) || /toggle|button|label|title|heading|tabs?\b/.test(place.marks))
      continue;
    const text = cleanText(textOf(place.node, longest.description * 2), longest.description);
    if (text.length < 40) continue;
    found.description.push({ value: text, source: 'heuristic', confidence: 0.6, evidence: cleanText(text, longest.evidence) });
    return;
  }
}

const buyWords =
  /^(add (it )?to (your )?(cart|bag|basket|trolley)|buy( it)? now|in den warenkorb|ajouter au panier|añadir (al carrito|a la cesta)|aggiungi al carrello|in winkelwagen|lägg i (varukorg|kundvagn)|comprar( ahora)?|カートに入れる|pre-?order( now)?)\b/i;

function isBuyButton(place: Place): boolean {
  const { name, attribs } = place.node;
  if (name === 'input') return buyWords.test((attribs['value'] ?? '').trim());
  if (name !== 'button' && !(name === 'a' && /btn|button|cart/.test(place.marks))) return false;
  return (
    buyWords.test(textOf(place.node, 60)) || /add-?to-?(cart|bag|basket)|single_add_to_cart/.test(`${place.marks} ${attribs['name'] ?? ''}`)
  );
}

function readTrail(page: PageDocument, heading: string, found: Findings): void {
  const box = page
    .$(
      '[class*="breadcrumb" i], [id*="breadcrumb" i], [aria-label*="breadcrumb" i], [data-testid*="breadcrumb" i], [class*="bread-crumb" i]',
    )
    .toArray()
    .find((node) => ['nav', 'ol', 'ul', 'div', 'section', 'p'].includes(node.name) && textOf(node, 400).length > 3);
  if (box === undefined) return;
  const links = page.$(box).find('a').toArray();
  const parts = (links.length > 0 ? links : page.$(box).find('li, span').toArray()).map((node) => cleanText(textOf(node, 120), 80));
  const steps = tidyTrail(parts, heading);
  if (steps.length === 0) return;
  const path = steps.join(' > ');
  found.category.push({
    value: cleanText(path, longest.category),
    source: 'heuristic',
    confidence: 0.6,
    evidence: cleanText(textOf(box, 400), longest.evidence),
  });
}

/** Without home, separators, repetitions and the product itself. */
export function tidyTrail(parts: readonly string[], name: string): string[] {
  const steps: string[] = [];
  for (const part of parts) {
    const step = part.replace(/^[\s>/›»|•-]+|[\s>/›»|•-]+$/g, '');
    if (bare(step).length < 2 || step.length > 60) continue;
    if (/^(home(page)?|start(seite)?|inicio|accueil|back( to .*)?|shop|all( products| categories)?|todas las categorías|all)$/i.test(step))
      continue;
    if (bare(step) === bare(name) || steps.some((known) => bare(known) === bare(step))) continue;
    steps.push(step);
  }
  return steps.slice(0, 8);
}

function readBrand(page: PageDocument, found: Findings): void {
  const start = page.heading?.order ?? 0;
  for (const place of page.places) {
    if (Math.abs(place.order - start) > 120 || place.aside) continue;
    const marked = /(^|[\s_-])(brand|vendor|manufacturer)([\s_-]|name|$)/.test(place.marks);
    const text = cleanText(textOf(place.node, 120), 100);
    const named = /^(?:shop|visit the|by|brand:?|sold by)\s+([\p{Lu}\p{N}][\p{L}\p{N}&'’. -]{1,40}?)(?: store| shop)?$/u.exec(text)?.[1];
    const isLink = place.node.name === 'a' && place.node.attribs['href'] !== undefined;
    const value = cleanText(named ?? (marked && text.length <= 40 ? text.replace(/^(brand|vendor)\s*:?\s*/i, '') : ''), longest.brand);
    if (value === '' || /^(shop|brand|all|more|reviews?|share|new|sale|home|now|cart|logo)$/i.test(value) || /\d{3}|[?!:{}<]/.test(value))
      continue;
    if (/^sold by/i.test(text) || (named !== undefined && !isLink && !marked)) continue;
    found.brand.push({ value, source: 'heuristic', confidence: marked ? 0.6 : 0.5, evidence: text });
    return;
  }
}

const outOf = /(\d(?:[.,]\d{1,2})?)\s*(?:out of|\/|von|sur|de|su|von|av|of)\s*5\b/i;
const counted =
  /([\d][\d.,\s]{0,9})\s*(?:global |customer |verified |product )?(?:reviews?|ratings?|bewertungen|avis|reseñas|valoraciones|recensioni|omdömen)/i;

function readStars(page: PageDocument, found: Findings): void {
  const start = page.heading?.order ?? 0;
  for (const place of page.places) {
    if (place.aside || place.order < start - 80 || place.order > start + 500) continue;
    const said = `${place.node.attribs['aria-label'] ?? ''} ${place.node.attribs['title'] ?? ''}`;
    const whole = textOf(place.node, 120);
    const text = whole.length < 120 ? whole : '';
    const match = outOf.exec(said) ?? outOf.exec(text);
    if (match?.[1] === undefined) continue;
    const value = Number(match[1].replace(',', '.'));
    if (!(value > 0 && value <= 5)) continue;
    const around = place.node.parent === null ? '' : textOf(place.node.parent, 300);
    const count = counted.exec(`${said} ${text}`)?.[1] ?? counted.exec(around)?.[1] ?? /\(([\d.,]{1,9})\)/.exec(around)?.[1];
    // Stars of one review, or of whoever sells it, are not the product's.
    if (/review-?(item|card|body)|seller|merchant|feedback-?score/.test(marksAround(place.node, 4))) continue;
    const reviews = count === undefined ? null : wholeCount(count);
    if (reviews === 0) continue;
    found.rating.push({
      value: { value, count: reviews },
      source: 'heuristic',
      confidence: 0.55,
      evidence: cleanText(`${said} ${text}`, longest.evidence),
    });
    return;
  }
}
