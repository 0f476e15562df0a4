import type { TonePack } from '../../tone.ts';

const loop = [
  'the cause is [usually|often] somewhere else, not [in|with] {blame}.',
  '[before anything else|before you decide], it helps to know why.',
  'there is a [plain|simple] reason, and it is not {blame}.',
  'it is worth asking why {object} [comes into it|keeps coming up].',
  '[most people|many] look at {blame} first. [the answer is elsewhere|that is not the answer].',
  'so what is [the cause|behind it]? not {blame}.',
  '[let us leave|set aside] {blame}. the reason is [elsewhere|something else].',
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
        [
          'before you {own mistake}, [look at|consider|think of] {object}.',
          '[start|begin] with {object}.',
          'if {t}, [pause for a moment|read on|start here].',
          '[consider|picture|take] {object} [for a moment|first].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'scene',
      beats: [
        [
          '{t}. [this is common|it happens in most homes|most of us know it|you are not the first].',
          '[a familiar case|a typical week|the usual situation]: {t}.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [['why is it that {t}?', '{t}. [why|what is the usual reason]?', 'what do you do when {t}?'], ['{scene}.'], loop],
    },
    {
      kind: 'mistake',
      beats: [
        [
          '{own mistaking} is [the usual response|understandable|common]. it rarely helps.',
          'most people {own mistake}. [there is a better order|that is step two|it helps for a day].',
          'first, you do not need to {own mistake}.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        '[here is|first,] the cause.',
        '[step one|to begin with], [see what happens|look closely].',
        'the explanation is [short|brief|ordinary].',
        'it is not {blame}.',
        '',
      ],
      ['{cause}.'],
      ['[the result|the outcome] is simple. {cost}.', '[in practice|as a result|over time], {cost}.', '{cost}.'],
      [
        '[none of that is unusual|you may recognize the pattern|a small thing, and it adds up|that is all there is to it].',
        'it is worth [one small change|a second look|five minutes of thought].',
        '',
      ],
    ],
    [
      ['[consider|look at] [what it costs|the effect] first.', 'take {object} as [the example|a sign].', ''],
      ['{effect}.'],
      ['the cause is [straightforward|not complicated]. {cause}.', '{cause}.', '[this is why|the explanation]: {cause}.'],
      ['[so that is the part to change|that is where to begin|this can be changed].', ''],
    ],
    [
      ['{cause}.'],
      ['so you {mistake}, [and it returns|which helps briefly|for a while].', 'you {mistake}. [it returns|that lasts a day].'],
      ['{cost}.'],
      ['[a pattern worth breaking|that is the pattern].', ''],
    ],
  ],
  solution: [
    [
      [
        'this is {name}.',
        '[second|next], the remedy. {name}.',
        '[three|a few] [things|notes] about {name}.',
        '[now to|on to] {name}. [three points|in order].',
        '{name}, [point by point|step by step|in three parts].',
      ],
      ['one. {c1}.', 'first, {c1}.'],
      ['two. {c2}.', 'second, {c2}.'],
      ['three. {c3}.', 'third, {c3}.'],
      ['[one limit to note|one thing to plan for|a note]. {limit}.', 'please note that {limit}.', ''],
    ],
    [
      ['this is {name}.', '[second|next], the remedy. {name}.', 'here is {name}[, from the beginning|].', '[consider|take] {name}.'],
      ['[to begin with|to start], {c1}.', '{c1}.'],
      ['[next|beyond that|further], {c2}.', '{c2}.', ''],
      ['finally, {c3}.', '{c3} as well.', ''],
      ['[one limit to note|one thing to plan for|a limit]. {limit}.', 'please note that {limit}.', ''],
    ],
    [
      ['{name} {v1}.', '[take|consider] {name}. [in use|in practice], it is brief. {demo}.'],
      ['[in addition|also], {c2}.', '{c2}.', ''],
      ['{c3}.', ''],
      ['[to use it|the routine], {demo}.', ''],
      ['[one limit to note|a limit]. {limit}.', 'please note that {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'the price was {price} {checked}.',
        'it was listed at {price} {checked}.',
        '{checked}, [the price was|it came to|the page said] {price}.',
        '{price} {checked}.',
      ],
      [
        'it has {stars} from {count}.',
        '[the page shows|you will find|buyers report] {stars} from {count}.',
        '{count} give it {stars} on average.',
        'the average of {count} is {stars}.',
        '',
      ],
      ['{link}.', 'if {object} [is familiar|sounds familiar|comes to mind], {link}.', 'if you have ever {own mistaken}, {link}.'],
      ['[keep it in mind|have it ready|plan ahead|set it aside] for {next}.', 'you might want it for {next}.', ''],
      ['[take your time|there is no hurry|a short look will tell you enough|read the details first|measure twice, as they say].', ''],
    ],
    [
      [
        '[so|finally], for {next}, {link}.',
        'instead of {own mistaking}, [take a look|compare]. {link}.',
        '[back to|that leaves] {object}. {link}.',
      ],
      ['{price}, {checked}.', 'on the page, it was {price} {checked}.', '[the price|cost], {price} {checked}.'],
      ['{count}. {stars}.', '{stars}, [based on|as rated in|across] {count}.', 'the mean is {stars}, from {count}.', ''],
      ['[that is all|compare, then decide|the rest is on the page|consider it calmly].', ''],
    ],
  ],
  link: [
    'the link is below',
    'you will find the link below',
    'the details are linked below',
    'please see the link',
    'the link to the {noun} is below',
    'for the {noun}, please use the link',
    'details of the {noun} are linked',
    'the full page is one tap away',
  ],
  thin: [
    'the page lists few details, so compare the pictures with what you own',
    'look at the shape, the size and the fittings',
    'check that it suits the place where you need it',
    'a few moments with the page will tell you whether it fits',
    'measure the space you have before you choose',
  ],
};
