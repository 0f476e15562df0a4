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
  'studio',
] as const;
export type SetName = (typeof setNames)[number];

export type Framing = 'wide' | 'medium' | 'close' | 'insert';
export type CameraMove = 'push' | 'pull' | 'pan-left' | 'pan-right' | 'tilt-up' | 'float';
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

/** The generation prompt of one segment, settled by the roundtable. */
export interface ShotPrompt {
  set: SetName;
  /** Feeling of the picture, e.g. `tense`, `warm`. Drives light and grade. */
  mood: 'tense' | 'flat' | 'bright' | 'warm';
  look: string;
  lens: string;
  grade: string;
  light: string;
  wardrobe: string;
  props: string;
  sound: string;
  finishing: string;
  shots: Shot[];
}
