import type { TonePack } from '../../tone.ts';

const loop = [
  "it isn't {blame}.",
  'everybody blames {blame}. [wrong suspect|wrong|no].',
  'the reason is [duller|smaller|older] than you think.',
  '[nobody looks at|hardly anybody checks|nobody reads up on] the cause.',
  'and it was never [about {blame}|{blame}].',
  '{blame} gets the blame. [wrongly|wrong again].',
  '[they ask why|somebody always asks why]. [i sigh|fair question|not {blame}].',
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
        [
          "if {you t}, it isn't {blame}.",
          "{you t}? it isn't {blame}.",
          'no, {blame} is not why {you t}.',
          '{you t}? do not look at {blame}.',
        ],
        ['{scene}.'],
        [
          '[every time|week after week], the same thing.',
          'and then they do it again.',
          '[nobody asks why|the cause is right there].',
          '[predictable|and around it goes].',
          '',
        ],
      ],
    },
    {
      kind: 'cost-of-doing-nothing',
      beats: [
        ['{you t}. [again|of course|naturally].', '[right|yes]. {you t}, and here we are.', 'so {you t}. [sure|mm-hm|classic].'],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'mistake',
      beats: [
        [
          '{own mistaking} [does not fix anything|is not a repair|solves nothing].',
          "people {own mistake}. [it never helps much|it does not help|they shouldn't].",
          'you can stop {own mistaking} now.',
          'no, you do not have to {own mistake}.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'scene',
      beats: [
        [
          '[seen this one before|old story|here we go again|another week, another one]. {you t}.',
          '{you t}. [yes, i know|i have seen it|familiar].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        "[here's the boring reason|the mechanics are simple|it is mostly physics|short version|nothing clever here|the dull part first].",
        'forget {blame}.',
        '[for what it is worth|as usual], {blame} is innocent.',
        '',
      ],
      ['{cause}.'],
      ['{cost}.'],
      [
        "[that's the whole mystery|not complicated, just annoying|so it goes|all very avoidable|and nobody is surprised|that is the lot].",
        '',
      ],
    ],
    [
      ['{cause}.'],
      [
        "[that's it|no more to it than that|a child could draw it|there is your culprit].",
        'nobody designed around it, so [there you are|here we are].',
        '',
      ],
      ['{cost}.'],
      ['[fine|well]. it can be dealt with.', 'and {blame} takes the blame.', ''],
    ],
    [
      ['{effect}.'],
      ['[why|the reason]? {cause}.', '[which is odd, because|and all that because] {cause}.'],
      ['[wonderful|marvelous|and there it is|so much for {blame}].', ''],
    ],
  ],
  solution: [
    [
      [
        '{name} {v1}.',
        '[what matters|what counts|the point] [on|with] {name}: {c1}.',
        'take {name}. {c1}.',
        '[so|now], {name}. {c1}.',
        '{name}, then. {c1}.',
      ],
      ['{c2}.', 'then {c2}.', '{c2}, [sensibly|as it should be].', ''],
      ['{c3}.', 'and {c3}, [which is the useful part|finally|for once].', ''],
      ['mind you, {limit}.', '[caveat|one caveat|read the small print]. {limit}.', ''],
      ['[that covers it|good enough|no poetry required|i have nothing to add].', ''],
    ],
    [
      [
        '{name}. {demo}. that is the [entire procedure|whole manual|training].',
        'so, {name}. {demo}.',
        '{name}. [procedure|instructions]? {demo}.',
      ],
      ['it works because {c1}.', '[reason being|the point being], {c1}.', '{c1}.', '{name} {v1}.'],
      ['{c2}.', ''],
      ['{c3}.', 'also, {c3}.', ''],
      ['[caveat|one caveat]. {limit}.', 'mind you, {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'it [ran|came to|was listed at] {price}, {checked}.',
        '{price} {checked}.',
        '[for the record|since you ask|on paper], {price} {checked}.',
      ],
      [
        '{stars} from {count}. [make of that what you will|i have seen worse|take it or leave it].',
        '{stars}, {count}. [fine|all right|decent].',
        '{count} average out at {stars}.',
        '{stars}, going by {count}.',
        '',
      ],
      ['{link}, for {next}.', '{link}. it is for {next}.', 'for {next}, {link}.', 'if you have ever {own mistaken}, {link}.'],
      [
        'or carry on {own mistaking}. [up to you|your choice|i will not stop you].',
        '[that is all|carry on|you know the rest|i need a coffee].',
        '{object} sends its regards.',
        '',
      ],
    ],
    [
      [
        'anybody who has ever {own mistaken}, {link}.',
        '[so, about|back to] {object}. {link}.',
        'for {next}, {link}.',
        'before {object} comes up again, {link}.',
      ],
      ['{price}, {checked}.', 'the price was {price}, {checked}.', '{price} on the page {checked}.'],
      ['{stars}. {count}.', '{count} say {stars}. [they may be right|i am not arguing].', '{stars} across {count}.', ''],
      ['[i am done|back to work|nothing further|that is the advice].', 'you could also {own mistake}. [people do|again].', ''],
    ],
  ],
  link: [
    "the link's below",
    'link is below',
    'it is linked below',
    'the link to the {noun} is below',
    'the link takes you to the {noun}',
    'the {noun} link is below',
    'link, below, as usual',
    'tap the link or do not',
  ],
  thin: [
    'no claims from me, the page is short',
    'look at how it is put together and decide',
    'it does one job, and it does not pretend to do more',
    'have a look at the seams and the fittings, that is where you see it',
    'the page keeps it brief, and so will i',
    'pictures first, opinions later',
  ],
};
