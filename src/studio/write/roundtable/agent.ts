import type { Character } from '#core/character.ts';
import type { SegmentSlot } from '#core/format.ts';
import type { ProductView } from '#core/product.ts';
import type { ReferenceStyle } from '#core/reference-style.ts';
import type { AgentName } from '#core/roundtable.ts';
import type { PromptSection, ShotPrompt } from '#core/shot-prompt.ts';
import type { Tone } from '#core/vocabulary.ts';

/** What the agents may know. No words of the script: a changed word must change no picture. */
export interface Table {
  product: ProductView;
  tone: Tone;
  seed: number;
  slots: readonly SegmentSlot[];
  /** The product's noun, e.g. `kettle`. */
  noun: string;
  /** Who is on screen, once somebody is named; the talk may use the name, what is settled never does. */
  character: Pick<Character, 'name' | 'persona' | 'wardrobe'> | null;
  reference: ReferenceStyle | null;
}

export interface Agent {
  name: AgentName;
  title: string;
  /** How it thinks and speaks: what a language model is told when it takes this chair. */
  brief: string;
  /** The sections of a shot prompt it answers for; every section has one owner. */
  sections: readonly PromptSection[];
  /** Adds its part to each segment's prompt, given what others have settled before. */
  settle(table: Table, index: number, so: Readonly<Partial<ShotPrompt>>): Partial<ShotPrompt>;
  /** One remark in words for the open discussion. */
  remark(table: Table): string;
}
