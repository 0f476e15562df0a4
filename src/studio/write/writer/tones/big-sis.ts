import type { TonePack } from '../tone.ts';

const loop = [
  "and it isn't {blame}, so don't even start.",
  "it's not {blame}, and it's definitely not you.",
  'there is a reason for that, and nobody ever says it out loud.',
  'so before you blame {blame}, give me a minute.',
  'nope. not {blame}. sit down, this is quick.',
];

export const bigSis: TonePack = {
  tone: 'big-sis',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 9,
  openings: [
    {
      kind: 'call-out',
      beats: [
        ['okay, if {t}, come here a second.', 'hey. if {t}, this is for you.', 'okay, you. yes, you. {t}, right?'],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'mistake',
      beats: [
        ['okay, stop {mistaking}. just stop.', 'sweetie, no. stop {mistaking}.', 'okay, who told you to {mistake}?'],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'instruction',
      beats: [
        ['okay, look at {object} for me.', 'go and look at {object}. i can wait.', 'okay, eyes on {object}.'],
        ['{scene}.'],
        ['{t}, and you just live with it?', ...loop],
      ],
    },
    {
      kind: 'question',
      beats: [['okay, be honest. do you still {mistake}?', 'quick question. why do you still {mistake}?'], ['{scene}.'], loop],
    },
  ],
  problem: [
    [
      [
        "first of all, you didn't do anything wrong.",
        "so here's what is really going on.",
        'listen, this one is not on you.',
        'stop apologizing, it is not you.',
        'okay, the short version.',
        'let me explain, because somebody should have.',
        '',
      ],
      ['{cause}.'],
      ['{cost}.'],
      [
        'and you just put up with it. no more.',
        "that's not a you thing.",
        'we are not doing that again.',
        'come on. you have better things to do.',
        'and nobody told you. typical.',
        'so put it down and listen.',
        '',
      ],
    ],
    [
      ['and i know how it goes.', 'and then what? i will tell you what.', 'you know what happens next.'],
      ['{cost}.'],
      ['{cause}.'],
      ["that's all it is.", 'so breathe. it has a fix.', 'see? not your fault.', ''],
    ],
  ],
  solution: [
    [
      ['so, this is {name}.', 'okay, so. {name}.', 'this is what i would put in your hands. {name}.', 'right, meet {name}.'],
      ['{c1}.', 'first, {c1}.'],
      ['{c2}.', 'and {c2}, thank you very much.', '{c2}, which you will notice.', ''],
      ['and {c3}.', 'oh, and {c3}.', ''],
      ['now, {limit}, so nobody be surprised.', 'heads up, {limit}.', "and yes, {limit}. you'll live.", ''],
    ],
    [
      ['so. {name}. {demo}.', 'okay, watch. {demo}. like that.', 'right. {name}. {demo}. see?'],
      ['see, {c1}.', '{c1}.'],
      ['plus {c2}.', 'and {c2}.', ''],
      ['{c3}, too.', ''],
      ['heads up, {limit}.', 'only thing is, {limit}.', ''],
    ],
  ],
  cta: [
    [
      ['it was {price} when we checked.', 'we are talking {price}, when we checked.', 'now, money. {price} when we checked.'],
      [
        '{stars}, from {count}, so it is not just me talking.',
        '{stars} from {count}. read a few.',
        '{count}, and they come out at {stars}. so.',
        'and {count} say {stars}, not me.',
        '',
      ],
      [
        'so do this for {next}, okay?',
        'and save yourself {next}.',
        'get it sorted before {next}.',
        'and then we never talk about {object} again.',
      ],
      ['{link}.'],
      ['and leave {object} alone.', 'then go deal with {object}.', '{object} can retire.', ''],
    ],
  ],
  link: ['tap the link, it is right there', "the link's right below, go", 'link is below, off you go', "the link's below, no excuses"],
  thin: [
    'hold it up to the one you have now and tell me i am wrong',
    'i am not going to oversell it, just look at it',
    'read the page yourself, take your time',
    'see if it suits your place, that is all i ask',
  ],
};
