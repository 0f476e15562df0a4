import type { TonePack } from '../tone.ts';

const loop = [
  'experts suspect {blame}. the experts are wrong.',
  '{blame} has been questioned and released.',
  'an inquiry into {blame} found nothing.',
  'nobody has been charged. there is a suspect.',
  'the police were not called. they should have been.',
  'witnesses point at {blame}. witnesses are unreliable.',
  '{blame} has declined to comment.',
];

export const deadpanComic: TonePack = {
  tone: 'deadpan-comic',
  voice: { person: 'you', tense: 'present' },
  contract: false,
  sentence: 10,
  openings: [
    {
      kind: 'scene',
      beats: [['local news. {t}.', 'this just in. {t}.', 'a brief statement. {t}.', 'good evening. {t}.'], ['{scene}.'], loop],
    },
    {
      kind: 'object-reveal',
      beats: [['here we have {object}. no comment.', 'a moment of silence for {object}.', 'on trial today, {object}.'], ['{scene}.'], loop],
    },
    {
      kind: 'confession',
      beats: [['you {mistake}. nobody is judging. somebody is.', 'some people {mistake}. for sport, presumably.'], ['{scene}.'], loop],
    },
    {
      kind: 'cost-of-doing-nothing',
      beats: [['you could do nothing. {t}. that is a plan.', 'the current plan is to {mistake}. noted.'], ['{scene}.'], loop],
    },
  ],
  problem: [
    [
      [
        'here is what the investigation found.',
        'the facts are not in dispute.',
        'scientists call this Tuesday.',
        'a short documentary.',
        'the report is one page long.',
      ],
      ['{cause}.'],
      ['{cost}.'],
      [
        'the committee has noted it.',
        'history will not remember this.',
        'nobody sends flowers.',
        'there will be no memorial.',
        'civilization continues, regardless.',
        'this is considered normal.',
        '',
      ],
    ],
    [
      ['{cost}.'],
      ['there was no press conference.', 'you have made your peace with this. allegedly.', 'this is what progress looks like, apparently.'],
      ['{cause}.'],
      ['and that was deemed acceptable.', 'so that is nice.', ''],
    ],
  ],
  solution: [
    [
      [
        'this is {name}. it is a {item}.',
        'then there is {name}. it does not know you.',
        '{name} has entered the room.',
        '{name}. finally, a suspect with an alibi.',
        'exhibit A. {name}.',
        'here is {name}. it has no opinions.',
      ],
      ['{c1}.', '{c1}. without applause.'],
      ['{c2}.', '{c2}. it asks for nothing.', ''],
      ['{c3}.', 'also, {c3}.', ''],
      ['sadly, {limit}.', 'in fairness, {limit}.', '{limit}. we have written to them.', ''],
    ],
    [
      ['the procedure is as follows. {demo}.', '{demo}. that concludes the training.'],
      ['{name} {v1}.', '{c1}.'],
      ['{c2}.', ''],
      ['{c3}. nobody asked.', '{c3}.', ''],
      ['sadly, {limit}.', 'in fairness, {limit}.', ''],
    ],
  ],
  cta: [
    [
      ['it was {price} when we checked. we checked.', 'the sum in question is {price}, when we checked.', '{price} when we checked.'],
      [
        '{stars} from {count}. nobody was paid in cake.',
        '{stars} from {count}, all of them unsupervised.',
        '{count} agreed on {stars}. no minutes were kept.',
        'the jury of {count} returned {stars}.',
        '',
      ],
      ['{link}, for {next}.', 'for {next}, {link}.'],
      [
        '{object} could not be reached.',
        'we have informed {object}.',
        '{object} would like some privacy.',
        'this concludes the matter of {object}.',
        'our thoughts are with {object}.',
        'please be kind to {object}.',
        '',
      ],
    ],
  ],
  link: ['there is a link below', 'the link is below', 'a link has been placed below', 'the link is below, as is tradition'],
  thin: [
    'the page says very little. respect',
    'no further claims were made at this time',
    'it has declined to list its achievements',
    'it is, at the very least, there',
  ],
};
