import { HooklineError } from '#core/errors.ts';
import { covers, type Face, widthOf } from './fonts.ts';

/** Longest text one overlay or word may carry (security.md T6). */
const longest = 200;

/** Text that can be set, and whether something had to be left out (emoji, signs the font lacks, length). */
export interface CleanText {
  text: string;
  dropped: string[];
}

const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}]|\u20E3/u;
/** ©, ®, ™ and their like count as pictographs, but every text font has them. */
const textual = /[\u00A9\u00AE\u2122]/u;
/** Controls, direction signs, joiners, variation selectors, unassigned. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Variation_Selector}]/u;

/**
 * Makes `text` fit to be set in `face`: one line, no emoji (libass has no colour glyphs), no invisible or direction signs, at most 200 characters.
 * Signs the font lacks are dropped and named; a missing letter or digit would change what is said, so it is refused with `invalid_input`.
 */
export function cleanText(text: string, face: Face): CleanText {
  const dropped: string[] = [];
  let kept = '';
  for (const sign of text.normalize('NFC').replace(/\s+/gu, ' ').trim()) {
    const code = sign.codePointAt(0) ?? 0;
    if (invisible.test(sign)) continue;
    if (emoji.test(sign) && !textual.test(sign)) dropped.push(sign);
    else if (sign === ' ' || covers(face, code)) kept += sign;
    else if (/[\p{L}\p{N}]/u.test(sign)) throw missingLetter(sign);
    else dropped.push(sign);
  }
  const tidy = kept.replace(/ {2,}/g, ' ').trim();
  if (tidy.length <= longest) return { text: tidy, dropped };
  return { text: cut(tidy, longest - 1), dropped: [...dropped, `${tidy.length - longest} characters`] };
}

function missingLetter(sign: string) {
  return new HooklineError('invalid_input', `The caption fonts have no letter "${sign}".`, {
    hint: 'Write the words in Latin or Cyrillic letters (overlays: Latin); other scripts cannot be set yet.',
  });
}

/** At most `length` characters without half a surrogate pair, ending in an ellipsis. */
function cut(text: string, length: number): string {
  return `${Array.from(text).slice(0, length).join('').trimEnd()}…`;
}

/** The largest capital height, at most `cap` and at least `least`, at which `text` is no wider than `width`; too long a text is cut. */
export function fitLine(face: Face, text: string, width: number, cap: number, least: number): { text: string; cap: number; cut: boolean } {
  const natural = widthOf(face, text, cap);
  const fitting = natural <= width ? cap : (cap * width) / natural;
  if (fitting >= least) return { text, cap: fitting, cut: false };
  let shorter = text;
  while (shorter.length > 1 && widthOf(face, shorter, least) > width)
    shorter = cut(shorter.replace(/…$/, ''), Array.from(shorter).length - 2);
  return { text: shorter, cap: least, cut: true };
}

/** Splits words into `count` lines so that the widest line is as narrow as can be; null when there are fewer words than lines. */
export function breakLines(face: Face, words: readonly string[], count: number): string[] | null {
  // Words are measured one by one: setting every line there could be takes seconds for a hundred of them.
  const space = widthOf(face, ' ', 100);
  const ends = [0];
  for (const word of words) ends.push((ends.at(-1) ?? 0) + widthOf(face, word, 100) + space);
  const widthOfLine = (from: number, to: number) => (ends[to] ?? 0) - (ends[from] ?? 0) - space;
  const split = (from: number, lines: number): { ends: number[]; width: number } => {
    if (lines === 1) return { ends: [words.length], width: widthOfLine(from, words.length) };
    let best = { ends: [] as number[], width: Number.POSITIVE_INFINITY };
    for (let end = from + 1; end <= words.length - lines + 1; end += 1) {
      const rest = split(end, lines - 1);
      const width = Math.max(widthOfLine(from, end), rest.width);
      if (width < best.width) best = { ends: [end, ...rest.ends], width };
    }
    return best;
  };
  if (words.length < count) return null;
  const found = split(0, count).ends;
  return found.map((end, line) => words.slice(found[line - 1] ?? 0, end).join(' '));
}
