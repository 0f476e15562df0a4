import type { SegmentSlot } from '#core/format.ts';
import type { ProductView } from '#core/product.ts';
import type { ShotPrompt } from '#core/shot-prompt.ts';
import type { Tone } from '#core/vocabulary.ts';
import { cinematographer } from './agents/cinematographer.ts';
import { director } from './agents/director.ts';
import { editor } from './agents/editor.ts';
import { sound } from './agents/sound.ts';
import { stylist } from './agents/stylist.ts';

/** What the agents may know. No words of the script: a changed word must change no picture. */
export interface Table {
  product: ProductView;
  tone: Tone;
  seed: number;
  slots: readonly SegmentSlot[];
  /** The product's noun, e.g. `kettle`. */
  noun: string;
}

export interface Agent {
  name: string;
  /** Adds its part to each segment's prompt, given what others have settled before. */
  settle(table: Table, index: number, so: Readonly<Partial<ShotPrompt>>): Partial<ShotPrompt>;
  /** One remark in words for the open discussion. */
  remark(table: Table): string;
}

const agents: readonly Agent[] = [director, cinematographer, stylist, sound, editor];

/** The agents settle one shot prompt per segment, in turn, and say why in a sentence each. */
export function holdRoundtable(table: Table): { prompts: ShotPrompt[]; remarks: { agent: string; words: string }[] } {
  const prompts = table.slots.map((_, index) => {
    const prompt: Partial<ShotPrompt> = {};
    for (const agent of agents) Object.assign(prompt, agent.settle(table, index, prompt));
    return prompt;
  });
  return { prompts: prompts.map(whole), remarks: agents.map((agent) => ({ agent: agent.name, words: agent.remark(table) })) };
}

function whole(prompt: Partial<ShotPrompt>): ShotPrompt {
  const { set, mood, look, lens, grade, light, wardrobe, props, sound: heard, finishing, shots } = prompt;
  if (!set || !mood || !look || !lens || !grade || !light || !wardrobe || !props || !heard || !finishing || !shots) {
    throw new TypeError('A shot prompt was left unfinished.');
  }
  return { set, mood, look, lens, grade, light, wardrobe, props, sound: heard, finishing, shots };
}
