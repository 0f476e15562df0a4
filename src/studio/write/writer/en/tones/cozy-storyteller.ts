import type { TonePack } from '../../tone.ts';

const turn = [
  'and it was not {blame}, [as it turned out|though she thought so|not really].',
  'she blamed {blame}. [most of us would|it was not the reason|wrongly, the poor thing].',
  'and {object} [just sat there|kept quiet], [as if it knew why|knowing the reason].',
  'there was a reason, [only she had not found it yet|and it was close by|but it was shy].',
  'she looked at {object} and [wondered why|thought, not again. but why].',
  'nobody [said|knew] why. {object} [did not, either|kept the secret].',
  'her sister said {blame}. [her sister was wrong|it was not].',
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
          'it was [barely light|raining|nearly dark|a slow Sunday|the first cold day], and {t}.',
          'the [house was still quiet|street lamps were on|radio was low], and {t}.',
          '[rain on the window|fog outside|a kettle somewhere], and {t}.',
          'picture it. {t}.',
          '{t}. [that was how it began|such a small thing|she remembers the day].',
        ],
        ['{scene}.'],
        turn,
      ],
    },
    {
      kind: 'object-reveal',
      beats: [
        [
          '[this little|our] story starts with {object}.',
          'it began, as these things do, with {object}.',
          '{object}. [that is where it began|remember it, please|every story has one].',
        ],
        ['{scene}.'],
        turn,
      ],
    },
    {
      kind: 'confession',
      beats: [['she would never admit it, but {t}.', 'she told [nobody|only the cat], but {t}.', 'between us, {t}.'], ['{scene}.'], turn],
    },
    {
      kind: 'cost-of-doing-nothing',
      beats: [
        ['[for a whole winter|all that autumn|from March to May|that whole summer], {t}.', 'week after week, {t}.'],
        ['{scene}.'],
        turn,
      ],
    },
  ],
  problem: [
    [
      [
        '[the reason was an ordinary one|it was such a small thing, really|you may know the feeling|the odd part was how simple it was].',
        '[somebody|her aunt|a friend] [told her why|explained it], [much later|over tea].',
        'it was never {blame}.',
        '',
      ],
      ['{cause}.'],
      ['{cost}.'],
      [
        '[and so the days went|you get used to it, almost|then it was spring, and no better|and the seasons changed|nobody thought twice about it].',
        '',
      ],
    ],
    [
      ['{effect}.'],
      [
        '[and all because of one small thing|the reason, when it came, was plain|she found out by chance|here is what she did not know].',
        '',
      ],
      ['{cause}.'],
      ['[funny how long that can go on|she laughed, later|it sounds silly now|well, now she knew].', ''],
    ],
    [['{cause}.', 'you see, {cause}.'], ['[that was all|nothing more than that|nobody had told her].', ''], ['{cost}.'], ['']],
  ],
  solution: [
    [
      [
        '[then, one evening|a week later|then, quite late|one Saturday], {name}.',
        '[and then|so] along came {name}.',
        'which is where {name} comes in, quietly.',
        'a neighbor left a note with two words on it. {name}.',
        '[the small turn in the story|enter, softly|the page turns]: {name}.',
        'then came a parcel, and in it, {name}.',
      ],
      ['{c1}.'],
      ['{c2}, [the kind of thing you only notice later|quietly].', 'and {c2}.', '{c2}.', ''],
      ['{c3}.', 'and {c3}, which is nice.', ''],
      ['[true|of course|mind you], {limit}.', '[it is no fairy tale|no magic here]. {limit}.', ''],
    ],
    [
      ['now {name} is here. {demo}.', 'these days there is {name}. {demo}.', 'and so to {name}. {demo}.'],
      ['{name} {v1}.', 'you see, {c1}.'],
      ['and {c2}.', ''],
      ['{c3}.', ''],
      ['[true|of course], {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'and {object}? [still there, only nobody minds now|that is another story|just a memory].',
        'and {object} is just {object} again.',
        'as for {object}, [all quiet now|well, you can imagine].',
        'so ends the small story of {object}.',
        '[perhaps|maybe] you have a story of {object}, too.',
      ],
      [
        'it was {price} {checked}.',
        '{checked}, it was {price}.',
        '{price}, {checked}.',
        '[the price tag|a practical note]: {price} {checked}.',
      ],
      [
        '{stars}, from {count}, [if you like to know such things|for the curious].',
        '{stars} from {count}, [and some of those are little stories|worth a slow read].',
        '{count} come to {stars}[|, if you ask around].',
        'others gave it {stars}, in {count}.',
        '',
      ],
      ['{link}, for {next}.', '[so, for|before you forget, for] {next}, {link}.', 'if you have ever {own mistaken}, {link}.'],
    ],
    [
      [
        'if you have ever {own mistaken}, [pull up a chair|you know her|she would like you].',
        'when it is time for {next}, [you will think of this|you will smile].',
        '[her story|the tale] ends there. yours has {object} in it, perhaps.',
      ],
      ['{link}.', '[so|anyway], {link}.'],
      ['{price} {checked}.', 'it was {price}, {checked}.'],
      ['{count}, {stars}. [that is a village|cozy company].', '{stars}, told by {count}.', '{stars} across {count}.', ''],
      ['[sleep well|goodnight|put the kettle on|until the next story|stay warm].', ''],
    ],
  ],
  link: [
    "the link's below",
    'there is a link just below',
    'you will find it below',
    'the link is waiting below',
    'follow the link to the {noun}',
    'the link is where you would look',
    'i left the link for you',
  ],
  thin: [
    'there is not much to tell about it, and that was part of the charm',
    'it looked right on the shelf, and that was enough to begin with',
    'nothing grand, just a thing with a place of its own',
    'the kind of thing you turn over in your hands before you decide',
    'plain things make short stories',
  ],
};
