import type { CaptionTheme } from '#core/caption-theme.ts';
import { covers, type Face } from './fonts.ts';

type Type = Pick<CaptionTheme, 'font' | 'weight'>;

const cuts: Record<CaptionTheme['font'], { medium: Face; heavy: Face }> = {
  Montserrat: { medium: 'bold', heavy: 'black' },
  Anton: { medium: 'anton', heavy: 'anton' },
  Inter: { medium: 'inter', heavy: 'interHeavy' },
  'Bebas Neue': { medium: 'bebas', heavy: 'bebas' },
  Poppins: { medium: 'poppins', heavy: 'poppinsHeavy' },
  'Luckiest Guy': { medium: 'lucky', heavy: 'lucky' },
  'Courier Prime': { medium: 'courier', heavy: 'courier' },
};

/** Faces to try in turn for a theme's type: its own, then those of other scripts in the nearest weight. */
export function facesFor({ font, weight }: Type): Face[] {
  return withOthers(cuts[font][weight], weight);
}

/** The same for a face that is not a theme's. */
export function withOthers(first: Face, weight: CaptionTheme['weight'] = 'heavy'): Face[] {
  const others: Face[] = weight === 'heavy' ? ['black', 'interHeavy', 'arabicHeavy', 'hebrewHeavy'] : ['bold', 'inter', 'arabic', 'hebrew'];
  return [...new Set([first, ...others, 'chinese' as const, 'japanese' as const, 'korean' as const])];
}

const joining = /[\p{Script=Arabic}]/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The first of `chain` with every letter of `text`, else the one that lacks fewest; Japanese characters are not Chinese ones. */
export function chooseFace(text: string, chain: readonly Face[]): Face {
  const order = kana.test(text) ? [...chain].sort((one, other) => rank(one) - rank(other)) : chain;
  let best: { face: Face; missing: number } | null = null;
  for (const face of order) {
    let missing = 0;
    for (const sign of text) {
      if (/\s/u.test(sign) || covers(face, sign.codePointAt(0) ?? 0)) continue;
      missing += /[\p{L}\p{N}]/u.test(sign) ? 1000 : 1;
    }
    if (missing === 0) return face;
    if (!best || missing < best.missing) best = { face, missing };
  }
  return best?.face ?? 'black';
}

function rank(face: Face): number {
  return face === 'japanese' ? 0 : 1;
}

/** Whether text runs from right to left: what its first letter does. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first);
}

/** Letters that take their form from their neighbours cannot be shown one by one. */
export function joinsLetters(text: string): boolean {
  return joining.test(text);
}

/** Whether words are written without a space before `text`. */
export function standsTight(text: string): boolean {
  return unspaced.test(text);
}

/** Capitals as the script has them: Greek ones lose their accents. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase(/\p{Script=Greek}/u.test(text) ? 'el' : 'en');
}

/**
 * A text as the units that lines may break between: words, and in scripts without spaces the words that a dictionary finds, each with the
 * punctuation behind it.
 */
export function unitsOf(text: string): string[] {
  return text.split(' ').flatMap((word) => (unspaced.test(word) ? segments(word) : [word]));
}

let japanese: Intl.Segmenter | undefined;

function segments(word: string): string[] {
  japanese ??= new Intl.Segmenter('ja', { granularity: 'word' });
  const found: string[] = [];
  for (const { segment, isWordLike } of japanese.segment(word)) {
    const last = found.at(-1);
    // A line must not begin with a stop or a closing bracket, nor with the small kana that lengthens what is before it.
    const leans = (!isWordLike && !/^[「『（【〈《“‘([¥$€£]/u.test(segment)) || /^[ーっゃゅょぁぃぅぇぉッャュョァィゥェォ]/u.test(segment);
    // A particle or ending belongs to the word before it.
    const ends = Array.from(segment).length === 1 || (segment.length <= 2 && /^\p{Script=Hiragana}+$/u.test(segment));
    const small = ends && last !== undefined && last.length + segment.length <= 6;
    const opened = last !== undefined && /[「『（【〈《“‘([¥$€£]$/u.test(last);
    if (last !== undefined && (leans || opened || small)) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

/**
 * Places of units on a line, from left to right, as their indices: in text that runs from right to left the first stands rightmost, while
 * words of the other direction, and numbers between them, keep their own order.
 */
export function visualOrder(units: readonly string[], rtl: boolean): number[] {
  if (!rtl) return units.map((_, index) => index);
  const order: number[] = [];
  for (let index = 0; index < units.length; ) {
    let end = index;
    while (end < units.length && runsLeftToRight(units[end] ?? '')) end += 1;
    if (end === index) {
      order.unshift(index);
      index += 1;
      continue;
    }
    order.unshift(...Array.from({ length: end - index }, (_, step) => index + step));
    index = end;
  }
  return order;
}

function runsLeftToRight(unit: string): boolean {
  return /[\p{L}\p{N}]/u.test(unit) && !rightToLeft.test(unit);
}

/**
 * Ready-made ASS of a text as it must be drawn to stand centred where it is measured. libass takes the marks above and below Arabic letters for
 * part of a line's width when they are at its ends; room that is the same on both sides keeps them from counting.
 */
export function centredBody(text: string, body: string): { direction: string; body: string } {
  if (!isRightToLeft(text)) return { direction: '', body };
  const room = '\u00A0'.repeat(4);
  return { direction: '\\fe-1', body: `${room}${body}${room}` };
}
