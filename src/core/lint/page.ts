import type { ProductView } from '../product.ts';
import { ingredients } from './materials.ts';
import { type Quantity, readQuantities } from './quantities.ts';

/** What a page says, in the forms in which a spoken line can be held against it. */
export interface ProductPage {
  /** Everything it says: lower case, no hyphens. */
  text: string;
  /** The same without what it denies: "not a crash-tested car restraint". */
  affirmed: string;
  /** Of the words it affirms. */
  stems: Set<string>;
  quantities: Quantity[];
  /** Finds a naming of the product: its brand, or "this mug", "the mug". */
  named: RegExp;
  /** Finds the noun the product is called by, with or without an article. */
  kindNamed: RegExp;
  product: ProductView;
}

const pages = new WeakMap<ProductView, ProductPage>();

/** The page of a product; read once for each product object. */
export function productPage(product: ProductView): ProductPage {
  const known = pages.get(product);
  if (known) return known;
  const rows = product.facts.flatMap(({ text, evidence }) => (text === evidence ? [text] : [text, evidence]));
  const said = [product.name, product.brand ?? '', product.description ?? '', ...rows].join(' . ');
  const text = flat(said);
  const nouns = productNouns(product.name);
  const brand = product.brand === null || product.brand.length < 3 ? [] : [literal(product.brand)];
  const noun = `(?:${nouns.map((word) => `${literal(word)}e?s?`).join('|')})`;
  const made = [...new Set(text.match(ingredient) ?? [])].map(literal);
  const named = new RegExp(
    `\\b(?:${[...brand, ...made, `(?:this|these|the|a|an|one|two|three|of|with) (?:[\\w-]+ ){0,2}${noun}`].join('|')})\\b`,
    'i',
  );
  const affirmed = text.replace(
    /\b(?:not|no|without|never|isn't|aren't|doesn't|don't)\b[^.,;]*|[^.,;]*\b(?:not|isn't|aren't) included\b/g,
    ' ',
  );
  const page = {
    text,
    affirmed,
    stems: stemsOf(affirmed),
    quantities: readQuantities(said),
    named,
    kindNamed: new RegExp(`\\b${noun}\\b`, 'i'),
    product,
  };
  pages.set(product, page);
  return page;
}

const ingredient = new RegExp(`\\b${ingredients}\\b`, 'g');

/** Lower case, without hyphens, with one spelling for what has two. */
export function flat(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[-‐–—/]/g, ' ')
    .replace(/aluminium/g, 'aluminum')
    .replace(/colour/g, 'color')
    .replace(/fibre/g, 'fiber')
    .replace(/grey/g, 'gray')
    .replace(/\s+/g, ' ');
}

/** A word without the endings that change with grammar: "washable", "washing" and "wash" are one. */
export function stem(word: string): string {
  const bare = word.toLowerCase().replace(/'s$|'$/, '');
  const cut = bare.replace(/(?:ies|ied)$/, 'y').replace(/(?<=[a-z]{3})(?:ability|able|ible|ations?|ings?|ers?|ed|es|s|ly|e)$/, '');
  return cut.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}

export function stemsOf(text: string): Set<string> {
  return new Set((text.match(/[a-zA-Z][a-zA-Z']+/g) ?? []).map(stem));
}

/** The last words of a name before its size, its parts or its trimmings: "Tall Stoneware Mug, 14 oz" → mug. */
function productNouns(name: string): string[] {
  const head = name.split(/,|\||;|\(|\s[-–—]\s|\s(?:with|for|by|in|from|and|w\/)\s|\s\d(?![\d.]*\s?%)/i)[0] ?? name;
  const words = (head.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !/^(?:pack|set|count|black|white|size)$/.test(word));
  const last = words.at(-1);
  return last === undefined ? ['product'] : [last, last.replace(/ies$/, 'y').replace(/(?<!s)s$/, ''), 'product'];
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
