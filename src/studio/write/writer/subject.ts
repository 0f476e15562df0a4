import type { ProductView } from '#core/product.ts';
import type { Frame } from './frame.ts';

/** How a product is spoken of. */
export interface Subject {
  /** "the Gorilla tape" */
  name: string;
  /** "tape" */
  noun: string;
  many: boolean;
  /** Ways a page's sentence may start when it speaks of the product. */
  spellings: Set<string>;
  /** Single words that belong to the name and keep their capitals. */
  names: Set<string>;
}

const fluff =
  /^(?:black|white|red|blue|green|grey|gray|pink|silver|gold|navy|beige|brown|clear|small|medium|large|xl|xxl|mini|new|original|premium|deluxe|classic|pro|plus|max|ultra|set|pack|of|pcs|piece|pieces|count|ct|oz|ml|inch|inches|size|men's|women's|mens|womens|men|women|kids|unisex|for|and|with|the|a|an|by|in|from|improved|edition|portable|professional|heavy|duty|best)$/i;

/** A name short enough to say: brand and noun, never the shop's whole title. */
export function nameSubject(product: ProductView, frame: Frame): Subject {
  const brand = cleanBrand(product.brand);
  const title = product.name
    .split(/[,|([{【:;]|\s[-–—]\s/)
    .map((part) => part.trim())
    .find((part) => part.length > 2 && part.toLowerCase() !== brand?.toLowerCase());
  const words = (title ?? product.name)
    .replace(/[™®©"“”]/g, '')
    .split(/\s+/)
    .filter((word) => word && !(brand ?? '').toLowerCase().split(' ').includes(word.toLowerCase()))
    .filter((word) => !/\d/.test(word) && !fluff.test(word));
  const noun = headNoun(product.name, words, frame);
  const many = frame.nouns.length > 0 && frame.noun === noun ? frame.many === true : isMany(noun, frame);
  const name = spokenName(brand, words, noun, frame);
  return {
    name,
    noun,
    many,
    spellings: new Set(
      [product.name, title ?? product.name, noun, brand ?? noun, `${brand ?? ''} ${noun}`.trim(), name.replace(/^the /, '')].map((text) =>
        text.toLowerCase(),
      ),
    ),
    names: new Set(
      [...(brand ?? '').split(/\s+/), ...words.filter((word) => /^[A-Z].*[A-Z]/.test(word))]
        .map((word) => word.toLowerCase().replace(/[^a-z0-9]/g, ''))
        .filter(Boolean),
    ),
  };
}

function cleanBrand(brand: string | null): string | null {
  const done = brand
    ?.replace(/^(?:visit the|brand:)\s+/i, '')
    .replace(/\s+store$/i, '')
    .replace(/[™®©]/g, '')
    .replace(/,?\s+(?:inc|llc|ltd|co|corp|gmbh)\.?$/i, '')
    .trim();
  if (!done || done.split(' ').length > 3 || /^(?:generic|unknown|n\/a|unbranded|none|no brand)$/i.test(done)) return null;
  return done === done.toUpperCase() && done.length > 4 ? done.charAt(0) + done.slice(1).toLowerCase() : done;
}

function headNoun(whole: string, words: string[], frame: Frame): string {
  const lower = ` ${whole.toLowerCase().replace(/[^a-z0-9'-]+/g, ' ')} `;
  const known = [...frame.nouns]
    .sort((left, right) => right.length - left.length)
    .find((noun) => lower.includes(` ${noun} `) || lower.includes(` ${noun}s `));
  if (known) return lower.includes(` ${known}s `) && !known.endsWith('s') && frame.many ? `${known}s` : known;
  if (frame.nouns.length > 0) return frame.noun;
  const last =
    words
      .at(-1)
      ?.toLowerCase()
      .replace(/[^a-z'-]/g, '') ?? '';
  return words.length > 0 && words.length <= 5 && last.length > 2 && english(whole) ? last : frame.noun;
}

function isMany(noun: string, frame: Frame): boolean {
  if (frame.many) return true;
  return /[^s]s$/.test(noun) && !/(?:ss|us|is|lens|bus|gas|canvas|series|press|dress|mattress|harness)$/.test(noun);
}

function spokenName(brand: string | null, words: string[], noun: string, frame: Frame): string {
  if (brand) return brand.toLowerCase().endsWith(noun) ? `the ${brand}` : `the ${brand} ${noun}`;
  const head = words.slice(0, 3).filter((word) => word.toLowerCase() !== noun && /^[A-Z]/.test(word));
  if (!english(words.join(' '))) return `this ${noun}`;
  // A made-up first word works as a name ("Duprey pendant"); plain nouns don't.
  const proper = head[0];
  if (proper && words.length >= 2 && frame.nouns.length > 0) return `the ${proper} ${noun}`;
  if (words.length >= 1 && words.length <= 4 && frame.nouns.length === 0) return `the ${words.join(' ')}`;
  return `this ${noun}`;
}

function english(text: string): boolean {
  return !/[^\x20-\x7e™®©–—‘’“”″é]/.test(text) && !/\b(?:el|la|los|las|der|die|das|und|de|para|con|le|les|avec|für|mit)\b/i.test(text);
}
