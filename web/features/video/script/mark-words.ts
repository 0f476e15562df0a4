import type { Finding, SegmentView } from '../video-types.ts';

export interface Piece {
  text: string;
  finding: Finding | null;
  claim: SegmentView['claims'][number] | null;
  /** Where it begins in the text. */
  at: number;
}

/** Cuts a segment's text at the words that a finding or a claim points to. Where both do, the finding counts. */
export function markWords({ text, claims }: Pick<SegmentView, 'text' | 'claims'>, findings: readonly Finding[]): Piece[] {
  const marks: { from: number; to: number; finding: Finding | null; claim: Piece['claim'] }[] = [];
  const add = (words: string, what: { finding: Finding | null; claim: Piece['claim'] }) => {
    const from = words === '' ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
    const to = from + words.length;
    if (from < 0 || marks.some((mark) => from < mark.to && mark.from < to)) return;
    marks.push({ from, to, ...what });
  };
  for (const finding of findings) add(finding.words, { finding, claim: null });
  for (const claim of claims) add(claim.words, { finding: null, claim });
  marks.sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, finding, claim } of marks) {
    if (from > at) pieces.push({ text: text.slice(at, from), finding: null, claim: null, at });
    pieces.push({ text: text.slice(from, to), finding, claim, at: from });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), finding: null, claim: null, at });
  return pieces;
}
