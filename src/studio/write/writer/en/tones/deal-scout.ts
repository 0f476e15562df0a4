import type { Beat, TonePack } from '../../tone.ts';

const loop = [
  "and you're paying for that, and it isn't even {blame}.",
  'somebody pays for that, so why?',
  'that is money, too, and {blame} never saw any of it.',
  'and what do you get for it? nobody knows.',
  "that isn't free, and don't blame {blame}.",
  "now add that up for a year, and it's not {blame}.",
  'before you spend a cent on {blame}, hear the reason.',
  "and if you replace {blame}, you've paid for the wrong thing.",
  'so where does the money go? not into {blame}.',
  '[twelve|fifty] times a year, and {blame} takes the blame?',
  '[a cent here|five minutes here], a dollar there, and {blame} gets the blame.',
  "{blame} isn't the expensive part, so what is?",
  'you could replace {blame}, [and lose twice|and still pay]. the reason is cheaper.',
  'cheap? [not really|count again]. and {blame} is innocent.',
  "and the bill doesn't go to {blame}, [does it? why|it goes to you. why]?",
];

const tag: Beat = [
  'it was {price} {checked}, with {stars} from {count}.',
  "here's the math: {price} {checked}, {stars}, {count}.",
  '{price} {checked}, so weigh that against {stars} across {count}.',
  'it has {stars} after {count}, and the tag said {price} {checked}.',
  "you'd pay {price}, going by the page {checked}, and it has {stars} from {count}.",
  'it was {price} {checked}. {count} average {stars}, and reading those is free.',
  'the price was {price} {checked}. check it again before you buy. it has {stars} from {count}.',
  '{stars} across {count}, at {price} {checked}. compare that with what you use now.',
  'it was {price} {checked}, spread that over a year, with {stars} after {count}.',
  'what it takes is {price}, going by the tag {checked}, and it has {stars} from {count}.',
  '~the tag said {price} {checked}.',
  '~it has {stars} from {count}.',
];

/** The last words of every script: what pays off the story that was told. */
const ending: Beat = [
  '{callback}.',
  'and {callback}.',
  'and that one is free: {callback}.',
  '~then put {object} on the other side of the scale.',
  '~or keep paying for {object}.',
];

const answer: readonly Beat[] = [
  ['so look at {name}. {c1}.', 'take {name}. {c1}.', "this is {name}. {c1}, and that's what you'd be paying for.", 'now, {name}. {c1}.'],
  ['{c2}.', 'and {c2}, at no extra cost.', '{c2c3}.', ''],
  ['and {c3}.', ''],
  ['and the small print is this: {limit}.', 'one thing to know: {limit}.', 'one deduction, {limit}.', 'the catch is that {limit}.', ''],
];

export const dealScout: TonePack = {
  tone: 'deal-scout',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 11,
  openings: [
    {
      kind: 'cost-of-doing-nothing',
      beats: [
        [
          "if {t}, you're paying for it twice.",
          '{t}, and that costs you.',
          "{t}, and you're [billed|charged] for it.",
          'every time {t}, you pay for it.',
          "know what's expensive? {t}.",
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'mistake',
      beats: [
        [
          "{own mistaking} isn't saving money.",
          "don't pay to {own mistake}.",
          'it looks cheap to {own mistake}. it is not.',
          'the cheap way is to {own mistake}, and it costs more.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'call-out',
      beats: [
        [
          'if you keep receipts and {t}, listen.',
          'hey, penny counters. {t}?',
          'if you count your money and {t}, wait.',
          'you compare prices, and still {t}?',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'side-by-side',
      beats: [
        [
          'you can {own mistake}, or you can pay once.',
          'two options. {own mistake}, or fix it once.',
          '{own mistake}, or solve it: which is cheaper?',
          'which is cheaper? you {own mistake}, or you fix it.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [
        ['what does it cost you that {t}?', 'who pays for it when {t}?', 'what is the price of {own mistaking}?'],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        "here's where the money goes.",
        '[quick math|simple math].',
        'pencil out.',
        '[line one|first line] of the bill.',
        "it's a small leak.",
        '{blame} is the cheap answer, [and wrong|not the right one].',
        'do the sum with me.',
        "let's go through the bill.",
        'the bill is easy to read.',
        'you pay for one small thing.',
        "let's start with what you lose.",
      ],
      ['{cause}, {so cost}.', '~{cause}, and {cost}.', '~{cause}. and then {cost}.'],
      [
        "and you don't get a receipt for that.",
        'and that never shows on the price tag.',
        'no refund for that, either.',
        'multiply that by twelve.',
        'it adds up, cent by cent.',
        "that's a bad deal, every week.",
        '',
      ],
    ],
    [
      ['{cost}.', 'look at the bill. {cost}.'],
      [
        'and you pay for that, for one cheap reason.',
        'and why are you paying for that?',
        'the culprit is cheap.',
        '[where|how] does that start?',
        'now, [the reason|the why].',
        'and the reason costs next to nothing to explain.',
        'all that money, for one small reason.',
      ],
      ['{cause}.'],
      ["and that isn't on any price tag.", '[cheap|small] reason, big bill.', 'no coupon for that.', 'and no store takes that back.', ''],
    ],
    [
      [
        'the leak is simple. {cause}.',
        'this is the leak. {cause}.',
        'the hidden fee: {cause}.',
        'it starts cheap. {cause}.',
        '[look|well], {cause}.',
        'the culprit is cheap: {cause}.',
        'money leaks here: {cause}.',
        "here's what you pay for. {cause}.",
      ],
      [
        'now, the price of that.',
        '[price|cost] of that?',
        'and it gets expensive.',
        'what you pay: time, mostly.',
        'now [multiply|do the math].',
        '[total|result]?',
        'and then the bill comes.',
        'so, the damage.',
        'and what does that cost?',
        "and that's not free.",
      ],
      ['{cost}.'],
      [
        'you get nothing back for that.',
        '[zero|no] return on that.',
        'add that to the tab.',
        'nobody budgets for that.',
        'that one is not on the receipt.',
        'and it comes back every month.',
        '',
      ],
    ],
  ],
  solution: [
    [
      [
        'so if you pay for anything, pay for {want}.',
        'the only thing worth paying for is {want}.',
        'so what should your money buy? {want}.',
        'skip the extras, [get|find] {want}.',
        '[spend|pay] once, on {want}.',
        'one feature earns its price: {want}.',
        "what's worth the money is {want}.",
        'your money is better spent on {want}.',
        "so don't pay for extras, pay for {want}.",
      ],
      ...answer,
    ],
    [
      [
        "so {so}, and that's where the money goes.",
        'do the sum, and {so}.',
        'long story short, {so}.',
        'the cheap truth is that {so}.',
        'so, before you pay twice, {so}.',
      ],
      ...answer,
    ],
    [
      [
        'so what do you get for the money with {name}?',
        'so what is in the deal with {name}?',
        'so, {name}, item by item.',
        'on the receipt for {name}?',
        '{name}, then, minus the sales talk.',
        "let's see what you get with {name}.",
      ],
      ['{c1}.', '{c1c2}.', '~{thin}.'],
      ['{c2}.', 'and {c2}, at no extra cost.', '{c2c3}.', ''],
      ['and {c3}.', ''],
      ['and the small print is this: {limit}.', 'the catch is that {limit}.', ''],
    ],
  ],
  cta: [
    [
      tag,
      [
        'so do your own sum before {next}. {link}.',
        '{link}, and if your old one still works, keep it.',
        'weigh that against {next}, and {link}.',
      ],
      ending,
    ],
    [['before you pay for {next} again, {link}.', '{own mistaking} has a price, too, so {link}.'], tag, ending],
    [
      ['and {c4}, at that price.', 'for the same money, {c4}.', ''],
      tag,
      ['{link}, no rush.', '{link}, whenever you like.', 'so, {link}.', '{link}, and bring a calculator.', 'so {link}, and count twice.'],
      ending,
    ],
    [tag, ["against {own mistaking}, that's the sum, and {link}.", 'no rush, the sum stays the same, and {link}.'], ending],
    [["sleep on it, that's free, and {link}.", 'budget for {next}, and {link}.'], tag, ending],
  ],
  proof: tag,
  answer,
  link: [
    'the link is below',
    'the tag is behind the link',
    "it's linked below",
    'look behind the link',
    'check the link',
    'see the link',
    'follow the link',
    "the link's below",
    'the price is behind the link below',
    'the {noun} link is below',
    'the {noun} page is linked below',
    'the link is right below',
  ],
  thin: [
    'the page is short, so compare',
    'if yours still works, keep yours',
    'size first, price second',
    'no extras listed, so expect none',
    'compare it with the one you have',
  ],
};
