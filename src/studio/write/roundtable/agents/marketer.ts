import type { Category, Tone } from '#core/vocabulary.ts';
import type { Agent } from '../agent.ts';
import { pick } from '../pick.ts';

const clothes: Record<Tone, readonly string[]> = {
  'big-sis': ['oversized sweatshirt, hair clipped up, no logo', 'soft cardigan over a plain tee, sleeves pushed up'],
  'tired-expert': ['worn work shirt, sleeves rolled, pencil behind the ear', 'dark overshirt, plain tee, tired shoulders'],
  'converted-skeptic': ['plain grey tee, zipped hoodie', 'denim shirt, buttoned, no jewellery'],
  'calm-pro': ['pressed neutral shirt, watch, hair neat', 'fine knit in navy, collar straight'],
  'quiet-minimalist': ['plain off-white tee, nothing else', 'single-colour linen shirt'],
  'hype-friend': ['bright colour-block sweater, big earrings', 'varsity-style jacket without letters, bright tee'],
  'deadpan-comic': ['buttoned-up shirt, slightly too formal', 'plain brown cardigan, straight face'],
  'curious-tester': ['utility apron over a tee, sleeves rolled', 'striped tee, pen in the pocket'],
  'cozy-storyteller': ['chunky knit, wool socks, hair loose', 'soft flannel shirt, mug in reach'],
  'deal-scout': ['plain polo, shopping list in hand', 'simple jacket, canvas tote on the shoulder'],
};

const things: Record<Category, string> = {
  supplements: 'glass of water, breakfast bowl, unbranded jar',
  skincare: 'folded towel, mirror, small plant',
  fitness: 'mat, water bottle without label, towel',
  tech: 'loose cables, laptop turned away, notebook',
  kitchen: 'wooden board, dish towel, one dirty spoon',
  fashion: 'open wardrobe, hanger, full-length mirror',
  home: 'toolbox, step stool, half-done corner',
  baby: 'folded muslin, soft toy, low lamp',
  pet: 'lead on a hook, bowl, chewed toy',
  office: 'sticky notes, pen cup, stack of paper',
  general: 'cardboard box, scissors, a shelf with everyday things',
};

/** Dresses the person and the set; nothing carries a brand. */
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
  settle({ product, tone, seed, slots, noun }, index) {
    const role = slots[index]?.role ?? 'shot';
    const hero =
      role === 'solution' || role === 'shot'
        ? `, the ${noun} itself, label to camera`
        : role === 'cta'
          ? `, the ${noun} set down in its place`
          : role === 'problem'
            ? `, the ${noun} unbranded at the edge of the frame`
            : '';
    return { wardrobe: pick(clothes[tone], seed, 'wardrobe'), props: things[product.kind] + hero };
  },
  remark({ tone, seed, product }) {
    return `I dress them in ${pick(clothes[tone], seed, 'wardrobe').split(',')[0]}. Around them: ${things[product.kind]}. No logos but the product's own.`;
  },
};
