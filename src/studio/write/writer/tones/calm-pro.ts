import type { TonePack } from '../tone.ts';

const loop = [
  'The cause is usually somewhere else.',
  'Before anything else, it helps to know why.',
  'There is a plain reason, and it is not {blame}.',
  'It is worth asking why.',
  'There are two parts to this. The first is the cause.',
  'Most people look at {blame} first. That is understandable, and it is not the answer.',
  'Let us take it one step at a time.',
];

export const calmPro: TonePack = {
  tone: 'calm-pro',
  voice: { person: 'you', tense: 'present' },
  contract: false,
  sentence: 12,
  openings: [
    {
      kind: 'instruction',
      beats: [
        ['before you {mistake}, take a look at {object}.', 'start with {object}.', 'if {t}, pause for a moment.'],
        ['{scene}.'],
        loop,
      ],
    },
    { kind: 'scene', beats: [['{t}. this is a common situation.', '{t}. it happens in most homes.'], ['{scene}.'], loop] },
    { kind: 'question', beats: [['why is it that {t}?'], ['{scene}.'], loop] },
    {
      kind: 'mistake',
      beats: [
        ['{mistaking} is the usual response. it rarely helps.', 'most people {mistake}. there is a better order.'],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      ['here is the cause.', 'first, the cause.', 'step one is to see what happens.', 'the explanation is short.'],
      ['{cause}.'],
      ['the result is simple. {cost}.', 'in practice, {cost}.', '{cost}.'],
      [
        'none of that is unusual.',
        'it is worth one small change.',
        'you may recognize the pattern.',
        'it is a small thing, and it adds up.',
        '',
      ],
    ],
    [
      ['consider what it costs.', 'look at the effect first.'],
      ['{cost}.'],
      ['the cause is straightforward. {cause}.', '{cause}.'],
      ['so that is the part to change.', ''],
    ],
  ],
  solution: [
    [
      ['this is {name}.', 'second, the remedy. this is {name}.', 'three things about {name}.', 'now to {name}. three points.'],
      ['one. {c1}.'],
      ['two. {c2}.'],
      ['three. {c3}.'],
      ['one limit to note. {limit}.', 'please note that {limit}.', 'one thing to plan for. {limit}.', ''],
    ],
    [
      ['this is {name}.', 'second, the remedy. this is {name}.', 'here is {name}, from the beginning.'],
      ['to begin with, {c1}.', '{c1}.'],
      ['next, {c2}.', 'beyond that, {c2}.', ''],
      ['finally, {c3}.', '{c3} as well.', ''],
      ['one limit to note. {limit}.', 'please note that {limit}.', 'one thing to plan for. {limit}.', ''],
    ],
    [
      ['{name} {v1}.', 'in use, it is brief. {demo}.'],
      ['in addition, {c2}.', '{c2}.', ''],
      ['{c3}.', ''],
      ['to use it, {demo}.', ''],
      ['one limit to note. {limit}.', 'please note that {limit}.', ''],
    ],
  ],
  cta: [
    [
      ['the price was {price} when we checked.', 'it was listed at {price} when we checked.', 'when we checked, the price was {price}.'],
      [
        'it has {stars} from {count}.',
        'the page shows {stars} from {count}.',
        '{count} give it {stars} on average.',
        'the average of {count} is {stars}.',
        '',
      ],
      ['{link}.', 'if this is your situation, {link}.'],
      [
        'keep it in mind for {next}.',
        'think of it before {next}.',
        'you might want it ready for {next}.',
        'start there, and leave {object} for later.',
      ],
      [
        'take your time with it.',
        'measure twice, as they say.',
        'a short look will tell you enough.',
        'and {object} can go back to its place.',
        'read the details before you decide.',
        '',
      ],
    ],
  ],
  link: ['the link is below', 'you will find the link below', 'the details are linked below', 'the page is linked below'],
  thin: [
    'the page lists few details, so compare the pictures with what you own',
    'look at the shape, the size and the fittings',
    'check that it suits the place where you need it',
    'a few moments with the page will tell you whether it fits',
  ],
};
