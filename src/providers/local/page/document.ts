import { type CheerioAPI, load } from 'cheerio/slim';
import { type ChildNode, DomHandler, type Element, isTag, isText } from 'domhandler';
import { Parser } from 'htmlparser2';
import { type Elements, indexElements, metaOf } from './elements.ts';
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
  /** For looking within a part; over the whole page, `elements` costs less. */
  $: CheerioAPI;
  elements: Elements;
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
  const parser = new Parser(
    {
      onparserinit: (self) => handler.onparserinit(self),
      onopentag(name, attributes) {
        depth++;
        if (depth <= deepest) handler.onopentag(name, attributes);
        else parser.pause();
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
  parser.end(html);
  const $ = load(handler.root);
  const elements = indexElements(handler.root.children);
  const title = cleanText(textOf(elements.named('title')[0]), 300);
  const base = elements.named('base').find(({ attribs }) => attribs['href'] !== undefined)?.attribs['href'];
  const address = base !== undefined && url !== null ? (URL.parse(base, url)?.href ?? url) : url;
  const heading = findHeading(elements, title);
  const places = survey(handler.root.children, heading);
  return {
    $,
    elements,
    url: address,
    language: elements.named('html')[0]?.attribs['lang'] ?? '',
    places,
    heading: places.find((place) => place.node === heading) ?? null,
    title,
  };
}

/** Text below a node, without scripts and styles, at most `limit` characters; block ends count as spaces. */
export function textOf(node: ChildNode | undefined, limit = 4000): string {
  if (node === undefined) return '';
  let text = '';
  let last = '';
  // From node to node without a stack, and not for ever: a box may have half a million children, most of them empty.
  let steps = limit * 50;
  for (let at: ChildNode | null = node; at !== null && text.length < limit && steps-- > 0; ) {
    if (at.prev !== null && isTag(at.prev) && !inline.has(at.prev.name)) text += ' ';
    let inside: ChildNode | null = null;
    // Collapsed at once: a page's indentation must not use up the limit.
    if (isText(at)) {
      const piece = (at.data.length > limit * 4 ? at.data.slice(0, limit * 4) : at.data).replace(/\s+/g, ' ');
      if (atSeam(at, node) && piece.length > 2 && last.length > 2 && /[\p{L}\p{N}]$/u.test(last) && /^[\p{L}\p{N}]/u.test(piece))
        text += ' ';
      text += piece;
      last = piece;
    } else if (isTag(at) && (at === node || !unread.has(at.name))) {
      if (!inline.has(at.name) || isReadAloud(at) || isReadAloud(at.prev)) text += ' ';
      inside = at.firstChild;
    }
    at = inside ?? following(at, node);
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, limit);
}

/** A text that opens an element right behind another element: styles set the two apart (`<span>4.7/5</span><span>214 reviews</span>`). */
function atSeam(text: ChildNode, root: ChildNode): boolean {
  let at = text;
  while (at.prev === null && at !== root) {
    if (at.parent === null || !isTag(at.parent)) return false;
    at = at.parent;
  }
  return at !== root && at !== text && at.prev !== null && isTag(at.prev);
}

/** The next node in reading order that is not below `from`, within `root`; null at its end. */
function following(from: ChildNode, root: ChildNode): ChildNode | null {
  let at = from;
  while (at !== root && at.next === null) {
    const { parent } = at;
    if (parent === null || !isTag(parent)) return null;
    at = parent;
  }
  return at === root ? null : at.next;
}

/** As `textOf`, for prices: two digits in an element of their own after a number are its cents (`4<sup>79</sup>` is 4.79). */
export function moneyTextOf(node: Element, limit: number): string {
  if (node.children.every((child) => isText(child))) return textOf(node, limit);
  const label = cleanText(node.attribs['aria-label'], limit);
  if (/^\D{0,4}\d[\d.,]*\D{0,4}$/.test(label)) return label;
  const text = textOf(node, limit);
  const glued = /\d\p{L}/u.test(text);
  if (!glued && !/\d{3}$|\d{3}\D{0,4}$/.test(text)) return text;
  const pieces: string[] = [];
  const stack: ChildNode[] = [node];
  while (stack.length > 0 && pieces.length < 20) {
    const at = stack.pop();
    if (at === undefined) break;
    if (isText(at) && at.data.trim() !== '') pieces.push(at.data.trim());
    else if (isTag(at)) for (let child = at.lastChild; child !== null; child = child.prev) stack.push(child);
  }
  const cents = pieces.findIndex((piece, index) => index > 0 && /^\d\d$/.test(piece) && /\d$/.test(pieces[index - 1] ?? ''));
  if (cents === -1 && glued)
    return pieces.reduce((said, piece) => said + (/\d$/.test(said) && /^\p{L}/u.test(piece) ? ' ' : '') + piece, '').slice(0, limit);
  if (cents === -1 || pieces.slice(0, cents).some((piece) => /\d[.,]\d\d$/.test(piece))) return text;
  return [...pieces.slice(0, cents), `.${pieces[cents]}`, ...pieces.slice(cents + 1)].join('').slice(0, limit);
}

const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe']);
/** Words for screen readers stand apart from what is shown beside them. */
function isReadAloud(node: ChildNode | null): boolean {
  return node !== null && isTag(node) && /visually-?hidden|sr-only|screen-?reader|a-offscreen/.test(node.attribs['class'] ?? '');
}
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

const testMarks = new Set(
  'data-testid data-test data-test-id data-hook data-feature-name data-at data-enzyme-id data-automation-id automation-id data-cy data-qa data-selenium data-autom'.split(
    ' ',
  ),
);

function marksOf(node: Element): string {
  const { class: classes = '', id = '' } = node.attribs;
  let test = '';
  for (const name in node.attribs) if (test === '' && testMarks.has(name)) test = node.attribs[name] ?? '';
  const item = node.attribs['itemprop'] ?? '';
  if (classes === '' && id === '' && test === '' && item === '') return '';
  return `${classes} ${id} ${test} ${item}`.toLowerCase().slice(0, 300);
}

/** The h1 (or a product title in its place) that agrees best with the page's title. */
function findHeading(elements: Elements, title: string): Element | null {
  const shared = cleanText(metaOf(elements, 'og:title'), 300);
  let best: { node: Element; score: number } | null = null;
  for (const [index, node] of elements.titled.slice(0, 60).entries()) {
    const text = cleanText(textOf(node), 300);
    if (text.length < 3 || /\blogo\b/i.test(text) || bare(text) === '') continue;
    const agrees = Math.max(overlap(text, title), overlap(text, shared));
    const score = agrees * 3 + (node.name === 'h1' ? 1 : 0) + (node.attribs['id'] === 'productTitle' ? 3 : 0) - index * 0.01;
    if (best === null || score > best.score) best = { node, score };
  }
  return best !== null && best.score >= 1 ? best.node : null;
}

const headings = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);
const othersHeading =
  /^\W*((you (might|may)( also)? (like|love|need)|customers? (who|also|say)|(people|shoppers|guests|others) (also|who)|more (like this|from|items|to (love|explore))|similar|related|recommended|recently viewed|frequently bought|goes (well )?with|pairs? well|complete (the|your)|compare (with|to|similar)|explore (more|similar)|shop similar|sponsored|accessories|trending|best ?sellers|inspired by|top picks|(keep|continue) (shopping|exploring)|based on (your|what))\b|das könnte|ähnliche|kunden (kauften|interess|haben)|vous aimerez|produits (similaires|associés)|articles similaires|les clients|quizás|también te|productos (similares|relacionados)|te puede|potrebbe(ro)? (interessar|piacer)|prodotti (simili|correlati)|gerelateerd|liknande)/i;

/** Some shops sell from an `<aside>` beside the product's heading. */
function isBuyBox(node: Element, own: ReadonlySet<unknown>): boolean {
  return node.name === 'aside' && own.has(node.parent) && /add to (cart|bag|basket)|buy now/i.test(textOf(node, 8000));
}

/**
 * What the heading of other products speaks for: the outermost box that it opens, or, where the product's own heading shares that box, what follows
 * up to the next heading.
 */
function underHeading(heading: Element, own: ReadonlySet<unknown>): ChildNode[] {
  const boxes: Element[] = [];
  for (let box = heading; boxes.length < 4; ) {
    const { parent } = box;
    if (parent === null || !isTag(parent) || own.has(parent) || (boxes.length > 0 && parent.children.find(isTag) !== box)) break;
    boxes.push(parent);
    box = parent;
  }
  if (boxes.length > 0) return boxes.flatMap((box) => box.children);
  const below: ChildNode[] = [];
  for (let next = heading.next; next !== null && !(isTag(next) && headings.has(next.name)); next = next.next) below.push(next);
  return below;
}

/** Pages use the same few marks thousands of times. */
function remember(judge: (marks: string) => boolean): (marks: string) => boolean {
  const known = new Map<string, boolean>();
  return (marks) => {
    const before = known.get(marks);
    if (before !== undefined) return before;
    const answer = judge(marks);
    known.set(marks, answer);
    return answer;
  };
}

function survey(roots: ChildNode[], heading: Element | null): Place[] {
  const own = new Set<unknown>();
  for (let at: unknown = heading; at !== null && at !== undefined; at = (at as { parent: unknown }).parent) own.add(at);
  const places: Place[] = [];
  const others = new Set<ChildNode>();
  const isAside = remember((marks) => asideMarks.test(marks));
  const isStruck = remember((marks) => /strike|crossed|line-through|a-text-price|text-price\b/.test(marks));
  const stack: { node: ChildNode; aside: boolean; struck: boolean }[] = roots
    .map((node) => ({ node, aside: false, struck: false }))
    .reverse();
  while (stack.length > 0) {
    const entry = stack.pop();
    if (entry === undefined || !isTag(entry.node) || unread.has(entry.node.name)) continue;
    const { node } = entry;
    if (others.has(node)) entry.aside = true;
    const marks = marksOf(node);
    // What surrounds the product's own heading is about the product, whatever its classes say.
    const aside = entry.aside || (!own.has(node) && ((asideTags.has(node.name) && !isBuyBox(node, own)) || isAside(marks)));
    const style = node.attribs['style'];
    const struck =
      entry.struck ||
      node.name === 'del' ||
      node.name === 's' ||
      node.name === 'strike' ||
      (style !== undefined && (style.includes('line-through') || (!own.has(node) && hiddenStyle.test(style)))) ||
      (!own.has(node) && node.attribs['hidden'] !== undefined) ||
      (node.attribs['aria-hidden'] === 'true' && /visually-?hidden|sr-only|screen-?reader/.test(marks)) ||
      isStruck(marks);
    places.push({ node, order: places.length, aside, struck, marks });
    if (!aside && headings.has(node.name) && othersHeading.test(textOf(node, 80))) {
      for (const node of underHeading(entry.node, own)) others.add(node);
    }
    for (let child = node.lastChild; child !== null; child = child.prev) stack.push({ node: child, aside, struck });
  }
  return places;
}
