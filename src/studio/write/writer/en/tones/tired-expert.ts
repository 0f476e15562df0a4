import type { Beat, TonePack } from '../../tone.ts';

const loop = [
  "and no, it isn't {blame}.",
  'everybody blames {blame}, and it is hardly ever {blame}.',
  "there's a reason for that, and it isn't {blame}.",
  'and {blame} gets the blame, which is [unfair|wrong|a little lazy].',
  'and nobody ever tells {hero} why.',
  'ask {hero}, and it was {blame}. it was not.',
  '{hero} blames {blame}, like everybody. wrong.',
  "{hero} will say it's {blame}. it isn't.",
  '[week after week|every time], and nobody asks why.',
  '{blame}, they say. [no|it never is].',
  'wrong suspect, though, if {hero} says {blame}.',
  'then {hero} curses {blame}, which had no part in it.',
  "and {blame} is innocent, for what it's worth.",
];

const tag: Beat = [
  'it was {price} {checked}. {stars}, {count}.',
  '{price} {checked}, and {stars} from {count}.',
  '{count}, averaging {stars}, and it was {price} {checked}.',
  'it has {stars} from {count}, and it went for {price} {checked}.',
  "that's {price} {checked}. it has {stars} across {count}.",
  'it sells for {price}, or did {checked}, and it has {stars} after {count}.',
  '{stars} from {count}, which is as much agreement as you get. it was {price} {checked}.',
  'the page said {price} {checked}, and {stars} across {count}.',
  "{price} {checked}. {stars} after {count}, for what that's worth.",
  'it was {price} {checked}, with {stars} from {count}.',
  '~that was {price} {checked}.',
  '~it has {stars} with {count}.',
];

/** The last words of every script: what pays off the story that was told. */
const ending: Beat = ['{callback}.', '~the rest is between {hero} and {object}.', '~as for {object}, it was never to blame.'];

const answer: readonly Beat[] = [
  ['this is {name}. {c1}.', 'so, {name}. {c1}.', 'take {name}. {c1}.', 'somebody did think of it. {name}. {c1}.'],
  ['{c2}.', 'and {c2}.', '{c2c3}.', ''],
  ['{c3}.', ''],
  ['mind you, {limit}.', 'it does have a limit: {limit}.', 'and no, it is not magic: {limit}.', ''],
];

export const tiredExpert: TonePack = {
  tone: 'tired-expert',
  voice: { person: 'they', tense: 'present' },
  hero: true,
  contract: true,
  sentence: 14,
  openings: [
    {
      kind: 'myth',
      beats: [
        ["{t}, and it isn't {blame}.", "{t}. it isn't {blame}.", "so {t}, and it's not {blame}.", 'no, {blame} is not the reason {t}.'],
        ['{scene then}.'],
        [
          'and tomorrow it is the same again, because nobody asks why.',
          'every time, the same thing, and nobody asks why.',
          'next week, the same again, and nobody will [ask why|know why].',
          "nobody looks for the reason, and it's [sitting right there|not even hidden].",
        ],
      ],
    },
    {
      kind: 'cost-of-doing-nothing',
      beats: [
        ['{t}, [again|of course|naturally].', 'so {t}. [of course|sure|mm-hm].', '[right|yes], so {t}, and here we are.'],
        ['{scene then}.'],
        loop,
      ],
    },
    {
      kind: 'mistake',
      beats: [
        [
          "{hero} is {own mistaking}, and that isn't a fix.",
          'here is {hero}, {own mistaking}. [again|of course].',
          'nobody tell {hero}, but {own mistaking} is not a fix.',
          'watch {hero} {own mistake}. it never helps [much|for long].',
        ],
        ['{scene he}.'],
        loop,
      ],
    },
    {
      kind: 'scene',
      beats: [
        ["this one's older than I am. {t}.", "here's one everybody knows. {t}.", '[same story as last week|an old story, this]. {t}.'],
        ['{scene then}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [['so why is it that {t}?', '{hero} keeps asking why {t}.', 'and why does it happen that {t}?'], ['{scene then}.'], loop],
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
        'it has been like that forever.',
        'and it will be the same tomorrow.',
        'no more to it than that.',
        'you can watch it happen.',
        'and then {blame} takes the blame.',
        'and so it goes, until somebody asks.',
        '',
      ],
    ],
    [
      ['{cause}.'],
      ["that's all there is to it.", 'a child could draw it.', "and no, you can't argue with it.", ''],
      ['{cost}.', 'and so {cost}.'],
      ['{hero} calls that bad luck.', 'and nobody draws {hero} a picture.', ''],
    ],
    [
      ['{cost}.'],
      ['and the reason is a [dull|small] one.', 'you want to know why?'],
      ['{cause}.'],
      [
        'nobody designs around that.',
        'it has been like that forever.',
        'and it will be the same tomorrow.',
        'no more to it than that.',
        'you can watch it happen.',
        "that's it, that's the mystery.",
        '',
      ],
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
      ...answer,
    ],
    [['so {so}.', 'clearly, {so}.', 'no mystery, then: {so}.', 'in short, {so}.'], ...answer],
    [
      ['so, {name}. {demo}, and that is the whole manual.', '{name}, then. {demo}.', 'now take {name}. {demo}.'],
      ['{c1}.', '{c1c2}.', '~{thin}.'],
      ['{c2}.', 'and {c2}.', '{c2c3}.', ''],
      ['{c3}.', ''],
      ['mind you, {limit}.', 'one caveat: {limit}.', ''],
    ],
  ],
  cta: [
    [
      tag,
      ['{link}, for {hero} and for everybody like that.', '{link}, and {next} is never far off.', 'there will be {next}, so {link}.'],
      ending,
    ],
    [['{link}, before {next} comes around.', 'ahead of {next}, {link}.'], tag, ending],
    [['{c4}, if anybody asks.', 'and {c4}, since nobody will tell you.', ''], tag, ['{link}.', '{link}, which is all I have.'], ending],
    [
      tag,
      ["{link}, and no, {hero} didn't ask either.", '{link}, and it beats {own mistaking}.', '{link}, should anybody feel like reading.'],
      ending,
    ],
    [['somebody should tell {hero}, so {link}.', '{hero} will be back at it by {next}, so {link}.'], tag, ending],
  ],
  proof: tag,
  answer,
  link: [
    'the link is under this',
    'see the link',
    'all of it is behind the link',
    'the page is linked',
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
