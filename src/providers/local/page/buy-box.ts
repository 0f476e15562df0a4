import { type ChildNode, Element, isTag, isText } from 'domhandler';
import { type Findings, noFindings } from './candidate.ts';
import { marksAround, moneyTextOf, type PageDocument, type Place, textOf } from './document.ts';
import { cleanText, longest } from './plain-text.ts';
import { currencyOfPlace, readPrices } from './price.ts';

const priceMark = /price|precio|prix|preis|prezzo|amount|cost\b/;
const payMark = /current|sale|final|special|offer|our-?price|customer-price|to-?pay|selling|buy-?box|primary|actual|discounted|promo/;
const formerMark =
  /(?<![a-z])old|was|\buvp|-uvp|list-?price|--list|rrp|msrp|suggested|compare|original|before|former|prior|previous|striked?|regular-price-message/;
const otherMark =
  /\bsaving|-saving|savings|save-|\bsave\b|discount-|financ|month|instal|klarna|afterpay|affirm|shipping|deliver|per-?unit|unit-?price|price-per|coupon|tier|bulk|volume-?pric|wholesale|points|deposit|subtotal|total|trade-?in|member|medlem|mitglied|adherent|socio\b|loyalty|club|gift|option(?!s?-pric)|swatch|autoship|subscri|\bused|open-?box|refurb|renewed|trade-?up|variant|protection|plan\b|filter|facet|slot-price|popover/;
const beforeMark =
  /(was|were|buy used|used|open[- ]box|économisez|sparen?|ahorra|risparmi|you pay less|list( price)?|rrp|msrp|reg(ular)?( price)?|save|saving|off|over|under|compare at|orig(inal)?( price)?|shipping|from only|statt|uvp|avant|antes)\W{0,4}$/i;
/** The same in other languages, and words for members, other sellers and used goods. */
const foreignMark =
  /(ursprünglich|früher|vorher(iger preis)?|niedrigster preis|unverb\w*\.? preisempf\w*\.?|prix (conseillé|barré|de référence)|ancien prix|adviesprijs|van|precio (anterior|de lista)|prezzo (precedente|di listino)|ord(inarie)?\.? pris|rek\.? pris|tidigare( pris)?|通常価格|定価|参考価格|希望小売価格|送料|adhérents?|members?( price)?|mitglieder(preis)?|club ?card( price)?|card price|(carte|tarjeta|tessera)( de)? \p{L}+|family preis|klubb?pris|medlems?(pris)?|førpris|ledenprijs|soci(os?)?|((andere |other )?(verkopers|sellers|vendeurs)( \(\d+\))?|neufs?|occasions?|gebraucht|tweedekans|refurbished|pre-?owned|reconditionné|usados?)( (dès|from|ab|vanaf|desde))?)\W{0,4}$/iu;
const afterMark =
  /^\W{0,3}(\/(?!\s*(unit|each|ea|item|piece|pc)\b)|per\b|a month|monthly|mo\b|off\b|each month|x \d|shipping|\/?\s?mo\b|savings?|((pro|par|al|im|p(er|\.)|de) ?)?(monat|mtl|mois|mes|maand|mese|mån(ad)?)\b|(les )?économisés?\b|gespart)/i;

/** What may be bought on top, and getting it home. */
const extraMark =
  /(assembly|install(ation|azione)|montage|aufbau|delivery|livraison|versand(kosten)?|lieferung|bezorging|verzend(ing|kosten)|envío|spedizione|frakt|fragt|porto|warranty|garantie|insurance|versicherung|engraving|gift ?wrap(ping)?)( (starts? )?(at|from|ab|dès|vanaf|desde|da|fra|från))?\W{0,4}$/i;
/** `Klubpris`, `Kartenpreis`: somebody's price, unless it is the sale's. */
const someonesPrice =
  /(?<!verkaufs|kauf|angebots|aktions|sonder|end|tilbuds|salgs|kampanj|kampanje|nu|ut)(?<=\p{L}{3})(pris|preis|prijs)\W{0,4}$/iu;
/** Words that may stand before a price and say no more than that it is one. */
const priceWords =
  /^\W*((now|today|only|from|our|your|the|sale|special|current|total|online|price|is|at|buy|for|add|to|cart|bag|basket|preis|ab|jetzt|nur|prix|à|de|dès|precio|desde|prezzo|prijs|vanaf|nu|pris|fra|från)\b\W*)*$/i;

/** `4 payments of`, `12 ×`, `deposit of`: what follows is a part of the price. */
const partMark =
  /(payments?|instal?lments?|rates?|raten|zahlungen|betalingen|pagos|cuotas|meses|mensualités|deposit|\d\s?[x×]|\d (fois|keer))( (of|von|van|à|de|from))?\W{0,3}$/i;

const taxMark =
  /\b(IVA|VAT|TVA|BTW|MwSt|moms|PVN|tax(es)?)\b[^.]{0,20}\b(incl|inkl)|\b(incl|inkl)\w*\.? ?(of )?\b(IVA|VAT|TVA|BTW|MwSt|moms|tax)/i;

interface Offered {
  amount: number;
  currency: string | null;
  score: number;
  written: string;
  former: boolean;
  /** Its box is called a price. */
  marked: boolean;
  /** The page says beside it that tax is in it. */
  taxed: boolean;
}

/**
 * The price a buyer sees: short texts that are nothing but a price, scored by where they stand and what they are called. Prices of other
 * products, former prices, instalments, shipping and members' prices are left out; when two stay equally likely, both count for little.
 */
export function readBuyBox(page: PageDocument, hint: string | null): Findings {
  const found = noFindings();
  const start = page.heading?.order ?? 0;
  const sign = hint ?? currencyOfPlace(page.url, page.language);
  const offered: Offered[] = [];
  for (const place of page.places) {
    if (offered.length >= 60) break;
    if (place.aside || place.order < start - 400) continue;
    const entry = judge(place, start, sign, page.heading !== null);
    if (entry !== null) offered.push(entry);
  }
  const live = offered.filter((entry) => !entry.former && entry.score > 0);
  for (const entry of offered) if (entry.former) found.otherPrices.push(entry.amount);
  const sums = new Map<number, { score: number; entry: Offered }>();
  for (const entry of live) {
    const before = sums.get(entry.amount);
    sums.set(entry.amount, {
      score: Math.max(before?.score ?? 0, entry.score) + (before === undefined ? 0 : 0.3),
      entry: before?.entry ?? entry,
    });
  }
  const ranked = [...sums.values()].sort((a, b) => b.score - a.score).slice(0, 2);
  const best = ranked[0];
  if (best === undefined) return found;
  const second = ranked[1];
  const lead = second === undefined ? 2 : best.score - second.score;
  const confidence = Math.max(0.15, Math.min(0.95, 0.2 + best.score * 0.11 + Math.min(lead, 1.5) * 0.1));
  // Two boxes that are equally called the price stand against each other: another reader decides, or nobody.
  const equals = second !== undefined && lead < 0.1 && best.entry.marked && second.entry.marked ? [best, second] : [best];
  for (const { entry } of equals) {
    found.price.push({
      value: { amount: entry.amount, currency: entry.currency, ...(entry.taxed ? { taxed: true } : {}) },
      source: 'buy-box',
      confidence,
      evidence: cleanText(entry.written, longest.evidence),
    });
  }
  return found;
}

function judge(place: Place, start: number, hint: string | null, hasHeading: boolean): Offered | null {
  const text = moneyTextOf(place.node, 80);
  if (text.length < 2 || text.length > 60 || !/\d/.test(text)) return null;
  const prices = readPrices(text, hint);
  const price = prices[0];
  if (price === undefined || prices.length > 2) return null;
  const rest = text.replace(price.written, ' ').trim();
  const ahead = text.slice(0, price.at);
  if (
    rest.length > 24 ||
    beforeMark.test(ahead) ||
    foreignMark.test(ahead) ||
    partMark.test(ahead) ||
    afterMark.test(text.slice(price.at + price.written.length))
  )
    return null;
  if (prices.length === 2 && !/^\W*(-|–|—|to|bis|à|a)\W*$/.test(rest.replace(prices[1]?.written ?? '', ''))) {
    if (prices[1]?.amount !== price.amount) return null;
  }
  const near = marksAround(place.node, 2);
  const wide = marksAround(place.node, 5);
  const prior = before(place);
  const label = prior !== null && isText(prior) ? prior.data.slice(-40).trim() : '';
  const previous = prior === null || isText(prior) ? label : textOf(prior, 200).slice(-40);
  if (partMark.test(previous) || extraMark.test(previous) || extraMark.test(ahead)) return null;
  const former = place.struck || holdsStruck(place) || formerMark.test(near) || beforeMark.test(previous) || foreignMark.test(previous);
  let score = priceMark.test(near) ? 2 : priceMark.test(wide) ? 1.2 : 0;
  if (payMark.test(near)) score += 1.2;
  const others = (marks: string) => otherMark.test(eachMark.test(text) ? marks.replace(/per-?unit|unit-?price|price-per/g, ' ') : marks);
  if (others(near)) score -= 4;
  else if (others(wide)) score -= 1.2;
  if (/regular/.test(near)) score -= 0.4;
  if (someonesPrice.test(previous) || someonesPrice.test(ahead)) score -= 1.5;
  // `Tray $14.99`, `Gift wrap $3`: an unknown word before it makes it something else's.
  if (!priceMark.test(near) && [ahead, label].some((words) => /\p{L}/u.test(words) && !priceWords.test(words))) score -= 2;
  if (afterMark.test(nextText(place))) score -= 4;
  if (insideLink(place)) score -= 2.5;
  const distance = place.order - start;
  if (hasHeading) score += distance < -60 ? -1 : distance < 150 ? 1.6 : distance < 500 ? 1 : distance < 1500 ? 0 : -1.5;
  if (/product|pdp|summary|buy|detail/.test(wide)) score += 0.5;
  if (rest === '') score += 0.3;
  return {
    amount: price.amount,
    currency: price.currency,
    score,
    written: text,
    former,
    marked: priceMark.test(near),
    taxed: taxMark.test(textAround(place)),
  };
}

/** Around a crossed-out price and nothing else. */
function holdsStruck({ node }: Place): boolean {
  const inside = node.children.filter((child) => !isText(child) || child.data.trim() !== '');
  return inside.length > 0 && inside.every((child) => isTag(child) && /^(del|s|strike)$/.test(child.name));
}

/** `£1.50 / unit`, `$129.95/ea`: one of them is what is sold. */
const eachMark = /\/\s*(unit|each|ea|item|piece|pc)\W{0,3}$|\beach\W{0,3}$/i;

/** A price that leads somewhere else is another product's. */
function insideLink(place: Place): boolean {
  let at: unknown = place.node;
  for (let level = 0; level < 6 && at instanceof Element; level++) {
    const href = at.name === 'a' ? at.attribs['href'] : undefined;
    if (href !== undefined && !/^(#|javascript)/i.test(href)) return true;
    if ((at.name === 'li' || at.name === 'article') && at.children.some(isCardLink)) return true;
    at = at.parent;
  }
  return false;
}

/** `<li><a href>…</a> price</li>`: a card of a list of products. */
function isCardLink(child: ChildNode): boolean {
  if (!isTag(child) || child.name !== 'a') return false;
  const { href } = child.attribs;
  return href !== undefined && !/^(#|javascript)/i.test(href);
}

/** What stands right before a price; for the first in a `<span>`, what stands before that. */
function before(place: Place): ChildNode | null {
  let at: ChildNode = place.node;
  for (let level = 0; level < 3; level++) {
    let prev: ChildNode | null = at.prev;
    while (prev !== null && isText(prev) && prev.data.trim() === '') prev = prev.prev;
    if (prev !== null) return prev;
    const parent: ChildNode['parent'] = at.parent;
    if (parent === null || !isTag(parent) || !/^(span|b|strong|em)$/.test(parent.name)) return null;
    at = parent;
  }
  return null;
}

function nextText(place: Place): string {
  const next = place.node.next;
  if (next === null) return '';
  return 'data' in next ? String(next.data).slice(0, 40) : textOf(next, 40);
}

/** Which of the given amounts the visible text of the product's own part shows. */
export function shownAmounts(page: PageDocument, amounts: readonly number[], hint: string | null): Set<number> {
  const shown = new Set<number>();
  for (const place of page.places) {
    if (place.aside || place.struck) continue;
    for (const child of place.node.children) {
      if (!('data' in child) || child.type !== 'text' || !/\d/.test(child.data)) continue;
      for (const price of readPrices(child.data.slice(0, 2000), hint)) if (amounts.includes(price.amount)) shown.add(price.amount);
    }
  }
  return shown;
}

/** Text of the box that holds a price: two to five elements up, as long as it is short. */
function textAround(place: Place): string {
  let text = '';
  let at = place.node.parent;
  for (let level = 0; level < 5 && at !== null && 'name' in at; level++) {
    const wider = textOf(at, 200);
    if (wider.length >= 160) break;
    text = wider;
    at = at.parent;
  }
  return text;
}
