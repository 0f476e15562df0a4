import type { TonePack } from '../../tone.ts';

const loop = [
  'so is it really {blame}?',
  'my first guess would be {blame}, but does that hold?',
  'what if it has nothing to do with {blame}?',
  'the usual theory is {blame}. but how would that explain it?',
  'so which part of that goes wrong first?',
  'if it were {blame}, would that happen every time?',
  'is that {blame}, or is the reason somewhere else?',
];

export const curiousTester: TonePack = {
  tone: 'curious-tester',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 11,
  openings: [
    {
      kind: 'question',
      beats: [
        ['why is it that {t}?', 'what really happens when {t}?', 'have you ever wondered why {t}?', 'is there a reason {t}?'],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'side-by-side',
      beats: [
        ['two suspects. is it {blame}, or something else?', 'is it {blame}, or is it not?', 'two theories, and one of them is {blame}.'],
        ['{t}. {scene}.', '{scene}.'],
        [
          'so which one is it?',
          'so what does that tell you about {blame}?',
          'and does {blame} explain that?',
          'so which one would you bet on, and why?',
        ],
      ],
    },
    {
      kind: 'scene',
      beats: [
        ["here's a strange one. {t}.", 'watch what happens here. {t}.', "let's slow this down. {t}.", 'notice this. {t}.'],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'myth',
      beats: [
        ["what if it isn't {blame} at all?", "suppose it isn't {blame}. what then?", 'say {blame} has nothing to do with it. what then?'],
        ['{t}. {scene}.', '{scene}.'],
        [
          'so what else could it be?',
          'so what is the reason, then?',
          'keep an eye on {object}, because why would it be that?',
          'where would you start looking?',
        ],
      ],
    },
    {
      kind: 'mistake',
      beats: [
        [
          'does it help to {own mistake}?',
          'why would anybody {own mistake}?',
          'what happens if you {own mistake}?',
          'does {own mistaking} ever change anything?',
        ],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        "so let's take it apart.",
        'okay, so what do we know?',
        'the first theory is the simple one.',
        "let's rule things out.",
        'so, where would you look first?',
        "here's what fits.",
      ],
      ['{cause}, {so cost}.', '~{cause}. which would explain why {cost}.', '~{cause}. and then? {cost}.'],
      ['does that match what you see?', 'you can check that at home.', 'so far, so logical, right?', ''],
    ],
    [
      ["let's start with the result. {cost}.", 'look at what it leads to. {cost}.', 'what do you see? {cost}.'],
      ['so where does it start?', 'so what comes before that?', 'now, one step back. why?'],
      ['{cause}.', 'my best guess is that {cause}.'],
      ['interesting, right?', 'does that sound right to you?', ''],
    ],
    [
      ['my working theory is that {cause}.', 'could it be that {cause}?', 'what fits is this: {cause}.'],
      ['and if that is right, what follows?', 'and does it explain the rest?', 'and what would you expect then?'],
      ['{cost}.'],
      ['which is exactly what you see.', ''],
    ],
  ],
  solution: [
    [
      [
        'so what would fix it? {want}, in theory.',
        'if that holds, you need {want}, right?',
        'so the thing to test for is {want}.',
        'so what if there was {want}?',
        'which raises the question, is there {want}?',
      ],
      [
        'well, {name} {v1}.',
        'now, {name} {v1}.',
        'and with {name}, {s1}.',
        '{name} {v1v2}, the page says.',
        'according to its page, {name} {v1}.',
      ],
      ['and {c2}.', '{c2}, which is worth a look.', '{c2c3}.', ''],
      ['and {c3}.', ''],
      ['and the limit? {limit}.', 'what about limits? {limit}.', ''],
    ],
    [
      ['so what does {name} do differently?', 'so how does {name} go about it?', 'now, what does the page say about {name}?'],
      ['{c1}.', 'well, {c1}.', '{c1c2}.'],
      ['and {c2}.', '{c2c3}.', ''],
      ['and {c3}.', ''],
      ['and the limit? {limit}.', 'what about limits? {limit}.', ''],
    ],
    [
      ['this is {name}, and the method is simple. {demo}.', 'so, try it with {name}. {demo}.', 'now, {name}. {demo}, and see.'],
      ['going by the page, {c1}.', 'on paper, {c1}.'],
      ['and {c2}.', '{c2c3}.', ''],
      ['and {c3}.', ''],
      ['and the limit? {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'what does it cost? it was {price} {checked}, with {stars} from {count}.',
        'it was {price} {checked}, and with {count} averaging {stars}, that is a decent sample.',
        'the sample is {count}, the average is {stars}, and the price was {price} {checked}.',
        'it was {price} {checked}. and what do others say? {stars}, from {count}.',
        '~what does it cost? it was {price} {checked}.',
        '~the price was {price} {checked}.',
        '~what do others say? {stars}, from {count}.',
      ],
      [
        'want to run it yourself? {link}.',
        '{next} would be a fair test, and {link}.',
        'for {next}, {link}.',
        'ever {own mistaken}? {link}.',
        '{link}, so what would you test first?',
      ],
      [
        'then compare it with {object}.',
        'what happens to {object} then?',
        'so, is it still {blame}?',
        'start with {object}, and tell me what you find.',
        '',
      ],
    ],
    [
      [
        'so, what about {object}?',
        'so what would you do at {next}?',
        'ever {own mistaken}? then you are part of the experiment.',
        'does it change anything for {object}?',
      ],
      ['{link}, and it was {price} {checked}.', 'it was {price} {checked}, and {link}.', '~{link}.'],
      [
        'there are {count}, and they average {stars}. does that convince you?',
        '{stars} from {count} is a decent sample, right?',
        '~the page answers the rest, maybe.',
      ],
      ['what did I miss?', 'prove me wrong?', ''],
    ],
  ],
  link: [
    "the link's below",
    'there is a link below',
    'the page is linked below',
    'the link to the {noun} is below',
    'the {noun} link is below',
  ],
  thin: [
    'the page leaves a lot open, so what would you look at first',
    'there are no measurements yet, so no verdict',
    'the shape alone tells you something, so look closely',
    'the data ends here, and the questions begin',
  ],
};
