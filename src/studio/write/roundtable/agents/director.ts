import type { Action, SetName, Shot, ShotPrompt } from '#core/shot-prompt.ts';
import type { Category } from '#core/vocabulary.ts';
import type { Agent, Table } from '../agent.ts';
import { pick } from '../pick.ts';

const sets: Record<Category, readonly SetName[]> = {
  supplements: ['kitchen', 'gym'],
  skincare: ['bathroom', 'bedroom'],
  fitness: ['gym', 'living-room', 'outdoor'],
  tech: ['desk', 'living-room'],
  kitchen: ['kitchen'],
  fashion: ['bedroom', 'doorstep', 'outdoor'],
  home: ['living-room', 'doorstep', 'kitchen'],
  baby: ['nursery', 'living-room'],
  pet: ['living-room', 'outdoor'],
  office: ['desk'],
  general: ['living-room', 'kitchen', 'doorstep'],
};

/** Products whose place is plainer than their category's. */
const places: [RegExp, SetName][] = [
  [/\b(?:grill|tent|cooler|hose|camp|garden|bike|leash|backpack|umbrella)/i, 'outdoor'],
  [/\b(?:tape|ladder|drill|doormat|doorbell|shoe rack|umbrella stand)/i, 'doorstep'],
  [/\b(?:lamp|sconce|pendant|sofa|rug|throw|curtain|speaker|tv|soundbar)/i, 'living-room'],
  [/\b(?:pillow|mattress|sheet|duvet|blanket|alarm|pajama)/i, 'bedroom'],
  [/\b(?:towel|shower|toothbrush|razor|mirror|serum|cleanser)/i, 'bathroom'],
  [/\b(?:mug|kettle|tumbler|pan|knife|blender|toaster|sink|faucet|coffee|tea)/i, 'kitchen'],
  [/\b(?:keyboard|mouse|monitor|notebook|pen|desk|chair|hub|laptop|webcam)/i, 'desk'],
];

const moods: Record<string, ShotPrompt['mood']> = { hook: 'tense', problem: 'flat', solution: 'bright', cta: 'warm', shot: 'bright' };

const actionsBy: Record<string, readonly (readonly Action[])[]> = {
  hook: [
    ['talk', 'shrug', 'think'],
    ['point', 'talk', 'facepalm'],
    ['think', 'talk', 'shrug'],
  ],
  problem: [
    ['explain', 'facepalm', 'think'],
    ['talk', 'shrug', 'explain'],
    ['think', 'explain', 'shrug'],
  ],
  solution: [
    ['present', 'hold-up', 'explain', 'point'],
    ['hold-up', 'explain', 'point', 'present'],
    ['explain', 'present', 'hold-up', 'point'],
  ],
  cta: [
    ['talk', 'point', 'wave'],
    ['present', 'point', 'wave'],
    ['talk', 'point', 'celebrate'],
  ],
  shot: [
    ['talk', 'hold-up', 'point'],
    ['think', 'present', 'point'],
  ],
};

/** The set all segments share, so that the film stays in one place. */
function setOf({ product, noun, seed }: Table): SetName {
  const place = places.find(([words]) => words.test(noun) || words.test(product.name.split(/[,|(]/)[0] ?? ''))?.[1];
  return place ?? pick(sets[product.kind], seed, 'set');
}

/** Decides where, how it feels, and what the person does. */
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
  settle(table, index) {
    const slot = table.slots[index];
    const role = slot?.role ?? 'shot';
    const actions = pick(actionsBy[role] ?? [['talk']], table.seed, `actions:${index}`);
    const count = shotCount(slot?.seconds ?? 15, actions.length);
    const shots = actions.slice(0, count).map((action): Shot => ({ share: 1 / count, framing: 'medium', camera: 'float', action }));
    return { set: setOf(table), mood: moods[role] ?? 'bright', shots };
  },
  remark(table) {
    const place = setOf(table).replace('-', ' ');
    return `We stay in one ${place === 'outdoor' ? 'outdoor place' : place}. The ${table.noun} comes in late and is put down at the end, so that the problem has the first word.`;
  },
};

function shotCount(seconds: number, most: number): number {
  const wanted = seconds >= 14 ? 4 : seconds >= 9 ? 3 : seconds >= 3 ? 2 : 1;
  return Math.max(1, Math.min(wanted, most));
}
