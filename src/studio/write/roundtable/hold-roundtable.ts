import type { Remark } from '#core/roundtable.ts';
import { type ShotPrompt, untold } from '#core/shot-prompt.ts';
import type { Agent, Table } from './agent.ts';
import { cinematographer } from './agents/cinematographer.ts';
import { director } from './agents/director.ts';
import { marketer } from './agents/marketer.ts';
import { musicProducer } from './agents/music-producer.ts';
import { platformExpert } from './agents/platform-expert.ts';

const agents: readonly Agent[] = [director, cinematographer, marketer, musicProducer, platformExpert];

export interface Settled {
  /** One per segment. */
  prompts: ShotPrompt[];
  /** In the order they were said. */
  remarks: Remark[];
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
  return { prompts, remarks };
}

function whole({ set, mood, shots, ...sections }: Partial<ShotPrompt>): ShotPrompt {
  if (!set || !mood || !shots) throw new TypeError('A shot prompt was left unfinished.');
  return { ...untold, ...sections, set, mood, shots };
}
