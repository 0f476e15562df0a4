import { givesOrders } from '#core/orders.ts';
import type { ProductView } from '#core/product.ts';

/** Most of what a page said that a model gets to see, in characters and in number. */
const caps = { name: 120, brand: 60, about: 240, fact: 160, facts: 14, wish: 400 };

/**
 * What a page says about a product as typed, length-capped fields between marks; `called` is how it is spoken of. Nothing in a field can close the marks: they hold
 * JSON, and its angle brackets are written as codes. Text that gives orders to programs is left out.
 */
export function pageFields(product: ProductView, called: string): string {
  const { name, brand, price, rating, description, facts } = product;
  return marked('product-page', {
    called: clean(called, caps.name),
    name: clean(name, caps.name) ?? 'the product',
    brand: clean(brand, caps.brand),
    price: price && { amount: price.amount, currency: price.currency.slice(0, 3) },
    rating,
    about: clean(description, caps.about),
    facts: facts
      .flatMap(({ id, role, text }) => (clean(text, caps.fact) === null ? [] : [{ id, role, says: clean(text, caps.fact) }]))
      .slice(0, caps.facts),
  });
}

/** What a person asks for in their own words, marked in the same way. */
export function wishField(note: string): string {
  return marked('wish', note.slice(0, caps.wish));
}

/** A value between marks that it can't close. */
export function marked(name: string, value: unknown): string {
  const json = JSON.stringify(value, null, 1).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return `<${name}>\n${json}\n</${name}>`;
}

function clean(text: string | null, most: number): string | null {
  if (text === null || givesOrders(text)) return null;
  const plain = text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, most);
  return plain === '' ? null : plain;
}
