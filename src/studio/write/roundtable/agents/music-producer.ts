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
  title: 'Music producer',
  brief: [
    'You make beds for speech: voice first, room second, things third, music last, and you leave holes on purpose.',
    'Tempo follows the talker: 68 to 84 beats a minute for calm and tender voices, 84 to 104 for dry and thoughtful ones, 100 to 122 for eager ones; never a tempo that makes the syllables sound late.',
    'Music does not start on the first word: either it is there before it, from the first frame and very low, or it enters on a picture, one beat after a sentence has ended.',
    'Under speech the bed lies twelve to eighteen decibels below the voice and gives up the band between one and four kilohertz; it ducks early and comes back late.',
    'Half a second to a second of room tone before the reveal makes a quiet sound of the object the loudest thing in the film.',
    'The room is heard: tiles, cloth, a fridge, a street; each cut keeps the same room tone, or the cut is heard.',
    'Cuts fall near beats but never four in a row on equal beats, since that turns talk into a slideshow; the end resolves or stops, it never fades out.',
    'You speak in beats, seconds and decibels, and about what can be left out.',
  ].join(' '),
  sections: ['sound'],
  settle({ slots }, index, { set = 'studio' }) {
    return { sound: `voice close and dry; ${rooms[set]}; ${beds[slots[index]?.role ?? 'shot']}` };
  },
  remark({ noun }) {
    return `Start without music, so the first sentence is alone in the room. The rhythm comes in with the ${noun}.`;
  },
};
