import type { TonePack } from '../../tone.ts';

const turn = [
  'and it was not {blame}, though she thought so for a while.',
  'she blamed {blame}, as most people would, and she was wrong.',
  'there was a reason, only she had not found it yet.',
  'she looked at {object} and wondered why.',
  'her sister said it was {blame}. it was not.',
  'and nobody could tell her why.',
  'she thought it was {blame}, and it was not.',
];

export const cozyStoryteller: TonePack = {
  tone: 'cozy-storyteller',
  voice: { person: 'she', tense: 'past' },
  contract: true,
  sentence: 14,
  openings: [
    {
      kind: 'scene',
      beats: [
        [
          'it was barely light outside, and {t}.',
          'it was raining, and {t}.',
          'it was a slow Sunday, and {t}.',
          'it was the first cold day, and {t}.',
          'the street lamps were on, and {t}.',
          'the radio was low, and {t}.',
        ],
        ['{scene}.'],
        turn,
      ],
    },
    {
      kind: 'object-reveal',
      beats: [
        [
          'this little story begins with {object}.',
          'it began, as these things do, with {object}.',
          'every house has a story like this. hers was about {object}.',
          'she still remembers {object}.',
        ],
        ['{scene}.'],
        turn,
      ],
    },
    {
      kind: 'confession',
      beats: [
        [
          'she would not have admitted it, but {t}.',
          'she told nobody, but {t}.',
          'between us, {t}.',
          'she laughed about it later, but {t}.',
        ],
        ['{scene}.'],
        turn,
      ],
    },
    {
      kind: 'cost-of-doing-nothing',
      beats: [
        ['for a whole winter, {t}.', 'all that autumn, {t}.', 'week after week, {t}.', 'that whole summer, {t}.'],
        ['{scene}.'],
        turn,
      ],
    },
    {
      kind: 'question',
      beats: [
        ['do you know that feeling, when {you t}?', 'you know how it is when {you t}?', 'has it ever happened to you that {you t}?'],
        ['{scene}.'],
        turn,
      ],
    },
  ],
  problem: [
    [
      [
        'the reason was an ordinary one.',
        'a friend told her why, much later, over tea.',
        'it was such a small thing, really.',
        'her aunt had the answer, of course.',
        'and the reason, when it came, was plain.',
        'she found out why by chance.',
      ],
      ['{cause}, {so cost}.', '~{cause}, and {cost}.', '~{cause}. and {cost}.'],
      ['and so the weeks went by.', 'and for a long time, that was how it was.', 'it sounds silly now.', ''],
    ],
    [
      ['so {cost}.', 'and the days went by, and {cost}.', 'meanwhile, {cost}.'],
      [
        'and all of it had one small cause.',
        'what she did not know was simple.',
        'then a friend explained it to her.',
        'she found out why by chance.',
      ],
      ['{cause}.', 'you see, {cause}.'],
      ['nobody had ever told her.', 'that was all it was.', ''],
    ],
    [
      ['you see, {cause}.', 'her aunt told her once that {cause}.', 'the old lady next door knew it all along. {cause}.'],
      ['she had never thought of that.', 'that was all it was.', ''],
      ['and so {cost}.', 'and until then, {cost}.'],
      [''],
    ],
  ],
  solution: [
    [
      [
        'what it takes, it turned out, is {want}.',
        'all it had ever needed was {want}.',
        'so she went looking for {want}.',
        'what was missing was {want}.',
        'so she wished for {want}, nothing more.',
      ],
      ['and {name} {v1}.', 'and with {name}, {s1}.', '{name} {v1v2}.', 'that is how {name} comes into the story. {c1}.'],
      ['{c2}, the kind of thing one only notices later.', 'and {c2}.', '{c2}.', '{c2c3}.', ''],
      ['and {c3}.', ''],
      ['mind you, {limit}.', 'it is no fairy tale, of course: {limit}.', 'true, {limit}.', ''],
    ],
    [
      [
        'and that is where {name} comes into the story.',
        'and then there was {name}.',
        'so that is how she came to {name}.',
        'the story turns with {name}.',
      ],
      ['{c1}.', '{c1c2}.', 'you see, {c1}.'],
      ['{c2}, the kind of thing one only notices later.', 'and {c2}.', '{c2c3}.', ''],
      ['and {c3}.', ''],
      ['mind you, {limit}.', 'it is no fairy tale, of course: {limit}.', 'true, {limit}.', ''],
    ],
    [
      [
        'these days there is {name}. {demo}, and the evening goes on.',
        'and now there is {name}. {demo}.',
        'so now it goes like this. {name}. {demo}.',
      ],
      ['{c1}.', '{c1c2}.'],
      ['and {c2}.', '{c2c3}.', ''],
      ['{c3}.', ''],
      ['true, {limit}.', 'mind you, {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'it was {price} {checked}, and {count} gave it {stars}.',
        '{checked}, it was {price}, with {stars} from {count}.',
        'others gave it {stars}, in {count}, and it was {price} {checked}.',
        'it was {price} {checked}, and {stars} came from {count}, a whole village.',
        '~it was {price} {checked}.',
        '~{checked}, it was {price}.',
        '~others gave it {stars}, in {count}.',
      ],
      [
        'so for {next}, {link}.',
        '{link}, for {next}.',
        "if you've ever {own mistaken}, {link}.",
        'if there is {object} in your story, {link}.',
        'before {next}, {link}.',
      ],
      [
        'and {object}? that is just a story now.',
        'as for {object}, she still smiles about it.',
        'and so ends the story of {object}.',
        'sleep well.',
        '',
      ],
    ],
    [
      [
        'and that was the story of {object}.',
        'perhaps you have a story like that, too.',
        "if you've ever {own mistaken}, you know her a little.",
        'when it is time for {next}, you may think of her.',
      ],
      ['{link}, and it was {price} {checked}.', 'it was {price} {checked}, and {link}.', '~{link}.'],
      [
        '{count} gave it {stars}, and some of those are little stories, too.',
        'others gave it {stars}, in {count}.',
        '~the pictures are on the page, for a slow evening.',
      ],
      ['put the kettle on.', 'stay warm.', 'goodnight.', ''],
    ],
  ],
  link: [
    "the link's below",
    'there is a link just below',
    'the link to the {noun} is below',
    'you will find the link below',
    'the link is waiting below',
  ],
  thin: [
    'there was not much to tell about it, and that was part of the charm',
    'it looked right on the shelf, and that was enough to begin with',
    'it was nothing grand, just a thing with a place of its own',
    'she turned it over in her hands before she decided',
  ],
};
