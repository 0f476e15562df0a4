import { filmLanguage } from '#core/language/languages.ts';
import { chance, shuffled } from './random.ts';
import type { Beat } from './tone.ts';
import type { Filling, Saying, Slots } from './writing.ts';
import { writing } from './writings.ts';

const { countSyllables, predictSeconds } = filmLanguage;

/** One finished way to say a beat: whole sentences. */
export interface Piece {
  text: string;
  syllables: number;
  /** Predicted speaking time. */
  spokenSeconds: number;
  sayings: Saying[];
  /** The alternative it was made from; using one twice in a script is a repetition. */
  source: string;
  jitter: number;
  /** Words that are the tone's own and no story's: the fewer, the less a script reads like a form. */
  framing: number;
}

const perAlternative = 8;

export interface Expanding {
  contract: boolean;
  seed: number;
  optional: boolean;
  many: boolean;
  /** How many of the alternatives this seed may use: else what fits best would be said in every script. */
  few: number;
}

/** The finished wordings of a beat; an empty piece when the beat may be left out or the product has nothing for it. */
export function expand(beat: Beat, slots: Slots, options: Expanding): Piece[] {
  const pieces: Piece[] = [];
  const tryThese = (alternatives: readonly string[]) => {
    let left = options.few;
    for (const alternative of shuffled(alternatives, options.seed, beat.join('|'))) {
      const agreed = options.many ? writing.aboutSeveral(alternative) : alternative;
      if (agreed === null || agreed === '' || left === 0) continue;
      const found = expandAlternative(agreed, slots, options);
      if (found.length > 0) left -= 1;
      pieces.push(...found);
    }
  };
  tryThese(beat.filter((alternative) => !alternative.startsWith('~')));
  // "~" marks what is only said when the product gives too little for the rest.
  if (pieces.length === 0) tryThese(beat.filter((alternative) => alternative.startsWith('~')).map((alternative) => alternative.slice(1)));
  const mayBeEmpty = options.optional || beat.includes('');
  if (mayBeEmpty || pieces.length === 0)
    pieces.push({ text: '', syllables: 0, spokenSeconds: 0, sayings: [], source: '', jitter: 0.5, framing: 0 });
  return pieces;
}

function expandAlternative(alternative: string, slots: Slots, { contract: short, seed }: { contract: boolean; seed: number }): Piece[] {
  // Each alternative has the same chance, however many wordings it unfolds into.
  const liking = chance(seed, alternative) * 0.7;
  // What a telling says is said as it was written.
  const byHand = /^\{(?:turn|payoff|end)\}$/.test(alternative);
  return unfold(alternative, seed)
    .flatMap((wording) => {
      const framing = wording.replace(/\{[a-z0-9 ]+\}/g, ' ').match(/[a-z']+/gi)?.length ?? 0;
      return fill(wording, slots).map((filled) => ({ ...filled, framing }));
    })
    .filter(({ text }) => byHand || !writing.stumbles(text))
    .map(({ text, sayings, framing }) => {
      const finished = byHand ? text : writing.finish(text, short);
      return { text: finished, sayings, framing, source: alternative, jitter: liking + chance(seed, finished) * 0.3 };
    })
    .sort((left, right) => right.jitter - left.jitter)
    .slice(0, perAlternative)
    .map((piece) => ({ ...piece, syllables: countSyllables(piece.text), spokenSeconds: predictSeconds(piece.text) }));
}

/** "[so|right|okay], look" in two of its wordings; the seed says which. */
function unfold(alternative: string, seed: number): string[] {
  const choice = /\[([^\]]*)\]/.exec(alternative);
  if (!choice) return [alternative];
  return shuffled(choice[1]?.split('|') ?? [], seed, alternative)
    .slice(0, 2)
    .flatMap((wording) => unfold(alternative.slice(0, choice.index) + wording + alternative.slice(choice.index + choice[0].length), seed))
    .slice(0, 4);
}

function fill(wording: string, slots: Slots): { text: string; sayings: Saying[] }[] {
  let partial: { text: string; sayings: Saying[] }[] = [{ text: '', sayings: [] }];
  for (const part of wording.split(/(\{[a-z0-9 ]+\})/)) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const fillings: Filling[] = name === undefined ? [{ text: part, sayings: [] }] : (slots[name] ?? []);
    partial = partial
      .flatMap((before) =>
        fillings.map(({ text, sayings }) => ({
          text: before.text + text,
          sayings: [...before.sayings, ...sayings],
        })),
      )
      .slice(0, perAlternative * 3);
  }
  return partial;
}
