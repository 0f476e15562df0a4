import type { Beat, TonePack } from '../../tone.ts';

const turn = [
  'and it was not {blame}, though {hero} thought so for a while.',
  '{hero} blamed {blame}, as most people would, and was wrong.',
  'there was a reason, only {hero} had not found it yet.',
  '{hero} looked at {object} and wondered why.',
  '{his} sister said it was {blame}. it was not.',
  'and nobody could tell {hero} why.',
  'and {object} kept its secret.',
  '[surely|of course], {hero} thought, it was {blame}. it was not.',
  'and it puzzled {hero}, because it was not {blame}.',
  'and {blame} took the blame, poor thing, for no reason.',
  'so {hero} [frowned|sighed] at {blame}, which had done nothing wrong.',
  'it was a small riddle, and {blame} was not the answer.',
  '{hero} thought it was {blame}, and it was not.',
];

const tag: Beat = [
  'it was {price} {checked}, and others gave it {stars}, in {count}.',
  '{count} gave it {stars}, and it was {price} {checked}.',
  '{price}, {checked}, with {stars} told in {count}.',
  'others tell it too, {stars} in {count}, and it was {price} {checked}.',
  'one plain line, then: {price} {checked}, and {stars} from {count}.',
  '~it was {price} {checked}.',
  '~others gave it {stars}, in {count}.',
];

/** The last words of every script: what pays off the story that was told. */
const ending: Beat = [
  '{callback}.',
  'and {callback}.',
  'as for the rest, {callback}.',
  '~as for {object}, {hero} still smiles about it.',
  '~and so ends the story of {object}.',
];

const answer: readonly Beat[] = [
  [
    'and {name} {v1}.',
    'now, {name} {v1}.',
    '[enter|along came] {name}. {c1}.',
    'and with {name}, {s1}.',
    '{name} {v1v2}.',
    'that is how {name} comes into the story. {c1}.',
  ],
  ['{c2}, the kind of thing one only notices later.', 'and {c2}.', '{c2}.', '{c2c3}.', ''],
  ['and {c3}.', ''],
  [
    'mind you, {limit}.',
    '[granted|well], {limit}.',
    'no magic here, {limit}.',
    'it is no fairy tale, of course: {limit}.',
    'true, {limit}.',
    '',
  ],
];

export const cozyStoryteller: TonePack = {
  tone: 'cozy-storyteller',
  voice: { person: 'they', tense: 'past' },
  hero: true,
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
        ['{scene then}.'],
        turn,
      ],
    },
    {
      kind: 'object-reveal',
      beats: [
        [
          'this little story begins with {object}.',
          'it began, as these things do, with {object}.',
          'every house has a story like this. this one is about {object}.',
          'the story of {hero} is about {object}.',
          '[once upon a time|once], there was {object}.',
          '{object} comes first in this story.',
          '{hero} still remembers {object}.',
        ],
        ['{scene}.'],
        turn,
      ],
    },
    {
      kind: 'confession',
      beats: [
        [
          '{hero} would not have admitted it, but there was {object}.',
          '{hero} told nobody about {object}.',
          'between us, {hero} had a problem with {object}.',
          '{hero} laughed about {object} later, though not that day.',
        ],
        ['{scene he}.'],
        turn,
      ],
    },
    {
      kind: 'cost-of-doing-nothing',
      beats: [
        ['for a whole winter, {t}.', 'all that autumn, {t}.', 'week after week, {t}.', 'that whole summer, {t}.'],
        ['{scene then}.'],
        turn,
      ],
    },
    {
      kind: 'question',
      beats: [
        ['why was it, {hero} wondered, that {t}?', 'how was it that {t}?', 'who would have thought that {t}?'],
        ['{scene then}.'],
        turn,
      ],
    },
  ],
  problem: [
    [
      [
        'the reason was an ordinary one.',
        'it had nothing to do with {blame}.',
        'an old neighbor [smiled|nodded] at that.',
        '[one evening|over the fence], somebody explained it.',
        'now, listen.',
        'there is a small lesson in it.',
        'a child could have told {hero}.',
        'a friend told {hero} why, much later, over tea.',
        'it was such a small thing, really.',
        '{his} aunt had the answer, of course.',
        'and the reason, when it came, was plain.',
        '{hero} found out why by chance.',
      ],
      ['{cause}, {so cost}.', '~{cause}, and {cost}.', '~{cause}. and {cost}.'],
      [
        'and so the weeks went by.',
        '{hero} laughed, much later.',
        'so that was that.',
        'and winter came.',
        'and for a long time, that was how it was.',
        'it sounds silly now.',
        '',
      ],
    ],
    [
      [
        'so {cost}.',
        '[after a while|before long], {cost}.',
        '[one week|one month] later, {cost}.',
        'and [time and again|once more], {cost}.',
        'and the days went by, and {cost}.',
        'meanwhile, {cost}.',
      ],
      [
        'and all of it had one small cause.',
        'what {hero} did not know was simple.',
        'then a friend explained it.',
        'why? [well|listen].',
        'the explanation was short.',
        'the answer was [close by|not far].',
        '{his} neighbor knew.',
        'it took {hero} a while to see it.',
        'why, though?',
        '{hero} found out why by chance.',
      ],
      ['{cause}.', 'you see, {cause}.', '[as {his} grandmother knew|as it happens], {cause}.', '[well|now], {cause}.'],
      ['nobody had ever told {hero}.', 'imagine that.', 'so simple, and so easy to miss.', 'that was all it was.', ''],
    ],
    [
      ['you see, {cause}.', '{his} aunt said once that {cause}.', 'the old lady next door knew it all along. {cause}.'],
      ['{hero} had never thought of that.', 'that was all it was.', ''],
      [
        'and so {cost}.',
        'and until then, {cost}.',
        'so, [of course|naturally], {cost}.',
        'and [meanwhile|all the while], {cost}.',
        '[still|anyway], {cost}.',
      ],
      [''],
    ],
  ],
  solution: [
    [
      [
        'what it takes, it turned out, is {want}.',
        'all it had ever needed was {want}.',
        '[imagine|picture], instead, {want}.',
        'a friend said, find {want}.',
        'it called for {want}.',
        'the answer was humble: {want}.',
        'so {hero} went looking for {want}.',
        'what was missing was {want}.',
        'so {hero} wished for {want}, nothing more.',
      ],
      ...answer,
    ],
    [['so {so}.', 'by then, {so}.', 'everybody could see that {so}.', 'in the end, {so}.', 'quite simply, {so}.'], ...answer],
    [
      [
        'and that is where {name} comes into the story.',
        'and then there was {name}.',
        '[one afternoon|one Saturday], {name}.',
        'this is the chapter with {name}.',
        'a parcel came, and in it, {name}.',
        'so that is how {hero} came to {name}.',
        'the story turns with {name}.',
      ],
      ['{c1}.', '{c1c2}.', 'you see, {c1}.', '~{thin}.'],
      ['{c2}, the kind of thing one only notices later.', 'and {c2}.', '{c2c3}.', ''],
      ['and {c3}.', ''],
      ['mind you, {limit}.', 'it is no fairy tale, of course: {limit}.', 'true, {limit}.', ''],
    ],
  ],
  cta: [
    [tag, ['{link}, for whoever has a story like that.', 'so before {next}, {link}.', '{hero} would say, take your time, {link}.'], ending],
    [['one day soon comes {next}, and {link}.', 'if you know somebody like {hero}, {link}.'], tag, ending],
    [['oh, and {c4}.', '{hero} would add that {c4}.'], tag, ['{link}.', '{link}, when the house is quiet.'], ending],
    [tag, ['{hero} tells it better, but {link}.', 'and for {next}, {link}.'], ending],
    [['somewhere, somebody is {own mistaking}, so {link}.', 'and that is nearly the end, except that {link}.'], tag, ending],
  ],
  link: [
    'the link is left for you',
    'the link is where you would look',
    'follow the link',
    "the link's below",
    'there is a link just below',
    'the link to the {noun} is below',
    'you will find the link below',
    'the link is waiting below',
  ],
  thin: [
    'there was not much to tell, and that was its charm',
    'it looked right on the shelf',
    'it was nothing grand',
    '{hero} turned it over twice first',
    'it was a plain thing',
  ],
};
