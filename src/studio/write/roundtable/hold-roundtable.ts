import type { ShotPrompt } from '#core/shot-prompt.ts';
import type { Agent, Table } from './agent.ts';
import { cinematographer } from './agents/cinematographer.ts';
import { director } from './agents/director.ts';
import { editor } from './agents/editor.ts';
import { sound } from './agents/sound.ts';
import { stylist } from './agents/stylist.ts';

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
