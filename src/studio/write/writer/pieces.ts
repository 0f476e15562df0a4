import { countSyllables, predictSeconds } from '#core/syllables.ts';
import type { Saying } from './facts.ts';
import { contract, tidy } from './inflect.ts';
import { chance } from './random.ts';
import type { Filling, Slots } from './slots.ts';
import type { Beat } from './tone.ts';

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
}

const perAlternative = 8;

/** Every finished wording of a beat; an empty piece when the beat may be left out or the product has nothing for it. */
export function expand(beat: Beat, slots: Slots, options: { contract: boolean; seed: number; optional: boolean; many: boolean }): Piece[] {
  const pieces: Piece[] = [];
  let mayBeEmpty = options.optional;
  for (const alternative of beat) {
    if (alternative === '') mayBeEmpty = true;
    else {
      const agreed = options.many ? pluralAlternative(alternative) : alternative;
      if (agreed !== null) pieces.push(...expandAlternative(agreed, slots, options));
    }
  }
  if (mayBeEmpty || pieces.length === 0) pieces.push({ text: '', syllables: 0, spokenSeconds: 0, sayings: [], source: '', jitter: 0.5 });
  return pieces;
}

function expandAlternative(alternative: string, slots: Slots, { contract: short, seed }: { contract: boolean; seed: number }): Piece[] {
  let partial: { text: string; sayings: Saying[] }[] = [{ text: '', sayings: [] }];
  for (const part of alternative.split(/(\{[a-z0-9 ]+\})/)) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const fillings: Filling[] = name === undefined ? [{ text: part, saying: null }] : (slots[name] ?? []);
    if (fillings.length === 0) return [];
    partial = partial
      .flatMap((before) =>
        fillings.map(({ text, saying }) => ({
          text: join(before.text, text),
          sayings: saying ? [...before.sayings, saying] : before.sayings,
        })),
      )
      .slice(0, perAlternative * 3);
  }
  return partial
    .filter(({ text }) => !repeatsItself(text))
    .map(({ text, sayings }) => {
      const finished = tidy(short ? contract(text) : text);
      return { text: finished, sayings, source: alternative, jitter: chance(seed, finished) };
    })
    .sort((left, right) => right.jitter - left.jitter)
    .slice(0, perAlternative)
    .map((piece) => ({ ...piece, syllables: countSyllables(piece.text), spokenSeconds: predictSeconds(piece.text) }));
}

/** A filling's own "so" only stands at the head of a sentence. */
function join(before: string, text: string): string {
  const mid = before !== '' && !/[.!?] ?$/.test(before);
  return before + (mid ? text.replace(/^so /, '') : text);
}

function repeatsItself(text: string): boolean {
  return /\b(\w{4,}) \1\b|\bthis is this\b|\bthese are these\b/i.test(text) || /\b(?:so|and|but),? (?:so|and|but)\b/i.test(text);
}

/** A tone's line about one thing, for several; null when it only works for one. */
function pluralAlternative(alternative: string): string | null {
  const said = alternative
    .replace(/\bthis is (?=[^.]*\{name\})/g, 'these are ')
    .replace(/\bhere is \{name\}/g, 'here are {name}')
    .replace(/\bdoes \{name\} do\b/g, 'do {name} do')
    .replace(/\{name\} (gives|says|comes)\b/g, (_, verb: string) => `{name} ${verb.slice(0, -1)}`);
  return /\{name\} has\b|\bit (?:does not know|has no|asks|is a \{item\})/.test(said) ? null : said;
}
