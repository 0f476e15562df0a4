import type { TonePack } from '../../tone.ts';

const loop = [
  "so what's going on [there|with {object}]?",
  'and no, [the reason is not new|i have no conspiracy, just a reason|nobody planned it].',
  'there is a reason, and it is less exciting than [the ads|you hope].',
  "it can't [just|all] be {blame}, can it?",
  'and [it is easy|you are tempted] to say {blame}. [except it is not|wrong, though].',
  'keep {object} in mind [for a minute|until the end].',
  '[you ask why|so why]? [not {blame}, i checked|well, not {blame}].',
  '{blame}? [that is not the reason|i doubt that is the reason].',
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
          'another {item}, i know. [stay with me|bear with me|i sighed, too].',
          '[yes|right], a {item}. [i rolled my eyes as well|nobody asked for one|keep scrolling if you like].',
          'okay, i know. [a video about|one more|yet another] {item}.',
        ],
        ['but {t}, right? {scene}.', 'but {scene}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [
        [
          'does it [really|even] matter which {item}? [i doubted it|hm|i said no].',
          'so why is it that {t}?',
          '{t}. [do you believe that|and that is fine, is it]?',
          '[is it normal|who decided] that {t}?',
          '{t}, and a {item} is the answer?',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'myth',
      beats: [
        [
          '[everybody|the internet|some expert] says {blame}. i [doubt it|have doubts|am not so sure].',
          "i don't buy that it's {blame}.",
          '{blame}? [really|come on|i have my doubts].',
        ],
        ['{t}. {scene}.', '{scene}.'],
        loop,
      ],
    },
    {
      kind: 'side-by-side',
      beats: [
        [
          "look at {object}, and tell me [it's fine|that is okay].",
          'start with {object}, because that [does not lie|is not advertising].',
          '{object}. [explain that|no slogan explains that].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        "[so|and] it's [almost never|rarely] {blame}.",
        '[and sure|fine], you could blame {blame}.',
        'the [obvious|usual] suspect is {blame}. [no|sorry, no].',
        '',
      ],
      ['{cause}.'],
      ['{cost}.'],
      [
        '[try it at home|you can check that yourself|go and see|test me on that].',
        '[so the complaint is real|so far i sell nothing|no product needed to see that|that is before any product].',
        'believe that or [do not|try it].',
        '',
      ],
    ],
    [
      [
        '[grant me one thing|the problem is real, though|forget the product for a second|nobody argues with this part].',
        'take {object}.',
        '',
      ],
      ['{effect}.'],
      [
        '[and the why|the cause] is not exotic. {cause}.',
        '[as far as i can tell|the dull truth|near as i can see], {cause}.',
        '{cause}.',
        '[blame|i blame] this: {cause}.',
      ],
      [
        '[okay, now the doubtful part|and now the pitch, i suppose|fine, go on then|i am listening, barely].',
        'and nobody gains by {mistaking}.',
        '',
      ],
    ],
    [['{cause}.'], ['so you {mistake}. [does that work|how is that going]?', 'and you {mistake}, [hoping|of course].'], ['{cost}.'], ['']],
  ],
  solution: [
    [
      [
        'i [looked for|expected] a catch in {name}.',
        'the suspect of the day, {name}.',
        '{name}. [go on, then|impress me].',
        '[so|right], {name}. what can you check?',
        '[then read|i read|so i read] the page for {name}.',
        'here is what [you can check on|the page admits about|i could find on] {name}.',
        '{name}, [without the slogans|minus the adjectives|on paper].',
      ],
      ['{c1}.'],
      ['{c2}.', 'also, {c2}.', '{c2}, [it says|apparently].', ''],
      ['and {c3}.', '{c3}.', ''],
      ['[fair warning|to be fair|in fairness], {limit}.', 'the [drawback|catch]? {limit}.', '[not perfect|it is not magic]. {limit}.'],
    ],
    [
      [
        '{name} {v1}.',
        '[what got my attention|the part i believe|the dull part i like]: {c1}.',
        '[slogans aside|hype aside], {name} {v1}.',
      ],
      ['{c2}.', 'and {c2}.', ''],
      ['{c3}.', ''],
      ['{demo}, and [that is about it|that is all you do].', ''],
      ['it is not magic. {limit}.', '[fair warning|mind you], {limit}.'],
    ],
  ],
  cta: [
    [
      [
        'it was {price} {checked}.',
        '[the price|what they want]: {price} {checked}.',
        '[free? no|it costs something, yes]. {price} {checked}.',
        '{price}, {checked}.',
      ],
      [
        '{stars} from {count}, which is [harder|not so easy] to argue with.',
        '{stars} from {count}. [start with the bad ones|read the angry ones first].',
        '{count} settle on {stars}. [doubt them, too|hm].',
        '{stars}, and {count} behind [that number|it].',
        '{count}. i expected less than {stars}.',
        '',
      ],
      [
        'so for {next}, {link}.',
        '[stay doubtful|doubt all you like|i would wait, too], but for {next}, {link}.',
        'if you have ever {own mistaken}, [well|fine], {link}.',
        'if {object} looks familiar, {link}.',
      ],
      [
        '[check it yourself|doubt is free|worst case, you lose a minute|read first|i would still read it twice].',
        'still doubtful? [good|me too, a little|fair].',
        '',
      ],
    ],
    [
      ['[still thinking of|so, back to] {object}? {link}.', 'anyone who has {own mistaken}, {link}.', 'you, me and {next}. {link}.'],
      ['{price} {checked}, [so you know|no idea about today].', 'the page said {price} {checked}.', '{price}, {checked}.'],
      ['{count}, {stars}. [make your own mind up|i looked there, too|so be it].', '{stars} across {count}. [annoying, that|hm].', ''],
      ['[no speech from me|and that is all i will say|argue with me below|take it from a grump].', ''],
    ],
  ],
  link: [
    'the link is below',
    "the link's below",
    'the page is linked below',
    'the link is down there',
    'i left the link below',
    'the link to the {noun} is below',
    'see the {noun} at the link',
    'see for yourself, link below',
  ],
  thin: [
    'there is not much on the page, and i like that more than big promises',
    'what it looks like is what it is',
    'no numbers to wave at you, just the thing itself',
    'judge it by the pictures, and then by the bad reviews',
    'the page promises next to nothing, which is a start',
  ],
};
