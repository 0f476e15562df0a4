import type { Action, SetName } from '#core/shot-prompt.ts';

/** What a part of a note can ask for. */
export type Ask =
  | 'closer'
  | 'wider'
  | 'bigger'
  | 'smaller'
  | 'left'
  | 'right'
  | 'brighter'
  | 'darker'
  | 'warmer'
  | 'cooler'
  | 'pose'
  | 'angle'
  | 'place'
  | 'mirrored';

/** What is asked when somebody says that there is less of it, or too much. */
export const opposite: Partial<Record<Ask, Ask>> = {
  closer: 'wider',
  wider: 'closer',
  bigger: 'smaller',
  smaller: 'bigger',
  left: 'right',
  right: 'left',
  brighter: 'darker',
  darker: 'brighter',
  warmer: 'cooler',
  cooler: 'warmer',
};

/**
 * The words a note may use, in the order they are tried; docs/making-films.md lists them for people. A note is read in clauses, so each
 * pattern stands for one wish. What no pattern takes is told back as not understood.
 */
export const askWords: readonly [Ask, RegExp][] = [
  ['pose', /\b(?:an?)?(?:other|different|new) (?:pose|gesture|posture|move)\b|\bchange (?:the |her |his |their )?(?:pose|gesture)\b/],
  [
    'angle',
    /\b(?:an?)?(?:other|different|new) (?:product )?(?:angle|view|photo|side|picture) ?(?:of (?:the product|it)\b)?|\bchange (?:the )?(?:angle|view|photo)\b/,
  ],
  ['place', /\b(?:an?)?(?:other|different|new) (?:set|room|place|location|background|setting)\b|\bsomewhere else\b/],
  ['mirrored', /\b(?:mirror|flip)(?:ed)?(?: it| the (?:picture|image|frame))?\b|\bswap (?:the )?sides\b/],
  ['closer', /\bclose[- ]?up\b|\bzoom(?:ed)? in\b|\bmove in\b|\b(?:closer|close|nearer|tighter|tight)\b/],
  [
    'wider',
    /\bzoom(?:ed)? out\b|\b(?:step|move|pull) back\b|\b(?:further|farther|far) (?:away|back)\b|\bmore (?:of the )?room\b|\b(?:wider|wide)\b/,
  ],
  ['bigger', /\b(?:bigger|larger|big|large|taller)\b/],
  ['smaller', /\b(?:smaller|small|tiny|shorter)\b/],
  ['left', /\bleft(?:[- ]hand)?(?: side)?\b/],
  ['right', /\bright(?:[- ]hand)?(?: side)?\b/],
  ['darker', /\b(?:darker|dark|dimmer|dim|moodier|moody)\b/],
  ['warmer', /\b(?:warmer|warm|cosier|cozier|cosy|cozy|more golden)\b/],
  ['cooler', /\b(?:cooler|cool|colder|cold|bluer)\b/],
  ['brighter', /\b(?:brighter|bright|lighter|more light|well lit)\b/],
];

/** Places by the names people have for them. */
export const placeWords: readonly [SetName, RegExp][] = [
  ['kitchen', /\bkitchen(?: counter)?\b/],
  ['bathroom', /\b(?:bathroom|washroom)\b/],
  ['bedroom', /\bbedroom\b/],
  ['living-room', /\b(?:living[- ]?room|lounge|sofa|couch)\b/],
  ['closet', /\b(?:walk-in )?(?:closet|wardrobe|dressing room)\b/],
  ['cafe', /\b(?:caf(?:e\b|é)|coffee (?:shop|bar|house)\b)/],
  ['desk', /\b(?:desk|office|workplace)\b/],
  ['gym', /\b(?:gym|training room|fitness studio)\b/],
  ['nursery', /\b(?:nursery|baby(?:[’']s)? room|kids(?:[’']s?)? room)\b/],
  ['outdoor', /\b(?:outdoors?|outside|garden|park|meadow)\b/],
  ['doorstep', /\b(?:doorstep|front door|porch)\b/],
  ['studio', /\b(?:studio|plain (?:background|room))\b/],
];

/** Poses by what one sees. */
export const poseWords: readonly [Action, RegExp][] = [
  ['hold-up', /\bhold(?:s|ing)?(?: (?:it|the product|up|in (?:the|her|his) hands?))+\b/],
  ['present', /\b(?:present(?:s|ing)?|show(?:s|ing)? (?:it )?on (?:the|her|his|an open) (?:hand|palm))(?: (?:it|the product))?\b/],
  ['point', /\bpoint(?:s|ing)?(?: (?:at|to) (?:it|the product))?\b/],
  ['wave', /\bwav(?:e|es|ing)\b/],
  ['celebrate', /\b(?:celebrat(?:e|es|ing)|cheer(?:s|ing)?)\b/],
  ['think', /\b(?:think(?:s|ing)?|thoughtful)\b/],
  ['shrug', /\bshrug(?:s|ging)?\b/],
  ['facepalm', /\bface[- ]?palm(?:s|ing)?\b/],
  ['explain', /\bexplain(?:s|ing)?\b/],
  ['talk', /\b(?:talk(?:s|ing)?|arms? down)\b/],
];

export const withoutPerson =
  /\b(?:without|no|lose|remove|hide) (?:the |an? |any )?(?:character|person|people|persons?|presenter|woman|man|face|human|her|him|any(?:one|body))\b|\b(?:only|just) the product\b|\bthe product (?:alone|only)\b|\bnobody\b|\bproduct only\b/;
export const withoutProduct = /\b(?:without|no|lose|remove|hide) (?:the |any )?(?:product|bottle|box|pack)\b/;

/** Who a direction or a size is about. */
export const aboutPerson = /\b(?:character|person|presenter|woman|man|face|she|he|her|him|they|them)\b/;
export const aboutProduct = /\b(?:product|bottle|box|pack|package|label|item)\b/;

/** Words that turn a wish around, and words for its size. */
export const turned = /\b(?:less|not (?:so|as|that)|too)\b/;
export const refused = /\b(?:don[’']?t|do not|never|not|without)\b/;
export const little = /\b(?:a )?(?:bit|little|slightly|tad|touch)\b/;
export const lots = /\b(?:much|a lot|lots|way|far|very|really|extremely)\b/;

/** Words that ask for nothing by themselves. */
export const filler = new Set(
  (
    'a an the and or but of to in on at by from for with as is are be it its this that these those there here i we you she he they her him them his their my our me us please can could should would may might must ' +
    'make makes made making put place move bring set get give take go have has let show shows see want wants like need try use keep turn change place look looks looking ' +
    'more some even just also then now again than rather so too less bit little slightly tad touch much lot lots way very really far side ' +
    'shot picture image frame photo still keyframe scene camera light lighting colors colours background room set setting up down into onto out ' +
    'character person presenter woman man face product bottle box pack package item label'
  ).split(' '),
);
