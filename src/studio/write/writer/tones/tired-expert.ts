import type { TonePack } from '../tone.ts';

const loop = [
  "it isn't {blame}.",
  'everybody blames {blame}. wrong suspect.',
  'the reason is duller than you think.',
  'nobody looks at the actual cause.',
  'and it was never about {blame}.',
];

export const tiredExpert: TonePack = {
  tone: 'tired-expert',
  voice: { person: 'somebody', tense: 'present' },
  contract: true,
  sentence: 11,
  openings: [
    {
      kind: 'myth',
      beats: [
        ["if {you t}, it isn't {blame}.", "{you t}? it isn't {blame}.", 'no, {blame} is not why {you t}.'],
        ['{scene}.'],
        ['every time, the same thing.', 'and then they do it again.', 'the cause is sitting right there.', ''],
      ],
    },
    {
      kind: 'cost-of-doing-nothing',
      beats: [['{you t}. again.', 'right. {you t}, and here we are.', 'so {you t}. sure.'], ['{scene}.'], loop],
    },
    {
      kind: 'mistake',
      beats: [
        ['{mistaking} does not fix anything.', 'people {mistake}. it never helps much.', 'you can stop {mistaking} now.'],
        ['{scene}.'],
        loop,
      ],
    },
    { kind: 'scene', beats: [['seen this one before. {you t}.', 'same story every week. {you t}.'], ['{scene}.'], loop] },
  ],
  problem: [
    [
      [
        "here's the boring reason.",
        'the mechanics are simple.',
        'it comes down to physics, mostly.',
        'short version.',
        'nothing clever going on here.',
      ],
      ['{cause}.'],
      ['{cost}.'],
      ["that's the whole mystery.", 'not complicated. just annoying.', 'so it goes.', ''],
    ],
    [
      ['{cause}.'],
      ["that's it. that is the whole mechanism.", 'nobody designed around it, so there you are.', 'that is all there is to it.'],
      ['{cost}.'],
      ['fine. it can be dealt with.', ''],
    ],
  ],
  solution: [
    [
      ['{name} {v1}.', 'what matters on {name}: {c1}.', 'take {name}. {c1}.'],
      ['{c2}.', 'then {c2}.', ''],
      ["there's {n3}.", '{c3}.', 'and {c3}, which is the useful part.', ''],
      ['mind you, {limit}.', 'caveat. {limit}.', ''],
      ['that covers it.', 'good enough.', ''],
    ],
    [
      ['{demo}. that is the entire procedure.', 'so, {name}. {demo}.'],
      ['it works because {c1}.', 'reason being, {c1}.', '{c1}.'],
      ['{c2}.', ''],
      ['{c3}.', ''],
      ['caveat. {limit}.', 'mind you, {limit}.', ''],
    ],
  ],
  cta: [
    [
      ['it runs {price}, when we checked.', '{price} when we checked.', 'for the record, {price} when we checked.'],
      [
        '{stars} from {count}. make of that what you will.',
        '{stars}, {count}. fine.',
        '{count} average out at {stars}.',
        '{stars}, going by {count}.',
        '',
      ],
      ['{link}, for {next}.', '{link}. it is for {next}.'],
      ['or go back to {object}. up to you.', 'and {object} can stay where it is.', ''],
    ],
  ],
  link: ["the link's below", 'link is below', 'it is linked below', 'below, there is a link'],
  thin: [
    'no claims from me, the page is short',
    'look at how it is put together and decide',
    'it does one job, and it does not pretend to do more',
    'have a look at the seams and the fittings, that is where you see it',
  ],
};
