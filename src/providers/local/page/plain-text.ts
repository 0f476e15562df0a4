import { Parser } from 'htmlparser2';

/** Longest text kept per field, in characters: page text is untrusted and must not grow what is stored. */
export const longest = { name: 200, brand: 80, description: 2000, category: 200, evidence: 300, statement: 600 } as const;

/** Entities decoded (twice where a shop encoded twice), control and invisible characters dropped, spaces collapsed, cut at `limit`. */
export function cleanText(given: unknown, limit: number): string {
  if (typeof given !== 'string' && typeof given !== 'number') return '';
  let text = String(given).slice(0, limit * 8 + 4000);
  for (let round = 0; round < 2 && /&(#\d|#x|[a-z])/i.test(text); round++) text = decodeHTML(text);
  if (/^[\x20-\x7e]*$/.test(text)) return cutAtWord(text.replace(/ {2,}/g, ' ').trim(), limit);
  // Half an emoji, where a shop cut its text short, is no text that a database takes.
  text = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]+/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return cutAtWord(text, limit);
}

export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return (space > limit * 0.6 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '').trimEnd();
}

/** HTML inside a value (descriptions of JSON-LD) as lines of text: block ends become line breaks. */
export function linesOfMarkup(given: unknown, limit: number): string[] {
  if (typeof given !== 'string') return [];
  let text = given.slice(0, limit * 10);
  if (/&lt;\/?[a-z]/i.test(text)) text = decodeHTML(text);
  return text
    .replace(/<(script|style)\b[^>]{0,500}>[^<]{0,20000}<\/\1>/gi, ' ')
    .replace(/<\/?(br|p|li|ul|ol|div|tr|h[1-6]|section|td|th)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<[^<>]{0,1000}>/g, ' ')
    .split(/\r?\n|\u2028/)
    .map((line) => cleanText(line, limit))
    .filter(Boolean);
}

/** Lower-case letters and digits only: how two spellings are compared. */
export function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Share of the shorter text's words that the other has too, 0..1. */
export function overlap(a: string, b: string): number {
  const left = new Set(words(a));
  const right = new Set(words(b));
  const small = Math.min(left.size, right.size);
  if (small === 0) return 0;
  let same = 0;
  for (const word of left) if (right.has(word)) same++;
  return same / small;
}

/** Character references decoded; everything else stays, tags included. */
export function decodeHTML(text: string): string {
  let decoded = '';
  const parser = new Parser({ ontext: (data) => (decoded += data) }, { decodeEntities: true });
  parser.end(text.replaceAll('<', '&lt;'));
  return decoded;
}
