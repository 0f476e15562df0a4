import type { TonePack } from '../../tone.ts';

const loop = [
  "and no, it isn't {blame}.",
  'everybody blames {blame}, and it is hardly ever {blame}.',
  "there's a reason for that, and it isn't {blame}.",
  'and {blame} gets the blame, which is [unfair|wrong|a little lazy].',
  'and nobody ever tells them why.',
  "they'll say it's {blame}. it isn't.",
  '[week after week|every time], and nobody asks why.',
  '{blame}, they say. [no|it never is].',
  'wrong suspect, though, if they say {blame}.',
  'then they curse {blame}, which had no part in it.',
  "and {blame} is innocent, for what it's worth.",
];

export const tiredExpert: TonePack = {
  tone: 'tired-expert',
  voice: { person: 'somebody', tense: 'present' },
  contract: true,
  sentence: 14,
  openings: [
    {
      kind: 'myth',
      beats: [
        [
          "if {you t}, it isn't {blame}.",
          "{you t}? it isn't {blame}.",
          "when {you t}, it's hardly ever {blame}.",
          'no, {blame} is not the reason {you t}.',
        ],
        ['{scene}.'],
        [
          'and then they do it again, because nobody tells them why.',
          'every time, the same thing, and nobody asks why.',
          'and by next week they have [forgotten all about it|learned nothing].',
          "nobody looks for the reason, and it's [sitting right there|not even hidden].",
        ],
      ],
    },
    {
      kind: 'cost-of-doing-nothing',
      beats: [
        ['{you t}, [again|of course|naturally].', 'so {you t}. [of course|sure|mm-hm].', '[right|yes], so {you t}, and here we are.'],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'mistake',
      beats: [
        [
          'you can stop {own mistaking} now.',
          "{own mistaking} isn't a fix.",
          'nobody ever fixed this by {own mistaking}.',
          'people {own mistake}, and it never helps [much|for long].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'scene',
      beats: [
        [
          "this one's older than I am. {you t}.",
          "here's one everybody knows. {you t}.",
          '[same story as last week|an old story, this]. {you t}.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [
        ['so why is it that {you t}?', 'people keep asking why {you t}.', 'and why do people still {own mistake}?'],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        "here's the [boring|dull|short] reason.",
        'forget {blame}.',
        "it's the [usual|old] mechanism.",
        '[fine|well], the mechanics.',
        'no great secret, this.',
        'the [mechanics|details] are simple[ enough|].',
        "it's mostly physics, and not much of it.",
        'there is nothing mysterious about it.',
        'I will keep it short.',
        "the reason isn't exciting.",
      ],
      ['{cause}, {so cost}.', '~{cause}. {cost}.'],
      [
        "that's the whole mystery.",
        'nobody designs around that.',
        'and then {blame} takes the blame.',
        'and so it goes, until somebody asks.',
        '',
      ],
    ],
    [
      ['{cause}.'],
      ["that's all there is to it.", 'a child could draw it.', "and no, you can't argue with it.", ''],
      ['{cost}.', 'and so {cost}.'],
      ['all of which is avoidable.', 'people call that bad luck.', ''],
    ],
    [
      ['{cost}.'],
      ['and the reason is a [dull|small] one.', 'you want to know why?', 'all that for one plain reason.'],
      ['{cause}.'],
      ['nobody designs around that.', "that's it, that's the mystery.", ''],
    ],
  ],
  solution: [
    [
      [
        'so what the job needs is {want}.',
        'what you actually want is {want}.',
        'which is why you look for {want}.',
        'the fix is dull as well: {want}.',
        'all it ever needed was {want}.',
        'the remedy is plain: {want}.',
        'look for {want}, [nothing fancy|nothing else].',
      ],
      ['{name} {v1}.', '[well|now], {name} {v1}.', 'as it happens, {name} {v1}.', 'with {name}, {s1}.', '{name} {v1v2}.'],
      ['{c2}.', 'and {c2}.', '{c2c3}.', ''],
      ['{c3}.', ''],
      ['mind you, {limit}.', 'it does have a limit: {limit}.', 'and no, it is not magic: {limit}.', ''],
    ],
    [
      ['so, {name}. {demo}, and that is the whole manual.', '{name}, then. {demo}.', 'now take {name}. {demo}.'],
      ['{c1}.', '{c1c2}.', '~{thin}.'],
      ['{c2}.', 'and {c2}.', '{c2c3}.', ''],
      ['{c3}.', ''],
      ['mind you, {limit}.', 'one caveat: {limit}.', ''],
    ],
    [
      ['now, {name} {v1}.', '{name} {v1}, for a start.', 'what matters on {name} is this: {s1}.'],
      ['{c2}.', '{c2c3}.', ''],
      ['{c3}.', ''],
      ['{demo}. [no training required|that is all it takes].', ''],
      ['mind you, {limit}.', 'one caveat: {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'it [was|came to] {price} {checked}, [with|at] {stars} [from|across] {count}.',
        '[the price was|the page said|they asked] {price} {checked}. {count} [average out at|come to|settle on] {stars}.',
        '{count} [come to|average out at|amount to] {stars}, [for|and that was at] {price} {checked}.',
        '{price}, {checked}. {stars}[, going by|, from|, if one believes] {count}.',
        "[for the record|since you'll ask], {price} {checked}. {stars} [from|across] {count}.",
        '~it [was|came to] {price} {checked}.',
        '~[the price was|the page said] {price} {checked}.',
        '~{count} average out at {stars}, for what that is worth.',
      ],
      [
        '{link}, for {next}.',
        'for {next}, {link}.',
        "{link}. [you'll think of it|it will come up] at {next}.",
        "if [you've ever|you have ever|anybody has ever] {own mistaken}, {link}.",
        'there will be {next}, [and|so] {link}.',
        "sooner or later it's {next}, so {link}.",
        "{link}, if you're tired of {own mistaking}.",
      ],
      [
        "or [go on|carry on|keep on] {own mistaking}, it's your time.",
        '[the rest is|what follows is] between you and {object}.',
        'so much for {object}.',
        "and that's [the last I'll say|enough] about {object}.",
        'as for {object}, it was never to blame.',
        '',
      ],
    ],
    [
      [
        'anybody who has ever {own mistaken} knows who this is for.',
        'so, [back to|about] {object}.',
        'you could wait for {next}, [of course|naturally].',
        '[sooner or later|one of these days] there is {next}.',
      ],
      ['{link}.', '[well|anyway], {link}.', 'for that, {link}.'],
      [
        'it was {price} {checked}, [with|at] {stars} [from|across] {count}.',
        '{stars} [from|across] {count}, [which is hard to argue with|and those people owe me nothing]. it [was|came to] {price} {checked}.',
        '[the price was|they asked] {price} {checked}. {count} [average out at|come to] {stars}.',
        '~it [was|came to] {price} {checked}.',
        "~{stars} [from|across] {count}, for what it's worth.",
      ],
      ['the rest is between you and {object}.', "that's all I have.", ''],
    ],
  ],
  link: [
    'follow the link',
    'the link says the rest',
    'there is a link',
    "the link's below",
    "it's linked below",
    'the link to the {noun} is below',
    'the {noun} link is below',
    'you will find the link below',
  ],
  thin: [
    'the page is short, so there are no claims',
    'look at how it is put together',
    'check the seams and the fittings',
    'the pictures say more than I would',
    'the page keeps it brief',
  ],
};
