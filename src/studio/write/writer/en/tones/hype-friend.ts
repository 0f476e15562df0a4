import type { TonePack } from '../../tone.ts';

const loop = [
  "and it's not {blame}! [i know! i know|right|mind blown].",
  '[wait, it gets worse|hang on], because {blame} is [not even it|totally innocent]!',
  'and everyone [goes|yells], oh, {blame}. [no|nope]! [wrong|not that]!',
  'and the reason is [so dumb|so silly|not what you think]. [so, so dumb|help|i cannot].',
  '[okay, breathe|deep breath]. there is a reason!',
  'why is nobody [talking about|upset about] {object}? [why|hello|seriously]?',
  'guess why. [nope|wrong]. not {blame}!',
  '{blame}? [please|as if]! [wrong suspect|nobody fell for that]!',
];

export const hypeFriend: TonePack = {
  tone: 'hype-friend',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 7,
  openings: [
    {
      kind: 'call-out',
      beats: [
        [
          '[wait, wait|hold up]. {t}? [same planet, hi|twins]!',
          '[hold on|stop]. if {t}, [do not scroll|stay right there]!',
          'no, because why do you {own mistake}?',
          '{t}? [oh my days|no way, same|come sit with us]!',
        ],
        ['{scene}!', '{scene}.'],
        loop,
      ],
    },
    {
      kind: 'object-reveal',
      beats: [
        [
          '[okay|quick], look at {object}. [look at it|look]!',
          'can we talk about {object}? [please|for one second]?',
          '{object}! [i have thoughts|we need to talk|that is it, that is the video]!',
        ],
        ['{scene}!'],
        loop,
      ],
    },
    {
      kind: 'mistake',
      beats: [
        [
          '[stop|quit] {own mistaking}! [i am begging|please|right now]!',
          'you did not just {own mistake}. [again|did you]!',
          '{own mistaking}? [in this economy|you|still]?',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [
        ['[okay|quick], who else? {t}? [hands up|anyone]!', 'tell me why {t}. [go on|i will wait]!', '{t}! [who did this|is it just you]?'],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      ['[so get this|okay, ready? ready|right, science moment! kind of|so, the actual reason].', 'leave {blame} [alone|out of it]!', ''],
      ['{cause}!', '{cause}. [wild|yes|i know]!'],
      ['[and then, and then|so what happens]? {cost}!', '{cost}.', '{cost}! [great|super|love that]!'],
      ['[rude|who approved this|the audacity|a tragedy in one act|i would like a refund|we deserve better]!', ''],
    ],
    [
      ['[and you know how it ends|and then? oh, then|picture it|next scene]!', ''],
      ['{effect}!', '{effect}.'],
      ['because, get this, {cause}.', '[why|how come]? {cause}!', '{cause}! [that is the reason|like, hello]!'],
      ['[rude|unbelievable|i am fine|screaming]!', ''],
    ],
    [['{cause}!'], ['so you {mistake}! [genius|bold|iconic]!', 'and you {mistake}, [obviously|because of course]!'], ['{cost}.'], ['']],
  ],
  solution: [
    [
      [
        '[okay, so|enter|ta-da], {name}!',
        'so there is this thing. {name}!',
        '[which is why, drum roll|and now], {name}!',
        '{name}! [hi|hello|there you are]!',
        'meet {name}! [yes|finally]!',
      ],
      ['{c1}!', '{c1}, [like, come on|i mean, wow|and i love that]!'],
      ['and {c2}!', '[oh, and|sorry, one more thing,] {c2}!', 'plus {c2}.', ''],
      ['also, {c3}!', '[wait, i forgot|ooh, one more]. {c3}!', ''],
      [
        '[okay, small print|boring bit]. {limit}. [fine|moving on]!',
        '[and yes|sure], {limit}. [we cope|whatever]!',
        'only, {limit}. [minor|tiny]!',
        '',
      ],
    ],
    [
      ['{name}! [watch this|okay, look]. {demo}. [done|that is the trick|easy]!', '{name}! {demo}! [see|boom|like that]!'],
      ['because {c1}!', '{name} {v1}!', 'and {c1}!'],
      ['plus {c2}!', ''],
      ['[and, sorry|ooh, also], {c3}!', ''],
      ['[okay, small print|boring bit]. {limit}. fine!', 'only, {limit}. minor!', ''],
    ],
  ],
  cta: [
    [
      ['{price} {checked}!', 'it was {price} {checked}. [okay|noted]!', '[price|money]? {price} {checked}!', '{checked}? {price}!'],
      [
        '{stars}! from {count}!',
        '{count} say {stars}! [hello|what a crowd]!',
        '{stars}, from {count}. [that is not nothing|okay, wow]!',
        '{count}! {stars}! [math|numbers]!',
        '',
      ],
      [
        'so for {next}? {link}!',
        '{link}! [do it for|this is for] {next}!',
        '{link}! ready for {next}? i am!',
        '[ever|have you ever] {own mistaken}? {link}!',
        '{object}, [we see you|this is about you]! {link}!',
      ],
      ['[somebody tell|pray for|group hug for] {object}.', '[okay, love you, bye|go, go, go|that is all i have|i need to sit down]!', ''],
    ],
    [
      [
        '[right|okay]! {next}! {link}!',
        'if you have {own mistaken} this week, {link}!',
        'remember {object}? {link}!',
        'no more {own mistaking}! [deal|promise]? {link}!',
      ],
      ['{price}, {checked}!', '[it was|we saw] {price} {checked}!', '[numbers|oh, the price]! {price} {checked}!'],
      ['{stars}, {count}! [okay|wow]!', '{count} came up with {stars}!', '{stars} across {count}! [i counted|busy people]!', ''],
      ['[bye|okay, i am done|send this to a friend|screaming, bye]!', ''],
    ],
  ],
  link: [
    'link below',
    "the link's below",
    'tap the link',
    "link's down there",
    'the {noun} link is below',
    '{noun} link, right there',
    'link, link, link',
    'run to the link',
  ],
  thin: [
    'i have no numbers for you, i just have feelings about this',
    'look at it! just look at it',
    'the page is short, so we move fast',
    'go see the pictures, then come back and argue with me',
    'i wanted more facts, the page said no',
  ],
};
