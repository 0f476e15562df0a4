import { givesOrders } from '#core/orders.ts';
import type { ProductView } from '#core/product.ts';

const ends = 'com|net|org|io|co|app|shop|store|link|xyz|info|biz|site|online|dev|ai|me|ly|to|eu|uk|de|example';
const rules: [RegExp, string][] = [
  [new RegExp(`\\bhttps?:|\\bwww\\.|\\b[\\w-]+\\.(?:${ends})\\b(?:/\\S*)?`, 'i'), 'An address is never said or shown'],
  [new RegExp(`\\b\\w+ dot (?:${ends})\\b`, 'i'), 'An address is never said or shown'],
  [/\S+@\S+\.\S+/, 'No e-mail address is said or shown'],
  [/(?:^|[\s(])[@#]\w/, 'No handle and no hashtag is said or shown'],
  [/\+?\d(?:[\s().-]*\d){6,}/, 'No telephone number is said or shown'],
  [/\b(?:use|enter|apply|promo|discount|coupon|voucher)\s+(?:the\s+|my\s+)?codes?\b/i, 'There is no discount code'],
  [/[<>{}[\]\\|`^~]|\p{Co}|\p{Cf}|\p{Cc}/u, 'These signs can’t be said'],
];
/** Capitals of five letters and more, or capitals joined to figures: a code, unless the page itself says it. */
const code = /\b[A-Z]{5,}\b|\b(?=\w*[A-Z]{2})(?=[\w-]*\d)[A-Z0-9]+(?:[-_][A-Z0-9]+)*\b/g;

/**
 * What no answer of a model may bring in, as a sentence each: addresses, handles, numbers to call, codes, orders to programs. Where
 * the product goes is set by people and the page alone.
 */
export function findForeign(text: string, product: ProductView): string[] {
  const page = [product.name, product.brand ?? '', ...product.facts.map((fact) => fact.text)].join(' ').toLowerCase();
  // A brand may be called like an address, as Booking.com is.
  const brand = (product.brand ?? '').toLowerCase();
  const found = rules.flatMap(([pattern, message]) => {
    const words = pattern.exec(text)?.[0].trim();
    return words === undefined || words.toLowerCase() === brand ? [] : [`${message}: "${words.slice(0, 40)}".`];
  });
  const codes = (text.match(code) ?? [])
    .filter((words) => !page.includes(words.toLowerCase()))
    .map((words) => `The page does not say "${words.slice(0, 40)}".`);
  return [...found, ...codes, ...(givesOrders(text) ? ['It gives orders to a program.'] : [])];
}
