import type { TonePack } from '../../tone.ts';

const loop = [
  'it is not {blame}.',
  '[something else is at work|there is one small cause|one thing is missing|the cause is quieter].',
  'not because of {blame}.',
  'leave {blame} out of it. [why|why, then]?',
  '[why|but why]?',
  'the reason is [small|plain|near].',
];

export const quietMinimalist: TonePack = {
  tone: 'quiet-minimalist',
  voice: { person: 'you', tense: 'present' },
  contract: false,
  sparse: true,
  sentence: 6,
  openings: [
    {
      kind: 'object-reveal',
      beats: [
        ['look at {object}.', '[this is about|start with|first,] {object}.', '{object}. [still|again|there].'],
        ['{bits}'],
        ['{t}.'],
        [...loop, ''],
      ],
    },
    {
      kind: 'scene',
      beats: [['{bits}'], ['{t}.'], ['[you look at|and there is|then you see] {object}.', ''], loop],
    },
    { kind: 'question', beats: [['{t}. [why|why is that]?', 'why is it that {t}?'], ['{bits}'], [...loop, 'the answer is small.']] },
    {
      kind: 'mistake',
      beats: [
        [
          'you do not have to {own mistake}.',
          'no more {own mistaking}.',
          '{own mistaking}. [again|once more|every week].',
          'you {own mistake}. [quietly|as always].',
        ],
        ['{bits}'],
        ['{t}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      ['[the cause is small|it starts small|one cause|look closer|simply this].', ''],
      ['{cause}.'],
      ['{bit}'],
      ['[so|and] you {mistake}.', '[again|and again|as before].', ''],
      ['[it is enough to notice|you know this|every week|it adds up|slowly|so it stays].', ''],
    ],
    [
      ['[so you|you] {mistake}.'],
      ['[it does not last|it is not an answer|it passes the time].', ''],
      ['{cause}.'],
      ['[that is all|nothing more|only that].', ''],
    ],
    [['{cause}.'], ['[that is why|so it goes|no more than that].', ''], ['{bits}', '{cost}.'], ['']],
  ],
  solution: [
    [
      ['{name}.', '[this is|now,|then,] {name}.'],
      ['{c1}.'],
      ['{c2}.', ''],
      ['{c3}.', ''],
      ['{limit}.', ''],
      ['[that is enough|nothing more|no more than that|plain].', ''],
    ],
    [
      ['{name}. {demo}.', '[one thing|one change|instead]. {name}.'],
      ['{c1}.'],
      ['{c2}.', ''],
      ['{limit}.', ''],
      ['[it does its work|that is the idea|so little].', ''],
    ],
    [['{name} {v1}.'], ['{c2}.', '{demo}.'], ['{c3}.', ''], ['{limit}.', ''], ['[quite enough|no fuss].', '']],
  ],
  cta: [
    [
      ['{price} {checked}.', 'it was {price} {checked}.', '{price}, {checked}.', '{checked}, {price}.'],
      ['{stars}. {count}.', '{count}. {stars}.', '{stars} from {count}.', ''],
      ['for {next}.', 'keep it for {next}.', '[it is there|one, ready|something] for {next}.'],
      ['{link}.'],
      ['and {object} can rest.', '[then, quiet|take your time|no hurry|nothing else].', '[remember|think of] {object}.', ''],
    ],
    [
      ['{object}. [once more|remember]?', 'for {next}, this.', 'instead of {own mistaking}.'],
      ['{link}.'],
      ['{price} {checked}.', '{price}, {checked}.'],
      ['{count}, {stars}.', '{stars} by {count}.', '{stars}, {count}.', ''],
      ['[that is the whole film|breathe|slowly|enough].', ''],
    ],
  ],
  link: [
    'the link is below',
    'it is linked below',
    'see the link below',
    'the {noun} link is below',
    'a link, below',
    'the rest is behind the link',
  ],
  thin: [
    'one object. one use',
    'look at it for a while',
    'there is little to say, and that is fine',
    'it is what it looks like',
    'hold it. that says more',
    'the page is short, like this',
  ],
};
