import type { TonePack } from '../tone.ts';

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
        ['look at {object}.', 'this is about {object}.'],
        ['{bits}'],
        ['{t}.'],
        ['it is not {blame}.', 'something else is at work.', 'there is one small cause.', ''],
      ],
    },
    {
      kind: 'scene',
      beats: [
        ['{bits}'],
        ['{t}.'],
        ['you look at {object}.', 'and there is {object}.', ''],
        ['it is not {blame}.', 'why?', 'one thing is missing.', 'the cause is quieter.'],
      ],
    },
    {
      kind: 'question',
      beats: [
        ['{t}. why?', 'why is it that {t}?'],
        ['{bits}'],
        ['not because of {blame}.', 'leave {blame} out of it.', 'the answer is small.'],
      ],
    },
    {
      kind: 'mistake',
      beats: [
        ['you do not have to {mistake}.', 'no more {mistaking}.'],
        ['{bits}'],
        ['{t}.'],
        ['it is not {blame}.', 'there is one small cause.', 'something else is at work.'],
      ],
    },
  ],
  problem: [
    [
      ['the cause is small.', 'it starts small.', 'one cause.', ''],
      ['{cause}.'],
      ['{bit}'],
      ['so you {mistake}.', 'and you {mistake}.', 'again.', ''],
      ['it is enough to notice.', 'you know this.', 'every week.', 'it adds up.', ''],
    ],
    [
      ['so you {mistake}.', 'you {mistake}.'],
      ['it does not last.', 'it is not an answer.', ''],
      ['{cause}.'],
      ['that is all.', 'nothing more.', ''],
    ],
  ],
  solution: [
    [['{name}.', 'this is {name}.'], ['{c1}.'], ['{c2}.', ''], ['{c3}.', ''], ['{limit}.', ''], ['that is enough.', 'nothing more.', '']],
    [['{demo}.', 'one thing. {name}.'], ['{c1}.'], ['{c2}.', ''], ['{limit}.', ''], ['it does its work.', 'that is the idea.', '']],
  ],
  cta: [
    [
      ['{price} when we checked.', 'it was {price} when we checked.'],
      ['{stars}. {count}.', '{count}. {stars}.', ''],
      ['for {next}.', 'keep it for {next}.', 'it is there for {next}.'],
      ['{link}.'],
      ['and {object} can rest.', 'leave {object} where it is.', 'then, quiet.', 'take your time.', ''],
    ],
  ],
  link: ['the link is below', 'it is linked below', 'see the link below'],
  thin: [
    'one object. one use',
    'look at it for a while',
    'there is little to say, and that is fine',
    'it is what it looks like',
    'hold it. that says more',
    'the page is short, like this',
  ],
};
