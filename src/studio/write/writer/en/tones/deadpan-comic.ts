import type { TonePack } from '../../tone.ts';

const loop = [
  'experts suspect {blame}. the experts are wrong.',
  '{blame} has been questioned and released without charge.',
  'there is a suspect, and it is not {blame}.',
  'witnesses named {blame}. the witnesses were mistaken.',
  '{blame} has declined to comment, having done nothing wrong.',
  'the reason is not {blame}, which has suffered enough.',
  'an inquiry into {blame} found nothing at all.',
  'nobody has been charged, least of all {blame}.',
  '{blame} has an alibi.',
  'the blame was pinned on {blame}, without evidence. it was not {blame}.',
  'charges against {blame} have been dropped.',
];

export const deadpanComic: TonePack = {
  tone: 'deadpan-comic',
  voice: { person: 'you', tense: 'present' },
  contract: false,
  sentence: 12,
  openings: [
    {
      kind: 'scene',
      beats: [
        [
          'in local news, {t}.',
          'this just in. {t}.',
          'it has been confirmed that {t}.',
          'sources report that {t}.',
          'a brief statement. {t}.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'object-reveal',
      beats: [
        [
          'a moment of silence for {object}.',
          'this is a portrait of {object}.',
          'we gather here for {object}.',
          'the accused is {object}.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'confession',
      beats: [
        [
          'you {own mistake}. there is footage.',
          'it says here that you {own mistake}.',
          'some people {own mistake}, voluntarily.',
          'the neighbors know that {t}.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'cost-of-doing-nothing',
      beats: [
        [
          'you could do nothing. {t}, and so be it.',
          'the current plan is to {own mistake}.',
          '{t}, and the plan remains the same.',
          'as of today, {t}, and nobody has resigned.',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [
        ['why is it that {t}? a brief inquiry.', 'who decided that {t}?', 'should you {own mistake}? experts differ.'],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        'the inquiry was brief.',
        '{blame} was cleared by noon.',
        'science has a short answer.',
        'the findings fit on a napkin.',
        'history will record the following.',
        'the facts are not in dispute.',
        'the report is one page long.',
        'a committee looked into it.',
        'the explanation is not glamorous.',
        'a study was not necessary.',
      ],
      ['{cause}, {so cost}.', '~{cause}. as a consequence, {cost}.', '~{cause}, and {cost}.'],
      ['this is considered normal.', 'civilization continues.', 'the committee has noted it.', 'no one has resigned.', ''],
    ],
    [
      ['as a result, {cost}.', 'the record shows that {cost}.', 'for now, {cost}.'],
      [
        'you have made your peace with this, allegedly.',
        'there was no press conference.',
        'the cause has since been established.',
        'an explanation was found on page one.',
      ],
      ['{cause}.'],
      ['and that was deemed acceptable.', 'the rest of the report is blank.', ''],
    ],
    [
      ['it appears that {cause}.', 'the finding is that {cause}.', 'according to the report, {cause}.'],
      ['the response so far is to {mistake}.', 'nobody has apologized.', ''],
      ['in the meantime, {cost}.', 'and so {cost}.'],
      ['end of report.', ''],
    ],
  ],
  solution: [
    [
      [
        'the report recommends {want}.',
        'what the situation lacks is {want}.',
        'a motion was filed for {want}.',
        'on the wish list, {want}.',
        'what was missing, it turns out, is {want}.',
        'experts now call for {want}.',
        'the committee asked for {want}.',
        'the proposed remedy is {want}.',
      ],
      ['{name} {v1}. it does not make a speech about it.', '{name} {v1}.', 'on {name}, {s1}.', '{name} {v1v2}.'],
      ['also, {c2}.', '{c2}.', '{c2c3}.', ''],
      ['{c3}, for the record.', '{c3}.', ''],
      ['regrettably, {limit}.', 'in fairness, {limit}.', ''],
    ],
    [
      [
        'this is {name}. the procedure is as follows. {demo}.',
        'here is {name}. you {demo}, and that concludes the training.',
        '{name} has entered the building. {demo}.',
      ],
      ['{c1}.', '{c1c2}.', '~{thin}.'],
      ['also, {c2}.', '{c2c3}.', ''],
      ['{c3}, for the record.', ''],
      ['regrettably, {limit}.', ''],
    ],
    [
      [
        '{name} {v1}, and asks for nothing in return.',
        'then there is {name}. {c1}, without applause.',
        'this is {name}. {c1}, and it has not told anyone.',
      ],
      ['also, {c2}.', '{c2c3}.', ''],
      ['{c3}, for the record.', ''],
      ['you {demo}. that is the job.', ''],
      ['regrettably, {limit}.', 'in fairness, {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'it was {price} {checked}, and a jury of {count} returned {stars}.',
        'the [sum in question|damage|ransom] was {price} {checked}. {count} agreed on {stars}, [without a fistfight|in an orderly fashion].',
        'it was {price} {checked}, with {stars} from {count}, all unsupervised.',
        '{count} voted, and the result is {stars}. it was {price} {checked}.',
        '{price}, {checked}. {count} [filed in|took a vote] and left {stars}.',
        '~the sum in question was {price} {checked}.',
        '~it was {price} {checked}, and a clerk nodded.',
        '~a jury of {count} returned {stars}.',
      ],
      [
        'should {next} arrive, {link}.',
        'for {next}, {link}.',
        'to anyone who has {own mistaken}, {link}.',
        'in the matter of {object}, {link}.',
        '{link}, in case of {next}.',
        'as an alternative to {own mistaking}, {link}.',
      ],
      [
        '{object} could not be reached for comment.',
        'please be kind to {object}.',
        '{object} would like some privacy.',
        'no hard feelings toward {object}.',
        'our thoughts are with {object}.',
        '',
      ],
    ],
    [
      [
        'that leaves the matter of {object}.',
        'the {own mistaking} may now end.',
        'in closing, we remember {object}.',
        '{object} remains in our thoughts.',
        'so much for {own mistaking}.',
        'a plaque for {object} is planned.',
        'the next item on the agenda is {next}.',
      ],
      ['{link}.', 'for inquiries, {link}.'],
      [
        'it was {price} {checked}. {count} came to {stars}, and nobody was paid in cake.',
        'the people have spoken, in {count}, and they said {stars}. it was {price} {checked}.',
        'the damage was {price} {checked}, at {stars} from {count}.',
        '~the damage was {price} {checked}.',
        '~the people have spoken, in {count}, and they said {stars}.',
      ],
      ['goodnight.', 'please stack the chairs.', ''],
    ],
  ],
  link: [
    'kindly see the link',
    'the link is on file',
    'a link exists',
    'the link is below',
    'a link has been placed below',
    'the {noun} link is below',
    'a link to the {noun} is below',
    'there is a link below',
  ],
  thin: [
    'the page says very little, which we respect',
    'no further claims were made at this time',
    'it has declined to list its achievements',
    'the record shows few other details',
    'it is, at the very least, there',
  ],
};
