import type { SegmentRole } from '#core/format.ts';
import { filmLanguage } from '#core/language/languages.ts';
import { lintScript } from '#core/lint.ts';
import type { ProductView } from '#core/product.ts';

const { countSyllables, syllableRange } = filmLanguage;

export interface CutSegment {
  role: SegmentRole;
  seconds: number;
  text: string;
  syllables: number;
}

const kept: readonly SegmentRole[] = ['hook', 'solution', 'cta'];

/**
 * A shorter film from the words of a whole script: hook, solution and call to action, a third of the time each, every sentence as it was;
 * only one too long for its time is cut down to its first fact, or to the clause with the link.
 * The problem is left out. Segments that the script lacks stay out, and the others share the time.
 */
export function cutDown(segments: readonly { role: SegmentRole; text: string }[], product: ProductView, seconds: number): CutSegment[] {
  const found = kept.flatMap((role) => segments.find((segment) => segment.role === role && segment.text.trim() !== '') ?? []);
  const each = Math.floor(seconds / Math.max(1, found.length));
  return found.map(({ role, text }) => {
    const shorter = condense(role, text, product, each);
    return { role, seconds: each, text: shorter, syllables: countSyllables(shorter) };
  });
}

/** The selection of sentences, in their order, that says most in the time. */
function condense(role: SegmentRole, text: string, product: ProductView, seconds: number): string {
  const range = syllableRange(seconds);
  const units = sentencesOf(text).map((unit) => {
    if (role === 'cta') return countSyllables(unit) > range.aim ? linkAlone(unit) : unit;
    return countSyllables(unit) > range.high ? firstOfTwo(unit) : unit;
  });
  let best = { text: units[0] ?? text, worth: Number.NEGATIVE_INFINITY };
  for (let choice = 1; choice < 2 ** Math.min(units.length, 10); choice++) {
    const chosen = units.map((unit, index) => ({ unit, index })).filter(({ index }) => (choice >> index) & 1);
    const candidate = chosen.map(({ unit }) => unit).join(' ');
    const worth =
      chosen.reduce((sum, { unit, index }) => sum + worthOf(role, unit, index, product), 0) - faults(role, candidate, product, seconds);
    if (worth > best.worth) best = { text: candidate, worth };
  }
  return best.text;
}

/** Sentences; one of up to three words says nothing alone and stays with the one before it. */
function sentencesOf(text: string): string[] {
  const units: string[] = [];
  for (const sentence of text.split(/(?<=[.!?])\s+/).filter(Boolean)) {
    const last = units.at(-1);
    const short = (line: string) => line.split(' ').length <= 3;
    if (last !== undefined && (short(sentence) || short(last))) units[units.length - 1] = `${last} ${sentence}`;
    else units.push(sentence);
  }
  return units;
}

/** "For the next long afternoon, the link is below." → "The link is below."; what comes after the clause goes as well. */
function linkAlone(unit: string): string {
  const opening = /^([^,.!?]*\blink(?:s|ed|'s)?\b[^,.!?]*), (?:and|but|so) /i.exec(unit)?.[1];
  if (opening !== undefined) return `${opening}.`;
  const clause = /, ([^,.!?]*\blink(?:s|ed|'s)?\b[^,]*[.!?])$/i.exec(unit)?.[1];
  return clause === undefined ? unit : clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** "It has a straw lid and keeps drinks cold." → "It has a straw lid." */
function firstOfTwo(unit: string): string {
  const first =
    /^(.*?),? and (?:it )?(?:has|holds|keeps|fits|comes|lasts|runs|stays|weighs|works|opens|closes|charges|absorbs)\b.*([.!])$/i.exec(unit);
  return first?.[1] === undefined ? unit : `${first[1]}${first[2]}`;
}

function worthOf(role: SegmentRole, unit: string, index: number, product: ProductView): number {
  if (role === 'hook') return index === 0 ? 8 : 2;
  if (role === 'cta') return (/\blink(?:s|ed|'s)?\b/i.test(unit) ? 8 : 0) + (/[$€£¥₹]\s?\d/.test(unit) ? 4 : 0) + 1;
  const names = [product.brand ?? '', ...product.name.split(' ')].filter((word) => word.length > 3);
  return (names.some((name) => unit.toLowerCase().includes(name.toLowerCase())) ? 24 : 0) + (index === 0 ? 3 : 2);
}

function faults(role: SegmentRole, text: string, product: ProductView, seconds: number): number {
  const range = syllableRange(seconds);
  const syllables = countSyllables(text);
  const outside = Math.max(0, syllables - range.high, range.low - syllables);
  const errors = lintScript([{ role, seconds, text }], product).filter(({ level, rule }) => level === 'error' && rule !== 'length').length;
  const refused = syllables > range.refuseAbove || syllables < range.refuseBelow ? 20 : 0;
  return outside * 1.5 + Math.abs(syllables - range.aim) * 0.1 + refused + errors * 50;
}
