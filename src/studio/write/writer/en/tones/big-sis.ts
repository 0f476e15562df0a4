import type { TonePack } from '../../tone.ts';

const loop = [
  "and it isn't {blame}, so don't even start.",
  "it's not {blame}, okay? and it's really not you.",
  "there's a reason for that, and nobody ever told you.",
  'and before you blame {blame}, hear me out.',
  "and you think it's {blame}, don't you? it isn't.",
  "everybody told you it's {blame}, and everybody's wrong.",
  "so you blame {blame}, and it isn't even {blame}.",
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
          'who told you to {own mistake}? because no.',
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
        'look, this is how it goes.',
        "and stop apologizing, because it isn't you.",
        'okay, let me explain, because somebody has to.',
        "listen, it's so simple it's annoying.",
      ],
      ['{cause}, {so cost}.', '~{cause}. {cost}.', '~{cause}, and then {cost}.'],
      ['and you just put up with that.', 'you have better things to do, okay?', 'come on, you deserve better than that.', ''],
    ],
    [
      ['and I know how it goes from there.', 'and then what happens?', "let me guess what's next.", 'and you know the rest.'],
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
        'so all you need there is {want}, okay?',
        'what I want for you is {want}.',
        "so let's find you {want}.",
      ],
      ['{name} {v1}.', 'see, {name} {v1}.', 'with {name}, {s1}.', '{name} {v1v2}.'],
      ['and {c2}.', 'oh, and {c2}.', '{c2c3}.', ''],
      ['plus, {c3}.', 'and {c3}.', ''],
      ['and yes, {limit}.', 'now, {limit}, okay?', "I'm not going to lie, {limit}.", ''],
    ],
    [
      ['okay, so this is {name}. {demo}.', 'here, {name}. {demo}, and look at that.', 'so, {name}. just {demo}, okay?'],
      ['see, {c1}.', '{c1}.', '{c1c2}.'],
      ['and {c2}.', '{c2c3}.', ''],
      ['plus, {c3}.', ''],
      ['and yes, {limit}.', 'only thing is, {limit}.', ''],
    ],
    [
      ['okay, {name}. {c1}, and that is the part you want.', 'so, {name}. {c1}, which is the whole point.', 'okay, see this? {name} {v1}.'],
      ['and {c2}.', '{c2c3}.', ''],
      ['plus, {c3}.', ''],
      ['so {demo}, and be done with it.', ''],
      ['and yes, {limit}.', 'now, {limit}, okay?', ''],
    ],
  ],
  cta: [
    [
      [
        "it was {price} {checked}, and that's with {stars} from {count}.",
        "it was {price} {checked}, and {count} gave it {stars}, so it's not just me.",
        'okay, it was {price} {checked}, and it has {stars} from {count}.',
        'the price was {price} {checked}, and you can read the {count}, they come to {stars}.',
        '~it was {price} {checked}.',
        '~okay, the price was {price} {checked}.',
        "~it has {stars} from {count}, so it's not just me.",
      ],
      [
        'so for {next}, {link}, okay?',
        '{link}, and get it sorted before {next}.',
        "if you've ever {own mistaken}, {link}.",
        '{link}. do it before {next}, okay?',
        'no more {own mistaking}, deal? {link}.',
      ],
      [
        'and say hi to {object} for me.',
        "then go look at {object} again and tell me I'm wrong.",
        'and be nice to {object}, okay?',
        "and don't let me hear about {object} again.",
        '',
      ],
    ],
    [
      [
        'so when {object} comes up again, you know what to do.',
        "and next time, you're not going to {own mistake}, okay?",
        'so think about {next} for a second.',
        "if {object} sounds familiar, you're who I mean.",
      ],
      ['{link}, and it was {price} {checked}.', '{link}. it was {price}, {checked}.', '~{link}.'],
      [
        "there's {stars} from {count}, so don't just take it from me.",
        'go read a few of the {count}, they come to {stars}.',
        '~go read the page first, take your time.',
      ],
      ['love you, now go.', 'okay, now drink some water.', "you're welcome, in advance.", ''],
    ],
  ],
  link: ["the link's right below", 'tap the link', 'the link to the {noun} is below', 'I put the {noun} link below', "the link's below"],
  thin: [
    "hold it up to the one you have now and tell me I'm wrong",
    "I'm not going to oversell it, just look at it",
    'read the page yourself, and take your time',
    'see if it suits your place, because that is what counts',
    'zoom in on the pictures before you do anything',
  ],
};
