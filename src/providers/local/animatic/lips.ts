import type { Word } from '#core/timing.ts';

/** How far a vowel opens the mouth, 0..1; after the usual viseme charts (a widest, u and i narrow). */
const openness: Record<string, number> = { a: 1, o: 0.82, e: 0.68, i: 0.5, y: 0.5, u: 0.55 };

interface Syllable {
  start: number;
  end: number;
  peak: number;
}

/** How open the mouth is at a moment, 0..1: one opening per syllable, closed in pauses and on m, b and p. */
export type Mouth = (time: number) => number;

export function readLips(words: readonly Word[]): Mouth {
  const syllables = words.flatMap(syllablesOf);
  return (time) => {
    // A mouth leads its sound by about two frames.
    const at = time + 0.05;
    let open = 0;
    for (const { start, end, peak } of syllables) {
      if (at < start - 0.04 || at > end + 0.06) continue;
      const share = (at - start + 0.03) / (end - start + 0.07);
      if (share > 0 && share < 1) open = Math.max(open, peak * Math.sin(Math.PI * share ** 0.8) ** 0.85);
    }
    return open;
  };
}

/** Vowel groups of the written word share its time; a figure such as `39` speaks about two syllables per digit. */
export function syllablesOf(word: Word): Syllable[] {
  const letters = word.text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const groups = [...letters.replace(/(?<=[a-z]{2}[^aeiouy])e$/, '').matchAll(/[aeiouy]+|[0-9]/g)].map(([group]) => group);
  const vowels = groups.length > 0 ? groups : ['e'];
  const each = (word.end - word.start) / vowels.length;
  const closed = /^[mbp]/.test(letters) ? Math.min(0.07, each * 0.35) : 0;
  return vowels.map((group, index) => {
    const start = word.start + each * index + (index === 0 ? closed : 0);
    const stress = index === 0 ? 1 : 0.82;
    return { start, end: word.start + each * (index + 1), peak: (openness[group[0] ?? ''] ?? 0.75) * stress };
  });
}

/** True while anything is spoken, with a little air around the words. */
export function speaks(words: readonly Word[], time: number): boolean {
  return words.some(({ start, end }) => time > start - 0.12 && time < end + 0.12);
}
