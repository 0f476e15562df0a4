import type { TonePack } from '../tone.ts';

const turn = [
  'and it was not {blame}, as it turned out.',
  'she blamed {blame}. most of us would.',
  'and {object} just sat there, as if it knew.',
  'there was a reason, only she had not found it yet.',
  'it had been going on for weeks.',
  'she looked at {object} for a long moment, and thought, not again.',
  'nobody said anything. {object} did not, either.',
];

export const cozyStoryteller: TonePack = {
  tone: 'cozy-storyteller',
  voice: { person: 'she', tense: 'past' },
  contract: true,
  sentence: 12,
  openings: [
    {
      kind: 'scene',
      beats: [
        [
          'it was barely light, and {t}.',
          'the house was still quiet, and {t}.',
          'rain on the window, and {t}.',
          'it was a slow Sunday, and {t}.',
          'picture it. {t}.',
        ],
        ['{scene}.'],
        turn,
      ],
    },
    {
      kind: 'object-reveal',
      beats: [['this little story starts with {object}.', 'it began, as these things do, with {object}.'], ['{scene}.'], turn],
    },
    { kind: 'confession', beats: [['she would never admit it, but {t}.', 'she told nobody, but {t}.'], ['{scene}.'], turn] },
    { kind: 'cost-of-doing-nothing', beats: [['for a whole winter, {t}.', 'all that autumn, {t}.'], ['{scene}.'], turn] },
  ],
  problem: [
    [
      [
        'the reason was an ordinary one.',
        'it was such a small thing, really.',
        'you may know the feeling.',
        'somebody told her why, much later, over tea.',
        'now, here is what she did not know.',
        'and the odd part was how simple it was.',
      ],
      ['{cause}.'],
      ['{cost}.'],
      ['and so the days went.', 'you get used to it. almost.', 'so it went, week after week.', ''],
    ],
    [
      ['{cost}.'],
      ['and all because of one small thing.', 'and the reason, when it came, was plain.'],
      ['{cause}.'],
      ['funny how long that can go on.', 'she laughed, later.', ''],
    ],
  ],
  solution: [
    [
      [
        'then, one evening, {name}.',
        'and then along came {name}.',
        'which is where {name} comes in, quietly.',
        'a neighbor left a note with two words on it. {name}.',
        'so here is the small turn in the story. {name}.',
        'then came a parcel, and in it, {name}.',
      ],
      ['{c1}.'],
      ['{c2}, the kind of thing you only notice later.', 'and {c2}.', '{c2}.', ''],
      ['{c3}.', 'and {c3}, which is nice.', ''],
      ['true, {limit}.', 'of course, {limit}.', 'it is no fairy tale. {limit}.', ''],
    ],
    [
      ['now the evenings go like this. {demo}.', 'these days it goes like this. {demo}.'],
      ['{name} {v1}.', 'you see, {c1}.'],
      ['and {c2}.', ''],
      ['{c3}.', ''],
      ['true, {limit}.', 'of course, {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'and {object}? still there, only nobody minds now.',
        'and {object} is just {object} again.',
        'as for {object}, all quiet now.',
        'and that was the last anyone heard of {object}.',
        'so ends the small story of {object}.',
      ],
      ['it was {price} when we checked.', 'when we checked, it was {price}.'],
      [
        '{stars}, from {count}, if you like to know such things.',
        '{stars} from {count}, and some of those are little stories too.',
        '{count} come to {stars}, if you ask around.',
        'others gave it {stars}, in {count}.',
        '',
      ],
      ['{link}, for {next}.', 'if you know that feeling, {link}.', 'so, for {next}, {link}.'],
    ],
  ],
  link: ["the link's below", 'there is a link just below', 'you will find it below', 'the link is waiting below'],
  thin: [
    'there is not much to tell about it, and that was part of the charm',
    'it looked right on the shelf, and that was enough to begin with',
    'nothing grand, just a thing with a place of its own',
    'the kind of thing you turn over in your hands before you decide',
  ],
};
