import type { Agent } from './agent.ts';
import { cinematographer } from './agents/cinematographer.ts';
import { director } from './agents/director.ts';
import { marketer } from './agents/marketer.ts';
import { musicProducer } from './agents/music-producer.ts';
import { platformExpert } from './agents/platform-expert.ts';

/** Who sits at the roundtable, in the order of speaking. */
export const agents: readonly Agent[] = [director, cinematographer, platformExpert, marketer, musicProducer];
