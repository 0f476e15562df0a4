import type { TonePack } from '../../tone.ts';

const loop = [
  'there is a simple reason, and it is not {blame}.',
  'most people look at {blame} first. the reason is usually somewhere else.',
  'before you change anything, it is worth asking why.',
  'it is common to blame {blame}, and it is usually not {blame}.',
  'the cause is rarely {blame}. it is worth a closer look.',
  'so before you blame {blame}, look at the cause.',
];

export const calmPro: TonePack = {
  tone: 'calm-pro',
  voice: { person: 'you', tense: 'present' },
  contract: false,
  sentence: 13,
  openings: [
    {
      kind: 'instruction',
      beats: [
        [
          'before you {own mistake} again, look at {object}.',
          'if {t}, start with the cause.',
          'the next time {t}, pause for a moment.',
          'take a moment to look at {object}.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'mistake',
      beats: [
        [
          '{own mistaking} is common, and it rarely helps.',
          'there is no need to {own mistake}.',
          'most people {own mistake}. that treats the wrong end.',
          'it seems reasonable to {own mistake}. it is not.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [['why is it that {t}?', 'what does it mean when {t}?', 'how often does it happen that {t}?'], ['{scene}.'], loop],
    },
    {
      kind: 'scene',
      beats: [
        [
          'it is a common situation. {t}.',
          'you may know this one. {t}.',
          'most homes know this. {t}.',
          'it usually begins like this. {t}.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'myth',
      beats: [
        ['if {t}, it is usually not {blame}.', 'when {t}, most people blame {blame}.', '{t}, and it is not because of {blame}.'],
        ['{scene}.'],
        [
          'the reason is worth knowing.',
          'there is a plain reason for it.',
          'it helps to know why.',
          'and the reason is usually overlooked.',
        ],
      ],
    },
  ],
  problem: [
    [
      [
        'the reason is straightforward.',
        'here is what happens.',
        'it helps to look at it in order.',
        'the cause is simpler than it seems.',
        'start with the cause.',
        'there are two steps to it.',
      ],
      ['{cause}, {so cost}.', '~{cause}. as a result, {cost}.', '~{cause}, and then {cost}.'],
      ['it is a small thing, and it adds up.', 'none of this is unusual.', 'that can be changed.', ''],
    ],
    [
      ['{cause}.', 'in most cases, {cause}.'],
      ['that is the first half.', 'the effect is easy to see.', 'the consequence is familiar.', ''],
      ['over time, {cost}.', 'in the end, {cost}.', 'as a result, {cost}.'],
      ['it is worth one small change.', ''],
    ],
    [
      ['look at the effect first. {cost}.', 'you know the result. {cost}.'],
      ['the cause is not complicated.', 'then look one step back.', 'the reason comes earlier.'],
      ['{cause}.'],
      ['that is the part to change.', ''],
    ],
  ],
  solution: [
    [
      [
        'so what helps is {want}.',
        'the useful thing to look for is {want}.',
        'what makes the difference is {want}.',
        'it follows that you need {want}.',
        'that calls for {want}.',
      ],
      ['{name} {v1}.', 'with {name}, {s1}.', '{name} {v1v2}.'],
      ['in addition, {c2}.', '{c2}.', '{c2c3}.', ''],
      ['finally, {c3}.', '{c3}.', ''],
      ['please note that {limit}.', 'there is one limit: {limit}.', 'keep in mind that {limit}.', ''],
    ],
    [
      ['this is {name}. to use it, {demo}.', 'consider {name}. first, {demo}.', 'take {name}. you {demo}.'],
      ['{c1}.', '{c1c2}.'],
      ['in addition, {c2}.', '{c2}.', '{c2c3}.', ''],
      ['finally, {c3}.', ''],
      ['please note that {limit}.', 'keep in mind that {limit}.', ''],
    ],
    [
      [
        'there are two things to know about {name}. {c1c2}.',
        'what {name} offers is simple. {c1}.',
        '{name} {v1}, and that addresses the cause.',
      ],
      ['{c2}.', '{c2c3}.', 'then, {c2}.', ''],
      ['{c3}.', ''],
      ['to use it, {demo}.', ''],
      ['please note that {limit}.', 'keep in mind that {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'the price was {price} {checked}, and {count} give it an average of {stars}.',
        'it was listed at {price} {checked}, with {stars} from {count}.',
        '{checked}, the price was {price}. the average of {count} is {stars}.',
        'it is rated {stars} by {count}, and it was {price} {checked}.',
        '~the price was {price} {checked}.',
        '~it was listed at {price} {checked}.',
        '~the average of {count} is {stars}.',
      ],
      [
        'for {next}, {link}.',
        'if you have ever {own mistaken}, {link}.',
        '{link}, so that you are ready for {next}.',
        'when you think of {object}, {link}.',
        'you can prepare for {next}. {link}.',
      ],
      ['then look at {object} again.', 'take your time with it.', 'there is no hurry, {object} can wait.', ''],
    ],
    [
      [
        'so that is the story of {object}.',
        'to return to {object}, there is a next step.',
        'it is worth deciding before {next}.',
        'instead of {own mistaking}, take one minute.',
      ],
      ['{link}. the price was {price} {checked}.', '{link}, and it was listed at {price} {checked}.', '~{link}.'],
      [
        'on average, {count} come to {stars}.',
        'it has {stars} from {count}, and the critical ones are worth reading.',
        '~the page has the details.',
      ],
      ['that is all.', ''],
    ],
  ],
  link: [
    'the link is below',
    'you will find the link below',
    'the link to the {noun} is below',
    'the page is linked below',
    'details of the {noun} are linked below',
  ],
  thin: [
    'the page gives few details, so look at the pictures closely',
    'compare its size with the space you have',
    'it is a simple object, and it can be judged by looking',
    'check the details on the page before you decide',
    'there is little to add, and that is a good sign for a simple object',
  ],
};
