import { syllable } from 'syllable';
import type { SegmentView } from '../video-types.ts';

/** Sentence ends and commas take about this many syllables' time. */
const rests = { sentence: 1.3, comma: 2.4 };

const weigh = (text: string) =>
  syllable(text) + rests.sentence * (text.match(/[.!?](?=\s|$)/g)?.length ?? 0) + rests.comma * (text.match(/[,;:](?=\s|$)/g)?.length ?? 0);

/**
 * What the words will be counted as while they are typed: a guess by rules, set right by the exact count of the text that was saved last. The
 * server counts with a dictionary of 135,000 words, which is no load for a page.
 */
export function guessSpeech({ text, syllables, spokenSeconds }: SegmentView, typed: string): { syllables: number; spoken: number } {
  const before = syllable(text);
  const weight = weigh(text);
  return {
    syllables: Math.round(before > 0 ? (syllable(typed) * syllables) / before : syllable(typed)),
    spoken: weight > 0 ? (weigh(typed) * spokenSeconds) / weight : weigh(typed) * 0.209,
  };
}
