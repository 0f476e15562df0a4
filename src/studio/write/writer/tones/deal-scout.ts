import type { TonePack } from '../tone.ts';

const loop = [
  "and you're paying for that, one way or another.",
  "that is not free. somebody pays, and it's you.",
  "and it isn't even {blame}. so where does the money go?",
  'now add that up for a year.',
  'that is money, just in small coins.',
  'cheap it is not, once you count the repeats.',
  'so before you spend a cent on {blame}, hear this.',
];

export const dealScout: TonePack = {
  tone: 'deal-scout',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 9,
  openings: [
    {
      kind: 'cost-of-doing-nothing',
      beats: [['if {t}, you are paying for it twice.', '{t}. and that costs you.', 'know what is expensive? {t}.'], ['{scene}.'], loop],
    },
    {
      kind: 'mistake',
      beats: [
        [
          "don't spend money just to {mistake}.",
          '{mistaking} is not saving. it only looks like it.',
          'the cheap trick? you {mistake}. skip it.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    { kind: 'call-out', beats: [['bargain hunters, quick one. {t}?', 'if you count your pennies and {t}, listen.'], ['{scene}.'], loop] },
    {
      kind: 'side-by-side',
      beats: [['two options. {mistake}, or fix it once.', 'option one, you {mistake}. how is that going?'], ['{scene}.'], loop],
    },
  ],
  problem: [
    [
      ['do the sum with me.', "here's where the money leaks.", 'okay, the hidden bill.', 'cost first, then cause.'],
      ['{cost}.'],
      ['and the reason is cheap. {cause}.', 'why? {cause}.', '{cause}.'],
      [
        'not a bargain.',
        'and no receipt for any of it.',
        'a slow leak in the wallet.',
        'that adds up, a little at a time.',
        'you get nothing back for that.',
        'bad deal.',
        '',
      ],
    ],
    [
      ['{cause}.'],
      ['so what does that cost you?', 'now put a price on it.'],
      ['{cost}.'],
      ['a bad deal, every week.', 'nobody budgets for that.', ''],
    ],
  ],
  solution: [
    [
      [
        'so what do you get with {name}?',
        'here is what is in the deal. {name}.',
        'now count what {name} gives you.',
        'i checked what you get. {name}.',
      ],
      ['{c1}.', 'one, {c1}.'],
      ['two, {c2}.', '{c2}.', ''],
      ['{c3}, at no extra cost.', 'and {c3}.', ''],
      ['one line of small print. {limit}.', 'small print, {limit}.', 'the catch? {limit}.', ''],
    ],
    [
      ['{name} {v1}.', 'first thing on the receipt. {c1}.'],
      ['{c2}, no extra charge.', '{c2}.', ''],
      ['{c3}.', ''],
      ['{demo}. that is all the work.', ''],
      ['small print, {limit}.', 'the catch? {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        '{price}, when we checked. prices move, so look first.',
        'the number was {price} when we checked.',
        'it stood at {price} when we checked.',
      ],
      [
        '{stars} from {count}, so somebody did the sum.',
        '{stars}, {count}.',
        '{count} put it at {stars}, before you pay.',
        'checked the reviews, too. {stars}, {count}.',
        '',
      ],
      ['compare it with what you own. {link}.', "{link}. no rush, it's only a number.", 'do your own sum for {next}. {link}.'],
      ['then leave {object} alone.', 'count it out before {next}.', 'if the one you own still works, keep it.', ''],
    ],
  ],
  link: ["the link's below", 'the link is right below', 'the price is behind the link below'],
  thin: [
    'the page is short, so compare before you pay',
    'if yours still does the job, keep yours',
    'look at the size, look at the price, then decide',
    'no extras listed, so expect none',
  ],
};
