/** Where a segment plays. Local sets are drawn; a model gets the words. */
export const setNames = [
  'kitchen',
  'bathroom',
  'bedroom',
  'living-room',
  'desk',
  'gym',
  'nursery',
  'outdoor',
  'doorstep',
  'closet',
  'cafe',
  'studio',
] as const;
export type SetName = (typeof setNames)[number];

export const framings = ['wide', 'medium', 'close', 'insert'] as const;
export type Framing = (typeof framings)[number];
export const cameraMoves = ['push', 'pull', 'pan-left', 'pan-right', 'tilt-up', 'float'] as const;
export type CameraMove = (typeof cameraMoves)[number];
/** What the character does; the local rig has a pose for each. */
export const actions = ['talk', 'explain', 'shrug', 'point', 'hold-up', 'facepalm', 'think', 'celebrate', 'present', 'wave'] as const;
export type Action = (typeof actions)[number];

export interface Shot {
  /** Share of the segment this shot takes; the shares of a segment sum to 1. */
  share: number;
  framing: Framing;
  camera: CameraMove;
  action: Action;
}

/** The parts of a shot prompt that are told in sentences; a model gets them under these names. */
export const promptSections = [
  'look',
  'lens',
  'composition',
  'light',
  'grade',
  'wardrobe',
  'props',
  'action',
  'sound',
  'finishing',
] as const;
export type PromptSection = (typeof promptSections)[number];

/** Nothing told yet. */
export const untold: Readonly<Record<PromptSection, string>> = {
  look: '',
  lens: '',
  composition: '',
  light: '',
  grade: '',
  wardrobe: '',
  props: '',
  action: '',
  sound: '',
  finishing: '',
};

/**
 * The generation prompt of one segment, settled by the roundtable. It holds no words of the script and nobody's name, so neither
 * a changed word nor another character changes it; both join it when it is written out for a model.
 */
export interface ShotPrompt extends Record<PromptSection, string> {
  set: SetName;
  /** Feeling of the picture, e.g. `tense`, `warm`. Drives light and grade. */
  mood: 'tense' | 'flat' | 'bright' | 'warm';
  shots: Shot[];
}
