import type { Beat, TonePack } from '../../tone.ts';

const loop = [
  'so is it really {blame}?',
  'the first guess would be {blame}, but does that hold?',
  'what if it has nothing to do with {blame}?',
  'the usual theory is {blame}. but how would that explain it?',
  'so which part of that goes wrong first?',
  'if it were {blame}, would that happen every time?',
  'is that {blame}, or is the reason somewhere else?',
  "does {blame} explain that? I'm not convinced.",
  'so, {blame}? or is that too easy?',
  'and would another {item} behave any differently? why?',
  'suppose you swapped {blame}. same result?',
  'what would you suspect, if not {blame}?',
  'is {blame} really guilty, or just nearby?',
];

const tag: Beat = [
  'so far it has {stars} from {count}, and it was {price} {checked}.',
  'as samples go, {count} at {stars} is a decent one. it was {price} {checked}.',
  'what do others find? {stars}, across {count}. it was {price} {checked}.',
  'the numbers: {price} {checked}, and {stars} from {count}.',
  'it was {price} {checked}, with {stars} across {count}. a fair sample.',
  '{count}, averaging {stars}. the experiment costs {price}, or did {checked}.',
  'it has {stars} after {count}, which is a bigger test than one kitchen. it was {price} {checked}.',
  'cost of the experiment? {price} {checked}. results so far? {stars}, {count}.',
  "{count} average {stars}, so we're not the first to ask. it was {price} {checked}.",
  'it was {price} {checked}, and {count} came out at {stars}.',
  '~it was {price} {checked}.',
  '~it has {stars} with {count}.',
];

/** The last words of every script: what pays off the story that was told. */
const ending: Beat = [
  '{callback}.',
  '{callback}, just to be sure.',
  'and {callback}.',
  '~then compare it with {object}.',
  '~any bets on {object}?',
];

const answer: readonly Beat[] = [
  ["so let's look at {name}. {c1}.", 'take {name}. {c1}.', 'first candidate: {name}. {c1}.', "so here's {name}. {c1}. promising, no?"],
  ['and {c2}.', '{c2}, which is worth a look.', '{c2c3}.', ''],
  ['and {c3}.', ''],
  ['and the limit? {limit}.', 'any catch? {limit}.', '[caveat|footnote]: {limit}.', 'what about limits? {limit}.', ''],
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
        ['is it {blame}, or something else?', 'is it {blame}, or is it not?', 'two theories, and one of them is {blame}.'],
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
        [
          "what if it isn't {blame} at all?",
          "suppose it isn't {blame}. what then?",
          'say {blame} has nothing to do with it. what then?',
          'is it really {blame}?',
          'everybody says {blame}. why?',
          'take {blame} out of it. what is left?',
        ],
        ['{t}. {scene}.', '{scene}.'],
        [
          'so what else could it be?',
          'so what is the reason, then?',
          'where would you start looking?',
          'so where is the cause?',
          'so what did everybody miss?',
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
        "rule out {blame}, and what's left?",
        "[what if|suppose] it's simpler than that?",
        'observation first, theory second.',
        '[hm|okay], think about the mechanism.',
        'where does it start?',
        'okay, so what do we know?',
        'the first theory is the simple one.',
        "let's rule things out.",
        'so, where would you look first?',
        "here's what fits.",
      ],
      ['{cause}, {so cost}.', '~{cause}. which would explain why {cost}.', '~{cause}. and then? {cost}.'],
      [
        'does that match what you see?',
        'make sense?',
        'testable, at least.',
        'poke a hole in that, would you?',
        'you can check that at home.',
        'so far, so logical, right?',
        '',
      ],
    ],
    [
      [
        "let's start with the result. {cost}.",
        'look at what it leads to. {cost}.',
        'what do you see? {cost}.',
        'start at the end. {cost}.',
        'the outcome? {cost}.',
        '{cost}. noted.',
      ],
      [
        'so where does it start?',
        'and the mechanism?',
        'so, working backward?',
        'what could do that?',
        'so what comes before that?',
        'now, one step back. why?',
      ],
      ['{cause}.', 'a good guess is that {cause}.', 'well, {cause}.', 'one candidate: {cause}.'],
      ['interesting, right?', 'does that sound right to you?', ''],
    ],
    [
      ['the working theory is that {cause}.', 'could it be that {cause}?', 'what fits is this: {cause}.'],
      [
        'and if that is right, what follows?',
        'prediction?',
        'and the effect?',
        'so what happens next?',
        'and does it explain the rest?',
        'and what would you expect then?',
      ],
      ['{cost}.'],
      ['which is exactly what you see.', "it fits, doesn't it?", '[checks out|consistent], at least.', ''],
    ],
  ],
  solution: [
    [
      [
        'so what would fix it? {want}, in theory.',
        'if that holds, you need {want}, right?',
        'so the thing to test for is {want}.',
        'so what about {want}?',
        'so the variable to change is {want}?',
        'would {want} do it?',
        'then what about {want}?',
        'hypothesis: {want}.',
        'which raises the question, what about {want}?',
      ],
      ...answer,
    ],
    [['so what if {so}?', 'so, new theory: {so}.', 'suppose {so}. then what?', "if that's right, {so}.", 'so maybe {so}?'], ...answer],
    [
      [
        'so what does {name} do differently?',
        'so how does {name} go about it?',
        "enter {name}. what's different?",
        "what's inside the claim, with {name}?",
        'exhibit one, {name}. what do we see?',
        'now, what does the page say about {name}?',
      ],
      ['{c1}.', 'well, {c1}.', '{c1c2}.', '~{thin}.'],
      ['and {c2}.', '{c2c3}.', ''],
      ['and {c3}.', ''],
      ['and the limit? {limit}.', 'what about limits? {limit}.', ''],
    ],
  ],
  cta: [
    [tag, ['{next} would be a fair test, so {link}.', 'want to run it yourself? {link}.', 'would it hold up at {next}? {link}.'], ending],
    [['one test is left, {next}, so {link}.', 'what would you test it on first? {link}.'], tag, ending],
    [['one more data point, {c4}.', 'also on the page, {c4}.', ''], tag, ['to check it, {link}.', 'so {link}.'], ending],
    [tag, ["ever {own mistaken}? then you're the control group, and {link}.", '{link}, so what would change your mind?'], ending],
    [['so what do you do at {next}? {link}.', 'would you still {own mistake}? {link}, see for yourself.'], tag, ending],
  ],
  proof: tag,
  answer,
  link: [
    'the page is behind the link',
    'look behind the link',
    'the {noun} page is linked',
    'open the link',
    'the link is right there',
    'follow the link',
    'test the link',
    'see the link',
    "the link's below",
    'there is a link below',
    'the page is linked below',
    'the link to the {noun} is below',
    'the {noun} link is below',
  ],
  thin: [
    'the page leaves a lot open',
    'no measurements yet, so no verdict',
    'the shape alone tells you something',
    'the data ends here',
    'that is all the page gives away',
  ],
};
