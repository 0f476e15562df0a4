import type { Category, Tone } from '#core/vocabulary.ts';

/** Plain clothes that say who is talking; none carries letters. */
export const clothes: Record<Tone, readonly [string, string, string]> = {
  'big-sis': [
    'oversized sweatshirt with pushed-up sleeves, hair clipped up',
    'soft cardigan over a plain tee',
    'washed-out zip hoodie, hair half dry',
  ],
  'tired-expert': ['worn work shirt with rolled sleeves', 'dark overshirt over a plain tee', 'old knit polo, reading glasses pushed up'],
  'converted-skeptic': [
    'plain grey tee under a zipped hoodie',
    'denim shirt buttoned to the top',
    'plain crew neck, arms crossed as often as not',
  ],
  'calm-pro': ['pressed neutral shirt, one plain watch', 'fine knit in navy, collar straight', 'light overshirt, sleeves turned once'],
  'quiet-minimalist': ['plain off-white tee and nothing else', 'single-colour linen shirt', 'charcoal knit, no jewellery'],
  'hype-friend': [
    'bright colour-block sweater, big earrings',
    'varsity-style jacket without letters',
    'loud plain tee, sleeves rolled to the shoulder',
  ],
  'deadpan-comic': [
    'buttoned-up shirt, slightly too formal for the room',
    'plain brown cardigan, straight as a ruler',
    'turtleneck, unbothered',
  ],
  'curious-tester': ['utility apron over a tee, sleeves rolled', 'plain tee with a pen in the pocket', 'work jacket with full pockets'],
  'cozy-storyteller': ['chunky knit, hair loose', 'soft flannel shirt over a tee', 'long cardigan over a faded tee'],
  'deal-scout': ['plain polo, a folded list in hand', 'simple jacket, canvas tote on the shoulder', 'rain jacket half open, keys in hand'],
};

/** What lies around, most telling first: things that can lie in any room and carry no name. */
export const belongings: Record<Category, readonly [string, string, string, string]> = {
  supplements: ['a glass of water', 'a breakfast bowl', 'an unlabelled jar', 'a spoon'],
  skincare: ['a folded towel', 'a hand mirror', 'a small plant', 'a glass of water'],
  fitness: ['a rolled mat', 'a drink without a label', 'a folded towel', 'a pair of worn gloves'],
  tech: ['a knot of loose cables', 'an open notebook', 'a bunch of keys', 'a plain cup'],
  kitchen: ['a wooden board', 'a dish towel', 'one used spoon', 'a bowl of fruit'],
  fashion: ['an empty hanger', 'a laundry basket', 'a folded newspaper', 'a bunch of keys'],
  home: ['a step stool', 'an open toolbox', 'a folded cloth', 'a stack of post'],
  baby: ['a folded muslin', 'a soft toy', 'a cup gone cold', 'a small basket'],
  pet: ['a coiled lead', 'a water bowl', 'a chewed toy', 'a muddy towel'],
  office: ['a pen cup', 'a stack of paper', 'a plain mug', 'a small plant'],
  general: ['a cardboard box', 'a pair of scissors', 'a roll of string', 'a plain cup'],
};
