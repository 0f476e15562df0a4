import type { Tone } from '#core/vocabulary.ts';

export type Groove = 'lofi' | 'pop' | 'four' | 'pulse' | 'sparse';

/** How a bed sounds. */
export interface Style {
  /** Beats a minute; bent by a few per cent so that whole bars fill the film. */
  bpm: number;
  /** Steps of the scale above the root, in half-tones. */
  scale: readonly number[];
  /** Chord roots as scale steps, one bar each. */
  progressions: readonly [readonly number[], ...(readonly number[])[]];
  /** Lowest and highest root (MIDI) to choose from. */
  roots: readonly [number, number];
  groove: Groove;
  /** Delay of every second sixteenth as a share of a sixteenth. */
  swing: number;
  /** Chance that a step of the melody sounds. */
  melody: number;
  /** Pad overtones: 0 round, 1 bright. */
  bright: number;
  /** Adds the seventh to every chord. */
  sevenths: boolean;
}

export const major = [0, 2, 4, 5, 7, 9, 11] as const;
export const minor = [0, 2, 3, 5, 7, 8, 10] as const;
export const dorian = [0, 2, 3, 5, 7, 9, 10] as const;

export const sunny = [
  [0, 4, 5, 3],
  [0, 5, 3, 4],
  [3, 4, 0, 5],
] as const;
export const mellow = [
  [3, 2, 1, 0],
  [0, 5, 1, 4],
  [3, 4, 2, 5],
] as const;
export const brooding = [
  [0, 5, 2, 6],
  [0, 3, 5, 4],
  [0, 6, 5, 6],
] as const;

/** One style per tone; tempi from slow talk (76) to hype (124). */
export const styles: Record<Tone, Style> = {
  'big-sis': {
    bpm: 102,
    scale: major,
    progressions: sunny,
    roots: [55, 59],
    groove: 'pop',
    swing: 0.08,
    melody: 0.5,
    bright: 0.55,
    sevenths: false,
  },
  'tired-expert': {
    bpm: 82,
    scale: dorian,
    progressions: brooding,
    roots: [52, 56],
    groove: 'lofi',
    swing: 0.26,
    melody: 0.35,
    bright: 0.25,
    sevenths: true,
  },
  'converted-skeptic': {
    bpm: 92,
    scale: minor,
    progressions: brooding,
    roots: [53, 57],
    groove: 'lofi',
    swing: 0.16,
    melody: 0.4,
    bright: 0.4,
    sevenths: true,
  },
  'calm-pro': {
    bpm: 88,
    scale: major,
    progressions: mellow,
    roots: [53, 57],
    groove: 'sparse',
    swing: 0.05,
    melody: 0.35,
    bright: 0.35,
    sevenths: true,
  },
  'quiet-minimalist': {
    bpm: 76,
    scale: major,
    progressions: mellow,
    roots: [52, 56],
    groove: 'sparse',
    swing: 0,
    melody: 0.3,
    bright: 0.2,
    sevenths: true,
  },
  'hype-friend': {
    bpm: 124,
    scale: minor,
    progressions: brooding,
    roots: [54, 58],
    groove: 'four',
    swing: 0,
    melody: 0.55,
    bright: 0.75,
    sevenths: false,
  },
  'deadpan-comic': {
    bpm: 98,
    scale: dorian,
    progressions: brooding,
    roots: [54, 58],
    groove: 'pop',
    swing: 0.2,
    melody: 0.55,
    bright: 0.4,
    sevenths: true,
  },
  'curious-tester': {
    bpm: 106,
    scale: major,
    progressions: sunny,
    roots: [54, 58],
    groove: 'pop',
    swing: 0.04,
    melody: 0.6,
    bright: 0.5,
    sevenths: true,
  },
  'cozy-storyteller': {
    bpm: 80,
    scale: major,
    progressions: mellow,
    roots: [52, 56],
    groove: 'lofi',
    swing: 0.28,
    melody: 0.4,
    bright: 0.25,
    sevenths: true,
  },
  'deal-scout': {
    bpm: 116,
    scale: major,
    progressions: sunny,
    roots: [55, 59],
    groove: 'four',
    swing: 0.06,
    melody: 0.5,
    bright: 0.65,
    sevenths: false,
  },
};
