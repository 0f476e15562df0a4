import type { Category } from '#core/vocabulary.ts';

/**
 * One problem a kind of product is bought for, told in clause-sized pieces. Marks are those of `inflect`; `{noun}` is the product's noun.
 * General knowledge only: nothing in here says anything about the product itself.
 */
export interface Tension {
  /** The thing in the picture that opens the film and comes back at its end. */
  object: string;
  /** What people blame, wrongly. */
  blame: string;
  /** A finite clause, five to ten words: what goes wrong. */
  tension: string;
  /** Two or three very short sentences that show the same. */
  bits: string[];
  /** Sentences of a scene, each 12 to 24 syllables. */
  scene: string[];
  /** What people do instead, as a bare verb phrase. */
  mistake: string;
  /** Why it happens: a general truth. */
  cause: string[];
  /** What leaving it costs: time, money, mood; no shame. */
  cost: string[];
  /** Completes "for …": the next time it would have happened. */
  next: string;
  /** Facts with these word starts answer the tension. */
  topic: string[];
}

export interface Frame {
  kind: Category;
  /** Words in a product's name that choose this frame, longest match first; empty for a whole category. */
  nouns: string[];
  /** How the product is called in passing when the page has no better word. */
  noun: string;
  /** "They" instead of "it". */
  many?: boolean;
  /** What a hand does with it on camera, as a bare verb phrase that claims nothing; `it` stands for the product. */
  demo: string[];
  /** Honest, harmless limits true of the whole kind. */
  limit: string[];
  tensions: Tension[];
}
