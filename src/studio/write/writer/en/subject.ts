import type { ProductView } from '#core/product.ts';
import type { Frame } from '../frame.ts';
import type { Subject } from '../writing.ts';

const fluff =
  /^(?:black|white|red|blue|green|grey|gray|pink|silver|gold|navy|beige|brown|clear|small|medium|large|xl|xxl|mini|new|original|premium|deluxe|classic|pro|plus|max|ultra|set|pack|of|pcs|piece|pieces|count|ct|oz|ml|inch|inches|size|men's|women's|mens|womens|men|women|kids|unisex|for|and|with|the|a|an|by|in|from|improved|edition|portable|professional|heavy|duty|best)$/i;

/** A name short enough to say: brand and noun, never the shop's whole title. */
export function nameSubject(product: ProductView, frame: Frame): Subject {
  const brand = cleanBrand(product.brand);
  const title = titleOf(product.name, product.brand);
  const words = (title ?? product.name)
    .replace(/[™®©"“”]/g, '')
    .split(/\s+/)
    .filter((word) => word && !(brand ?? '').toLowerCase().split(' ').includes(word.toLowerCase()))
    .filter((word) => !/\d/.test(word) && !fluff.test(word));
  const noun = headNoun(title, product.name, words, frame);
  const many = frame.nouns.length > 0 && frame.noun === noun ? frame.many === true : isMany(noun, frame);
  const story = /\b(?:book|novel|thriller|film|movie|blu-ray|dvd)\b/.test(frame.nouns.join(' '));
  // A book's "brand" is its author, and its title is its name.
  const book = story && frame.nouns.includes('book') && !knownNoun(title, frame) && title.split(' ').length <= 6;
  const name = book ? title : spokenName(brand, words, noun, frame);
  return {
    name,
    noun,
    story,
    many,
    spellings: new Set(
      [
        product.name,
        title ?? product.name,
        noun,
        words.join(' '),
        brand ?? noun,
        `${brand ?? ''} ${noun}`.trim(),
        name.replace(/^the /, ''),
      ].map((text) => text.toLowerCase()),
    ),
    names: new Set(
      [...(brand ?? '').split(/\s+/), ...words.filter((word) => /^[A-Z].*[A-Z]/.test(word))]
        .map((word) => word.toLowerCase().replace(/[^a-z0-9]/g, ''))
        .filter(Boolean),
    ),
  };
}

/** The part of a shop's title that names the thing: before sizes, packs and "for …". */
export function titleOf(name: string, brand: string | null): string {
  const parts = name
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' | ')
    .split(/[,|{【:;]|\s[-–—]\s/)
    .map((part) =>
      part
        .replace(/\s+for\s.+$/i, '')
        .replace(/\s+(?:with|w\/|under)\s.+$/i, '')
        .trim(),
    );
  return parts.find((part) => part.length > 2 && part.toLowerCase() !== brand?.toLowerCase()) ?? name;
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

function headNoun(title: string, whole: string, words: string[], frame: Frame): string {
  // "Sink and Faucet Combo": the first of the two is the thing.
  const combo = /\b(?:combo|set|bundle|kit)$/i.test(title) ? title.split(/ (?:and|with|\+|&) /i)[0] : undefined;
  const inTitle =
    (combo && combo !== title ? knownNoun(combo, frame) : null) ??
    knownNoun(title, frame) ??
    knownNoun(whole.replace(/\s+(?:with|w\/)\s.+$/i, ''), frame) ??
    knownNoun(whole, frame);
  if (inTitle) return inTitle;
  if (frame.nouns.length > 0) return frame.noun;
  const last =
    words
      .at(-1)
      ?.toLowerCase()
      .replace(/[^a-z'-]/g, '') ?? '';
  return words.length > 0 && words.length <= 5 && last.length > 2 && english(whole) ? last : frame.noun;
}

function knownNoun(text: string, frame: Frame): string | null {
  const lower = ` ${text.toLowerCase().replace(/[^a-z0-9'-]+/g, ' ')} `;
  const hits = frame.nouns
    .map((noun) => ({ noun, at: Math.max(...[noun, `${noun}s`, `${noun}es`].map((form) => lower.lastIndexOf(` ${form} `))) }))
    .filter(({ at }) => at >= 0)
    .map(({ noun, at }) => ({ noun, end: at + noun.length, long: noun.split(' ').length > 2 ? 1 : 0 }))
    // Of two names for the same words the longer says more, up to two words.
    .sort((left, right) => right.end - left.end || left.long - right.long || right.noun.length - left.noun.length);
  const known = hits[0]?.noun;
  if (!known) return null;
  return frame.many && !known.endsWith('s') && lower.includes(` ${known}s `) ? `${known}s` : known;
}

function isMany(noun: string, frame: Frame): boolean {
  if (frame.many) return true;
  return /[^s]s$/.test(noun) && !/(?:ss|us|is|lens|bus|gas|canvas|series|press|dress|mattress|harness)$/.test(noun);
}

function spokenName(brand: string | null, words: string[], noun: string, frame: Frame): string {
  if (brand) return brand.toLowerCase().endsWith(noun) ? `the ${brand}` : `the ${brand} ${noun}`;
  if (!english(words.join(' '))) return `this ${noun}`;
  // Without a brand, a title of a few capitalised words is a name ("Duprey pendant"); plain nouns are not.
  const own = words.filter((word) => !noun.split(' ').includes(word.toLowerCase()) && /^[A-Z]/.test(word));
  if (own.length > 0 && own.length <= 3 && frame.nouns.length > 0) return `the ${own.join(' ')} ${noun}`;
  if (own.length > 3 && own[0] && frame.nouns.length > 0) return `this ${noun}`;
  if (words.length >= 1 && words.length <= 4 && frame.nouns.length === 0) return `the ${words.join(' ')}`;
  return `this ${noun}`;
}

function english(text: string): boolean {
  return !/[^\x20-\x7e™®©–—‘’“”″é]/.test(text) && !/\b(?:el|la|los|las|der|die|das|und|de|para|con|le|les|avec|für|mit)\b/i.test(text);
}
