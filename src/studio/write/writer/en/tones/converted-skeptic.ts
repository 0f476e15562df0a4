import type { TonePack } from '../../tone.ts';

const loop = [
  "and it's tempting to say {blame}, except it's not.",
  "you'd think it's {blame}, and I did, too.",
  "so what's going on there? because it can't just be {blame}.",
  "there's a reason, and it's less exciting than the ads.",
  'and {blame} gets the blame, which never quite added up.',
  'blame {blame} if you like, but that is not the reason.',
  'so is it really {blame}? I have my doubts.',
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
          "is it normal that {t}? because I'm not sure.",
          'does it matter which {item}? I doubted it, too.',
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
          'keep that in mind, because the reason is in there.',
        ],
      ],
    },
    {
      kind: 'instruction',
      beats: [
        [
          'look at {object}, and tell me it is fine.',
          "don't believe me yet, just look at {object}.",
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
        'the problem is real, I will give them that.',
        'and this part you can check at home.',
        "okay, so here's what I could work out.",
        'now, this much nobody can argue with.',
        "forget the product for a second, because it's simpler than that.",
      ],
      ['{cause}, {so cost}.', '~{cause}, and {cost}.', '~{cause}. {cost}.'],
      ["so far, I'm not selling anything.", 'you can try that yourself.', 'that part I believe.', ''],
    ],
    [
      ['{cost}.', 'and sure enough, {cost}.'],
      [
        "so I wanted to know why, and it's not exotic.",
        'so the question is why.',
        'and as far as I can tell, there is one plain cause.',
        'and the cause is duller than you think.',
      ],
      ['{cause}.'],
      ['which no slogan ever mentions.', 'and no ad ever says that.', ''],
    ],
    [
      ['as far as I can tell, {cause}.', 'near as I can tell, {cause}.', "here's the part I do believe. {cause}."],
      ["that's not a slogan, you can check it.", 'no product needed to see that.', ''],
      ['and {cost}.', 'and so {cost}.'],
      [''],
    ],
  ],
  solution: [
    [
      [
        'so I looked for one thing, {want}.',
        'so the only claim worth checking is {want}.',
        'what would change my mind is {want}.',
        'so forget the slogans and ask for {want}.',
        'then it should come down to {want}.',
      ],
      ['and fair enough, {name} {v1}.', '{name} {v1}, it says.', 'and on {name}, {s1}.', '{name} {v1v2}.', 'and to be fair, {name} {v1}.'],
      ['{c2}.', 'and {c2}.', '{c2c3}.', ''],
      ['{c3}.', ''],
      ['fair warning, {limit}.', "it's not magic, though: {limit}.", 'to be fair, {limit}.'],
    ],
    [
      [
        'so, {name}, without the slogans. {c1}.',
        'what got my attention on {name} is that {c1}.',
        'so take {name}. {c1}, and you can check that.',
      ],
      ['{c2}.', '{c2c3}.', ''],
      ['{c3}.', ''],
      ['{demo}, and that is about it.', ''],
      ['fair warning, {limit}.', "it's not perfect: {limit}.", 'the catch is that {limit}.'],
    ],
    [
      ['so what can you check on {name}?', 'so what does {name} have to show for itself?', 'so I read the page for {name}, twice.'],
      ['{c1}.', '{c1c2}.'],
      ['{c2}.', 'and {c2}.', '{c2c3}.', ''],
      ['{c3}.', ''],
      ['fair warning, {limit}.', "it's not perfect: {limit}.", 'the catch is that {limit}.'],
    ],
  ],
  cta: [
    [
      [
        'it was {price} {checked}, with {stars} from {count}, and I read the bad ones first.',
        'it was {price} {checked}. {count} come to {stars}, which is harder to argue with.',
        'the page said {price} {checked}, and I expected less than {stars} from {count}.',
        'it has {stars} from {count}, and it was {price} {checked}.',
        '~it was {price} {checked}, which I did not hate.',
        '~the page said {price} {checked}.',
        '~it has {stars} from {count}, and I expected less.',
      ],
      [
        'so if you have ever {own mistaken}, well, {link}.',
        'doubt all you like, but for {next}, {link}.',
        'so for {next}, fine, {link}.',
        '{link}. judge it at {next}.',
        'and if {object} looks familiar, {link}.',
      ],
      [
        'worst case, you still have {object}.',
        'read the page first, I would.',
        "and if you're still doubtful, good.",
        "I'm still a little annoyed about {object}.",
        '',
      ],
    ],
    [
      [
        'so, back to {object}.',
        "and if you've ever {own mistaken}, you know the feeling.",
        "I'd still read the page twice before {next}.",
        "you don't have to trust me about {object}.",
      ],
      ['{link}, and it was {price} {checked}.', 'it was {price} {checked}, and {link}.', '~{link}.'],
      [
        'there are {count}, and they come to {stars}, so argue with them.',
        '{stars} from {count} is annoying, if you came to complain.',
        '~the page is short, so check it yourself.',
      ],
      ['make up your own mind.', "that's as far as I'd go.", ''],
    ],
  ],
  link: [
    "the link's below",
    'the page is linked below',
    'the link to the {noun} is below',
    'I left the link below',
    'you can check it at the link',
  ],
  thin: [
    'there is not much on the page, and I like that more than big promises',
    'what it looks like is what it is',
    'judge it by the pictures, and then by the bad reviews',
    'the page promises next to nothing, which is a start',
    'no numbers to wave at you, so look at the thing itself',
  ],
};
