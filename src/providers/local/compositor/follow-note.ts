import { type Action, actions, type Framing, framings, type SetName, type Shot, setNames } from '#core/shot-prompt.ts';
import type { Placement } from '#core/vocabulary.ts';
import type { NoteAnswer } from '../../spec/image.ts';
import type { Wish } from './read-note.ts';
import { readNote } from './read-note.ts';
import type { Tuning } from './staging.ts';

/** What a still shows, as far as a note can change it. */
export interface Direction {
  set: SetName;
  shot: Pick<Shot, 'framing' | 'action'>;
  placement: Placement;
  /** Whether somebody is in the picture. */
  person: boolean;
  /** Moves on through the product's pictures. */
  angle: number;
  tuning: Tuning;
}

/** Poses that hold the product, and all others: another pose stays with its kind, so that the placement is kept. */
const holding: readonly Action[] = ['hold-up', 'present'];
const free = actions.filter((action) => !holding.includes(action));

/** What a wish that can't be met is answered with. */
type Refusal = string | null;

/** What the place of the still has to offer. */
export interface Means {
  /** How many usable pictures of the product there are. */
  pictures: number;
  /** False where the layout has no room for another size of the product. */
  sizes: boolean;
}

/** The direction with a note's wishes in it, and what became of each. A note is meant against the shot as the script has it, not against the take before. */
export function followNote(note: string, start: Direction, means: Means): { direction: Direction; answer: NoteAnswer } {
  const { wishes, unknown } = readNote(note);
  const direction: Direction = { ...start, shot: { ...start.shot }, tuning: { ...start.tuning } };
  const answer: NoteAnswer = { followed: [], ignored: unknown.map((words) => `“${words}” is not understood`) };
  for (const wish of inOrder(wishes)) {
    const refusal = grant(wish, direction, means);
    if (refusal === null) answer.followed.push(wish.words);
    else answer.ignored.push(`“${wish.words}”: ${refusal}`);
  }
  if (wishes.length + unknown.length === 0) answer.ignored.push('it says nothing that a drawn still could follow');
  return { direction, answer };
}

/** Who and what is in the picture is settled before where it stands and how large it is. */
function inOrder(wishes: readonly Wish[]): Wish[] {
  const first: readonly Wish['ask'][] = ['without-person', 'without-product', 'place', 'pose'];
  const rank = ({ ask }: Wish): number => (first.includes(ask) ? first.indexOf(ask) : first.length);
  return [...wishes].sort((one, other) => rank(one) - rank(other));
}

function grant(wish: Wish, direction: Direction, { pictures, sizes }: Means): Refusal {
  const { tuning, shot } = direction;
  const seen = direction.placement !== 'none' || !direction.person;
  switch (wish.ask) {
    case 'closer':
      return frame(direction, wish.amount);
    case 'wider':
      return frame(direction, -wish.amount);
    case 'bigger':
    case 'smaller': {
      const more = wish.ask === 'bigger' ? 1 : -1;
      if (wish.about === 'person' || (!seen && wish.about === null)) return frame(direction, more * wish.amount);
      if (!seen) return 'the product is not in this shot';
      if (!sizes) return 'there is no room for another size';
      tuning.size *= (1 + 0.22 * wish.amount) ** more;
      return null;
    }
    case 'left':
    case 'right': {
      const product = wish.about === 'product' || (wish.about === null && seen);
      if (product && !seen) return 'the product is not in this shot';
      if (!product && !direction.person) return 'nobody is in this shot';
      // A mirrored shot has its person on the right.
      tuning.flip = (wish.ask === 'left') === product;
      return null;
    }
    case 'mirrored':
      tuning.mirror = !tuning.mirror;
      return null;
    case 'brighter':
    case 'darker':
      tuning.light = limited(tuning.light + (wish.ask === 'brighter' ? 0.6 : -0.6) * wish.amount);
      return null;
    case 'warmer':
    case 'cooler':
      tuning.warmth = limited(tuning.warmth + (wish.ask === 'warmer' ? 0.6 : -0.6) * wish.amount);
      return null;
    case 'angle':
      if (pictures < 2) return 'there is only one usable picture of the product';
      if (!seen) return 'the product is not in this shot';
      direction.angle++;
      return null;
    case 'place':
      direction.set = wish.place ?? next(setNames, direction.set);
      return null;
    case 'pose':
      return pose(wish, direction);
    case 'without-person':
      direction.person = false;
      return null;
    case 'without-product':
      if (!direction.person) return 'something has to be in the picture';
      direction.placement = 'none';
      if (holding.includes(shot.action)) shot.action = 'explain';
      return null;
  }
}

function frame(direction: Direction, amount: number): Refusal {
  const { shot, tuning } = direction;
  if (Math.abs(amount) < 1 && amount > 0) {
    tuning.punch = 1;
    return null;
  }
  const at = framings.indexOf(shot.framing);
  const wanted = Math.min(framings.length - 1, Math.max(0, at + Math.sign(amount) * Math.max(1, Math.round(Math.abs(amount)))));
  const framing: Framing = framings[wanted] ?? shot.framing;
  if (framing === shot.framing) return amount > 0 ? 'it is as close as a still gets' : 'it is as wide as a still gets';
  shot.framing = framing;
  return null;
}

function pose(wish: Wish, direction: Direction): Refusal {
  const { shot } = direction;
  if (!direction.person) return 'nobody is in this shot';
  if (wish.pose !== null && holding.includes(wish.pose)) {
    if (direction.placement !== 'hero') direction.placement = 'hero';
    // From afar and in an insert nobody holds anything.
    if (shot.framing === 'wide' || shot.framing === 'insert') shot.framing = 'medium';
  }
  shot.action = wish.pose ?? otherPose(shot.action);
  return null;
}

export function otherPose(action: Action): Action {
  return holding.includes(action) ? next(holding, action) : next(free, action);
}

function next<T>(list: readonly T[], from: T): T {
  return list[(list.indexOf(from) + 1) % list.length] ?? from;
}

const limited = (value: number): number => Math.min(1, Math.max(-1, value));
