import type { Character } from '#core/character.ts';
import type { SegmentSlot } from '#core/format.ts';
import type { ProductView } from '#core/product.ts';
import type { ReferenceStyle } from '#core/reference-style.ts';
import type { Tone } from '#core/vocabulary.ts';

/** What a script is written from. */
export interface WriteRequest {
  product: ProductView;
  tone: Tone;
  slots: SegmentSlot[];
  seed: number;
  /** A person's feedback in their own words: "shorter", "no price", "mention the lid". */
  note?: string;
  /** Slug of the character who speaks; changes no words, only the choice among equals. */
  presenter: string | null;
  /** Who is on screen, once somebody is named: the roundtable speaks of them; words and pictures stay the same. */
  character?: Pick<Character, 'name' | 'persona' | 'wardrobe'> | null;
  /** The manner of a reference video, if the film follows one. */
  reference?: ReferenceStyle | null;
}
