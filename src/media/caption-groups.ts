import type { Word } from '#core/timing.ts';

/** Words that are on screen together; `start` is the first word's, `end` when the group leaves. */
export interface CaptionGroup<W extends Word = Word> {
  start: number;
  end: number;
  words: W[];
  /** Whether a sentence ends with it. */
  ends: boolean;
}

export interface GroupRules<W extends Word = Word> {
  /** Most words on screen at once. */
  words: number;
  /** Says whether these words can be set in the lines there are. */
  fits: (words: readonly W[]) => boolean;
  /** Length of the segment. */
  seconds: number;
}

/** A silence this long (seconds) parts two groups. */
const pause = 0.35;
/** How long a group stays after its last word when nothing follows (seconds). */
const linger = 0.4;

const leaning = new Set(
  'a an and are as at but by can for from has have i if in into is it its my no not of on or our so than that the their this to was we will with you your'.split(
    ' ',
  ),
);

/**
 * Parts spoken words into caption groups: never across a sentence, a clause or a pause, at most `words` each, as even as
 * they go, and rather not ending on a word that leans on the next ("the", "with"). A group stays until the next one
 * comes or 0.4 s after its last word.
 */
export function groupWords<W extends Word>(words: readonly W[], rules: GroupRules<W>): CaptionGroup<W>[] {
  const groups = phrases(words).flatMap((phrase) => splitPhrase(phrase, rules));
  return groups.map((group, index) => {
    const start = group[0]?.start ?? 0;
    const next = groups[index + 1]?.[0]?.start ?? rules.seconds;
    const end = Math.min(next, (group.at(-1)?.end ?? start) + linger, rules.seconds);
    return { start, end, words: group, ends: endsSentence(group.at(-1)?.text ?? '') };
  });
}

function endsSentence(text: string): boolean {
  return /[.?!:;…。？！؟۔]\u00A0*["'”’)\]」』）]*\u00A0*$/u.test(text);
}

function phrases<W extends Word>(words: readonly W[]): W[][] {
  const found: W[][] = [];
  let open: W[] = [];
  for (const [index, word] of words.entries()) {
    open.push(word);
    const next = words[index + 1];
    const sentence = endsSentence(word.text);
    const clause = /[,–—،、]["'”’)\]」』]*$/u.test(word.text) && open.length >= 2;
    if (!next || sentence || clause || next.start - word.end > pause) {
      found.push(open);
      open = [];
    }
  }
  return found;
}

/** The cheapest way to cut a phrase into groups, by the cost below. */
function splitPhrase<W extends Word>(phrase: W[], rules: GroupRules<W>): W[][] {
  const cheapest: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= phrase.length; to += 1) {
    let best = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = Math.max(0, to - rules.words); from < to; from += 1) {
      const cost = (cheapest[from]?.cost ?? 0) + groupCost(phrase.slice(from, to), to === phrase.length, rules);
      if (cost < best.cost) best = { cost, from };
    }
    cheapest.push(best);
  }
  const groups: W[][] = [];
  for (let to = phrase.length; to > 0; ) {
    const from = cheapest[to]?.from ?? to - 1;
    groups.unshift(phrase.slice(from, to));
    to = from;
  }
  return groups;
}

function groupCost<W extends Word>(words: readonly W[], last: boolean, rules: GroupRules<W>): number {
  // A single word always may stand alone: it shrinks to fit.
  if (words.length > 1 && !rules.fits(words)) return 1e6;
  const even = (words.length - Math.min(3, rules.words) - (rules.words > 5 ? 2 : 0)) ** 2;
  const orphan = words.length === 1 ? 2 : 0;
  const leans = !last && leaning.has((words.at(-1)?.text ?? '').toLowerCase()) ? 2.5 : 0;
  return even + orphan + leans + 1;
}
