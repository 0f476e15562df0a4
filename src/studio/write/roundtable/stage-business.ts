import type { Action, SetName } from '#core/shot-prompt.ts';
import type { Category } from '#core/vocabulary.ts';

export const sets: Record<Category, readonly SetName[]> = {
  supplements: ['kitchen', 'gym'],
  skincare: ['bathroom', 'bedroom'],
  fitness: ['gym', 'living-room', 'outdoor'],
  tech: ['desk', 'cafe', 'living-room'],
  kitchen: ['kitchen'],
  fashion: ['closet', 'bedroom', 'doorstep', 'outdoor'],
  home: ['living-room', 'doorstep', 'kitchen'],
  baby: ['nursery', 'living-room'],
  pet: ['living-room', 'outdoor'],
  office: ['desk', 'cafe'],
  general: ['living-room', 'kitchen', 'doorstep'],
};

/** Products whose place is plainer than their category's. */
export const places: readonly [RegExp, SetName][] = [
  [/\b(?:grill|tent|cooler|hose|camp|garden|bike|leash|backpack|umbrella)/i, 'outdoor'],
  [/\b(?:tape|ladder|drill|doormat|doorbell|shoe rack|umbrella stand)/i, 'doorstep'],
  [
    /\b(?:hanger|garment|wardrobe|closet|coat\b|jacket|dress(?:es)?\b|shirt|jeans|skirt|sweater|handbag|purse|scarf|belt\b|sneaker|boot)/i,
    'closet',
  ],
  [/\b(?:power bank|earbud|headphone|e-reader|book\b|travel mug)/i, 'cafe'],
  [/\b(?:lamp|sconce|pendant|sofa|rug|throw|curtain|speaker|tv|soundbar)/i, 'living-room'],
  [/\b(?:pillow|mattress|sheet|duvet|blanket|alarm|pajama)/i, 'bedroom'],
  [/\b(?:towel|shower|toothbrush|razor|mirror|serum|cleanser)/i, 'bathroom'],
  [/\b(?:mug|kettle|tumbler|pan|knife|blender|toaster|sink|faucet|coffee|tea)/i, 'kitchen'],
  [/\b(?:keyboard|mouse|monitor|notebook|pen|desk|chair|hub|laptop|webcam)/i, 'desk'],
];

export const actionsBy: Record<string, readonly (readonly Action[])[]> = {
  hook: [
    ['talk', 'shrug', 'think', 'talk', 'facepalm'],
    ['point', 'talk', 'facepalm', 'explain', 'shrug'],
    ['think', 'talk', 'shrug', 'explain', 'talk'],
    ['facepalm', 'talk', 'explain', 'shrug', 'think'],
  ],
  problem: [
    ['explain', 'facepalm', 'think', 'explain', 'shrug'],
    ['talk', 'shrug', 'explain', 'think', 'talk'],
    ['think', 'explain', 'shrug', 'talk', 'explain'],
    ['explain', 'point', 'shrug', 'talk', 'think'],
  ],
  solution: [
    ['present', 'hold-up', 'explain', 'point', 'talk'],
    ['hold-up', 'explain', 'point', 'present', 'talk'],
    ['explain', 'present', 'hold-up', 'point', 'celebrate'],
    ['talk', 'hold-up', 'present', 'explain', 'point'],
  ],
  cta: [
    ['talk', 'point', 'wave', 'talk', 'point'],
    ['present', 'talk', 'point', 'wave', 'point'],
    ['talk', 'point', 'celebrate', 'point', 'talk'],
    ['explain', 'talk', 'point', 'talk', 'wave'],
  ],
  shot: [
    ['talk', 'hold-up', 'point', 'explain', 'present'],
    ['think', 'present', 'point', 'talk', 'hold-up'],
    ['facepalm', 'hold-up', 'explain', 'point', 'talk'],
  ],
};

/** What trouble looks like with the sound off, before any product: small, common, nobody's fault. */
export const trouble: Record<Category, readonly [string, string, string]> = {
  supplements: ['a glass of water goes untouched', 'a row of half-empty jars is pushed aside', 'a spoon stirs longer than it needs to'],
  skincare: [
    'a towel is pressed to the face and taken away again',
    'a crowded shelf is searched with one finger',
    'a lid is unscrewed, sniffed and closed',
  ],
  fitness: ['a lace is tied twice', 'a foot slides a hand width on the floor', 'a watch is looked at, and looked at again'],
  tech: ['a cable is pulled tight and falls out', 'a dark device is shaken, not hard', 'one hand feels behind the table for a socket'],
  kitchen: ['the same ring is wiped off the counter twice', 'a drawer sticks halfway', 'a sip is taken and put down at once'],
  fashion: ['a collar is tugged into place and slips back', 'a hanger comes out empty', 'a sleeve is rolled up and falls down'],
  home: [
    'a step is taken around the thing everybody steps around',
    'a corner is pressed down and comes up again',
    'a switch is tried twice',
  ],
  baby: ['a small sock is picked off the floor', 'a finger goes to the lips and eyes to the door', 'a cloth is folded with one hand'],
  pet: ['fur is brushed off a sleeve', 'a bowl is pushed back with a foot', 'a chewed thing is held up by its last corner'],
  office: ['a pen is tried on three edges of paper', 'a stack slides and is caught', 'a note falls off the wall'],
  general: [
    'the usual thing is picked up, weighed and put back',
    'a box is closed and springs open',
    'both hands look for a place to put something',
  ],
};
