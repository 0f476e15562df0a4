import type { SegmentRole } from '#core/format.ts';
import type { Beat } from '../tone.ts';

/** Orders for segments too short for a whole argument (under 7 s); the search takes what fits. */
export const shortForms: Record<Exclude<SegmentRole, 'shot'>, readonly (readonly Beat[])[]> = {
  hook: [
    [
      ['{you t}.', '{you t}. again.', '{bits}'],
      ["it isn't {blame}.", ''],
    ],
    [["{you t}? it isn't {blame}.", 'still {mistaking}?', 'why do you {mistake}?', 'stop {mistaking}.', 'look at {object}.']],
  ],
  problem: [
    [
      [
        '{cause}.',
        '{cost}.',
        '{bits}',
        "it isn't {blame}.",
        'so you {mistake}.',
        "{mistaking} won't help.",
        'same again tomorrow.',
        'every time.',
      ],
      [''],
    ],
  ],
  solution: [
    [
      [
        '{name} {v1}.',
        '{name}. {c1}.',
        '{c1}.',
        '{c2}.',
        '{c3}.',
        'this is {name}.',
        'meet {name}.',
        'meet {name}. have a good look.',
        'meet {name}. take a look.',
        'meet {name}. look once, and then look again.',
      ],
      ['{c2}.', '{demo}.', ''],
    ],
  ],
  cta: [
    [
      ['{price} when we checked.', 'for {next}.', 'the page says the rest.', 'take a closer look.', '{name}.', ''],
      ['{link}.', 'link below.', 'tap the link.', "the link's below."],
    ],
  ],
};

/** A single shot too short for more than one sentence and the product. */
export const tinyShotForms: readonly (readonly Beat[])[] = [
  [
    ['{you t}.', 'still {own mistaking}?'],
    ['{name}.', '{name}. link below.', 'link below.', 'tap the link.'],
  ],
  [['{you t}.', 'still {own mistaking}?', '{name}. link below.', 'link below.']],
];

/** A single shot: a problem somebody would say aloud, the product with one fact, the link. */
export const shotForms: readonly (readonly Beat[])[] = [
  [
    ['{you t}.', '{you t}?', "{you t}? it isn't {blame}.", 'still {own mistaking}?'],
    ['{scene}.', '{cause}.', '{effect}.', ''],
    [
      '{name} {v1}.',
      '{name} {v2}.',
      '{name} {v3}.',
      'with {name}, {s1}.',
      'with {name}, {s2}.',
      'with {name}, {s3}.',
      'this is {name}.',
      'meet {name}.',
    ],
    ['{price} when we checked.', ''],
    ['{link}.', 'link below.', 'tap the link.', 'for {next}, {link}.'],
  ],
  [
    ['{you t}.', '{you t}?', "{you t}? it isn't {blame}.", 'still {own mistaking}?'],
    ['{scene}.', '{cause}.', '{effect}.', ''],
    ['this is {name}. {demo}.', 'meet {name}.', 'this is {name}.'],
    ['{price} when we checked.', ''],
    ['{link}.', 'link below.', 'tap the link.', 'for {next}, {link}.'],
  ],
];

/** Said when a page gives few facts. */
export const filling: readonly Beat[] = [
  ['{thin}.', ''],
  ['{demo}.', ''],
];

/** Said when a page gives no price or no ratings. */
export const closing: readonly Beat[] = [
  [
    'and for {next}, think of {name}.',
    'read the page [first|slowly], and then decide.',
    '[the pictures|more pictures] of the {noun} are on the page.',
    'compare it with the one you have[, and take your time|].',
    'the rest is on the page[, price and all|].',
    '',
  ],
  ['{thin}.', ''],
  ['{demo}.', ''],
];
