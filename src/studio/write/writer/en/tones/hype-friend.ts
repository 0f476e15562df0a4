import type { Beat, TonePack } from '../../tone.ts';

const loop = [
  "and it's not even {blame}! I know!",
  "and everyone's like, oh, it's {blame}. nope!",
  'and the reason is so dumb, just wait!',
  "wait, because it isn't even {blame}!",
  "and there's a reason! there's an actual reason!",
  'and why is nobody talking about {object}?',
  "don't say {blame}, because it's not {blame}!",
  'and {blame} is totally innocent!',
  'guess why! nope, not {blame}!',
];

const tag: Beat = [
  'and it was {price} {checked}, with {stars} across {count}!',
  '{stars}! from {count}! and it was {price} {checked}!',
  'it has {stars} after {count}, hello, and it was {price} {checked}!',
  "so {count} average {stars}, and it was {price} {checked}, I'm just saying!",
  'and the price, okay, {price} {checked}, with {stars} from {count}!',
  'it was {price} {checked}! and it has {stars}! from {count}!',
  '{price} {checked}, {stars}, {count}, I rest my case!',
  "we're talking {stars} from {count}, for {price} {checked}!",
  'and before you ask, {price} {checked}, and {stars} across {count}!',
  'wait, the numbers! {price} {checked}, and {stars} after {count}!',
  '~and it was {price} {checked}!',
  "~and it's at {stars}, from {count}!",
];

/** The last words of every script: what pays off the story that was told. */
const ending: Beat = [
  '{callback}!',
  'and {callback}!',
  'oh, and {callback}!',
  '~and give {object} my love!',
  '~and tell {object} I said hi!',
];

const answer: readonly Beat[] = [
  ['so, {name}! {c1}!', 'okay, look, {name}! {c1}!', 'and this is {name}! {c1}!', "which is why there's {name}! {c1}!"],
  ['and {c2}!', 'and, wait, {c2}!', '{c2c3}!', ''],
  ['and {c3}!', 'oh, and {c3}!', ''],
  ['okay, {limit}, but come on!', 'and yes, {limit}, obviously!', ''],
];

export const hypeFriend: TonePack = {
  tone: 'hype-friend',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  exclaims: true,
  sentence: 10,
  openings: [
    {
      kind: 'call-out',
      beats: [
        ['wait, if {t}, stay right there!', 'okay, {t}? same! come here!', 'hold on, {t}? no way, same!', 'stop, if {t}, we need to talk!'],
        ['{scene}!'],
        loop,
      ],
    },
    {
      kind: 'object-reveal',
      beats: [
        [
          'okay, can we talk about {object}?',
          'wait, look at {object}!',
          'so many thoughts about {object}!',
          'okay but why is it always {object}?',
        ],
        ['{scene}!'],
        loop,
      ],
    },
    {
      kind: 'mistake',
      beats: [
        [
          'stop {own mistaking}, oh come on, stop!',
          'you did not just {own mistake} again!',
          'wait, you still {own mistake}?',
          'no, no, no, we do not {own mistake}!',
        ],
        ['{scene}!'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [
        ['okay, tell me why {t}!', 'wait, why is it that {t}?', 'who else? {t}, hello?', 'is it just me, or what? {t}!'],
        ['{scene}!'],
        loop,
      ],
    },
    {
      kind: 'confession',
      beats: [['okay, nobody says it, so I will! {t}!', "let's just admit it! {t}!", 'fine, secret time! {t}!'], ['{scene}!'], loop],
    },
  ],
  problem: [
    [
      [
        'okay so get this!',
        "so here's the thing, and it's wild!",
        'okay, ready for the reason?',
        'so listen to this!',
        'the reason? so silly!',
        'okay, science time!',
        "it's so simple, I can't!",
        'wait till you hear why!',
      ],
      ['{cause}, {so cost}!', '~{cause}! and {cost}!', '~{cause}, and then, boom, {cost}!'],
      ['and we all just act like that is normal!', 'every single week, hello?', 'how is that fine? it is not fine!', ''],
    ],
    [
      ['and then? {cost}!', 'and it gets worse! {cost}!', 'so {cost}! every week!'],
      [
        'and you know why?',
        "and here's the silly part!",
        'and all of that for what?',
        'and guess where it starts!',
        'so, why? I asked around!',
        'and it comes from the dumbest place!',
      ],
      ['{cause}!'],
      ["that's it! that's the whole reason!", 'I know, right?', ''],
    ],
    [
      ['okay so, {cause}!', 'so apparently, {cause}!', 'get this! {cause}!'],
      ['no, really!', "that's all it is!", 'I looked it up!', 'like, who knew?', 'and nobody tells you!', ''],
      ['which is why {cost}!', 'and so {cost}!', 'and now {cost}!', 'hence, {cost}!'],
      ['and that is just rude!', 'who approved this?', 'and we let it!', ''],
    ],
  ],
  solution: [
    [
      [
        'so what we need is {want}!',
        'so you want {want}, right?',
        'okay so imagine {want}!',
        'so all we ever wanted was {want}!',
        'so give me {want}!',
      ],
      ...answer,
    ],
    [['so obviously, {so}!', 'okay, so {so}!', 'like, {so}, right?', 'so we agree, {so}!'], ...answer],
    [
      ['okay, this is {name}! {demo}!', 'so look, {name}! {demo}, done!', 'meet {name}! you just {demo}!'],
      ['{c1}!', 'and get this, {c1}!', '{c1c2}!'],
      ['and {c2}!', '{c2c3}!', ''],
      ['and {c3}!', ''],
      ['and yes, {limit}, obviously!', ''],
    ],
  ],
  cta: [
    [tag, ['so before {next}, {link}!', '{link}, go, before {next}!', 'so for {next}, {link}!'], ending],
    [['no more {own mistaking}, {link}!', "so next time it's {next}, you know, {link}!"], tag, ending],
    [['wait, and {c4}!', 'oh, I forgot, {c4}!', ''], tag, ['so {link}!', '{link}, go!'], ending],
    [tag, ["{link}, and yes, I'm waiting right here!", 'so {link}, and then tell me everything!'], ending],
    [['are we done {own mistaking}? then {link}!', 'so go, because {link}!'], tag, ending],
  ],
  proof: tag,
  answer,
  link: [
    'hit the link',
    'the link is right there',
    'the {noun} link is right here',
    'go, go, the link',
    'get to that link',
    'the link is waiting',
    'the link, the link',
    "the link's right below",
    'run to the link',
    'the {noun} link is below',
    'there is a link below',
    'tap the link',
  ],
  thin: [
    'just look at it for a second',
    'the pictures alone, I mean, come on',
    'go zoom in, I will wait',
    'I have no notes, just look at it',
    'tell me where you would put it',
  ],
};
