import type { SegmentRole } from '#core/format.ts';
import type { Beat } from './tone.ts';

/** Orders for segments too short for a whole argument (under 7 s); the search takes what fits. */
export const shortForms: Record<Exclude<SegmentRole, 'shot'>, readonly (readonly Beat[])[]> = {
  hook: [
    [
      ['{t}.', '{t}. again.', '{bits}', '{bit}'],
      ["it isn't {blame}.", ''],
    ],
    [["{t}? it isn't {blame}.", 'still {mistaking}?', 'why do you {mistake}?', 'stop {mistaking}.', 'look at {object}.']],
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
      ['{price} when we checked.', 'for {next}.', ''],
      ['{link}.', 'link below.', 'tap the link.', "the link's below."],
    ],
  ],
};

/** A single shot: tension, product, a fact, the link. */
export const shotForms: readonly (readonly Beat[])[] = [
  [
    ['{t}.', '{t}?', '{bits}', '{bit}', "{t}? it isn't {blame}.", 'still {mistaking}?', ''],
    ['{scene}.', '{cause}.', '{cost}.', ''],
    ['{name} {v1}.', '{name}. {c1}.', 'so, {name}. {c1}.', '{name}.', 'this is {name}.', ''],
    ['{c2}.', 'and {c2}.', '{demo}.', '{limit}.', ''],
    ['{price} when we checked.', ''],
    ['{link}.', 'link below.', 'tap the link.', 'for {next}, {link}.'],
  ],
];
