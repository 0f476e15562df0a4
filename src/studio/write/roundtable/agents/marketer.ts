import type { Agent, Objection, Seat } from '../agent.ts';
import { fill, pick, raised } from '../pick.ts';
import { reshare, type Sketch, sourceOf, withShot } from '../sketch.ts';
import { belongings, clothes } from '../wardrobe.ts';

/** What the product does in the picture, what proves it, and what surrounds it. */
export const marketer: Agent = {
  name: 'marketer',
  title: 'Marketer',
  brief: [
    'You sell honestly: the film shows a problem people have, why it happens, what this thing does about it and what to do next; you never claim what the product page does not say.',
    'The product follows an arc: absent while the problem is told, at the edge of the frame unexplained, then hero in use with its label readable, then set down where it will live.',
    'Proof beats praise: a hand, a number from the page, a thing happening in one take; a shot that shows nothing of the claim is given away.',
    'You name the one objection a sceptic has and see to it that a picture answers it before the price does.',
    'One action at the end, one only; the hands are empty or pointing when it is asked for.',
    'Clothes and props say who this is for: worn, plain, in colours that leave the product the strongest colour in the frame; nothing carries any brand except the product itself.',
    'A crowded table sells the table: three props, each with a reason, none in the colours of the product.',
    'You speak as one who reads comments for a living: short, about the viewer, without adjectives for the product.',
  ].join(' '),
  sections: ['wardrobe', 'props'],
  draft: (_seat, _index, so) => so,
  opens(seat, sketches) {
    const { product, seed, it, thing, character, slots } = seat;
    const proof = fill(pick(thing.touch, seed, 'proof'), it);
    const cloth = character?.wardrobe ? lower(character.wardrobe.replace(/\.$/, '')) : (clothesOf(seat).split(',')[0] ?? '');
    const around = propsOf(seat, sketches[0]?.props ?? 3);
    const facts = product.facts.length;
    const wearing = character ? `${character.name} comes in ${cloth.replace(/^(?:a|an|the) /, '')}` : `Clothes: ${cloth}`;
    if (slots.length === 1) return `One picture of proof: somebody ${proof}. ${wearing}; nothing else carries a name.`;
    return pick(
      [
        `${raised(it)} stays out until the cause is told, then somebody ${proof}. That is the proof; praise is not.`,
        `${wearing}, and around: ${around.join(', ')}. The only name anybody can read is on ${it}.`,
        facts > 0
          ? `The page gives us ${facts === 1 ? 'one fact' : `${facts} facts`}. Each one said needs a hand doing it: somebody ${proof}.`
          : `The page tells us nothing we may claim, so the picture has to carry it: somebody ${proof}.`,
        `The sceptic asks whether it does anything at all. So somebody ${proof}, uncut, before any price.`,
      ],
      seed,
      'marketer:opens',
    );
  },
  objects(seat, sketches) {
    return sketches.flatMap((sketch, index) => [
      ...backlit(seat, sketch, index),
      ...unproved(seat, sketch, index),
      ...asking(seat, sketch, index),
      ...tinted(seat, sketch, index),
      ...dull(seat, sketch, index),
    ]);
  },
  tells(seat, sketch) {
    const { it } = seat;
    const around = propsOf(seat, sketch.props);
    const listed = around.length > 1 ? `${around.slice(0, -1).join(', ')} and ${around.at(-1)}` : around.join('');
    const hero = {
      none: `Nothing here answers the trouble yet.`,
      subtle: `One unnamed thing waits at the edge of the frame.`,
      hero: `They keep clear of ${it}, behind the hands.`,
      set_down: `They have moved aside for ${it}.`,
    }[sketch.placement];
    return {
      wardrobe: `${raised(clothesOf(seat))}; worn, plain, in colours quieter than the product`,
      props: `${raised(listed)}. ${hero}`,
    };
  },
};

/** Nobody wears, and nothing beside it is, what the film is about. */
function clothesOf({ tone, seed, noun }: Seat): string {
  const own = clothes[tone].filter((cloth) => !cloth.includes(lastWord(noun)));
  return pick(own.length > 0 ? own : clothes[tone], seed, 'wardrobe');
}

function propsOf({ product, noun }: Seat, count: number): string[] {
  return belongings[product.kind].filter((thing) => !thing.includes(lastWord(noun))).slice(0, count);
}

function lastWord(noun: string): string {
  return noun.toLowerCase().split(' ').at(-1) ?? noun;
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
          `With ${words} behind, the side of ${it} that faces us is black. That is the side with the name on it.`,
          `It is a lovely rim, and ${it} is a silhouette in it. Who buys a silhouette?`,
        ],
        seed,
        'backlit',
      ),
      granted: {
        answer: `I turn the set-up by a quarter, then. We lose the rim on the hair and keep the label.`,
        settles: `Light from the side. The warmth comes from its colour, not from where it stands.`,
        change: (so) => ({ ...so, key: 'side', contrast: 'medium', card: true }),
      },
      refused: {
        answer: `The rim is what says that the day is over. A white card below the lens gives you the label back, a stop under the face.`,
        settles: `Rim stays, with the card. And ${it} stands still while it is read.`,
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
        settles: `I keep the face, since the doubt is in the face. But ${it} comes up beside it, near, and stays for two seconds.`,
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
        settles: `Down it goes in the first second, and the empty hand points. One action.`,
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

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
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
        answer: `A white card under the frame, then. One stop more on the label, and the hand gets a soft edge for free.`,
        settles: `Card in. It stays out of the eyes.`,
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
