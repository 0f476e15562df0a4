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
 * A shorter film from the words of a whole script: hook, solution and call to action, a third of the time each, in whole sentences or
 * their first clauses. The opening, the product's name, the link and a price's date are kept whatever the time.
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

/** The selection of sentences, whole or shortened, in their order, that says most in the time. */
function condense(role: SegmentRole, text: string, product: ProductView, seconds: number): string {
  let choices: string[][] = [[]];
  for (const unit of sentencesOf(text).slice(0, 8)) {
    const forms = formsOf(role, unit);
    choices = choices.flatMap((chosen) => [chosen, ...forms.map((form) => [...chosen, form])]).slice(0, mostChoices);
  }
  const opening = role === 'hook' ? sentencesOf(text)[0] : undefined;
  let best = { text, worth: Number.NEGATIVE_INFINITY };
  for (const chosen of choices) {
    if (chosen.length === 0) continue;
    const candidate = chosen.join(' ');
    const worth = worthOf(role, candidate, product, opening) + chosen.length * 2 - faults(role, candidate, product, seconds);
    if (worth > best.worth) best = { text: candidate, worth };
  }
  return best.text;
}

const mostChoices = 3000;

/** Sentences; one of up to three words says nothing alone and stays with the one before it, unless it has the link. */
function sentencesOf(text: string): string[] {
  const units: string[] = [];
  const isShort = (line: string) => line.split(' ').length <= 3 && !hasLink.test(line);
  for (const sentence of text.split(/(?<=[.!?])\s+/).filter(Boolean)) {
    const last = units.at(-1);
    if (last !== undefined && (isShort(sentence) || isShort(last))) units[units.length - 1] = `${last} ${sentence}`;
    else units.push(sentence);
  }
  return units;
}

const hasLink = /\blink(?:s|ed|'s)?\b/i;
const hasPrice = /[$€£¥₹]\s?\d/;

/** A sentence whole, and what is left of it without its less needed clauses. */
function formsOf(role: SegmentRole, unit: string): string[] {
  if (role === 'cta') return [...new Set([unit, linkAlone(unit), priceAlone(unit), lastPrice(unit)])];
  const forms = [
    firstClause(unit),
    ...(role === 'solution' ? [firstOfTwo(unit), withoutLeadIn(unit), withoutLeadIn(firstOfTwo(unit))] : []),
  ];
  return [...new Set([unit, ...forms])];
}

/** "For the next long afternoon, the link is below." → "The link is below."; what comes after the clause goes as well. */
function linkAlone(unit: string): string {
  const opening = /^([^,.!?]*\blink(?:s|ed|'s)?\b[^,.!?]*), (?:and|but|so) /i.exec(unit)?.[1];
  if (opening !== undefined) return `${opening}.`;
  const clause = /, ([^,.!?]*\blink(?:s|ed|'s)?\b[^,]*[.!?])$/i.exec(unit)?.[1];
  return clause === undefined ? unit : capital(clause);
}

/** "It was $34 when we looked, with 4.8 stars." → "It was $34 when we looked." A price never goes without its date. */
function priceAlone(unit: string): string {
  const clause = /^([^!?]*?[$€£¥₹]\s?\d[\d.,]*\d?[^,!?]*?(?:when|last) we (?:last )?(?:checked|looked)(?: it)?), .*([.!])$/i.exec(unit);
  return clause?.[1] === undefined ? unit : `${clause[1]}${clause[2]}`;
}

/** "4.8 stars, and $34 last we checked." → "$34 last we checked." */
function lastPrice(unit: string): string {
  return /, (?:and |at )?([$€£¥₹]\s?\d[\d.,]*\d? (?:when|last) we (?:last )?(?:checked|looked)[.!])$/i.exec(unit)?.[1] ?? unit;
}

/** "You fill it with ice, you hear it rattle, and it is quiet." → "You fill it with ice."; not where the first clause leans on the next. */
function firstClause(unit: string): string {
  const clause =
    /^(?!(?:if|when|whenever|once|after|before|because|instead|for|to|from|while|on|in|at|with|by|as|now|so|then|well)\b)([^,.!?]+), (?:and|but|you|it|she|he|they|we|i)\b[^?]*([.!])$/i.exec(
      unit,
    );
  return clause?.[1] === undefined || clause[1].split(' ').length < 4 ? unit : `${clause[1]}${clause[2]}`;
}

/** "It has a straw lid and keeps drinks cold." → "It has a straw lid." */
function firstOfTwo(unit: string): string {
  const verbs = 'has|holds|keeps|fits|comes|lasts|runs|stays|weighs|works|opens|closes|charges|absorbs';
  const first = new RegExp(`^(.*?),? and (?:it )?(?:${verbs})\\b.*([.!])$`, 'i').exec(unit);
  return first?.[1] === undefined ? unit : `${first[1]}${first[2]}`;
}

/** "And to be fair, the bottle keeps ice." → "The bottle keeps ice." */
function withoutLeadIn(unit: string): string {
  return capital(unit.replace(/^(?:(?:and|so|well|okay|now|plus|see|look),? )?(?:(?:to be fair|honestly|wait|yes), )?/i, ''));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The opening, the product's name and the link: without them it is another film. */
const must = 40;

function worthOf(role: SegmentRole, text: string, product: ProductView, opening: string | undefined): number {
  if (role === 'hook') return opening !== undefined && text.startsWith(opening) ? must : 0;
  if (role === 'cta') return (hasLink.test(text) ? must : 0) + (hasPrice.test(text) ? 4 : 0);
  const says = (name: string) => name.length > 2 && text.toLowerCase().includes(name.toLowerCase());
  if (product.brand !== null && says(product.brand)) return must;
  // A word of the name may only be the kind of thing: "a bottle that stays cold".
  return product.name.split(' ').some((word) => word.length > 3 && says(word)) ? must / 2 : 0;
}

function faults(role: SegmentRole, text: string, product: ProductView, seconds: number): number {
  const range = syllableRange(seconds);
  const syllables = countSyllables(text);
  const outside = Math.max(0, syllables - range.high, range.low - syllables);
  // What cannot be spoken in time is worse than a silence.
  const refused = syllables > range.refuseAbove ? 20 : syllables < range.refuseBelow ? 10 : 0;
  const errors = lintScript([{ role, seconds, text }], product).filter(({ level, rule }) => level === 'error' && rule !== 'length').length;
  return outside * 1.5 + Math.abs(syllables - range.aim) * 0.1 + refused + errors * 50;
}
