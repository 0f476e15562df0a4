import type { Mood } from '#core/cut.ts';
import { brooding, major, mellow, minor, type Style, sunny } from './style.ts';

const lydian = [0, 2, 4, 6, 7, 9, 11] as const;
const phrygian = [0, 1, 3, 5, 7, 8, 10] as const;

/** One style per mood that a person may ask for. */
export const moodStyles: Record<Mood, Style> = {
  bright: {
    bpm: 114,
    scale: major,
    progressions: sunny,
    roots: [55, 59],
    groove: 'pop',
    swing: 0.03,
    melody: 0.5,
    bright: 0.7,
    sevenths: false,
  },
  warm: {
    bpm: 84,
    scale: major,
    progressions: mellow,
    roots: [52, 56],
    groove: 'lofi',
    swing: 0.24,
    melody: 0.4,
    bright: 0.25,
    sevenths: true,
  },
  driving: {
    bpm: 126,
    scale: minor,
    progressions: brooding,
    roots: [53, 57],
    groove: 'four',
    swing: 0,
    melody: 0.45,
    bright: 0.75,
    sevenths: false,
  },
  calm: {
    bpm: 74,
    scale: major,
    progressions: mellow,
    roots: [52, 56],
    groove: 'sparse',
    swing: 0,
    melody: 0.28,
    bright: 0.2,
    sevenths: true,
  },
  // Half a tone above the root pulls back to it and never rests.
  tense: {
    bpm: 96,
    scale: phrygian,
    progressions: [
      [0, 1, 0, 5],
      [0, 0, 1, 1],
      [0, 5, 1, 0],
    ],
    roots: [50, 53],
    groove: 'pulse',
    swing: 0,
    melody: 0.18,
    bright: 0.45,
    sevenths: false,
  },
  playful: {
    bpm: 106,
    scale: lydian,
    progressions: [
      [0, 1, 0, 4],
      [0, 4, 1, 4],
      [0, 2, 1, 4],
    ],
    roots: [57, 61],
    groove: 'pop',
    swing: 0.3,
    melody: 0.72,
    bright: 0.6,
    sevenths: false,
  },
};
