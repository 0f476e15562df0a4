import type { LintFinding } from '../script.ts';
import { denied, type Line, type Sentence } from './line.ts';
import { flat, stem } from './page.ts';

export type Found = Omit<LintFinding, 'segment'>;

/** Wording that is refused, or shown to a person, wherever it stands in a sentence. */
export interface LintRule {
  rule: LintFinding['rule'];
  level: LintFinding['level'];
  pattern: RegExp;
  message: string;
  /** Patterns that have to match in the same sentence too. */
  also?: readonly RegExp[];
  /** How many characters may lie between the pattern and the first of `also`. */
  near?: number;
  /** Harmless turns: a sentence that holds one of these is let through. */
  unless?: RegExp;
  /** Only in sentences about the product. */
  selling?: boolean;
  /** Only in texts that speak of the product or of its kind, in whatever sentence. */
  about?: boolean;
  /** Only in segments where the product is shown, not in hook and problem. */
  shown?: boolean;
  /** Let through when the words before it deny it: "it isn't a miracle". */
  deniable?: boolean;
  /** Allowed when the page itself says these words. */
  unlessOnPage?: boolean;
  /** Looked for in the whole text, across sentences. */
  wholeText?: boolean;
}

export function findRules(rules: readonly LintRule[], line: Line): Found[] {
  const found: Found[] = [];
  for (const {
    rule,
    level,
    pattern,
    message,
    also = [],
    near,
    unless,
    selling,
    about,
    shown,
    deniable,
    unlessOnPage,
    wholeText,
  } of rules) {
    if (shown && (line.role === 'hook' || line.role === 'problem')) continue;
    if (about && !line.about) continue;
    const places: readonly Sentence[] = wholeText
      ? [{ text: line.text, selling: line.sentences.some((part) => part.selling) }]
      : line.sentences;
    for (const sentence of places) {
      if (selling && !sentence.selling) continue;
      const match = near === undefined ? pattern.exec(sentence.text) : besides(sentence.text, pattern, also[0], near);
      if (!match || !also.every((other) => other.test(sentence.text)) || unless?.test(sentence.text)) continue;
      if (deniable && denied(sentence.text, match.index)) continue;
      if (unlessOnPage && saysSo(line, match[0])) continue;
      found.push({ rule, level, words: match[0].trim(), message });
      break;
    }
  }
  return found;
}

/** The first match that has a match of the other pattern close to it, on either side. */
function besides(text: string, pattern: RegExp, other: RegExp | undefined, near: number): RegExpExecArray | null {
  const match = pattern.exec(text);
  if (!match || other === undefined) return null;
  const from = Math.max(0, match.index - near);
  const end = match.index + match[0].length;
  return other.test(`${text.slice(from, match.index)} | ${text.slice(end, end + near)}`) ? match : null;
}

/** Whether every word of weight is on the page, in whatever form. */
export function saysSo({ page }: Line, words: string): boolean {
  const heavy = (flat(words).match(/[a-z0-9']+/g) ?? []).filter((word) => !light.has(word));
  return heavy.length > 0 && heavy.every((word) => page.stems.has(stem(word)) || page.affirmed.includes(word));
}

const light = new Set(
  "a an the it it's its is are be of in on at to for from with and or by this that these they you your you'll will can has have as so all".split(
    ' ',
  ),
);
