import type { Taken } from '#core/reference-style.ts';
import type { Remark } from '#core/roundtable.ts';
import { type ShotPrompt, untold } from '#core/shot-prompt.ts';
import type { Table } from './agent.ts';
import { agents } from './agents.ts';

export interface Settled {
  /** One per segment. */
  prompts: ShotPrompt[];
  /** In the order they were said. */
  remarks: Remark[];
  /** What the pictures and the sound have from the reference. */
  taken: Taken[];
}

/** The agents settle one shot prompt per segment, in turn, and say why in a sentence each. */
export function holdRoundtable(table: Table): Settled {
  const prompts = table.slots.map((_, index) => {
    const prompt: Partial<ShotPrompt> = {};
    for (const agent of agents) Object.assign(prompt, agent.settle(table, index, prompt));
    return whole(prompt);
  });
  const remarks = agents.map(
    (agent): Remark => ({ agent: agent.name, kind: 'opens', segment: null, to: null, words: agent.remark(table) }),
  );
  return { prompts, remarks, taken: [] };
}

function whole({ set, mood, shots, ...sections }: Partial<ShotPrompt>): ShotPrompt {
  if (!set || !mood || !shots) throw new TypeError('A shot prompt was left unfinished.');
  return { ...untold, ...sections, set, mood, shots };
}
