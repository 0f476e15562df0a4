import { HooklineError } from '#core/errors.ts';
import { signsOf } from './emoji.ts';
import { covers, type Face, widthOf } from './fonts.ts';
import { chooseFace, standsTight } from './writing.ts';

/** Longest text one overlay or word may carry (security.md T6). */
const longest = 200;

/** Text that can be set, in which face, and what had to be left out (signs the face lacks, emoji without a picture, length). */
export interface CleanText {
  text: string;
  face: Face;
  /** Codes of the emoji, in the order of the gaps that stand for them. */
  emoji: string[];
  dropped: string[];
}

/** Stands for an emoji: as many as are about as wide. Text of users never has one, theirs become spaces. */
const hardSpace = '\u00A0';
/** Size of an emoji in heights of capitals. */
export const emojiSize = 1.45;

/** Controls, direction signs, joiners, variation selectors, unassigned. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Variation_Selector}]/u;
/** Joiners that some scripts need between their letters. */
const joiner = /[\u200C\u200D]/u;

/**
 * Makes `text` fit to be set in the first face of `chain` that has its letters: one line, emoji as gaps for pictures, no invisible or
 * direction signs, at most 200 characters. Signs the face lacks are dropped and named; a missing letter or digit would change what is said,
 * so it is refused with `invalid_input`.
 */
export function cleanText(text: string, chain: readonly Face[]): CleanText {
  const dropped: string[] = [];
  const emoji: string[] = [];
  // What is too long to be shown need not be looked at.
  const start = text
    .slice(0, 20 * longest)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  const signs = signsOf(start);
  const words = signs.flatMap((one) => (one.emoji ? [] : [...one.sign].filter((sign) => !invisible.test(sign) || joiner.test(sign))));
  const face = chooseFace(words.filter((sign) => !joiner.test(sign)).join(''), chain);
  const gap = hardSpace.repeat(gapSigns(face));
  let kept = '';
  for (const one of signs) {
    if (one.emoji?.code) {
      emoji.push(one.emoji.code);
      kept += gap;
    } else if (one.emoji) dropped.push(one.sign);
    else for (const sign of one.sign) kept += setSign(sign, face, dropped);
  }
  const tidy = kept.replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
  const over = text.length > 20 * longest ? text.length : Array.from(tidy).length;
  if (over <= longest) return { text: tidy, face, emoji, dropped };
  const shorter = cut(tidy, longest - 1);
  return { text: shorter, face, emoji: emoji.slice(0, gapsIn(shorter, face)), dropped: [...dropped, `${over - longest} characters`] };
}

function setSign(sign: string, face: Face, dropped: string[]): string {
  const code = sign.codePointAt(0) ?? 0;
  if (sign === ' ') return sign;
  if (invisible.test(sign)) return joiner.test(sign) && covers(face, code) ? sign : '';
  if (covers(face, code)) return sign;
  if (/[\p{L}\p{N}]/u.test(sign)) throw missingLetter(sign);
  dropped.push(sign);
  return '';
}

function missingLetter(sign: string) {
  return new HooklineError('invalid_input', `The caption fonts have no letter "${sign}".`, {
    hint: 'Write in Latin, Cyrillic, Greek, Arabic, Hebrew, Japanese, simplified Chinese or Korean, each word in one of them.',
  });
}

/** Hard spaces that leave room for an emoji. */
function gapSigns(face: Face): number {
  return Math.max(1, Math.ceil(emojiSize / widthOf(face, hardSpace, 1)));
}

function gapsIn(text: string, face: Face): number {
  return Math.floor((text.match(/\u00A0/gu)?.length ?? 0) / gapSigns(face));
}

/** Middles of a line's emoji, from the line's start, in heights of capitals; as many as the line has. */
export function emojiPlaces(text: string, face: Face): number[] {
  const signs = gapSigns(face);
  return Array.from(text.matchAll(new RegExp(`${hardSpace}{${signs}}`, 'gu')), ({ index }) => {
    const before = widthOf(face, text.slice(0, index), 1);
    return before + widthOf(face, hardSpace.repeat(signs), 1) / 2;
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
  if (words.length < count) return null;
  // How far the line up to each word reaches: measured once, since a long text has very many lines it could be broken into.
  let reach = 0;
  const ends = words.map((word, index) => {
    reach += widthOf(face, index > 0 && !joinsTight(words[index - 1] ?? '', word) ? ` ${word}` : word, 100);
    return reach;
  });
  const width = (from: number, to: number) => (ends[to - 1] ?? 0) - (ends[from - 1] ?? 0);
  const split = (from: number, lines: number): { ends: number[]; width: number } => {
    if (lines === 1) return { ends: [words.length], width: width(from, words.length) };
    let best = { ends: [] as number[], width: Number.POSITIVE_INFINITY };
    for (let to = from + 1; to <= words.length - lines + 1; to += 1) {
      const rest = split(to, lines - 1);
      const widest = Math.max(width(from, to), rest.width);
      if (widest < best.width) best = { ends: [to, ...rest.ends], width: widest };
    }
    return best;
  };
  const { ends: breaks } = split(0, count);
  return breaks.map((to, line) => joinUnits(words.slice(breaks[line - 1] ?? 0, to)));
}

/** Units of `unitsOf` as one line again. */
function joinUnits(units: readonly string[]): string {
  return units.reduce(
    (line, unit, index) => (index === 0 ? unit : joinsTight(units[index - 1] ?? '', unit) ? line + unit : `${line} ${unit}`),
    '',
  );
}

function joinsTight(before: string, unit: string): boolean {
  return standsTight(before) && standsTight(unit);
}
