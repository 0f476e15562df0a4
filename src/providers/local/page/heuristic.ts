import { type ChildNode, type Element, isTag } from 'domhandler';
import { type Findings, noFindings } from './candidate.ts';
import { type PageDocument, type Place, textOf } from './document.ts';
import { metaOf } from './elements.ts';
import { withoutShop } from './open-graph.ts';
import { bare, cleanText, longest, overlap } from './plain-text.ts';
import { readStars } from './stars.ts';

/** What a person would see: heading, title, breadcrumbs, the line that names the brand, the stars beside the heading. */
export function readVisible(page: PageDocument): Findings {
  const found = noFindings();
  const site = metaOf(page.elements, 'og:site_name') ?? '';
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
    if (
      !['div', 'section', 'p', 'article'].includes(place.node.name) ||
      /toggle|button|label|title|heading|tabs\b|tab[-_]?(title|button|link|nav|header|label)/.test(place.marks)
    )
      continue;
    const text = cleanText(textOf(place.node, longest.description * 2), longest.description);
    if (text.length < 40) continue;
    found.description.push({ value: text, source: 'heuristic', confidence: 0.6, evidence: cleanText(text, longest.evidence) });
    return;
  }
}

const buyWords =
  /^(add (it )?to (your |my )?(cart|bag|basket|trolley|order)|buy( it)? now|ajouter$|acheter|hinzufügen$|(jetzt )?kaufen$|add$|lisää ostoskoriin|dodaj do koszyka|legg i handlekurv|læg i kurv|sepete ekle|in den warenkorb|ajouter au panier|añadir (al carrito|a la cesta)|agregar al carrito|adicionar ao carrinho|aggiungi al carrello|in (mijn )?winkel(wagen|mand)(je)?|lägg i (varukorg|kundvagn)|comprar( ahora)?|カートに入れる|(買い物)?かごに追加|장바구니|加入购物车|pre-?order( now)?)(?![\p{L}\p{N}])/iu;

function isBuyButton(place: Place): boolean {
  const { name, attribs } = place.node;
  if (name === 'input') return buyWords.test((attribs['value'] ?? '').trim());
  if (name !== 'button' && !(name === 'a' && /btn|button|cart/.test(place.marks))) return false;
  return (
    buyWords.test(textOf(place.node, 60)) || /add-?to-?(cart|bag|basket)|single_add_to_cart/.test(`${place.marks} ${attribs['name'] ?? ''}`)
  );
}

function isTrail({ node, marks }: Place): boolean {
  return (
    ['nav', 'ol', 'ul', 'div', 'section', 'p'].includes(node.name) &&
    (/crumb/.test(marks) || /bread-?crumb|fil d.ariane|brotkrumen/i.test(node.attribs['aria-label'] ?? '')) &&
    textOf(node, 400).length > 3
  );
}

/** A trail without a name: short links above the heading with nothing but arrows between them, or the first of which leads home. */
function plainTrail(page: PageDocument): Place | undefined {
  const { heading } = page;
  if (heading === null) return undefined;
  return page.places
    .slice(Math.max(0, heading.order - 80), heading.order)
    .reverse()
    .find(({ node, aside }) => {
      if (aside || node.name === 'a') return false;
      const links = node.children.filter((child) => isTag(child) && child.name === 'a').map((link) => textOf(link, 80));
      if (
        links.length < 2 ||
        links.length > 8 ||
        links.some((text) => text === '' || /^(about|contact|log ?in|sign in|blog|faq)/i.test(text))
      )
        return false;
      const between = links.reduce((rest, text) => rest.replace(text, ' '), textOf(node, 400)).trim();
      return (
        /^([>›»→/|]\s*)+$/.test(between) || (between === '' && /^(home|startseite|accueil|inicio|início|hem|hjem)$/i.test(links[0] ?? ''))
      );
    });
}

function readTrail(page: PageDocument, heading: string, found: Findings): void {
  const box = (page.places.find(isTrail) ?? plainTrail(page))?.node;
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
    const marked = /(^|[\s_-])(brand|vendor|manufacturer)([\s_-]|name|$)|brandlogo/.test(place.marks);
    const text = cleanText(textOf(place.node, 120), 100);
    const named = namedBrand(text);
    const { 'data-name': dataName = '', 'data-brand': dataBrand = '' } = place.node.attribs;
    if (dataBrand !== '' && overlap(dataName, page.title) >= 0.75) {
      found.brand.push({
        value: cleanText(dataBrand, longest.brand),
        source: 'heuristic',
        confidence: 0.6,
        evidence: `data-brand: ${dataBrand}`.slice(0, longest.evidence),
      });
      return;
    }
    const link = place.node.name === 'a' ? place.node : place.node.children.find((child) => isTag(child) && child.name === 'a');
    const isLink = link !== undefined && isTag(link) && link.attribs['href'] !== undefined;
    const value = cleanText(named ?? (marked ? brandIn(place.node, text) : ''), longest.brand);
    if (
      value === '' ||
      /^(shop|brand|all|more|reviews?|share|new|sale|home|now|cart|logo|see all.*|more from.*)$/i.test(value) ||
      /\d{3}|[?!:{}<]/.test(value)
    )
      continue;
    if (/^sold by/i.test(text) || (named !== undefined && !isLink && !marked)) continue;
    found.brand.push({ value, source: 'heuristic', confidence: marked ? 0.6 : 0.5, evidence: text });
    return;
  }
}

const beforeBrand = /^(?:shop|visit the|by|brand:?|sold by)\s/i;
const brandWords = /^(?:shop|visit the|by|brand:?|sold by)\s+(.{2,41}?)(?: store| shop| \(author\))?$/i;

/** `by Name`, `Visit the Name Store`: a name starts with a capital or a digit. */
function namedBrand(text: string): string | undefined {
  const name = beforeBrand.test(text) ? brandWords.exec(text)?.[1] : undefined;
  return name !== undefined && /^[\p{Lu}\p{N}][\p{L}\p{N}&'’. -]*$/u.test(name) ? name : undefined;
}

/** What a box that is marked as the brand's holds: its link's text, the words of its picture, or all of it without the label. */
function brandIn(box: Element, text: string): string {
  const stack: ChildNode[] = [box];
  for (let seen = 0; stack.length > 0 && seen < 12; seen++) {
    const node = stack.pop();
    if (node === undefined || !isTag(node)) continue;
    if (node.name === 'a' && textOf(node, 60).length > 1)
      return textOf(node, 60)
        .replace(/^(shop|visit the|brand:?)\s+/i, '')
        .replace(/ (store|shop)$/i, '');
    if (node.name === 'img' && text === '') return (node.attribs['alt'] ?? '').replace(/\s*(logo|brand|store)$/i, '');
    stack.push(...node.children);
  }
  return text.length <= 40 ? text.replace(/^(brand|vendor|manufacturer|marque|marke|hersteller|marca)\b\s*:?\s*/i, '') : '';
}
