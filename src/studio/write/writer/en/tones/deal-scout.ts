import type { TonePack } from '../../tone.ts';

const loop = [
  "and you're paying for that, and it isn't even {blame}.",
  "somebody pays for that, and it's you, so why?",
  "that isn't free, and it isn't {blame} that costs you.",
  "now add that up for a year, and it's not {blame}.",
  'before you spend a cent on {blame}, hear the reason.',
  "and if you replace {blame}, you've paid for the wrong thing.",
  'so where does the money go? not into {blame}.',
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
          'which is cheaper? you {own mistake}, or you fix it.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [
        [
          'what does it cost you that {t}?',
          'how much does {object} cost you a year?',
          'who pays for it when {t}?',
          'what is the price of {own mistaking}?',
        ],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        "here's where the money goes.",
        'do the sum with me.',
        "let's go through the bill.",
        'the bill is easy to read.',
        'you pay for one small thing.',
        "let's start with what you lose.",
      ],
      ['{cause}, {so cost}.', '~{cause}, and {cost}.', '~{cause}. and then {cost}.'],
      ["and you don't get a receipt for that.", 'and that never shows on the price tag.', "that's a bad deal, every week.", ''],
    ],
    [
      ['{cost}.', 'look at the bill. {cost}.'],
      [
        'and you pay for that, for one cheap reason.',
        'and why are you paying for that?',
        'and the reason costs next to nothing to explain.',
        'all that money, for one small reason.',
      ],
      ['{cause}.'],
      ["and that isn't on any price tag.", ''],
    ],
    [
      ['the leak is simple. {cause}.', "here's what you pay for. {cause}."],
      ['now, the price of that.', 'and what does that cost?', "and that's not free."],
      ['{cost}.'],
      ['you get nothing back for that.', 'nobody budgets for that.', ''],
    ],
  ],
  solution: [
    [
      [
        'so if you pay for anything, pay for {want}.',
        'the only thing worth paying for is {want}.',
        'so what should your money buy? {want}.',
        'your money is better spent on {want}.',
        "so don't pay for extras, pay for {want}.",
      ],
      ['{name} {v1}.', 'with {name}, {s1}.', 'for that, {name} {v1}.', '{name} {v1v2}.'],
      ['{c2}.', 'and {c2}, at no extra cost.', '{c2c3}.', ''],
      ['and {c3}.', ''],
      ['and the small print is this: {limit}.', 'the catch is that {limit}.', ''],
    ],
    [
      ['so what do you get for the money with {name}?', 'so what is in the deal with {name}?', "let's see what you get with {name}."],
      ['{c1}.', '{c1c2}.'],
      ['{c2}.', 'and {c2}, at no extra cost.', '{c2c3}.', ''],
      ['and {c3}.', ''],
      ['and the small print is this: {limit}.', 'the catch is that {limit}.', ''],
    ],
    [
      ['{name} {v1}, and that is what you pay for.', 'what you pay for on {name} is this: {c1}.'],
      ['{c2}.', '{c2c3}.', ''],
      ['and {c3}, at no extra cost.', ''],
      ['{demo}, and that is all the work.', ''],
      ['the catch is that {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'it was {price} {checked}, and {count} put it at {stars}.',
        'the tag said {price} {checked}, with {stars} from {count}.',
        'it stood at {price} {checked}, so divide that by the years. {stars}, {count}.',
        '{count} come to {stars}, and the price was {price} {checked}.',
        '~the tag said {price} {checked}.',
        '~it stood at {price} {checked}, and prices move.',
        '~{count} put it at {stars}, and reading them is free.',
      ],
      [
        '{link}, so do your own sum for {next}.',
        'compare it with what {own mistaking} costs you. {link}.',
        'if you have ever {own mistaken}, {link}.',
        'for {next}, {link}.',
        '{link}, and if your old one still works, keep it.',
      ],
      [
        'and {object} costs you, too.',
        'then put {object} on the other side of the scale.',
        'no rush, the sum stays the same.',
        'against {object}, that is the whole calculation.',
        '',
      ],
    ],
    [
      [
        'so, one last time, the bill for {object}.',
        'so budget for {next}.',
        "you're paying for {object} either way.",
        'so compare that with {own mistaking}.',
      ],
      ['it was {price} {checked}, and {link}.', '{link}. the tag said {price} {checked}.', '~{link}.'],
      [
        '{count} put it at {stars}, and reading those is free.',
        "there's {stars} from {count}, so somebody did the sum.",
        '~look at the price first, then decide.',
      ],
      ['keep the receipt.', "walk away if it doesn't add up.", ''],
    ],
  ],
  link: [
    "the link's below",
    'the price is behind the link below',
    'the {noun} link is below',
    'the {noun} page is linked below',
    'the link is right below',
  ],
  thin: [
    'the page is short, so compare before you pay',
    'if yours still does the job, keep yours',
    'look at the size, look at the price, and then decide',
    'there are no extras listed, so expect none',
  ],
};
