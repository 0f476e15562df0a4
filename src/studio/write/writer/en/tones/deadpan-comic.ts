import type { Beat, TonePack } from '../../tone.ts';

const loop = [
  'experts suspect {blame}. the experts are wrong.',
  'a man with a clipboard suspected {blame}. it was not {blame}.',
  '{hero} blames {blame}, which has asked for a lawyer.',
  '{blame} was suspected, briefly. it was something else.',
  '{hero} blames {blame}. nobody has corrected {hero}.',
  'the official reason is {blame}. the official reason is wrong.',
  '{hero} has theories, and all of them blame {blame}. it is not {blame}.',
  'there is a suspect, and it is not {blame}.',
  'witnesses named {blame}. the witnesses were wrong.',
  '{blame} has declined to comment, having done nothing wrong.',
  'the reason is not {blame}, which has suffered enough.',
  'an inquiry into {blame} found nothing at all.',
  '{blame} has an alibi.',
  'the blame was pinned on {blame}, without evidence. it was not {blame}.',
  'charges against {blame} have been dropped.',
];

const tag: Beat = [
  '{count} are on file, with an average of {stars}. it was {price} {checked}.',
  'it has {stars} from {count}. no one was forced. it was {price} {checked}.',
  'the price was {price} {checked}. {count} settled on {stars}.',
  'it has {stars} across {count}, and it was {price} {checked}. no further questions.',
  'for the record, {price} {checked}, and {stars} after {count}.',
  '{stars} from {count}, which is as close as strangers come to agreeing. it was {price} {checked}.',
  'it was {price} {checked}. {count} came in at {stars} and left it there.',
  "in figures, that's {stars} from {count}, and {price} {checked}.",
  'it was {price} {checked}, with {stars} across {count}. that concludes the numbers.',
  'it was {price} {checked}, with {stars} after {count}, all of them awake, presumably.',
  '~it was {price} {checked}.',
  '~it has {stars} from {count}.',
];

/** The last words of every script: what pays off the story that was told. */
const ending: Beat = ['{callback}.', '~{object} could not be reached for comment.', '~no hard feelings toward {object}.'];

const answer: readonly Beat[] = [
  [
    'this is {name}. {c1}.',
    'for this there is {name}. {c1}.',
    'there is {name} now. {c1}.',
    'this is {name}. {c1}. it makes no speech about it.',
  ],
  ['also, {c2}.', '{c2}.', '{c2c3}.', ''],
  ['{c3}, for the record.', '{c3}.', ''],
  ['regrettably, {limit}.', 'in fairness, {limit}.', ''],
];

export const deadpanComic: TonePack = {
  tone: 'deadpan-comic',
  voice: { person: 'they', tense: 'present' },
  hero: true,
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
        ['{scene then}.'],
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
          'there is footage of {hero} {own mistaking}.',
          'the neighbors have seen {hero} {own mistaking}.',
          '{hero} is on record for {own mistaking}.',
        ],
        ['{scene he}.'],
        loop,
      ],
    },
    {
      kind: 'cost-of-doing-nothing',
      beats: [
        [
          '{hero} has a plan, which is to {own mistake}.',
          'the plan, according to {hero}, is to {own mistake}.',
          'for now, {hero} intends to {own mistake}.',
        ],
        ['{scene he}.'],
        loop,
      ],
    },
    {
      kind: 'question',
      beats: [
        ['why is it that {t}? a brief inquiry.', 'who decided that {t}?', 'how did it come about that {t}?'],
        ['{scene then}.'],
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
        '{hero} has made {his} peace with this, allegedly.',
        'there was no press conference.',
        '[experts|officials] looked into it, briefly.',
        'why? see page one.',
        'the cause has since been established.',
        'an explanation was found on page one.',
      ],
      ['{cause}.'],
      ['and that was deemed acceptable.', 'the rest of the report is blank.', ''],
    ],
    [
      [
        'it appears that {cause}.',
        'the finding is that {cause}.',
        'according to the report, {cause}.',
        '[science|history] notes that {cause}.',
        'it is on record that {cause}.',
      ],
      [
        'nobody has apologized.',
        'no statement followed.',
        'morale is unchanged.',
        'this was read aloud, twice.',
        'the room went quiet.',
        'nobody took minutes.',
        '',
      ],
      ['in the meantime, {cost}.', 'today, {cost}.', 'as before, {cost}.', 'therefore, {cost}.', 'and so {cost}.'],
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
      ...answer,
    ],
    [
      [
        'the report concludes that {so}.',
        'it was agreed that {so}.',
        'officials concede that {so}.',
        'it is now clear that {so}.',
        'after some thought, {so}.',
      ],
      ...answer,
    ],
    [
      [
        'this is {name}. the procedure is as follows. {demo}.',
        'here is {name}. {demo}, and that concludes the training.',
        '{name} has entered the building. {demo}.',
      ],
      ['{c1}.', '{c1c2}.', '~{thin}.'],
      ['also, {c2}.', '{c2c3}.', ''],
      ['{c3}, for the record.', ''],
      ['regrettably, {limit}.', ''],
    ],
  ],
  cta: [
    [tag, ['{link}, and {hero} has been told.', '{link}, should {next} arrive.', '{link}, for {hero}, and for the rest of us.'], ending],
    [['{hero} has been advised to stop {own mistaking}, and {link}.', 'before {next}, which is scheduled, {link}.'], tag, ending],
    [['{c4}, according to the minutes.', 'it is also noted that {c4}.', ''], tag, ['{link}.', '{link}, for the file.'], ending],
    [
      tag,
      [
        '{link}, as an alternative to {own mistaking}.',
        '{hero} has declined to comment, so {link}.',
        '{link}, where {hero} will not be signing anything.',
      ],
      ending,
    ],
    [['{hero} was not paid for any of this, and {link}.', 'there will be {next}, so {link}.'], tag, ending],
  ],
  proof: tag,
  answer,
  link: [
    'a link is provided',
    'the link has been filed below',
    'the link is where links are',
    'see the link, as instructed',
    'the {noun} is linked below',
    'the matter is linked below',
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
    'the page says little, which we respect',
    'no further claims were made',
    'it has declined to list its achievements',
    'the record shows few details',
    'it is, at the very least, there',
  ],
};
