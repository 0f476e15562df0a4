import type { SegmentRole } from './format.ts';
import { countSyllables, syllableRange } from './language/en/syllables.ts';
import { absolutes } from './lint/absolutes.ts';
import { cures } from './lint/cures.ts';
import { endorsers } from './lint/endorsers.ts';
import { health } from './lint/health.ts';
import { household } from './lint/household.ts';
import { readLine } from './lint/line.ts';
import { noEqual } from './lint/no-equal.ts';
import { noException } from './lint/no-exception.ts';
import { results } from './lint/results.ts';
import { type Found, findRules } from './lint/rule.ts';
import { findTestimony } from './lint/testimony.ts';
import { findTwoMoments } from './lint/two-moments.ts';
import { unsupported } from './lint/unsupported.ts';
import { warnings } from './lint/warnings.ts';
import type { ProductView } from './product.ts';
import type { LintFinding } from './script.ts';

const rules = [...absolutes, ...noEqual, ...noException, ...health, ...cures, ...endorsers, ...results, ...household, ...warnings];

/** Findings of one text, as if it were a segment of that role. `segment` is 0. */
export function lintLine(text: string, product: ProductView, role: SegmentRole = 'solution'): LintFinding[] {
  const line = readLine(text, product, role);
  const found: Found[] = [
    ...findRules(rules, line),
    ...findTestimony(line),
    ...findTwoMoments(line),
    ...unsupported(line).map(({ words, message }) => ({ rule: 'unsupported' as const, level: 'error' as const, words, message })),
  ];
  // Several rules may stumble over one word for the same reason.
  const said = new Set<string>();
  const isNew = ({ rule, words, message }: Found) => said.size < said.add(`${rule} ${words.toLowerCase()} ${message}`).size;
  return found.filter(isNew).map((finding) => ({ ...finding, segment: 0 }));
}

/** A price that was read more than a week before `at`: nobody can say "when we checked" of it. */
export function lintPriceAge(segments: readonly { text: string }[], product: ProductView, at: Date): LintFinding[] {
  const days = Math.floor((at.getTime() - Date.parse(product.readAt)) / 86_400_000);
  if (days < 7) return [];
  const message = `The price was read ${days} days ago. Read the page again.`;
  return pricesSaid(segments).map((said) => ({ rule: 'unsupported', level: 'warning', ...said, message }));
}

/** The first price that each segment names. */
export function pricesSaid(segments: readonly { text: string }[]): Pick<LintFinding, 'segment' | 'words'>[] {
  return segments.flatMap(({ text }, segment) => {
    const words = /[$€£¥₹]\s?\d[\d,.]*\d|[$€£¥₹]\s?\d/.exec(text)?.[0];
    return words === undefined ? [] : [{ segment, words }];
  });
}

export interface LintedSegment {
  role: SegmentRole;
  seconds: number;
  text: string;
}

/** All findings of a script: what may not be said, what no fact carries, what is too long or too short to speak. */
export function lintScript(segments: readonly LintedSegment[], product: ProductView, sparse = false): LintFinding[] {
  return segments.flatMap((segment, index) => {
    if (segment.text.trim() === '') {
      return [{ rule: 'empty' as const, level: 'error' as const, segment: index, words: '', message: 'Nothing is said in this segment.' }];
    }
    const findings = lintLine(segment.text, product, segment.role);
    return [...findings, ...lintLength(segment, sparse)].map((finding) => ({ ...finding, segment: index }));
  });
}

/** Too long cannot be spoken in time: an error. Too short leaves silence: an error only where a 15 s segment has half its words. */
function lintLength(segment: LintedSegment, sparse: boolean): LintFinding[] {
  const syllables = countSyllables(segment.text);
  const range = syllableRange(segment.seconds, sparse);
  const refused = syllables > range.refuseAbove || syllables < range.refuseBelow;
  if (!refused && syllables >= range.low && syllables <= range.high) return [];
  return [
    {
      rule: 'length',
      level: refused ? 'error' : 'warning',
      segment: 0,
      words: '',
      message: `${syllables} ${syllables === 1 ? 'syllable' : 'syllables'} for ${segment.seconds} s; ${range.low} to ${range.high} fit well.`,
    },
  ];
}
