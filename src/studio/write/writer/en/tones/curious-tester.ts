import type { TonePack } from '../../tone.ts';

const loop = [
  "so [here's the question|i have to ask]. is it really {blame}?",
  'my first guess is {blame}. [is that wrong|is that why|too easy]?',
  'the [usual|popular] theory is {blame}. [does that hold|is it wrong]?',
  'so which part of that [goes wrong|breaks] first?',
  'what if it has nothing to do with {blame}?',
  'suspect one is {blame}. [suspect two|and the other suspect]?',
  '{blame}, or something else? [a theory, anyone|any theory]?',
  'so [if not {blame}, then what|is it {blame}, or is that too easy]? why?',
];

export const curiousTester: TonePack = {
  tone: 'curious-tester',
  voice: { person: 'you', tense: 'present' },
  contract: true,
  sentence: 10,
  openings: [
    {
      kind: 'question',
      beats: [
        [
          'why is it that {t}?',
          'what [is going on|really happens] when {t}?',
          'why would anybody {own mistake}?',
          'ever wondered why {t}?',
          '{t}. [but why|is that a law of nature]?',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'side-by-side',
      beats: [
        [
          'two suspects. {blame}, or something else?',
          '[put|hold] {object} here, and watch.',
          '{object}, day one. [what do you notice|look closely].',
          '{blame} against the field. [bets|ready]?',
        ],
        ['{scene}.'],
        ['so which one is it?', ...loop],
      ],
    },
    {
      kind: 'scene',
      beats: [
        [
          '[watch this bit|notice what happens|observation one|here is a strange one|slow this down]. {t}.',
          '{t}. [see that|interesting|note it down].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'myth',
      beats: [
        ['what if it is not {blame} at all?', 'say it is not {blame}. what then?', 'suppose {blame} is [fine|innocent]. what then?'],
        ['{t}. {scene}.', '{scene}.'],
        ['so what [is it|else could it be], then? why?', 'keep an eye on {object}. that is the suspect.', 'what is the reason, then?'],
      ],
    },
  ],
  problem: [
    [
      [
        '[okay, theory one|let us take it apart|so what do we know|first, rule things out|start with what you can see|working theory].',
        'cross out {blame}.',
        '[could it be|is it] {blame}? [probably not|i doubt it].',
        '',
      ],
      ['{cause}.'],
      ['which would explain why {cost}.', '[so, if that is right|in that case], {cost}.', '[and the result|and then]? {cost}.', '{cost}.'],
      [
        '[so far, so logical|poke at it|write that down|that you can check at home].',
        '[does that match what you see|plausible, right]?',
        '',
      ],
    ],
    [
      ['[look at what it leads to|follow it to the end|work backward|effect first].', ''],
      ['{effect}.'],
      ['[so where does it start|go back a step|now rewind]. {cause}.', '[my best guess|the likely reason]? {cause}.', '{cause}.'],
      ['[that is the bit to change, but how|interesting, right|one variable, then].', ''],
    ],
    [
      ['{cause}.'],
      ['people {mistake}. [does that change it|result? none].', 'what if you {mistake}? [tested daily, no change|same result].'],
      ['{cost}.'],
      [''],
    ],
  ],
  solution: [
    [
      [
        'so what does {name} do differently?',
        '[on to|next up,] {name}. what does the page say?',
        "[let's read|i opened|i read] the page for {name}.",
        '[exhibit|sample] two. {name}.',
        '{name}, [under the lamp|line by line|as described].',
      ],
      ['{c1}.', 'it says {c1}.'],
      ['{c2}.', 'then {c2}, [which is worth a look|noted].', 'also, {c2}.', ''],
      ['and {c3}.', '[interesting detail|footnote]. {c3}.', ''],
      ['and the limits? {limit}.', '[one thing for the notes|limits|a flaw]? {limit}.', ''],
    ],
    [
      ['{name}. [so, try it|simple setup|method]. {demo}.', '{name}. {demo}. [that is the test|end of method].'],
      ['[according to|going by] the page, {c1}.', '{name} {v1}, the page says.', '{c1}, [on paper|it says].'],
      ['also, {c2}.', ''],
      ['and {c3}.', ''],
      ['and the limits? {limit}.', '[one thing for the notes|limits]? {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        '[what does it cost|the price|budget]? {price}, {checked}.',
        'it was {price} {checked}.',
        '[price check|entry one]. {price} {checked}.',
        '{price} {checked}.',
      ],
      [
        '[and other people|second opinion]? {stars}, from {count}.',
        '{stars} from {count}. [a decent sample|not a small sample|that is data].',
        'sample size, {count}. average, {stars}.',
        '{count} put it at {stars}.',
        '',
      ],
      [
        '[so, want to|care to] run it yourself? {link}.',
        '{link}, [if you want to check|for your own notes].',
        '{link}. [bring your own questions|your turn].',
        'for {next}, {link}.',
        'anyone who has {own mistaken}, {link}.',
      ],
      [
        '[start with|then look at|report back on|tell me about] {object}.',
        '[what would you test it on first|run it twice, to be fair|what did i miss|prove me wrong].',
        '',
      ],
    ],
    [
      [
        'ever {own mistaken}? [compare|then you are my control group]. {link}.',
        '{next} is [a fair test|the real lab]. {link}.',
        '[next question|still open]: {object}. {link}.',
      ],
      ['{price}, {checked}.', 'listed at {price} {checked}.', '[cost of the experiment|materials]? {price}, {checked}.'],
      ['{count}, {stars}. [your hypothesis|what do they know]?', '{stars} across {count}.', ''],
      ['[results below, please|what would change your mind|to be continued|i will read the comments].', ''],
    ],
  ],
  link: [
    "the link's below",
    'there is a link below',
    'the page is linked below',
    'the {noun} link is below',
    'see the {noun} through the link',
    'the link to that {noun} is below',
    'i linked the page below',
    'follow the link',
  ],
  thin: [
    'the page leaves a lot open, so this one is for you to find out',
    'what would you look at first',
    'no measurements yet, so no verdict',
    'the shape alone tells you something',
    'the data ends here, the questions do not',
  ],
};
