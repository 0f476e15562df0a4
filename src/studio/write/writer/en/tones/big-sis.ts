import type { Beat, TonePack } from '../../tone.ts';

const loop = [
  "and it isn't {blame}, so don't even start.",
  "it's not {blame}, okay? and it's really not you.",
  "there's a reason for that, and nobody ever told you.",
  'and before you blame {blame}, hear me out.',
  "and you think it's {blame}, don't you? it isn't.",
  "everybody told you it's {blame}, and everybody's wrong.",
  "so you blame {blame}, and it isn't even {blame}.",
  "no, don't look at {blame}. [look at me|listen].",
  "and {blame} didn't do it, okay?",
  'let me guess, you blame {blame}. [nope|wrong].',
  'not {blame}, [honey|love]. listen.',
  'and you never asked why, did you?',
];

const tag: Beat = [
  'it was {price} {checked}, with {stars} across {count}.',
  'okay, numbers. {price} {checked}, {stars}, {count}.',
  '{price} {checked}, and {count} average out at {stars}.',
  "that's {stars} after {count}, and it was {price} {checked}.",
  'before you ask, {price} {checked}, with {stars} from {count}.',
  'it has {stars} across {count}, and it was {price} {checked}, so no surprises.',
  "you're looking at {price}, that was {checked}, and {stars} after {count}.",
  '{stars}, from {count}, for {price} {checked}.',
  'now the money part. {price} {checked}, with {stars} from {count}.',
  'the price was {price} {checked}, and {count} put it at {stars}.',
  '~it was {price} {checked}.',
  '~it has {stars} with {count}.',
];

/** The last words of every script: what pays off the story that was told. */
const ending: Beat = [
  '{callback}.',
  'and {callback}.',
  'and {callback}, okay?',
  '~and be nice to {object}, okay?',
  '~then go look at {object} again.',
];

const answer: readonly Beat[] = [
  ['so, {name}. {c1}.', 'okay, {name}. {c1}.', 'this is {name}. {c1}.', 'look at {name}, okay? {c1}.', 'so go and look at {name}. {c1}.'],
  ['and {c2}.', 'oh, and {c2}.', '{c2c3}.', ''],
  ['plus, {c3}.', 'and {c3}.', ''],
  ['and yes, {limit}.', 'now, {limit}, okay?', "I'm not going to lie, {limit}.", ''],
];

export const bigSis: TonePack = {
  tone: 'big-sis',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 11,
  openings: [
    {
      kind: 'call-out',
      beats: [
        [
          'okay, if {t}, come here a second.',
          'if {t}, sit down, this is for you.',
          '{t}? oh, honey, come here.',
          "okay, you. {t}, and don't tell me it's fine.",
          "so {t}, and you weren't going to say anything?",
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'mistake',
      beats: [
        [
          'okay, you can stop {own mistaking} now.',
          "please don't {own mistake} again. please.",
          'no more {own mistaking}, okay?',
          'who told you to {own mistake}? it never helps.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'instruction',
      beats: [
        [
          'okay, go look at {object} for me.',
          'next time {t}, look at {object}.',
          'think of {object} for a second, okay?',
          'okay, before you {own mistake} again, stop.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [
        ['be honest with me. do you still {mistake}?', 'okay, why do you still {own mistake}?', 'how long has it been like this? {t}.'],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'confession',
      beats: [
        ["you don't have to tell me. {t}.", "okay, I won't tell anybody. {t}.", "it's just us here, so say it. {t}."],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        "you didn't do anything wrong, I mean it.",
        "okay, here's what nobody tells you.",
        "it's not {blame}, [it's this|it's dumber].",
        '[so|okay], why? listen.',
        'now pay attention for one second.',
        "I'll only say it once.",
        'look, this is how it goes.',
        "and stop apologizing, because it isn't you.",
        'okay, let me explain, because somebody has to.',
        "listen, it's so simple it's annoying.",
      ],
      ['{cause}, {so cost}.', '~{cause}. {cost}.', '~{cause}, and then {cost}.'],
      [
        'and you just put up with that.',
        'rude, right?',
        'and you call that normal.',
        'every single week, honey.',
        'you have better things to do, okay?',
        'come on, you deserve better than that.',
        '',
      ],
    ],
    [
      [
        'and I know how it goes from there.',
        'and then what happens?',
        "and it goes on from there, doesn't it?",
        "and that's only the start.",
        "let me guess what's next.",
        'I can tell you how it ends.',
        'and you know the rest.',
        'and look where that leaves you.',
      ],
      ['{cost}.'],
      ["here's why.", "and it's such a dumb little reason.", 'okay, so why?', ''],
      ['{cause}.', 'see, {cause}.'],
      ['see? it was never you.', "so breathe, that's all it is.", ''],
    ],
    [
      ['okay, so {cause}.', 'see, {cause}.'],
      ["that's it, that's the whole reason.", 'nobody says that out loud, so I will.', ''],
      ['and {cost}.', 'which means {cost}.'],
      ["no, we're not doing that again.", ''],
    ],
  ],
  solution: [
    [
      [
        'so what you need is {want}.',
        'okay, so get yourself {want}.',
        'you want {want}, and nothing less.',
        'get {want}, and [breathe|relax].',
        'hear me out: {want}.',
        'so all you need is {want}, okay?',
        'what you need is {want}.',
        "so let's find you {want}.",
      ],
      ...answer,
    ],
    [['so, {so}, okay?', 'look, {so}.', "all I'm saying is, {so}.", 'and you know what? {so}.', 'honey, {so}.'], ...answer],
    [
      ['okay, so this is {name}. {demo}.', 'here, {name}. {demo}, and look at that.', 'so, {name}. just {demo}, okay?'],
      ['see, {c1}.', '{c1}.', '{c1c2}.', '~{thin}.'],
      ['and {c2}.', '{c2c3}.', ''],
      ['plus, {c3}.', ''],
      ['and yes, {limit}.', 'only thing is, {limit}.', ''],
    ],
  ],
  cta: [
    [['so before {next}, {link}, okay?', '{link}, and do it before {next}.', 'so for {next}, {link}.'], tag, ending],
    [
      tag,
      [
        '{link}, so go have a look before {next}.',
        '{link}, and take your time with it, okay?',
        '{link}, and no more {own mistaking}, deal?',
      ],
      ending,
    ],
    [['and {c4}, by the way.', 'oh, and {c4}.', ''], tag, ['{link}, honey.', 'so {link}, okay?'], ending],
    [['no more {own mistaking}, so {link}.', 'the next time you want to {own mistake}, stop, {link}.'], tag, ending],
    [tag, ['so read it yourself, {link}, and then decide.', "so when it's time for {next}, {link}."], ending],
  ],
  proof: tag,
  answer,
  link: [
    "the link's waiting for you",
    'go and tap the link',
    'the {noun} link is right there',
    "it's all behind the link",
    'you have the link',
    'the link is right here',
    'follow the link',
    "the link's right below",
    'tap the link',
    'the link to the {noun} is below',
    'there is a {noun} link below',
    "the link's below",
  ],
  thin: [
    'hold it up to the one you have',
    "I won't oversell it, just look",
    'read the page, take your time',
    'see if it suits your place',
    'zoom in on the pictures first',
  ],
};
