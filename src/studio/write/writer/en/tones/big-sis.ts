import type { TonePack } from '../../tone.ts';

const loop = [
  "and it isn't {blame}, so [don't even start|not one word|stop right there].",
  "it's not {blame}, and it's [definitely|really] not you.",
  'there is a reason, and nobody ever [says|told you|mentions] it.',
  'so before you blame {blame}, [give me a minute|hear me out|hang on|let me finish].',
  '[nope|no|uh-uh]. not {blame}. [sit down, this is quick|two minutes, tops|listen].',
  '[everybody|your mother|the whole family] says {blame}. [wrong|nope, wrong].',
  "[ask yourself why|and you never asked why]. it isn't {blame}.",
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
        [
          'okay, if {t}, [come here a second|sit with me|scoot over].',
          '[hey|psst]. if {t}, [this is for you|this one is yours].',
          '[okay, you|you there]. {t}, right?',
          'who else? {t}, [hm|huh|yes]?',
          '{t}? [oh, honey|come here|okay, talk to me].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'mistake',
      beats: [
        [
          'okay, stop {own mistaking}. [just stop|please|thank you].',
          '[sweetie|honey|my love], no. [stop|quit] {own mistaking}.',
          '[who told you|since when do we have] to {own mistake}?',
          '[promise me something|rule one]. no more {own mistaking}.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'instruction',
      beats: [
        [
          'okay, look at {object} for me.',
          '[go on|okay, go] and look at {object}. i can wait.',
          '[eyes on|point at|think about] {object}, [please|would you|real quick].',
          '[right|okay], {object}. [look|we need to talk|take a proper look].',
        ],
        ['{scene}.'],
        ['{t}, and you just live with it?', ...loop],
      ],
    },
    {
      kind: 'question',
      beats: [
        [
          '[okay, be honest|no lying]. do you still {mistake}?',
          '[quick question|tell me]. why do you still {mistake}?',
          '{t}, and nobody helped you?',
        ],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        "[first of all|look], you didn't do anything wrong.",
        '[listen|hey], this one is not on you.',
        'stop apologizing[, it is not you|, would you|, please].',
        '[okay, the short version|two sentences, then i am done|here it is, sister to sister].',
        'let me [explain|say it], because nobody else did.',
        '',
      ],
      ['{cause}.', '{cause}. [okay|right|yeah]?'],
      ['{cost}.', '{cost}. [ugh|every time|lovely].'],
      [
        'and you just put up with it. [no more|enough].',
        '[come on|please]. you have better things to do.',
        '[typical|and you call that fine|and we are all too polite to say so].',
        'so [put it down and listen|no, we are not doing that again|we are fixing it].',
        '',
      ],
    ],
    [
      [
        '[and i know how it goes|and then what|you know what happens next|let me guess].',
        '[i have seen your place|do not tell me i am wrong].',
        '',
      ],
      ['{effect}.'],
      ['{cause}.', '[because|why? because] {cause}.'],
      [
        "[that's all it is|see, it was never you|so breathe|that is the whole thing].",
        '[so breathe|okay]. [that can be fixed|we can do something about that].',
        '',
      ],
    ],
    [['{cause}.'], ['so what do you do? you {mistake}.', 'and you? you {mistake}.', ''], ['{cost}.'], ['[no|nope|absolutely not].', '']],
  ],
  solution: [
    [
      [
        '[so|okay, so|right], this is {name}.',
        '[okay|here]. {name}.',
        'what i would put in your hands[: |? ]{name}.',
        '[right|okay], meet {name}.',
        '[look who is here|give me your hand]. {name}.',
      ],
      ['{c1}.', '[first|for one thing|so], {c1}.'],
      ['{c2}.', 'and {c2}, [thank you very much|finally|which you will notice].', 'plus {c2}.', ''],
      ['and {c3}.', 'oh, and {c3}.', '{c3}, too.', ''],
      [
        'now, {limit}, so [nobody be surprised|do not come crying].',
        'heads up, {limit}.',
        "and yes, {limit}. [you'll live|deal with it|fine].",
        '',
      ],
    ],
    [
      [
        '[so|right]. {name}. {demo}.',
        '{name}, [watch|look]. {demo}. [like that|see|easy].',
        '[here is what you do|do this for me]. {name}. {demo}.',
      ],
      ['see, {c1}.', '{c1}.', '{name} {v1}.'],
      ['plus {c2}.', 'and {c2}.', ''],
      ['{c3}, too.', ''],
      ['heads up, {limit}.', 'only thing is, {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'it was {price} {checked}.',
        '[so, money|now, the price]. {price} {checked}.',
        'we are talking {price}, {checked}.',
        '{price} {checked}, [and yes, i looked|for the record|i wrote it down].',
        '{checked}, {price}.',
      ],
      [
        '{stars}, from {count}, so [it is not just me talking|do not take my word].',
        '{stars} from {count}. [read a few|go read some|scroll through them].',
        '{count}, and they come out at {stars}. [so|there you go].',
        '[and|apparently] {count} say {stars}, not me.',
        '',
      ],
      [
        '[so think ahead|get one in the house|you want it there] for {next}, okay?',
        "if you have ever {own mistaken}, [you're my people|i mean you|i see you].",
        'no more {own mistaking}, [deal|okay|agreed]?',
        'and [remember|think of] {object}, okay?',
      ],
      ['{link}.'],
      ['[love you, bye|now go|off with you|text me after].', '[that is it from me|class dismissed|hugs].', ''],
    ],
    [
      [
        '[so|okay], back to {object}. {link}.',
        'if {object} sounds familiar, {link}.',
        '[for|all ready for] {next}? {link}.',
        'next time you want to {own mistake}, [do not|stop]. {link}.',
      ],
      ['it was {price} {checked}.', '{price}, {checked}.', '[money talk|the boring part]. {price} {checked}.'],
      [
        '{stars} from {count}. [read a few|go on, read them].',
        '{count}, {stars}. [not bad|i am just saying].',
        '{count} and {stars}, [if you want numbers|so there].',
        '',
      ],
      ['[and that is my speech|now drink some water|okay, i am done|bye, be good].', 'you are welcome, [by the way|in advance].', ''],
    ],
  ],
  link: [
    'tap the link, go',
    "the link's right below",
    'link is below, off you go',
    "the link's below, no excuses",
    'i put the {noun} link below',
    'get to that {noun} by the link',
    'the link to that {noun} is below',
    'link, below, now',
  ],
  thin: [
    'hold it up to the one you have now and tell me i am wrong',
    'i am not going to oversell it, just look at it',
    'read the page yourself, take your time',
    'see if it suits your place, that is all i ask',
    'zoom in on the pictures before you do anything',
    'ask me anything, but ask the page first',
  ],
};
