import type { Beat, TonePack } from '../../tone.ts';

const loop = [
  "and it's tempting to say {blame}, except it's not.",
  "you'd think it's {blame}, and you're not alone.",
  "so what's going on there? because it can't just be {blame}.",
  "there's a reason, and it's less exciting than the ads.",
  'and {blame} gets the blame, which never quite added up.',
  'blame {blame} if you like, but that is not the reason.',
  'so is it really {blame}? I have my doubts.',
  '{blame}, then? that would be too [easy|neat].',
  'and {blame} had nothing to do with it, as far as I can see.',
  "so no, it wasn't {blame}, [odd as that sounds|sorry].",
  "and they'll tell you it's {blame}, and I don't buy it.",
  "which {blame} can't explain, [try it|sorry].",
  "so why? and please don't say {blame}.",
];

const tag: Beat = [
  'it was {price} {checked}, with {stars} from {count}, and I did look for the catch.',
  '{count} come to {stars}, which is hard to argue with, and it was {price} {checked}.',
  "free it isn't, it was {price} {checked}, though {count} do come to {stars}.",
  '{price} {checked}, and {stars} across {count}, grumpy ones included.',
  'so {price} {checked}, {stars} from {count}, and you can check both.',
  '~it was {price} {checked}.',
  '~{count} come to {stars}.',
];

/** The last words of every script: what pays off the story that was told. */
const ending: Beat = [
  '{callback}.',
  'and hey, {callback}.',
  'either way, {callback}.',
  '~worst case, you still have {object}.',
  '~and nobody can argue with {object}.',
];

const answer: readonly Beat[] = [
  [
    'and fair enough, {name} {v1}.',
    '{name} {v1}, apparently.',
    '{name} {v1}, it says.',
    '[well|fine], {name} {v1}.',
    '{name}, for all the hype, {v1}.',
    '[credit where due|annoyingly], {name} {v1}.',
    'and on {name}, {s1}.',
    '{name} {v1v2}.',
    'and to be fair, {name} {v1}.',
  ],
  ['{c2}.', 'and {c2}.', '{c2c3}.', ''],
  ['{c3}.', ''],
  [
    'fair warning, {limit}.',
    '[still|granted], {limit}.',
    "the part they don't put first: {limit}.",
    "it's not magic, though: {limit}.",
    '[true|yes], {limit}.',
    'to be fair, {limit}.',
  ],
];

export const convertedSkeptic: TonePack = {
  tone: 'converted-skeptic',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 12,
  openings: [
    {
      kind: 'confession',
      beats: [
        [
          'another {item}, I know, and fair enough.',
          '[oh good|great], another {item}, I know.',
          "yes, it's another video about a {item}. I know.",
          'you nearly scrolled past another {item}, and fair enough.',
          "fine, I'll admit it's about a {item}.",
          "~I know, I wouldn't watch this either.",
        ],
        ['but {t}, right? {scene}.', 'but {scene}, right?'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [
        [
          'so why is it that {t}?',
          "{t}, and nobody thinks that's odd?",
          "is it normal that {t}? because I'm not sure.",
          'how is it that {t}, still?',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'myth',
      beats: [
        [
          "I don't buy that it's {blame}.",
          '{blame}? [please|come on]. look closer.',
          "everybody says it's {blame}, and I doubt it.",
          "{t}, and they tell you it's {blame}. really?",
          "it's {blame}, they say. I'm not so sure.",
        ],
        ['{scene}.'],
        [
          "that's not {blame}. so what is it?",
          'and how would {blame} explain that?',
          'which is odd, if it was only {blame}.',
          'so there has to be another reason.',
          'and {blame} explains none of it.',
          'so no, not {blame}. [why, then|but why]?',
          'keep that in mind, because the reason is in there.',
        ],
      ],
    },
    {
      kind: 'instruction',
      beats: [
        [
          'look at {object}, and tell me it is fine.',
          "don't believe anything yet, just look at {object}.",
          '[ignore|forget] me, look at {object}.',
          'forget the ads for a second, and look at {object}.',
          'start with {object}, since nobody can fake that.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'side-by-side',
      beats: [
        [
          'you can {own mistake}, or ask why {t}.',
          'some people {own mistake}, and some ask why.',
          "either it's {blame}, or nobody looked closely.",
          '{blame}, or something duller?',
          '[two|three] theories, and {blame} is the weakest.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        "because it's almost never {blame}.",
        '[fine|okay], the honest version.',
        'no conspiracy, [just this|only this].',
        "there's no better story, sorry.",
        "it's not {blame}, it's duller.",
        'no ad [required|needed] for this part.',
        'the problem is real, I will give them that.',
        'and this part you can check at home.',
        "okay, so here's what I could work out.",
        'now, this much nobody can argue with.',
        "forget the product for a second, because it's simpler than that.",
      ],
      ['{cause}, {so cost}.', '~{cause}, and {cost}.', '~{cause}. {cost}.'],
      [
        "so far, I'm not selling anything.",
        'so {blame} is off the hook.',
        '[go on|please], find the flaw in that.',
        "and that's before anybody sells you anything.",
        'you can try that yourself.',
        'and it has nothing to do with {blame}.',
        'annoying, but true.',
        'that part is hard to doubt.',
        '',
      ],
    ],
    [
      ['{cost}.', 'and sure enough, {cost}.'],
      [
        "so why? it's nothing exotic.",
        'so the question is why.',
        'and before you say {blame}, no.',
        'why, though?',
        '[right|okay], but why?',
        'and it starts somewhere [boring|dull].',
        'and as far as I can tell, there is one plain cause.',
        'and the cause is duller than you think.',
      ],
      ['{cause}.'],
      ['which no slogan ever mentions.', 'and no ad ever says that.', ''],
    ],
    [
      [
        'as far as I can tell, {cause}.',
        'near as I can tell, {cause}.',
        '[look|well], {cause}.',
        "I'd [bet|say] on this. {cause}.",
        "here's the part I do believe. {cause}.",
      ],
      ["that's not a slogan, you can check it.", 'hard to argue with that.', 'go ahead, doubt it.', 'no product needed to see that.', ''],
      ['and {cost}.', 'and so {cost}.'],
      [''],
    ],
  ],
  solution: [
    [
      [
        'so look for one thing, {want}.',
        '{want}, then, or [no deal|nothing].',
        '[show|give] me {want}, and we can talk.',
        "I'd [want|ask for] {want}, at the very least.",
        'so the only claim worth checking is {want}.',
        'what would settle the matter is {want}.',
        '[well|fine], show me {want}.',
        'a fair test, then, is {want}.',
        "I'd settle for {want}.",
        "you'd want {want}, not a slogan.",
        'so forget the slogans and ask for {want}.',
        'then it should come down to {want}.',
      ],
      ...answer,
    ],
    [['fine, so {so}.', "I'd say {so}.", "and I'll grant that {so}.", "so let's say {so}.", 'whatever the ads say, {so}.'], ...answer],
    [
      [
        'so, {name}, without the slogans. {c1}.',
        'what stands out on {name} is that {c1}.',
        'so take {name}. {c1}, and you can check that.',
      ],
      ['{c2}.', '{c2c3}.', ''],
      ['{c3}.', ''],
      ['{demo}, and that is about it.', ''],
      ['fair warning, {limit}.', "it's not perfect: {limit}.", 'the catch is that {limit}.'],
    ],
  ],
  cta: [
    [tag, ['so for {next}, fine, {link}.', '{link}, and save the verdict for {next}.', 'so {link}, and read the bad ones first.'], ending],
    [['doubt all you like, but before {next}, {link}.', "you don't have to believe me, {link}."], tag, ending],
    [
      ['and {c4}, which is on the page, too.', 'and {c4}, I checked that as well.'],
      tag,
      ['so, okay, {link}.', '{link}, make up your own mind.'],
      ending,
    ],
    [tag, ['before you {own mistake} again, {link}.', 'if the choice is {own mistaking}, well, {link}.'], ending],
    [['would I ask my sister to read it? yes, so {link}.', "read it slowly, {link}, there's time until {next}."], tag, ending],
  ],
  link: [
    'the link is down there',
    'follow the link',
    'see the link',
    "the link's below",
    'the page is linked below',
    'the link to the {noun} is below',
    'the link is left below',
    'you can check it at the link',
  ],
  thin: [
    "the page doesn't say much, and that's fine",
    'what you see is what it is',
    'judge it by the pictures',
    'the page promises next to nothing, a start',
    'no big numbers, no slogans',
  ],
};
