import type { SegmentRole } from './format.ts';
import { countSyllables, syllableRange } from './language/en/syllables.ts';
import { unsupported } from './lint-facts.ts';
import { lintRules } from './lint-rules.ts';
import type { ProductView } from './product.ts';
import type { LintFinding } from './script.ts';

/** Findings of one text, as if it were a segment of that role. `segment` is 0. */
export function lintLine(text: string, product: ProductView, role: SegmentRole = 'solution'): LintFinding[] {
  const plain = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const page = [product.name, product.description ?? '', ...product.facts.flatMap((fact) => [fact.text, fact.evidence])]
    .join(' ')
    .toLowerCase();
  const findings: LintFinding[] = [];
  for (const { rule, level, pattern, message, unlessOnPage } of lintRules) {
    const words = pattern.exec(plain)?.[0];
    if (words === undefined || (unlessOnPage && page.includes(words.toLowerCase()))) continue;
    findings.push({ rule, level, segment: 0, words: words.trim(), message });
  }
  for (const { words, message } of unsupported(plain, product, role)) {
    findings.push({ rule: 'unsupported', level: 'error', segment: 0, words, message });
  }
  return findings;
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
