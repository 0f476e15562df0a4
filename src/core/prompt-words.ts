import type { Action, CameraMove, Framing, SetName, ShotPrompt } from './shot-prompt.ts';

/** The sections of a long prompt, in its order. */
export const longSections = [
  'FORMAT & LOOK',
  'LENS',
  'COMPOSITION',
  'LIGHT',
  'GRADE',
  'PERSON',
  'WARDROBE & PROPS',
  'PRODUCT',
  'ACTION',
  'SOUND',
  'SHOT LIST',
  'FINISHING',
  'AVOID',
] as const;
export type LongSection = (typeof longSections)[number];

/** What has to stay when room is short, most important first. */
export const importance: readonly LongSection[] = [
  'SHOT LIST',
  'ACTION',
  'PRODUCT',
  'PERSON',
  'FORMAT & LOOK',
  'LIGHT',
  'LENS',
  'COMPOSITION',
  'WARDROBE & PROPS',
  'SOUND',
  'GRADE',
  'FINISHING',
  'AVOID',
];

export const setWords: Record<SetName, string> = {
  kitchen: 'a lived-in kitchen, the counter in front and one window',
  bathroom: 'a small tiled bathroom with a mirror and a basin',
  bedroom: 'a bedroom with an unmade corner of the bed in view',
  'living-room': 'a living room with a sofa, a low table and a lamp',
  desk: 'a work desk against a plain wall, a little crowded',
  gym: 'a plain training room with a rubber floor',
  nursery: 'a quiet nursery with a cot and a low lamp',
  outdoor: 'an everyday outdoor place with open sky',
  doorstep: 'a front door and its step, seen from the path',
  closet: 'a walk-in closet, clothes on one side, shelves on the other and a mirror between',
  cafe: 'a small café with a window to the street and the bar behind',
  studio: 'a plain room with an even wall',
};

export const framingWords: Record<Framing, string> = {
  wide: 'Wide shot, knees up, the room around',
  medium: 'Medium shot, waist up',
  close: 'Close shot, head and shoulders',
  insert: 'Insert, hands and object only',
};

export const moveWords: Record<CameraMove, string> = {
  push: 'slow push in',
  pull: 'slow pull back',
  'pan-left': 'short pan to the left',
  'pan-right': 'short pan to the right',
  'tilt-up': 'short tilt up',
  float: 'camera almost still',
};

/** What the body does where a face is seen; `{it}` is the product, or the everyday thing before there is one. */
export const actionWords: Record<Action, string> = {
  talk: 'talks to the lens, hands low and quiet',
  explain: 'explains with one open hand at chest height',
  shrug: 'lifts both shoulders and opens the palms',
  point: 'points at {it}, eyes following the finger',
  'hold-up': 'lifts {it} to chest height, beside the face and never over it',
  facepalm: 'lets a hand fall against the forehead, eyes closed for a blink',
  think: 'looks away for a beat, one hand at the chin',
  celebrate: 'breathes out and smiles, one small fist at the shoulder',
  present: 'turns {it} slowly until its front faces the lens',
  wave: 'gives a small wave and lowers the hand',
};

/** The same where only hands and an object are in the frame. */
export const insertWords: Record<Action, string> = {
  talk: 'the hands come to rest on either side of {it}',
  explain: 'a finger follows the part of {it} that matters',
  shrug: 'an empty palm opens beside {it}',
  point: 'a finger lands next to {it} and stays',
  'hold-up': 'a hand lifts {it} a little way into the light',
  facepalm: 'a flat hand comes down on the surface beside {it}',
  think: 'fingers tap once beside {it} and stop',
  celebrate: 'a hand gives {it} one light tap',
  present: 'a hand turns {it} a quarter towards the lens',
  wave: 'a hand lets go of {it} and leaves the frame',
};

/** The same in two words, where a model takes little. */
export const shortActions: Record<Action, string> = {
  talk: 'talks',
  explain: 'explains',
  shrug: 'shrugs',
  point: 'points',
  'hold-up': 'lifts {it}',
  facepalm: 'hand to forehead',
  think: 'thinks',
  celebrate: 'smiles, small fist',
  present: 'turns {it}',
  wave: 'waves',
};

/** What stands where nothing was told: true of any film of ours. */
export const plainly: Record<Exclude<LongSection, 'SHOT LIST' | 'PRODUCT'>, string> = {
  'FORMAT & LOOK': 'Vertical 9:16 phone footage, unposed and true to life',
  LENS: 'A phone at eye level, close enough to talk to',
  COMPOSITION: 'One subject, near, with air above the head',
  LIGHT: 'Soft daylight from one window',
  GRADE: 'Natural colour, skin true',
  PERSON: 'One adult at ease before a phone, the same person throughout',
  'WARDROBE & PROPS': 'Plain everyday clothes and few things around',
  ACTION: 'Talks to the lens as to one friend',
  SOUND: 'A close dry voice in a quiet room',
  FINISHING: 'Straight cuts; room left for captions',
  AVOID:
    'burnt-in text, subtitles, watermarks, logos or names except on the product, extra fingers, warped hands, a changing face or label, plastic skin, studio gloss',
};

export const moodWords: Record<ShotPrompt['mood'], string> = {
  tense: 'The feeling is trouble held in',
  flat: 'The feeling is plain and a little dull',
  bright: 'The feeling is clear and awake',
  warm: 'The feeling is settled and at rest',
};

/** Craft that is true of every film; it fills a short prompt up and is the first to go from a long one. */
export const reserve: Record<Exclude<LongSection, 'SHOT LIST' | 'AVOID'>, readonly string[]> = {
  'FORMAT & LOOK': [
    'Real time and natural motion blur; nothing looks rendered.',
    'The room keeps its small disorder.',
    'Colours and distances as the eye would have them, with no filter over the face.',
  ],
  LENS: [
    'Focus stays where the eye goes and never hunts.',
    'Exposure and white balance are locked, so nothing breathes when a hand comes in.',
  ],
  COMPOSITION: [
    'The top tenth, the lowest fifth and the right edge hold nothing that matters.',
    'The background is simple enough for the face to read at thumb size.',
  ],
  LIGHT: [
    'The light keeps its side and its colour in every shot of this part.',
    'No shadow crosses the eyes.',
    'Every light has a source that belongs in the room.',
  ],
  GRADE: ['The same grade in every shot.', 'Highlights hold detail; blacks are never crushed.'],
  PERSON: ['Same face, hair and clothes in every shot.', 'Natural skin with pores, five fingers on each hand.'],
  'WARDROBE & PROPS': ['Nothing in the room carries a readable name or logo.', 'Things stay where they are between shots.'],
  PRODUCT: ['Only its own label may be read anywhere in the picture.'],
  ACTION: [
    'Each gesture starts a moment before the thought it belongs to.',
    'One action at a time, small enough to do while speaking.',
    'Between gestures the hands rest where they were.',
  ],
  SOUND: ['Room tone runs on under every cut.', 'No effects on cuts.'],
  FINISHING: ['Straight cuts only; no wipes, zoom effects or speed ramps.', 'The last frame rests long enough to be cut on.'],
};
