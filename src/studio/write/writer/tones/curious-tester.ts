import type { TonePack } from '../tone.ts';

const loop = [
  "so here's the question. is it really {blame}?",
  'my first guess is {blame}. let us see.',
  'the usual theory is {blame}. does that hold?',
  'so which part of that goes wrong first?',
  'what if it has nothing to do with {blame}?',
];

export const curiousTester: TonePack = {
  tone: 'curious-tester',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 10,
  openings: [
    {
      kind: 'question',
      beats: [
        ['why is it that {t}?', 'what is going on when {t}?', 'why would anybody {mistake}?', 'ever wondered why {t}?'],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'side-by-side',
      beats: [
        ['two suspects. {blame}, or something else?', 'put {object} here, and watch what happens.'],
        ['{scene}.'],
        ['so which one is it?', ...loop],
      ],
    },
    { kind: 'scene', beats: [['watch this bit. {t}.', 'notice what happens here. {t}.'], ['{scene}.'], loop] },
    {
      kind: 'myth',
      beats: [
        ['what if it is not {blame} at all?', 'say it is not {blame}. what then?'],
        ['{t}. {scene}.', '{scene}.'],
        ['so what is it, then?', 'so what else could it be?', 'keep an eye on {object}.'],
      ],
    },
  ],
  problem: [
    [
      [
        'okay, theory one.',
        "let's take it apart.",
        'so what do we know?',
        'first, rule things out.',
        'start with what you can see.',
        'here is the likely answer.',
      ],
      ['{cause}.'],
      ['which would explain why {cost}.', 'so, if that is right, {cost}.', 'and the result? {cost}.'],
      [
        'does that match what you see?',
        'so far, so logical.',
        'a neat explanation, so poke at it.',
        'write that down.',
        'that you can check at home.',
        '',
      ],
    ],
    [
      ['look at what it leads to.', 'follow it to the end.'],
      ['{cost}.'],
      ['so where does it start? {cause}.', 'go back a step. {cause}.'],
      ['that is the bit to change. how?', 'interesting, right?', ''],
    ],
  ],
  solution: [
    [
      [
        'so what does {name} do differently?',
        'on to {name}. what does the page say?',
        "let's read the page for {name}.",
        'exhibit two. {name}.',
      ],
      ['{c1}.', 'it says {c1}.'],
      ['{c2}.', 'then {c2}, which is worth a look.', ''],
      ['and {c3}.', 'interesting detail. {c3}.', ''],
      ["what it can't do? {limit}.", 'one thing for the notes. {limit}.', 'limits? {limit}.', ''],
    ],
    [
      ['so, try it. {demo}.', 'simple setup. {demo}.'],
      ['according to the page, {c1}.', '{name} {v1}, the page says.'],
      ['also, {c2}.', ''],
      ['and {c3}.', ''],
      ['one thing for the notes. {limit}.', "what it can't do? {limit}.", ''],
    ],
  ],
  cta: [
    [
      ['what does it cost? {price}, when we checked.', 'it was {price} when we checked.', 'price check. {price} when we checked.'],
      [
        'and other people? {stars}, from {count}.',
        '{stars} from {count}. a decent sample.',
        'sample size, {count}. average, {stars}.',
        '{count} put it at {stars}.',
        '',
      ],
      ['so, want to run it yourself? {link}.', '{link}, if you want to check.', '{link}. bring your own questions.'],
      [
        'start with {object}, and compare.',
        'then look at {object} again.',
        'what would you test it on first?',
        'run it twice, to be fair.',
        'and report back on {object}.',
        'tell me what happens with {object}.',
        '',
      ],
    ],
  ],
  link: ["the link's below", 'there is a link below', 'the page is linked below'],
  thin: [
    'the page leaves a lot open, so this one is for you to find out',
    'what would you look at first',
    'no measurements yet, so no verdict',
    'the shape alone tells you something',
  ],
};
