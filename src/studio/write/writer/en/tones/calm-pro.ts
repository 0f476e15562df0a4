import type { Beat, TonePack } from '../../tone.ts';

const loop = [
  'there is a simple reason, and it is not {blame}.',
  'most people look at {blame} first. the reason is usually somewhere else.',
  'before you change anything, it is worth asking why.',
  'it is common to blame {blame}, and it is usually not {blame}.',
  'the cause is not {blame}. it is worth a closer look.',
  'so before you blame {blame}, look at the cause.',
  'most of the time, {blame} has nothing to do with it.',
  'it is natural to suspect {blame}. the reason lies elsewhere.',
  'the question is why, and {blame} is not the answer.',
  'leave {blame} for a moment, and [ask why|look for the reason].',
  '[notice|note] one thing: {blame} plays no part in it.',
];

const tag: Beat = [
  'the price was {price} {checked}, with an average of {stars} from {count}.',
  'it was {price} {checked}. {count} average {stars}.',
  '{count} give an average of {stars}, and the price was {price} {checked}.',
  'it was listed at {price} {checked}, with {stars} across {count}.',
  'for reference, it was {price} {checked}, and it has {stars} after {count}.',
  '{checked}, it was {price}, with {stars} from {count}.',
  'the average is {stars}, across {count}, and it was {price} {checked}.',
  'it has {stars} across {count}. the price was {price} {checked}.',
  'two numbers to know: {price} {checked}, and {stars} after {count}.',
  'the listing showed {price} {checked}, and {stars} from {count}.',
  '~the price was {price} {checked}.',
  '~{count} average {stars}.',
];

/** The last words of every script: what pays off the story that was told. */
const ending: Beat = ['{callback}.', '~then look at {object} again.', '~there is no hurry, {object} can wait.'];

const answer: readonly Beat[] = [
  ['this is {name}. {c1}.', 'take {name}. {c1}.', 'consider {name}. {c1}.', 'a good example is {name}. {c1}.', 'here is {name}. {c1}.'],
  ['in addition, {c2}.', '{c2}, as well.', '{c2}.', '{c2c3}.', ''],
  ['finally, {c3}.', '{c3}.', ''],
  [
    'please note that {limit}.',
    'one limit: {limit}.',
    '{limit}, [as usual|of course].',
    'there is one limit: {limit}.',
    'keep in mind that {limit}.',
    '',
  ],
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
          '[consider|picture] {object} for a moment.',
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
          '[often|frequently], {t}.',
          '{t}, and it is common.',
          'there is a pattern. {t}.',
          'you may know this one. {t}.',
          'most people know this. {t}.',
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
        'consider the mechanism.',
        '{blame} is not involved.',
        'two things [come together|meet] here.',
        'step by step, then.',
        'first, the cause.',
        'here is what happens.',
        'it helps to look at it in order.',
        '[look|begin] at the source.',
        'a short explanation helps.',
        'the cause is simpler than it seems.',
        'start with the cause.',
        'there are two steps to it.',
      ],
      ['{cause}, {so cost}.', '~{cause}. as a result, {cost}.', '~{cause}, and then {cost}.'],
      [
        'it is a small thing, and it adds up.',
        'it is rarely noticed.',
        'most people get used to it.',
        'it goes unnoticed for a long time.',
        'none of this is unusual.',
        'that can be changed.',
        '',
      ],
    ],
    [
      ['{cause}.', 'in most cases, {cause}.'],
      [
        'that is the first half.',
        'the effect is easy to see.',
        'next, the effect.',
        'then it continues.',
        'what follows is familiar.',
        'the consequence is familiar.',
        'then the effect follows.',
        'you can see the rest.',
        'the result [comes quickly|is plain].',
        '',
      ],
      ['the result is that {cost}.', 'in the end, {cost}.', 'as a result, {cost}.'],
      ['it is worth one small change.', 'small causes do that.', 'it can be avoided.', '[few|not many] people connect the two.', ''],
    ],
    [
      ['look at the effect first. {cost}.', 'you know the result. {cost}.'],
      [
        'the cause is not complicated.',
        'then look one step back.',
        'now, the cause.',
        'it is not {blame} that causes it.',
        'one step earlier, the picture is clear.',
        'why does it happen?',
        'the reason comes earlier.',
      ],
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
        'look for {want}.',
        'a sensible choice, then, is {want}.',
        'the practical answer is {want}.',
        'in short, you want {want}.',
        'it follows that you need {want}.',
        'that calls for {want}.',
        'consider {want}.',
        '{want} would address that.',
        'the better starting point is {want}.',
      ],
      ...answer,
    ],
    [['clearly, {so}.', 'it follows that {so}.', 'at this point, {so}.', 'put simply, {so}.', 'in other words, {so}.'], ...answer],
    [
      ['this is {name}. to use it, {demo}.', 'consider {name}. first, {demo}.', 'take {name}. you {demo}.'],
      ['{c1}.', '{c1c2}.', '~{thin}.'],
      ['in addition, {c2}.', '{c2}.', '{c2c3}.', ''],
      ['finally, {c3}.', ''],
      ['please note that {limit}.', 'keep in mind that {limit}.', ''],
    ],
  ],
  cta: [
    [
      tag,
      ['before {next}, take one minute. {link}.', 'with {next} in mind, {link}.', '{link}, so that you can decide before {next}.'],
      ending,
    ],
    [['one step is left before {next}, and {link}.', 'when you prepare for {next}, {link}.'], tag, ending],
    [['in addition, {c4}.', 'one more detail, {c4}.', ''], tag, ['to see it closely, {link}.', '{link}.'], ending],
    [tag, ['instead of {own mistaking}, read first. {link}.', 'compare the details, and take your time. {link}.'], ending],
    [['first, read the details. {link}.', 'the next step is a short one. {link}.'], tag, ending],
  ],
  proof: tag,
  answer,
  link: [
    'the link is just below',
    'please follow the link',
    'the link leads to the page',
    'the {noun} page is linked below',
    'please see the link',
    'the link has the details',
    'follow the link below',
    'the link is below',
    'you will find the link below',
    'the link to the {noun} is below',
    'the page is linked below',
    'details of the {noun} are linked below',
  ],
  thin: [
    'the page gives few details, so look closely',
    'compare its size with your space',
    'it can be judged by looking',
    'check the details before you decide',
    'it is a simple object',
  ],
};
