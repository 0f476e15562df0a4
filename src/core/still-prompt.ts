import { type Clause, clausesOf, nounOf, type PromptFacts, runOn } from './prompt-clauses.ts';
import { actionWords, framingWords, insertWords, type LongSection } from './prompt-words.ts';
import { thingInHand } from './shot-list.ts';
import type { ShotPrompt } from './shot-prompt.ts';

export interface StillFacts extends Omit<PromptFacts, 'seconds'> {
  /** Which end of the segment the still stands for. */
  end: 'open' | 'close';
  /** How many pictures go with the prompt, the product's before the character's. */
  pictures: { product: number; character: number };
  /** A person's wish in words; it stays whole. */
  note: string | null;
}

/** What a still tells after its first sentences, in this order; sound and the course of the shots are for films. */
const told: readonly LongSection[] = [
  'PERSON',
  'WARDROBE & PROPS',
  'PRODUCT',
  'FORMAT & LOOK',
  'LIGHT',
  'COMPOSITION',
  'LENS',
  'GRADE',
  'FINISHING',
];

/** Before sections whose sentences need it to be understood. */
const leads: Partial<Record<LongSection, string>> = { 'WARDROBE & PROPS': 'Clothes and things at hand: ' };

/**
 * One end of a shot prompt as a picture in words, at most `limit` characters: framing and what is done first, then person, product, place,
 * light and look, what the pictures sent along show, and a person's note last. Whole sentences go, least important first.
 */
export function tellStill(shot: ShotPrompt, facts: StillFacts, limit: number): string {
  const { pictures, note, placement } = facts;
  const head = `An upright 9:16 photograph, as from a phone’s camera. ${moment(shot, facts)}`;
  const tail = [
    ...whatPicturesShow(pictures, nounOf(facts), placement === 'none'),
    'One moment in one frame: no text over the picture, no captions, no borders, no collage, hands with five fingers.',
    ...(note ? [note] : []),
  ].join(' ');
  const clauses = clausesOf(shot, { ...facts, seconds: null }).filter(({ section, spare }) => told.includes(section) && !spare);
  const chosen = new Set<Clause>();
  const tell = (section: LongSection) => {
    const text = runOn(clauses.filter((clause) => clause.section === section && chosen.has(clause)));
    return text === '' ? '' : (leads[section] ?? '') + text;
  };
  const compose = () => [head, ...told.map(tell), tail].filter(Boolean).join(' ');
  for (const clause of [...clauses].sort((one, other) => one.rank - other.rank)) {
    // A part of a sentence goes with the part before it.
    const before = clauses[clauses.indexOf(clause) - 1];
    if (clause.continues && before && !chosen.has(before)) continue;
    chosen.add(clause);
    if (compose().length > limit) chosen.delete(clause);
  }
  return compose();
}

/** How near the camera is, and what is being done, in the first or the last shot. */
function moment(shot: ShotPrompt, facts: StillFacts): string {
  const one = facts.end === 'open' ? shot.shots[0] : shot.shots.at(-1);
  if (!one) return '';
  const thing = thingInHand(facts.placement, nounOf(facts));
  const doing = (one.framing === 'insert' ? insertWords : actionWords)[one.action].replace('{it}', thing);
  const who = one.framing === 'insert' ? '' : 'the person ';
  return `${framingWords[one.framing]}: ${who}${doing}.`;
}

function whatPicturesShow({ product, character }: StillFacts['pictures'], noun: string, unseen: boolean): string[] {
  const name = (from: number, count: number) =>
    count === 1 ? `Picture ${from} shows` : `Pictures ${from} ${count === 2 ? 'and' : 'to'} ${from + count - 1} show`;
  const thing = unseen
    ? `the ${noun}, which is not to be seen here: take only its style of light`
    : `the ${noun}: keep its shape, colours and label exactly`;
  return [
    ...(product > 0 ? [`${name(1, product)} ${thing}.`] : []),
    ...(character > 0
      ? [`${name(product + 1, character)} the person: the same face, hair and build. Where that is a drawing, make a real person of it.`]
      : []),
  ];
}
