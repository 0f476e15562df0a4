import type { Objection, Seat } from '../agent.ts';
import { fill, pick, raised } from '../pick.ts';
import { reshare, type Sketch, sourceOf, withShot } from '../sketch.ts';

/** What keeps the product from being seen, believed or reached for. */
export function objectForProof(seat: Seat, sketch: Sketch, segment: number): Objection[] {
  return [backlit, unproved, asking, tinted, dull].flatMap((look) => look(seat, sketch, segment));
}

/** A label between the lens and the light is a black shape. */
function backlit({ it, seed }: Seat, sketch: Sketch, segment: number): Objection[] {
  if (sketch.key !== 'behind' || sketch.card || (sketch.placement !== 'hero' && sketch.placement !== 'set_down')) return [];
  const { words } = sourceOf(sketch);
  return [
    {
      topic: 'backlit label',
      to: 'cinematographer',
      segment,
      weight: 8,
      words: pick(
        [
          `With ${words} behind, our side of ${it} goes black. That is the side with the name on it.`,
          `It is a lovely rim, and ${it} is a silhouette in it. Who buys a silhouette?`,
        ],
        seed,
        'backlit',
      ),
      granted: {
        answer: pick(
          [
            `I turn the set-up by a quarter, then. We lose the rim on the hair and keep the label.`,
            `All right, the source goes round to the side. I keep its colour and give up the halo.`,
            `You win: a quarter turn of the chair, and ${it} has a face again.`,
          ],
          seed,
          'backlit:yields',
        ),
        settles: pick(
          [
            `Light from the side. The warmth comes from its colour, not from where it stands.`,
            `Side light. ${raised(it)} first, the hair second.`,
            `Turn the chair, keep the colour. The mood is in the kelvins, not in the halo.`,
          ],
          seed,
          'backlit:granted',
        ),
        change: (so) => ({ ...so, key: 'side', contrast: 'medium', card: true }),
      },
      refused: {
        answer: pick(
          [
            `The rim is what makes this part feel like rest. A white card below the lens gives you the label back, a stop under the face.`,
            `Without that edge the person sinks into the wall. A sheet of paper under the lens lifts your label by a stop.`,
            `The light behind is the only soft one in this room. I bounce it back on ${it} with a card; you will read every letter.`,
          ],
          seed,
          'backlit:holds',
        ),
        settles: pick(
          [
            `Rim stays, with the card. And ${it} stands still while it is read.`,
            `Card in, halo stays. The last shot doesn't move until the name has been read.`,
            `Both, then: light behind, paper below, and no camera move on ${it}.`,
          ],
          seed,
          'backlit:refused',
        ),
        change: (so) => withShot({ ...so, card: true }, so.shots.length - 1, { camera: 'float' }),
      },
    },
  ];
}

function unproved({ it, thing, seed }: Seat, sketch: Sketch, segment: number): Objection[] {
  if (sketch.placement !== 'hero' || sketch.shots.some(({ framing }) => framing === 'insert')) return [];
  const middle = Math.min(1, sketch.shots.length - 1);
  const proof = fill(pick(thing.touch, seed, 'proof'), it);
  return [
    {
      topic: 'no insert',
      to: 'director',
      segment,
      weight: 9,
      words: pick(
        [
          `${sketch.shots.length === 1 ? 'One shot' : `${sketch.shots.length} shots`} of a face, and ${it} is the hero? I see no hands doing anything.`,
          `Nobody gets near ${it} in this part. Talking about it is not showing it.`,
        ],
        seed,
        'unproved',
      ),
      granted: {
        answer: null,
        settles: `You get shot ${middle + 1} as an insert: somebody ${proof}. The voice goes on over it.`,
        change: (so) => withShot(so, middle, { framing: 'insert', action: middle === 0 ? 'hold-up' : 'present' }),
      },
      refused: {
        answer: null,
        settles: pick(
          [
            `I keep the face, since the doubt is in the face. But ${it} comes up beside it, near, and stays for two seconds.`,
            `The face stays; but you get ${it} next to the cheek, close, for two full seconds.`,
          ],
          seed,
          'unproved:refused',
        ),
        change: (so) =>
          withShot(
            {
              ...so,
              shots: so.shots.length > 1 ? reshare(so.shots, middle, Math.max(so.shots[middle]?.share ?? 0, 2 / so.seconds)) : so.shots,
            },
            middle,
            { framing: 'close', action: 'hold-up' },
          ),
      },
    },
  ];
}

/** Hands that hold can't point. */
function asking({ it, seed }: Seat, sketch: Sketch, segment: number): Objection[] {
  const at = sketch.shots.findIndex(({ action }) => action === 'present' || action === 'hold-up');
  if (sketch.role !== 'cta' || at < 0) return [];
  return [
    {
      topic: 'one action',
      to: 'director',
      segment,
      weight: 5,
      words: pick(
        [
          `${raised(it)} is still in the hand while we ask for a tap. Two things at once, and they do neither.`,
          `Set ${it} down before the price. A hand that holds can't point.`,
        ],
        seed,
        'asking',
      ),
      granted: {
        answer: null,
        settles: `Down in the first second, and the empty hand points. One action.`,
        change: (so) => withShot(so, at, { action: 'point' }),
      },
      refused: {
        answer: null,
        settles: `Setting it down is the picture I end on. So it is the only thing in that shot, from near, and the asking waits for the next.`,
        change: (so) =>
          withShot({ ...so, shots: reshare(so.shots, at, Math.min(0.5, (so.shots[at]?.share ?? 0.3) * 1.2)) }, at, {
            framing: 'insert',
            camera: 'float',
            action: 'wave',
          }),
      },
    },
  ];
}

function tinted({ it, reference, seed }: Seat, sketch: Sketch, segment: number): Objection[] {
  if (sketch.placement !== 'hero' || sketch.temperature === 'neutral') return [];
  return [
    {
      topic: 'tint',
      to: 'cinematographer',
      segment,
      weight: 6,
      words: pick(
        [
          `Graded ${sketch.temperature}, ${it} arrives in a colour nobody ordered. That is how things get sent back.`,
          `If ${it} looks ${sketch.temperature === 'warm' ? 'amber' : 'blue'} here and not at the door, we have lied with a slider.`,
        ],
        seed,
        'tint',
      ),
      granted: {
        answer: `Fair. Neutral while it is in hand; ${reference ? 'the reference gets its colour in the other parts' : 'the mood can wait'}.`,
        settles: `This part is neutral. The turn in colour is the turn in the story.`,
        change: (so) => ({ ...so, temperature: 'neutral' }),
      },
      refused: {
        answer: `I tint the room, not the thing: a white card next to it keeps its own colours true.`,
        settles: `Room tinted, product true, card in. I want to see a white that is white.`,
        change: (so) => ({ ...so, card: true, contrast: 'medium' }),
      },
    },
  ];
}

/** What lies in the shade of a hand is the label. */
function dull({ it, thing, seed }: Seat, sketch: Sketch, segment: number): Objection[] {
  if (sketch.placement !== 'hero' || sketch.card || sketch.key === 'behind') return [];
  const why = thing.surface === 'gloss' || thing.surface === 'mirror' ? 'the shine covers half the letters' : 'the hand shades the letters';
  return [
    {
      topic: 'label light',
      to: 'cinematographer',
      segment,
      weight: 2.5,
      words: pick(
        [
          `Lit like that, ${why}. The name on ${it} has to be read in a second, by a thumb.`,
          `I have to guess what is printed on ${it}: ${why}.`,
        ],
        seed,
        'dull',
      ),
      granted: {
        answer: pick(
          [
            `A white card under the frame, then. One stop more on the label, and the hand gets a soft edge for free.`,
            `A sheet of paper on the table does it. It costs nothing and gives you a stop.`,
          ],
          seed,
          'dull:yields',
        ),
        settles: pick(
          [
            `Card in. It stays out of the eyes.`,
            `Paper on the table. Nobody sees it, everybody reads ${it}.`,
            `Yes to the card; keep its edge out of the frame.`,
          ],
          seed,
          'dull:granted',
        ),
        change: (so) => ({ ...so, card: true }),
      },
      refused: {
        answer: `More light there and the face loses. Come nearer instead: at eighty centimetres it reads by size.`,
        settles: `Nearer it is. The letters grow, the light stays on the face.`,
        change: (so) => ({ ...so, mm: 35, metres: 0.8 }),
      },
    },
  ];
}
