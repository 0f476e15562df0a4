import type { TonePack } from '../tone.ts';

const loop = [
  "and it's not {blame}! i know! i know.",
  'wait, it gets worse. no, hang on, it gets better, but first it gets worse.',
  'and everyone goes, oh, {blame}. no! not {blame}!',
  'and the reason is so dumb. so, so dumb.',
  'okay, breathe. there is a reason!',
  'why is nobody talking about this? why?',
  'guess what it is. nope. not {blame}!',
  'and i found out why, and i had to sit down.',
];

export const hypeFriend: TonePack = {
  tone: 'hype-friend',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 7,
  openings: [
    {
      kind: 'call-out',
      beats: [
        ['wait, wait. {t}? same planet, hi!', 'hold on. if {t}, stop scrolling!', 'no, because why do you {mistake}?'],
        ['{scene}!', '{scene}.'],
        loop,
      ],
    },
    { kind: 'object-reveal', beats: [['okay, look at {object}. look at it!', 'can we talk about {object}? please?'], ['{scene}!'], loop] },
    { kind: 'mistake', beats: [['stop {mistaking}! i am begging!', 'you did not just {mistake}. again!'], ['{scene}.'], loop] },
    { kind: 'question', beats: [['okay, who else? {t}? hands up!', 'tell me why {t}. go on, tell me!'], ['{scene}.'], loop] },
  ],
  problem: [
    [
      ['so get this.', 'okay, ready? ready.', 'so, the reason. the actual reason.', 'right, science moment! kind of.'],
      ['{cause}!', '{cause}.'],
      ['and then, and then! {cost}.', 'so what happens? {cost}!', '{cost}.'],
      ['rude!', 'who approved this?', 'a tragedy in one act.', 'the audacity!', ''],
    ],
    [
      ['and you know how it ends!', 'and then? oh, then.'],
      ['{cost}!', '{cost}.'],
      ['because, get this, {cause}.', 'why? {cause}!'],
      ['rude!', 'unbelievable.', ''],
    ],
  ],
  solution: [
    [
      ['okay, so, {name}!', 'enter {name}!', 'so there is this thing. {name}!', 'which is why, drum roll, {name}!'],
      ['{c1}!', '{c1}, like, come on!'],
      ['and {c2}!', 'oh, and, sorry, one more, {c2}!', 'plus {c2}.', ''],
      ['also, {c3}!', 'wait, i forgot. {c3}!', ''],
      ['okay, small print. {limit}. fine!', 'and yes, {limit}. we cope!', 'only, {limit}. minor!', ''],
    ],
    [
      ['watch this. {demo}. done!', 'okay, look. {demo}. that is it! that is the trick!'],
      ['because {c1}!', '{name} {v1}!', 'and {c1}!'],
      ['plus {c2}!', ''],
      ['and, sorry, {c3}!', ''],
      ['okay, small print. {limit}. fine!', 'only, {limit}. minor!', ''],
    ],
  ],
  cta: [
    [
      ['{price} when we checked!', 'it was {price} when we checked. okay!', 'price? {price} when we checked!'],
      ['{stars}! from {count}!', '{count} say {stars}! hello!', '{stars}, from {count}. that is not nothing!', ''],
      ['so for {next}? {link}!', '{link}! do it for {next}!', '{link}! ready for {next}? i am!'],
      ['somebody tell {object}.', 'bye bye to {object}!', 'no more drama with {object}, please!', 'we are free of {object}!', ''],
    ],
  ],
  link: ['link below', "the link's below", "tap the link, it's right there", "link's down there"],
  thin: [
    'i have no numbers for you, i just have feelings about this',
    'look at it! just look at it',
    'the page is short, so we move fast',
    'go see the pictures, then come back and argue with me',
  ],
};
