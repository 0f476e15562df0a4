import type { SetName, Shot, ShotPrompt } from '#core/shot-prompt.ts';
import type { Agent, Seat } from '../agent.ts';
import { shotCount } from '../pace.ts';
import { fill, pick } from '../pick.ts';
import { objectToStaging } from '../points/staging.ts';
import { hours, rooms, type TimeOfDay } from '../scene.ts';
import type { Sketch } from '../sketch.ts';
import { actionsBy, places, sets, trouble } from '../stage-business.ts';

const moods: Record<string, ShotPrompt['mood']> = { hook: 'tense', problem: 'flat', solution: 'bright', cta: 'warm', shot: 'bright' };

/** The set all segments share, so that the film stays in one place. */
function setOf({ product, noun, seed }: Seat): SetName {
  const place = places.find(([words]) => words.test(noun) || words.test(product.name.split(/[,|(]/)[0] ?? ''))?.[1];
  return place ?? pick(sets[product.kind], seed, 'set');
}

/** One hour for the whole film, of those that the place has and the tone likes. */
function hourOf({ tone, seed }: Seat, set: SetName): TimeOfDay {
  const fitting = hours[tone].filter((hour) => rooms[set].times.includes(hour));
  return fitting.length > 0 ? pick(fitting.slice(0, 2), seed, 'hour') : (rooms[set].times[0] ?? 'midday');
}

/** Where, when, how it feels, and what the body does. */
export const director: Agent = {
  name: 'director',
  title: 'Director',
  brief: [
    'You direct short vertical films in which one person talks to a phone; you decide where it plays, what each part feels like and what the body does while the mouth is busy.',
    'One place and one stretch of daylight for the whole film: a feed viewer forgives a plain room and never a jump in space that tells nothing.',
    'Every shot has one verb, done with hands or eyes, small enough for the person to do while speaking; a gesture comes just before the thought it belongs to, not on it.',
    'The feeling moves from trouble through its plain cause to relief and rest, and the picture has to show that turn with the sound off.',
    'The object is discovered, used and put down; it is never held beside the face like a trophy for longer than a sentence.',
    'You cut for a reason only: a new thought, a look that wants an answer, a hand that goes where we cannot see.',
    'When two colleagues are both right you say whose point serves this film, what the other keeps, and in one sentence why; you never split the difference into something nobody wanted.',
    'You speak briefly, in the present tense, about what is seen.',
  ].join(' '),
  sections: ['action'],
  draft(seat, index, so) {
    const set = setOf(seat);
    const actions = pick(actionsBy[so.role] ?? [['talk'] as const], seat.seed, `actions:${index}`);
    const count = shotCount(seat, index);
    const shots = Array.from({ length: count }, (_, at): Shot => {
      const action = actions[at % actions.length] ?? 'talk';
      return { share: 1 / count, framing: 'medium', camera: 'float', action };
    });
    const side = pick(['left', 'right'] as const, seat.seed, 'side');
    return { ...so, set, side, time: hourOf(seat, set), mood: moods[so.role] ?? 'bright', shots };
  },
  opens(seat, sketches) {
    const { seed, character, slots, product } = seat;
    const first = sketches[0];
    const { name, at } = rooms[first?.set ?? 'studio'];
    const place = `${at} a ${name}`;
    const scene = trouble[product.kind][Math.floor(seed % 3)] ?? '';
    const who = character ? `${character.name} is` : 'We are';
    const time = first?.time === 'midday' ? 'at midday' : `in the ${first?.time}`;
    if (slots.length === 1)
      return `One shot, one thought: ${character ? character.name : 'somebody'} ${place}, and ${seat.it} in use before the sentence is over.`;
    return pick(
      [
        `${who} ${place} ${time}, and ${character ? 'stays' : 'we stay'} there. We open on trouble nobody has to explain: ${scene}.`,
        `One ${name}, ${time}, no other place. First picture: ${scene}; ${seat.it} must not be near it yet.`,
        `I want to see it before I hear it: ${scene}. Then the same ${name} gets brighter as ${seat.it} comes in.`,
      ],
      seed,
      'director:opens',
    );
  },
  objects: (seat, sketches) => sketches.flatMap((sketch, index) => objectToStaging(seat, sketch, index)),
  tells(seat, sketch, index) {
    const { shots, role } = sketch;
    const scene = pick(trouble[seat.product.kind], seat.seed, `trouble:${index}`);
    const touches = [...seat.thing.touch].map((touch) => fill(touch, seat.it));
    const turn = Math.floor(seat.seed % 3);
    const one = touches[turn] ?? '';
    const two = touches[(turn + 1) % 3] ?? '';
    const lines: Record<Sketch['role'], string> = {
      hook: `Begins in the middle of something: ${scene}. The eyes come up to the lens only when the talking starts. The face carries doubt, not despair; the hands stay where the trouble is.`,
      problem: `Stays with the cause: ${scene}, seen once. The person explains to one listener and gives a small nod to the thing at fault. Nothing is solved yet, so the hands come back empty.`,
      solution: `In one unbroken movement the person ${one}. Later the person ${two}, looking at the hands and not at the lens. The shoulders come down as the words and the hands agree.`,
      cta: `${seat.thing.size === 'room' ? `The person steps aside, so that ${seat.it} can be seen whole, and only then looks up.` : `The person sets ${seat.it} down for good, lets go, and only then looks up.`} The hands are empty when the viewer is asked for one thing; the last gesture is small.`,
      shot: `Starts as ${scene}; then the person ${one}. One turn of mood, from doubt to ease, within ${shots.length === 1 ? 'the shot' : `${shots.length} shots`}; the last look goes to the lens.`,
    };
    return { action: lines[role] };
  },
};
