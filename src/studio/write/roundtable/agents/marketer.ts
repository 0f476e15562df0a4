import type { Agent, Seat } from '../agent.ts';
import { fill, pick, raised } from '../pick.ts';
import { objectForProof } from '../points/proof.ts';
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
  objects: (seat, sketches) => sketches.flatMap((sketch, index) => objectForProof(seat, sketch, index)),
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
      wardrobe: `${raised(clothesOf(seat))}; worn and plain, quieter in colour than the product`,
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

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
