import type { TonePack } from '../../tone.ts';

const loop = [
  'experts suspect {blame}. the experts are [wrong|tired].',
  '{blame} has been questioned[ and released|. no charges| at length].',
  'an inquiry into {blame} found [nothing|crumbs|very little].',
  'nobody has been charged. [there is|we have] a suspect, and it is not {blame}.',
  '[the police were not called|no officer attended]. nobody [asked why|suspects {blame}].',
  'witnesses [point at|named] {blame}. [the witnesses were wrong|wrong, again].',
  '{blame} has [declined to comment|issued a statement|hired a lawyer]. [nobody asked|the reason is unclear].',
  'the reason is not {blame}. {blame} has [an alibi|suffered enough].',
];

export const deadpanComic: TonePack = {
  tone: 'deadpan-comic',
  voice: { person: 'you', tense: 'present' },
  contract: false,
  sentence: 10,
  openings: [
    {
      kind: 'scene',
      beats: [
        [
          '[local news|this just in|a brief statement|good evening|breaking, but slowly|traffic, weather, and this]. {t}.',
          '{t}. [more at eleven|a nation shrugs|markets were calm].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'object-reveal',
      beats: [
        [
          '[here we have|exhibit A]: {object}. [no comment|please do not touch].',
          'a moment of silence for {object}.',
          'on trial today, {object}.',
          '{object}. [a portrait|est. last week|currently unavailable].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'confession',
      beats: [
        [
          'you {own mistake}. [nobody is judging. somebody is|we have footage|it is on your record].',
          'some people {own mistake}. [for sport, presumably|on purpose|voluntarily].',
          '{t}. [you have told nobody|the neighbors know].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
    {
      kind: 'cost-of-doing-nothing',
      beats: [
        [
          'you could do nothing. {t}. [that is a plan|bold].',
          'the current plan is to {own mistake}. [noted|a strong plan].',
          '{t}. [the plan remains the same|we wait].',
        ],
        ['{scene}.'],
        loop,
      ],
    },
  ],
  problem: [
    [
      [
        '[here is what the inquiry found|the facts are not in dispute|scientists call this Tuesday|a short documentary|the report is one page long|page two of the report|the autopsy was brief].',
        '[the case against|the defense of] {blame} [collapsed|rests].',
        '',
      ],
      ['{cause}.'],
      ['{cost}.'],
      [
        '[the committee has noted it|nobody sends flowers|there will be no memorial|civilization continues|this is considered normal|a plaque is planned|morale is unchanged].',
        '',
      ],
    ],
    [
      ['{effect}.'],
      [
        '[there was no press conference|you have made your peace with this, allegedly|progress, apparently|no one resigned].',
        '[attempts to {mistake} were made|you {mistake}, as is custom].',
        '',
      ],
      ['{cause}.'],
      ['[and that was deemed acceptable|so that is nice|we move on|thoughts and prayers for {blame}].', ''],
    ],
    [
      ['{cause}.'],
      ['so you {mistake}. [heroic|a classic|history repeats].', 'the response? you {mistake}.', ''],
      ['{cost}.'],
      ['[end of report|no further questions].', ''],
    ],
  ],
  solution: [
    [
      [
        'this is {name}. it is a {item}.',
        'then there is {name}. [it does not know you|it has not heard of you].',
        '{name} has entered the [room|chat|building].',
        '[finally|and now], {name}. [it has an alibi|no relation|it came alone].',
        'exhibit [B|C]. {name}.',
        'here is {name}. it has no opinions.',
        '{name}. [applause is optional|please remain seated|it is not famous].',
      ],
      ['{c1}.', '{c1}. [without applause|quietly|no music played].'],
      ['{c2}.', '{c2}. it asks for nothing.', 'also, {c2}.', ''],
      ['{c3}.', 'also, {c3}.', '{c3}. [sure|as foretold|we checked twice].', ''],
      ['[sadly|in fairness|regrettably], {limit}.', '{limit}. [we have written to them|a tragedy|nobody is perfect].', ''],
    ],
    [
      [
        '{name}. the procedure is as follows. {demo}.',
        '{name}. {demo}. that [concludes the training|was the whole ceremony|is the job].',
        '{name}. [instructions|step one, also step last]: {demo}.',
      ],
      ['{name} {v1}.', '{c1}.'],
      ['{c2}.', ''],
      ['{c3}. nobody asked.', '{c3}.', ''],
      ['[sadly|in fairness], {limit}.', ''],
    ],
  ],
  cta: [
    [
      [
        'it was {price} {checked}. [we checked|a clerk nodded].',
        'the sum in question is {price}, {checked}.',
        '{price} {checked}.',
        '{checked}, {price}. [gasps were not heard|noted].',
        '[ransom|the damage]: {price}, {checked}.',
      ],
      [
        '{stars} from {count}. [nobody was paid in cake|all unsupervised].',
        '{count} agreed on {stars}. [no minutes were kept|there was no fistfight].',
        'the jury of {count} returned {stars}.',
        '{stars}, according to {count}.',
        '',
      ],
      ['{link}, for {next}.', 'for {next}, {link}.', 'to anyone who has {own mistaken}, {link}.', 'in the matter of {object}, {link}.'],
      [
        '{object} could not be reached[| for comment].',
        '[we have informed|please be kind to|our thoughts are with|no hard feelings toward] {object}.',
        '{object} would like some privacy.',
        '[goodnight|this meeting is over|the chairs may be stacked|lights, please].',
        '',
      ],
    ],
    [
      [
        '[to sum up|in closing|any other business]: {object}. {link}.',
        'the {own mistaking} may now end. {link}.',
        'should {next} arrive, {link}.',
        '{next} is [coming|scheduled]. {link}.',
      ],
      ['{price}, {checked}.', '{price} was on the page {checked}.', 'cost of proceedings: {price}, {checked}.'],
      ['{count}. {stars}. [democracy|the people have spoken].', '{stars} by a vote of {count}.', '{stars} from {count}, in writing.', ''],
      ['[goodnight|please disperse|the court thanks you|there will be no sequel].', ''],
    ],
  ],
  link: [
    'there is a link below',
    'the link is below',
    'a link has been placed below',
    'the link is below, as is tradition',
    'the {noun} link is below',
    'a link to the {noun} is below',
    'the link lives below',
    'kindly see the link',
  ],
  thin: [
    'the page says very little. respect',
    'no further claims were made at this time',
    'it has declined to list its achievements',
    'it is, at the very least, there',
    'the record shows few other details',
  ],
};
