import type { Word } from '#core/timing.ts';

/** When each character was spoken, in seconds from the start of the sound. */
export interface Alignment {
  characters: string[];
  character_start_times_seconds: number[];
  character_end_times_seconds: number[];
}

const letter = /[\p{L}\p{N}]/u;

/**
 * Times of characters → one entry per written word. A word begins with its first letter and ends with its last, since signs after it hold the
 * pause. Null where the characters are not the text's, or their times make no sense.
 */
export function wordTimes(text: string, alignment: Alignment): Word[] | null {
  const { characters, character_start_times_seconds: starts, character_end_times_seconds: ends } = alignment;
  const spoken = characters.flatMap((character, index) => {
    const sign = character.trim();
    const start = starts[index] ?? Number.NaN;
    return sign === '' ? [] : [{ sign, start, end: Math.max(start, ends[index] ?? Number.NaN) }];
  });
  const words: Word[] = [];
  let at = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const first = at;
    let said = '';
    while (said.length < word.length && at < spoken.length) said += spoken[at++]?.sign ?? '';
    if (said !== word) return null;
    const own = spoken.slice(first, at);
    const letters = own.filter(({ sign }) => letter.test(sign));
    const heard = letters.length > 0 ? letters : own;
    const start = heard[0]?.start ?? Number.NaN;
    const end = heard.at(-1)?.end ?? Number.NaN;
    if (!(start >= (words.at(-1)?.start ?? 0) && end >= start && end < 600)) return null;
    words.push({ text: word, start, end });
  }
  return at === spoken.length ? words : null;
}
