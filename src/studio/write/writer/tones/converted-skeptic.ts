import type { TonePack } from '../tone.ts';

const loop = [
  "so what's going on there?",
  'and no, i am not going to say the word revolution.',
  'there is an answer, and it is less exciting than the ads.',
  "it can't just be {blame}, can it?",
  'and it is easy to say it must be {blame}. except it is not.',
  'keep that picture in mind for a minute.',
  'so, fair enough, doubt all of this. but look closer.',
];

export const convertedSkeptic: TonePack = {
  tone: 'converted-skeptic',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 10,
  openings: [
    {
      kind: 'confession',
      beats: [
        [
          'another {item}, i know. stay with me.',
          'yes, a {item}. i rolled my eyes as well.',
          'okay, i know. it is a video about a {item}.',
        ],
        ['but {t}, right? {scene}.', 'but {scene}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [['does it matter which {item} it is? i doubted it.', 'so why is it that {t}?', 'is it normal that {t}?'], ['{scene}.'], loop],
    },
    {
      kind: 'myth',
      beats: [['everybody says it is {blame}. i doubt it.', "i don't buy that it's {blame}."], ['{t}. {scene}.', '{scene}.'], loop],
    },
    {
      kind: 'side-by-side',
      beats: [["look at {object}, and tell me it's fine.", 'start with {object}, because that does not lie.'], ['{scene}.'], loop],
    },
  ],
  problem: [
    [
      ["because it's almost never {blame}.", 'and sure, you could blame {blame}.', 'the obvious suspect is {blame}. no.'],
      ['{cause}.'],
      ['{cost}.'],
      [
        'that part is easy to check yourself.',
        'nothing to sell you in that sentence.',
        'believe that or try it, either way.',
        'so the complaint is real, at least.',
        'no product needed to see that.',
        '',
      ],
    ],
    [
      ['the problem itself is real enough.', 'grant me one thing.', 'forget the product for a second.', 'that much nobody argues with.'],
      ['{cost}.'],
      ['and the why is not exotic. {cause}.', '{cause}.'],
      ['okay. so now the doubtful part.', ''],
    ],
  ],
  solution: [
    [
      [
        'so i went looking for the catch in {name}.',
        'so, {name}. what can you check?',
        'then look at what the page says about {name}.',
        'here is what you can check on {name}.',
      ],
      ['{c1}.'],
      ['{c2}.', 'also, {c2}.', ''],
      ['and {c3}.', '{c3}.', ''],
      ['fair warning, {limit}.', 'the drawback? {limit}.', 'and to be fair, {limit}.'],
    ],
    [
      ['{name} {v1}.', 'what got my attention: {c1}.'],
      ['{c2}.', ''],
      ['{c3}.', ''],
      ['{demo}, and that is about it.', ''],
      ['it is not magic. {limit}.', 'fair warning, {limit}.'],
    ],
  ],
  cta: [
    [
      ['it was {price} when we checked.', 'the price was {price} when we checked.', 'it costs something, yes. {price} when we checked.'],
      [
        '{stars} from {count}, which is harder to argue with.',
        '{stars} from {count}. go and read the bad ones first.',
        '{count} settle on {stars}. doubt them, too.',
        '{stars}, and {count} behind that number.',
        '',
      ],
      ['if you are thinking of {object} now, well, {link}.', 'so for {next}, {link}.', 'you can stay doubtful. but for {next}, {link}.'],
      [
        'check it yourself.',
        'still doubtful? good. read the page.',
        'doubt is free.',
        'and if it is nonsense, you have lost a minute.',
        'take a look, then make up your mind.',
        '',
      ],
    ],
  ],
  link: ["the link's below", 'there is a link below', 'the page is linked below', 'the link is down there'],
  thin: [
    'there is not much on the page, and i like that more than big promises',
    'what it looks like is what it is',
    'no numbers to wave at you, just the thing itself',
    'judge it by the pictures, and then by the bad reviews',
  ],
};
