import type { Beat, TonePack } from '../../tone.ts';

const loop = [
  'it is not {blame}.',
  'there is a reason for it.',
  'the reason is small.',
  'and it is not because of {blame}.',
  'you wonder why.',
  'nobody asks why.',
  'people say {blame}. it is not.',
];

const tag: Beat = [
  'it was {price} {checked}. {stars}, from {count}.',
  '{stars}, from {count}. {price} {checked}.',
  '{price} {checked}. {count}, {stars}.',
  '{price} {checked}, with {stars} from {count}.',
  '{count} average {stars}. it was {price} {checked}.',
  'it was {price} {checked}, with {stars} across {count}.',
  'the price was {price} {checked}. {stars}, {count}.',
  '{checked}, it was {price}. it has {stars} after {count}.',
  '~it was {price} {checked}.',
  '~{stars} from {count}.',
];

/** The last words of every script: what pays off the story that was told. */
const ending: Beat = ['{callback}.', '~think of {object}.', '~then, leave {object} be.'];

const answer: readonly Beat[] = [
  ['{name}. {c1}.', 'this is {name}. {c1}.', 'here is {name}. {c1}.'],
  ['{c2}.', ''],
  ['{c3}.', ''],
  ['{limit}.', ''],
];

export const quietMinimalist: TonePack = {
  tone: 'quiet-minimalist',
  voice: { person: 'you', tense: 'present' },
  contract: false,
  sparse: true,
  sentence: 7,
  openings: [
    {
      kind: 'object-reveal',
      beats: [
        ['look at {object}.', 'this is about {object}.', 'it begins with {object}.', 'here is {object}.'],
        ['{bits}'],
        ['{t}.'],
        [...loop, ''],
      ],
    },
    { kind: 'scene', beats: [['{bits}'], ['{t}.', 'and {t}.'], loop] },
    { kind: 'question', beats: [['{t}. why is that?', 'why is it that {t}?', 'do you know why {t}?'], ['{bits}'], [...loop, '']] },
    {
      kind: 'mistake',
      beats: [
        ['you do not have to {own mistake}.', 'you can stop {own mistaking}.', 'you {own mistake}. again.', 'no more {own mistaking}.'],
        ['{bits}'],
        ['{t}.', ''],
        loop,
      ],
    },
    {
      kind: 'myth',
      beats: [
        ['{t}. it is not {blame}.', 'it is not {blame}.', 'you can forget about {blame}.'],
        ['{bits}'],
        ['{t}.', ''],
        ['there is a smaller reason.', 'there is a reason.', 'nobody says why.', 'the reason is quiet.'],
      ],
    },
  ],
  problem: [
    [
      ['the cause is small.', 'it starts small.', 'look closer.', 'it is simple.', 'there is one cause.', 'this is why.'],
      ['{cause}.'],
      ['{cost}.', 'and {cost}.', ''],
      ['it stays like that.', 'week after week.', 'and nothing changes.', ''],
    ],
    [
      ['you {mistake}.', 'so you {mistake}.'],
      ['it does not last.', 'it does not help for long.', 'you know how it ends.'],
      ['{cause}.'],
      ['that is why.', ''],
    ],
    [['{cause}.'], ['{cost}.'], ['that is all it is.', 'that is the reason.', '']],
  ],
  solution: [
    [
      ['it needs {want}.', 'what it takes is {want}.', 'you need {want}.', 'what helps is {want}.', 'what is missing is {want}.'],
      ...answer,
    ],
    [['{so}.', 'so {so}.'], ...answer],
    [
      ['this is {name}.', 'here is {name}.', 'now there is {name}.'],
      ['{c1}.', '{demo}. {c1}.', '~{thin}.'],
      ['{c2}.', ''],
      ['{c3}.', ''],
      ['{limit}.', ''],
    ],
  ],
  cta: [
    [tag, ['for {next}, {link}.', '{link}.', '{link}, for {next}.'], ending],
    [['there will be {next}.', 'before {next}, {link}.'], tag, ['{link}.', ''], ending],
    [['{c4}.', ''], tag, ['{link}.'], ending],
    [['{link}.', '{link}, when there is time.'], tag, ending],
  ],
  proof: tag,
  answer,
  link: [
    'the page is linked',
    'the link is near',
    'the link leads there',
    'the {noun} is linked below',
    'the link is there',
    'follow the link',
    'the link is below',
    'it is linked below',
    'see the link below',
    'the {noun} link is below',
    'there is a link below',
  ],
  thin: [
    'look at it for a while',
    'it is one object, with one use',
    'there is little to say',
    'it is what it looks like',
    'the page is short',
  ],
};
