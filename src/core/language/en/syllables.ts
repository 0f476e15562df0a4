import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { syllable } from 'syllable';
import type { SyllableRange } from '../language.ts';
import { toSpeech } from './speech-text.ts';

/** Seconds = 0.209 × syllables + 0.27 × sentence ends + 0.51 × commas; fitted on twelve spoken segments, mean error 0.58 s. */
const pace = { syllable: 0.209, sentence: 0.27, comma: 0.51 };

let dictionary: string | undefined;

/** The dictionary's source: one `"word": "W ER1 D",` a line. Read on first use only. */
function pronunciations(): string {
  dictionary ??= readFileSync(createRequire(import.meta.url).resolve('cmu-pronouncing-dictionary'), 'latin1');
  return dictionary;
}

/**
 * Sounds of a word in lower case. Searched in the text: to run its 135,000 lines as a program takes a third of a second, in which
 * nothing else happens, and 60 MB, again in every thread that counts.
 */
function pronounce(word: string): string | undefined {
  const text = pronunciations();
  let low = 0;
  let high = text.length;
  while (high - low > 2048) {
    const middle = (low + high) >> 1;
    const from = text.indexOf('\n  "', middle) + 4;
    // A word's further pronunciations follow it as `word(2)`.
    const found = text.slice(from, text.indexOf('"', from)).replace(/\(\d\)$/, '');
    if (found < word) low = middle;
    else high = middle;
  }
  // Lines are in order but for a few neighbours.
  const near = text.slice(Math.max(0, low - 2048), high + 2048);
  const key = `\n  "${word}": "`;
  const at = near.indexOf(key);
  return at < 0 ? undefined : near.slice(at + key.length, near.indexOf('"', at + key.length));
}

const counted = new Map<string, number>();

/** Syllables of one bare word: CMUdict, then rules. */
export function wordSyllables(word: string): number {
  const key = word.toLowerCase();
  const known = counted.get(key);
  if (known !== undefined) return known;
  const found = pronounce(key);
  const count = found ? (found.match(/\d/g)?.length ?? 1) : Math.max(1, syllable(key));
  if (counted.size > 20_000) counted.clear();
  counted.set(key, count);
  return count;
}

/** Syllables said for a text as a person writes it. */
export function countSyllables(text: string): number {
  let total = 0;
  for (const word of spokenWords(toSpeech(text).spoken)) total += wordSyllables(word);
  return total;
}

/** The words of a text already in speakable form, without punctuation. */
export function spokenWords(spoken: string): string[] {
  return spoken.match(/[\p{L}\p{M}]+(?:'[\p{L}]+)*/gu) ?? [];
}

/** Predicted speaking time in seconds at an ordinary pace. */
export function predictSeconds(text: string): number {
  const { spoken } = toSpeech(text);
  const syllables = spokenWords(spoken).reduce((sum, word) => sum + wordSyllables(word), 0);
  const sentences = spoken.match(/[.!?](?=\s|$)/g)?.length ?? 0;
  const commas = spoken.match(/[,;:](?=\s|$)/g)?.length ?? 0;
  return Math.round((syllables * pace.syllable + sentences * pace.sentence + commas * pace.comma) * 100) / 100;
}

/** How many syllables fit a segment: 42–56 in 15 s, aim 49; outside 34–62 is refused. Minimal tones speak less. */
export function syllableRange(seconds: number, sparse = false): SyllableRange {
  const scale = seconds / 15;
  const [refuseBelow, low, aim, high, refuseAbove] = sparse ? [24, 28, 34, 40, 62] : [34, 42, 49, 56, 62];
  return {
    refuseBelow: Math.floor(refuseBelow * scale),
    low: Math.floor(low * scale),
    aim: Math.round(aim * scale),
    high: Math.ceil(high * scale),
    refuseAbove: Math.ceil(refuseAbove * scale),
  };
}
