import type { HookKind, Tone } from '#core/vocabulary.ts';
import type { Voice } from './en/inflect.ts';

/**
 * Alternatives for one step of the argument; the search picks one. An empty string means the step may be left out.
 * `[so|right|okay]` stands for one of its wordings.
 * Slots: {t} the tension, {scene}, {bit}, {blame}, {object}, {mistake} bare, {mistaking}, {cause}, {cost}, {effect} the cost said first, {next}, {demo}, {limit};
 * {own mistake}, {own mistaking}, {own mistaken} the same where a bare "it" would have nothing to stand for; {checked} "when we checked";
 * {hero}, {he}, {his} the person of the story, {scene then} the scene after that person was named, {so} what the place asks for;
 * {callback} what pays off what was told, {c4} a fact left for the end;
 * {name}, {noun}; {c1} a fact as a clause, {v1} its verb phrase after the name, {n1} the thing it has; {price}, {stars}, {count}, {link}.
 * An alternative whose slot the product can't fill is dropped.
 */
export type Beat = readonly string[];

export interface Opening {
  kind: HookKind;
  beats: readonly Beat[];
}

/** How one tone argues: its person and tense, its order of steps, its words. */
export interface TonePack {
  tone: Tone;
  /** Person and tense of scenes; causes, facts and the call to action stay in the present. */
  voice: Voice;
  /** Tells its story of one person with a name, the same one from the first segment to the last. */
  hero?: true;
  contract: boolean;
  /** Speaks less than others: its own syllable range. */
  sparse?: boolean;
  /** Ends its sentences with exclamation marks, also those it shares with other tones. */
  exclaims?: boolean;
  /** Words in a sentence: the middle it aims for. */
  sentence: number;
  openings: readonly Opening[];
  problem: readonly (readonly Beat[])[];
  solution: readonly (readonly Beat[])[];
  cta: readonly (readonly Beat[])[];
  /** Price and ratings in one breath. */
  proof: Beat;
  /** The facts, from the one that answers to a limit. */
  answer: readonly Beat[];
  link: readonly string[];
  /** What fits between facts when a page gives fewer than three. */
  thin: readonly string[];
}
