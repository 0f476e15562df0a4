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
