import type { TonePack } from '../../tone.ts';

const loop = [
  "and you're paying for {object}, one way or another. [why|guess why]?",
  "that is not free. somebody pays, and [it's you|it isn't {blame}].",
  "and it isn't even {blame}. so where does the money go?",
  'now add that up [for a year|twelve times|over one winter].',
  'that is money, and it is not {blame} [that eats it|you should blame].',
  'cheap it is not[, once you count the repeats|. count the repeats|]. ask why.',
  'before you [spend a cent on|replace|blame] {blame}, [hear this|wait|do the sum].',
  'so who is paying for {object}? [you are|not {blame}|guess].',
];

export const dealScout: TonePack = {
  tone: 'deal-scout',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 9,
  openings: [
    {
      kind: 'cost-of-doing-nothing',
      beats: [
        [
          'if {t}, you are paying for it twice.',
          '{t}. [and that costs you|put a price on that|who pays for that].',
          '[know what is expensive|what does not come free]? {t}.',
          '{t}. that is a bill[, too| as well|].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'mistake',
      beats: [
        [
          "don't spend money just to {own mistake}.",
          '{own mistaking} is not saving. [it only looks like it|sorry|check the total].',
          'the cheap trick? you {own mistake}. [skip it|it is not cheap].',
          '{own mistaking}: [what does that cost|free, you think]?',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'call-out',
      beats: [
        [
          '[bargain hunters|receipt keepers|penny counters], quick one. {t}?',
          'if you [count your pennies|keep receipts] and {t}, listen.',
          '{t}? [open your wallet app|get a pencil|money talk, then].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'side-by-side',
      beats: [
        [
          'two options. {own mistake}, or fix it once.',
          'option one, you {own mistake}. [how is that going|total so far]?',
          '{object}, [in numbers|as a bill|itemized].',
          'compare two things. {object}, and your last receipt.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        "[do the sum with me|here's where the money leaks|okay, the hidden bill|cost first, then cause|line one of the bill|pencils out|running total].",
        '',
      ],
      ['{effect}.'],
      ['and the reason is cheap. {cause}.', '[why|the leak]? {cause}.', '{cause}.'],
      [
        '[not a bargain|and no receipt for any of it|a slow leak in the wallet|you get nothing back for that|bad deal|i would ask for a refund|that never shows on the tag].',
        '',
      ],
    ],
    [
      ['{cause}.'],
      ['[so what does that cost you|now put a price on it|next, the price of that|and the bill]?', ''],
      ['{cost}.'],
      ['[a bad deal, every week|nobody budgets for that|zero interest, zero return].', ''],
    ],
    [
      ['{cause}.'],
      ['so you {mistake}, which is [a fee|rent] in disguise.', 'you {mistake}. [cheap? count again|that is the hidden fee].'],
      ['{cost}.'],
      [''],
    ],
  ],
  solution: [
    [
      [
        'so what do you get with {name}?',
        'here is what is in the deal. {name}.',
        '[now|let us] count what {name} gives you.',
        '[i checked|i wrote down|i listed] what you get. {name}.',
        '{name}, [line by line|itemized|on one receipt].',
        '[in the basket|other option]: {name}.',
      ],
      ['{c1}.', 'one, {c1}.'],
      ['two, {c2}.', '{c2}.', ''],
      ['{c3}, at no extra cost.', 'and {c3}.', 'three, {c3}.', ''],
      ['[one line of small print|small print|the catch|deduct this]? {limit}.', 'small print, {limit}.', ''],
    ],
    [
      ['{name} {v1}.', '[first thing on the receipt|item one|top of the list]. {c1}.'],
      ['{c2}, no extra charge.', '{c2}.', ''],
      ['{c3}.', ''],
      ['{demo}. that is all the work.', 'labor cost? {demo}.', ''],
      ['[small print|the catch]? {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        '{price}, {checked}. prices move, so look first.',
        '[the number|the tag|bottom line] was {price} {checked}.',
        'it stood at {price} {checked}.',
        '{price} {checked}. [divide that by uses|per use, you do the sum].',
        '[tag says|i noted] {price}, {checked}.',
      ],
      [
        '{stars} from {count}, so [somebody did the sum|people kept score].',
        '{stars}, {count}.',
        '{count} put it at {stars}[|, before you pay].',
        '[checked the reviews, too|social proof, free of charge]. {stars}, {count}.',
        '',
      ],
      [
        'compare it with [what you own|the old one]. {link}.',
        "{link}. no rush, it's only a number.",
        'do your own sum for {next}. {link}.',
        'if you have ever {own mistaken}, {link}.',
        '{object} costs you, too. {link}.',
      ],
      ['[if the one you own still works, keep it|never pay before you compare|sleep on it, it is free|keep the receipt].', ''],
    ],
    [
      [
        '[think|budget] for {next}. {link}.',
        'against {own mistaking}, [compare|weigh it up]. {link}.',
        '[last line of the bill|back to] {object}. {link}.',
      ],
      ['{price}, {checked}.', '[asking price|shelf price], {price} {checked}.', 'they wanted {price} {checked}.'],
      ['{count}, average {stars}.', '{stars}, {count}. [reading those is free|that much is free].', '{stars} over {count}.', ''],
      ['[no coupon from me|walk away if it does not add up|your money, your call|no hurry, ever].', ''],
    ],
  ],
  link: [
    "the link's below",
    'the link is right below',
    'the price is behind the link below',
    'the {noun} link is below',
    'the {noun} page is linked below',
    'today it costs whatever the link says',
    'link below, wallet closed',
    'check the link before you pay',
  ],
  thin: [
    'the page is short, so compare before you pay',
    'if yours still does the job, keep yours',
    'look at the size, look at the price, then decide',
    'no extras listed, so expect none',
    'i price what is on the page, and that is all there is',
  ],
};
