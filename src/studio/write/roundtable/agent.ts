import type { Character } from '#core/character.ts';
import type { SegmentSlot } from '#core/format.ts';
import type { ProductView } from '#core/product.ts';
import type { ReferenceStyle } from '#core/reference-style.ts';
import type { AgentName } from '#core/roundtable.ts';
import type { PromptSection } from '#core/shot-prompt.ts';
import type { Tone } from '#core/vocabulary.ts';
import type { Sketch } from './sketch.ts';
import type { Thing } from './thing.ts';

/** What the agents may know. No words of the script: a changed word must change no picture. */
export interface Table {
  product: ProductView;
  tone: Tone;
  seed: number;
  slots: readonly SegmentSlot[];
  /** The product's noun, e.g. `kettle`. */
  noun: string;
  /** Whether the noun stands for several: `socks`. */
  many: boolean;
  /** Who is on screen, once somebody is named; the talk may use the name, what is settled never does. */
  character: Pick<Character, 'name' | 'persona' | 'wardrobe'> | null;
  reference: ReferenceStyle | null;
}

/** The table as the agents see it: with how the product behaves before a lens. */
export interface Seat extends Table {
  thing: Thing;
  /** "the kettle" */
  it: string;
}

/** What becomes of an objection: the answer of whom it meets, the director's word, and what changes. */
export interface Outcome {
  /** Null where the director is asked and answers by settling. */
  answer: string | null;
  settles: string;
  change(sketch: Sketch): Sketch;
}

/** Something an agent can't let pass. Whoever wins, the sketch changes: the other side then makes up for it. */
export interface Objection {
  /** A topic comes up once a film. */
  topic: string;
  to: AgentName;
  /** Index of the segment. */
  segment: number;
  /** How much the film loses if nobody speaks up; the gravest comes first. */
  weight: number;
  words: string;
  granted: Outcome;
  /** Null where one side is simply right; else both can be defended and the seed decides. */
  refused: Outcome | null;
}

export interface Agent {
  name: AgentName;
  title: string;
  /** How it thinks and speaks: what a language model is told when it takes this chair. */
  brief: string;
  /** The sections of a shot prompt it answers for; every section has one owner. */
  sections: readonly PromptSection[];
  /** Its first idea of a segment, over what those before it have drafted. */
  draft(seat: Seat, index: number, so: Sketch): Sketch;
  /** Its position before the discussion: one or two sentences about the whole film. */
  opens(seat: Seat, sketches: readonly Sketch[]): string;
  objects(seat: Seat, sketches: readonly Sketch[]): Objection[];
  /** Its sections in words, once all is settled; sentences of at most 160 characters. */
  tells(seat: Seat, sketch: Sketch, index: number): Partial<Record<PromptSection, string>>;
}
