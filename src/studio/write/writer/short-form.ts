import type { SegmentRole } from '#core/format.ts';
import type { Beat } from './tone.ts';

/** Orders for segments too short for a whole argument (under 7 s); the search takes what fits. */
export const shortForms: Record<Exclude<SegmentRole, 'shot'>, readonly (readonly Beat[])[]> = {
  hook: [
    [
      ['{you t}.', '{you t}. again.', '{bits}', '{bit}'],
      ["it isn't {blame}.", ''],
    ],
    [["{you t}? it isn't {blame}.", 'still {mistaking}?', 'why do you {mistake}?', 'stop {mistaking}.', 'look at {object}.']],
  ],
  problem: [
    [
      [
        '{cause}.',
        '{cost}.',
        '{bit}',
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
      ['{name} {v1}.', '{name}. {c1}.', '{c1}.', '{c2}.', '{c3}.', '{name}.', 'meet {name}.', 'this {noun}.', '{demo}.'],
      ['{c2}.', '{limit}.', '{demo}.', ''],
    ],
  ],
  cta: [
    [
      ['{price} when we checked.', 'for {next}.', 'the page says the rest.', 'take a closer look.', '{name}.', ''],
      ['{link}.', 'link below.', 'tap the link.', "the link's below."],
    ],
  ],
};

/** A single shot too short for more than the fact. */
export const tinyShotForms: readonly (readonly Beat[])[] = [
  [
    ['{bit}', '{you t}.', '{bits}', ''],
    ['{name} {v1}.', '{c1}.', '{c2}.', '{name}.', 'this {noun} {v1}.'],
    ['link below.', 'tap the link.', ''],
  ],
  [['link below.', 'tap the link.', '{bit}']],
];

/** A single shot: tension, product, a fact, the link. */
export const shotForms: readonly (readonly Beat[])[] = [
  [
    ['{you t}.', '{you t}?', '{bits}', '{bit}', "{you t}? it isn't {blame}.", 'still {mistaking}?', ''],
    ['{scene}.', '{cause}.', '{cost}.', ''],
    ['{name} {v1}.', '{name}. {c1}.', 'so, {name}. {c1}.', 'this is {name}. {c1}.', 'this is {name}. {demo}.'],
    ['{c2}.', 'and {c2}.', '{demo}.', ''],
    ['{price} when we checked.', ''],
    ['{link}.', 'link below.', 'tap the link.', 'for {next}, {link}.'],
  ],
];
