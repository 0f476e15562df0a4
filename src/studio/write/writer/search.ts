import type { SyllableRange } from '#core/language/language.ts';
import type { Piece } from './pieces.ts';

/** A finished segment as the search sees it. */
export interface Draft {
  text: string;
  syllables: number;
  pieces: Piece[];
  score: number;
}

export interface Wanted {
  seconds: number;
  range: SyllableRange;
  /** Words per sentence the tone aims for. */
  sentence: number;
}

const width = 64;

/** What a word of the tone's own costs against one of the story's. */
const frame = 0.3;

/** Beam search over the beats of one order of argument; the best drafts first. */
export function searchSegment(beats: readonly Piece[][], wanted: Wanted): Draft[] {
  let beam: { pieces: Piece[]; syllables: number; score: number }[] = [{ pieces: [], syllables: 0, score: 0 }];
  const least = beats.map((pieces) => Math.min(...pieces.map(({ syllables }) => syllables)));
  const most = beats.map((pieces) => Math.max(...pieces.map(({ syllables }) => syllables)));
  beats.forEach((pieces, step) => {
    const restLeast = sum(least.slice(step + 1));
    const restMost = sum(most.slice(step + 1));
    const next: typeof beam = [];
    for (const state of beam) {
      for (const piece of pieces) {
        if (piece.text !== '' && state.pieces.some((other) => other.text === piece.text || clash(other, piece))) continue;
        const syllables = state.syllables + piece.syllables;
        if (syllables + restLeast > wanted.range.refuseAbove) continue;
        // How far the rest can still bring it to the aim.
        const reach = Math.max(0, syllables + restLeast - wanted.range.high, wanted.range.low - syllables - restMost);
        const score = state.score + piece.jitter * 3 + piece.sayings.length * 1.5 - reach * 0.6;
        next.push({ pieces: piece.text === '' ? state.pieces : [...state.pieces, piece], syllables, score });
      }
    }
    beam = spread(next.sort((left, right) => right.score - left.score));
  });
  return beam
    .map(({ pieces, syllables, score }) => {
      const text = pieces.map((piece) => piece.text).join(' ');
      return { text, syllables, pieces, score: score + judge(text, syllables, pieces, wanted) };
    })
    .filter(({ text }) => text !== '')
    .sort((left, right) => right.score - left.score);
}

/** Keeps the beam from filling with one length: at most a few states per syllable count. */
function spread<T extends { syllables: number }>(states: T[]): T[] {
  const seen = new Map<number, number>();
  const kept: T[] = [];
  for (const state of states) {
    const count = seen.get(state.syllables) ?? 0;
    if (count >= 4) continue;
    seen.set(state.syllables, count + 1);
    kept.push(state);
    if (kept.length === width) break;
  }
  return kept;
}

/** The same fact twice, or the same opening words. */
function clash(left: Piece, right: Piece): boolean {
  return left.sayings.some((saying) => right.sayings.some((other) => other.factId === saying.factId));
}

/** Length, breath and rhythm of a whole segment. */
function judge(text: string, syllables: number, pieces: readonly Piece[], { seconds, range, sentence }: Wanted): number {
  let score = 0;
  if (syllables < range.low) score -= (range.low - syllables) * 1.5 + 4;
  else if (syllables > range.high) score -= (syllables - range.high) * 1.5 + 4;
  else score -= Math.abs(syllables - range.aim) * 0.08;
  const over = secondsOf(pieces) - (seconds - 0.3);
  if (over > 0) score -= over * 2.5;
  const sentences = text.split(/(?<=[.!?])\s+/).filter(Boolean);
  const lengths = sentences.map((line) => line.split(' ').length);
  const mean = sum(lengths) / Math.max(1, lengths.length);
  const deviation = Math.sqrt(sum(lengths.map((length) => (length - mean) ** 2)) / Math.max(1, lengths.length));
  score += Math.min(deviation, 6) * 0.25 - Math.abs(mean - sentence) * 0.12;
  score -= lengths.filter((length) => length > 30).length * 1.5;
  const openings = sentences.map((line) =>
    line
      .split(' ')
      .slice(0, 1)
      .join(' ')
      .toLowerCase()
      .replace(/[^a-z']/g, ''),
  );
  openings.forEach((word, index) => {
    if (index > 0 && openings[index - 1] === word) score -= 2;
    else if (index > 1 && openings[index - 2] === word) score -= 0.7;
  });
  score -= sum(pieces.map(({ framing }) => framing)) * frame;
  // The same four words twice: a demonstration told again, a turn of phrase used up.
  score -= repeats(text) * 4;
  const content = text.toLowerCase().match(/[a-z]{5,}/g) ?? [];
  score -= (content.length - new Set(content).size) * 0.5;
  return score;
}

/** How many runs of four words come a second time. */
function repeats(text: string): number {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  const runs = words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
  return runs.length - new Set(runs).size;
}

/** Pieces are whole sentences, so their times add up. */
function secondsOf(pieces: readonly Piece[]): number {
  return sum(pieces.map(({ spokenSeconds }) => spokenSeconds));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

const nothing: Draft = { text: '', syllables: 0, pieces: [], score: 0 };

/** One draft per segment, chosen together: shared phrases, repeated openers and one alternative used twice cost. */
export function joinSegments(choices: readonly Draft[][]): Draft[] {
  let beam: { drafts: Draft[]; phrases: Set<string>; sources: Set<string>; score: number }[] = [
    { drafts: [], phrases: new Set(), sources: new Set(), score: 0 },
  ];
  for (const found of choices) {
    const drafts = found.length > 0 ? found : [nothing];
    beam = beam
      .flatMap((state) =>
        drafts.map((draft) => {
          const phrases = trigrams(draft.text);
          const shared = phrases.filter((phrase) => state.phrases.has(phrase)).length;
          const again = draft.pieces.filter((piece) => state.sources.has(piece.text)).length;
          const first = draft.text.split(' ')[0];
          const sameStart = state.drafts.some((other) => other.text.split(' ')[0] === first) ? 1.5 : 0;
          return { state, draft, phrases, score: state.score + draft.score - shared * 1.2 - again * 8 - sameStart };
        }),
      )
      .sort((left, right) => right.score - left.score)
      .slice(0, 12)
      .map(({ state, draft, phrases, score }) => ({
        drafts: [...state.drafts, draft],
        phrases: new Set([...state.phrases, ...phrases]),
        sources: new Set([...state.sources, ...draft.pieces.map((piece) => piece.text)]),
        score,
      }));
  }
  return beam[0]?.drafts ?? [];
}

function trigrams(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  return words.slice(2).map((_, index) => words.slice(index, index + 3).join(' '));
}
