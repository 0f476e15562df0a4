import { type CheerioAPI, load } from 'cheerio/slim';
import { type ChildNode, DomHandler, type Element, isTag, isText } from 'domhandler';
import { Parser } from 'htmlparser2';
import { bare, cleanText, overlap } from './plain-text.ts';

/** An element in reading order, with what its surroundings say about it. */
export interface Place {
  node: Element;
  order: number;
  /** Inside navigation, footers, other products, reviews: true for everything that is not about this product. */
  aside: boolean;
  /** Crossed out or hidden from readers. */
  struck: boolean;
  /** Classes, id and test marks of the element itself, lower-case. */
  marks: string;
}

export interface PageDocument {
  $: CheerioAPI;
  url: string | null;
  language: string;
  places: Place[];
  /** The product's heading, if the page has one. */
  heading: Place | null;
  title: string;
}

const deepest = 512;
const asideTags = new Set(['nav', 'footer', 'aside', 'select', 'template', 'dialog']);
const asideMarks =
  /carousel|recommend|related|similar|sponsor|upsell|cross-?sell|also[-_ ]?(bought|viewed|like)|recently|frequently|bought-?together|bundle|footer|navigation|navbar|\bnav\b|menu|mini-?cart|newsletter|cookie|consent|review-?(list|item|text|body|card|content)|customer-?reviews?\b|testimonial|q-?and-?a|faq-|comparison|compare-|sims-|sp_detail|people-also|you-may|shop-?the-?look|complete-?the|warranty-selector|protection-plan|accessor(y|ies)|sr-promo|site-header|global-header|announcement|social-share|breadcrumb|listing-card|product-?card|product-?tile|item-?card|\brecs[-_]|grid-price/;
const hiddenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])|(left|top|text-indent)\s*:\s*-\d{3,}|(^|;)\s*(width|height)\s*:\s*0(px)?\s*(;|$)/i;

/**
 * Parses a page once. The parser's own stack is quadratic in depth, so feeding stops when tags nest deeper than any real page does;
 * what was read until then is kept.
 */
export function openDocument(html: string, url: string | null): PageDocument {
  const handler = new DomHandler();
  let depth = 0;
  let tooDeep = false;
  const parser = new Parser(
    {
      onparserinit: (self) => handler.onparserinit(self),
      onopentag(name, attributes) {
        depth++;
        if (depth <= deepest) handler.onopentag(name, attributes);
        else tooDeep = true;
      },
      onclosetag() {
        if (depth <= deepest) handler.onclosetag();
        depth--;
      },
      ontext: (data) => handler.ontext(data),
      oncomment: () => undefined,
      oncdatastart: () => undefined,
      oncdataend: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => handler.onend(),
      onerror: (error) => handler.onerror(error),
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length && !tooDeep; at += 16_384) parser.write(html.slice(at, at + 16_384));
  parser.end();
  const $ = load(handler.root);
  const title = cleanText(textOf($('title').get(0)), 300);
  const base = $('base[href]').attr('href');
  const address = base !== undefined && url !== null ? (URL.parse(base, url)?.href ?? url) : url;
  const heading = findHeading($, title);
  const places = survey(handler.root.children, heading);
  return {
    $,
    url: address,
    language: $('html').attr('lang') ?? '',
    places,
    heading: places.find((place) => place.node === heading) ?? null,
    title,
  };
}

/** Text below a node, without scripts and styles, at most `limit` characters; block ends count as spaces. */
export function textOf(node: ChildNode | undefined, limit = 4000): string {
  if (node === undefined) return '';
  let text = '';
  const stack: ChildNode[] = [node];
  while (stack.length > 0 && text.length < limit) {
    const at = stack.pop();
    if (at === undefined) break;
    // Collapsed at once: a page's indentation must not use up the limit.
    if (isText(at)) text += at.data.length > limit * 4 ? at.data.slice(0, limit * 4).replace(/\s+/g, ' ') : at.data.replace(/\s+/g, ' ');
    else if (isTag(at)) {
      if (unread.has(at.name) && at !== node) continue;
      if (!inline.has(at.name)) text += ' ';
      for (let child = at.lastChild; child !== null; child = child.prev) stack.push(child);
    }
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, limit);
}

/** As `textOf`, for prices: two digits in an element of their own after a number are its cents (`4<sup>79</sup>` is 4.79). */
export function moneyTextOf(node: Element, limit: number): string {
  if (node.children.every((child) => isText(child))) return textOf(node, limit);
  const label = cleanText(node.attribs['aria-label'], limit);
  if (/^\D{0,4}\d[\d.,]*\D{0,4}$/.test(label)) return label;
  const text = textOf(node, limit);
  if (!/\d{3}$|\d{3}\D{0,4}$/.test(text)) return text;
  const pieces: string[] = [];
  const stack: ChildNode[] = [node];
  while (stack.length > 0 && pieces.length < 20) {
    const at = stack.pop();
    if (at === undefined) break;
    if (isText(at) && at.data.trim() !== '') pieces.push(at.data.trim());
    else if (isTag(at)) for (let child = at.lastChild; child !== null; child = child.prev) stack.push(child);
  }
  const cents = pieces.findIndex((piece, index) => index > 0 && /^\d\d$/.test(piece) && /\d$/.test(pieces[index - 1] ?? ''));
  if (cents === -1 || pieces.slice(0, cents).some((piece) => /\d[.,]\d\d$/.test(piece))) return text;
  return [...pieces.slice(0, cents), `.${pieces[cents]}`, ...pieces.slice(cents + 1)].join('').slice(0, limit);
}

const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe']);
const inline = new Set(['span', 'b', 'strong', 'i', 'em', 'a', 'bdi', 'sup', 'sub', 'u', 'small', 'font', 'ins', 'mark', 'abbr', 'label']);

/** Marks of a place and of up to `levels` elements around it. */
export function marksAround(node: Element, levels: number): string {
  let text = '';
  let at: Element | null = node;
  for (let level = 0; at !== null && level <= levels; level++) {
    text += ` ${marksOf(at)}`;
    at = at.parent !== null && isTag(at.parent) ? at.parent : null;
  }
  return text;
}

function marksOf(node: Element): string {
  const { class: classes = '', id = '' } = node.attribs;
  const test =
    node.attribs['data-testid'] ?? node.attribs['data-test'] ?? node.attribs['data-hook'] ?? node.attribs['data-feature-name'] ?? '';
  return `${classes} ${id} ${test} ${node.attribs['itemprop'] ?? ''}`.toLowerCase().slice(0, 300);
}

/** The h1 (or a product title in its place) that agrees best with the page's title. */
function findHeading($: CheerioAPI, title: string): Element | null {
  const shared = cleanText($('meta[property="og:title"]').attr('content'), 300);
  let best: { node: Element; score: number } | null = null;
  const options = $(
    '#productTitle, h1, [itemprop="name"], [class*="product-title" i], [class*="product_title" i], [class*="product-name" i]',
  ).slice(0, 60);
  options.each((index, node) => {
    const text = cleanText(textOf(node), 300);
    if (text.length < 3 || /\blogo\b/i.test(text) || bare(text) === '') return;
    const agrees = Math.max(overlap(text, title), overlap(text, shared));
    const score = agrees * 3 + (node.name === 'h1' ? 1 : 0) + (node.attribs['id'] === 'productTitle' ? 3 : 0) - index * 0.01;
    if (best === null || score > best.score) best = { node, score };
  });
  const found = best as { node: Element; score: number } | null;
  return found !== null && found.score >= 1 ? found.node : null;
}

function survey(roots: ChildNode[], heading: Element | null): Place[] {
  const own = new Set<unknown>();
  for (let at: unknown = heading; at !== null && at !== undefined; at = (at as { parent: unknown }).parent) own.add(at);
  const places: Place[] = [];
  const stack: { node: ChildNode; aside: boolean; struck: boolean }[] = roots
    .map((node) => ({ node, aside: false, struck: false }))
    .reverse();
  while (stack.length > 0) {
    const entry = stack.pop();
    if (entry === undefined || !isTag(entry.node) || unread.has(entry.node.name)) continue;
    const { node } = entry;
    const marks = marksOf(node);
    // What surrounds the product's own heading is about the product, whatever its classes say.
    const aside = entry.aside || (!own.has(node) && (asideTags.has(node.name) || asideMarks.test(marks)));
    const style = node.attribs['style'];
    const struck =
      entry.struck ||
      node.name === 'del' ||
      node.name === 's' ||
      node.name === 'strike' ||
      (style !== undefined && (style.includes('line-through') || (!own.has(node) && hiddenStyle.test(style)))) ||
      (!own.has(node) && node.attribs['hidden'] !== undefined) ||
      (node.attribs['aria-hidden'] === 'true' && /visually-?hidden|sr-only|screen-?reader/.test(marks)) ||
      /strike|crossed|line-through|a-text-price|text-price\b/.test(marks);
    places.push({ node, order: places.length, aside, struck, marks });
    for (let child = node.lastChild; child !== null; child = child.prev) stack.push({ node: child, aside, struck });
  }
  return places;
}
