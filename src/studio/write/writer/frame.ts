import type { Category } from '#core/vocabulary.ts';

/**
 * One problem a kind of product is bought for, told in clause-sized pieces. Marks are those of `inflect`; `{noun}` is the product's noun.
 * General knowledge only: nothing in here says anything about the product itself.
 */
export interface Tension extends Threads {
  /** The thing in the picture that opens the film and comes back at its end. */
  object: string;
  /** What people blame, wrongly. */
  blame: string;
  /** A finite clause, five to ten words: what goes wrong. */
  tension: string;
  /** A finite clause: what this place asks for, in the story's own words; now and then opens the solution instead of a want. */
  so?: string;
  /** Two or three very short sentences that show the same. */
  bits: string[];
  /** What people do instead, as a bare verb phrase. */
  mistake: string;
  /** Completes "for …": the next time it would have happened. */
  next: string;
  /** Facts with these word starts answer the tension. */
  topic: string[];
  /** What it takes to be rid of it. Only said when a fact of the page answers to it. */
  needs: Need[];
}

/**
 * Two stories of one tension: scene, cause and cost of the same place in their lists belong together. After " // " a scene or a cost may
 * carry the sentence that pays it off at the very end: true whatever the product is, about something the scene has named.
 */
interface Threads {
  /** Sentences of a scene, each 12 to 24 syllables; those after the second go with either story. */
  scene: string[];
  /** Why it happens: a general truth. */
  cause: string[];
  /** What leaving it costs: time, money, mood; no shame. Begins with "so" where it follows from the cause. */
  cost: string[];
}

/** What the problem asks of any product of the kind: "glue thick enough to fill those gaps". */
export interface Need {
  /** A noun phrase, up to fourteen syllables. */
  want: string;
  /** Facts with these word starts are the answer; a fact with one marked "!" never is. */
  topic: string[];
  /** The one story it belongs to; both without. */
  thread?: 0 | 1;
}

export interface Frame {
  kind: Category;
  /** Whom its scenes fit when a tone tells them of somebody with a name. */
  hero?: 'she' | 'he';
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
