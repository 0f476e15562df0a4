import type { SetName } from '#core/shot-prompt.ts';
import type { Agent } from '../agent.ts';

const rooms: Record<SetName, string> = {
  kitchen: 'fridge hum, one cup set down',
  bathroom: 'tiled room tone, a tap closing',
  bedroom: 'soft room tone, fabric moving',
  'living-room': 'quiet room tone, a clock far off',
  desk: 'keyboard in the next room, a chair creaking',
  gym: 'low ventilation, a weight set down',
  nursery: 'hushed room tone, fabric rustle',
  outdoor: 'light wind, a street far away',
  doorstep: 'birds, a door latch',
  studio: 'dry room tone',
};
const beds: Record<string, string> = {
  hook: 'no music for the first beat, then a low pulse',
  problem: 'the pulse thins out under the voice',
  solution: 'bass and a plain rhythm enter on the first shot of the object',
  cta: 'the rhythm resolves; last second without music',
  shot: 'low pulse from the start, resolves at the end',
};

/** Room tone from the set, music from the role. */
export const musicProducer: Agent = {
  name: 'music-producer',
  settle({ slots }, index, { set = 'studio' }) {
    return { sound: `voice close and dry; ${rooms[set]}; ${beds[slots[index]?.role ?? 'shot']}` };
  },
  remark({ noun }) {
    return `Start without music, so the first sentence is alone in the room. The rhythm comes in with the ${noun}.`;
  },
};
