import { HooklineError } from '#core/errors.ts';
import type { Finish } from '#media/speech-fit-finish.ts';
import type { Timbre } from './hts-voice.ts';

export const engineIds = ['festival', 'flite', 'espeak-ng'] as const;
export type EngineId = (typeof engineIds)[number];

/** One of our speakers: how each synthesiser comes near it, and how its sound is finished. */
export interface Speaker {
  id: string;
  name: string;
  /** In words: `low and calm`. */
  manner: string;
  /** The synthesiser whose voice it is; where that is missing, the next one stands in and says so. */
  home: EngineId;
  /** Median pitch in Hz. */
  hertz: number;
  /** Factor on the speaking rate. */
  pace: number;
  festival: { timbre: Timbre; finish: Finish };
  flite: FliteVoice;
  espeak: { variant: string; pitch: number };
}

export const fliteVoices = ['slt', 'awb', 'rms', 'kal16'] as const;
export type FliteVoice = (typeof fliteVoices)[number];

/**
 * Five are derived from festival's cmu_us_slt_arctic (a woman, 168 Hz): pitch from 96 to 188 Hz, formants 0.81 to 1.03 times hers. Three are
 * flite's own recordings of other people. Neighbours in pitch are 1.4 semitones apart at least, and each has a throat of its own.
 */
export const speakers: readonly Speaker[] = [
  {
    id: 'bright',
    name: 'Bright',
    manner: 'high, young and lively',
    home: 'festival',
    hertz: 188,
    pace: 1,
    festival: { timbre: { semitones: 1.6, range: 1.2, formants: 1.03 }, finish: { warmth: 0, presence: 7, air: -1 } },
    flite: 'slt',
    espeak: { variant: 'en-us+f3', pitch: 35 },
  },
  {
    id: 'warm',
    name: 'Warm',
    manner: 'soft and near, a friend talking',
    home: 'festival',
    hertz: 161,
    pace: 0.98,
    festival: { timbre: { semitones: -1.2, range: 1.1, formants: 0.97 }, finish: { warmth: 2, presence: 5.5, air: -3 } },
    flite: 'slt',
    espeak: { variant: 'en-us+f2', pitch: 27 },
  },
  {
    id: 'low',
    name: 'Low',
    manner: 'a calm man, low and even',
    home: 'festival',
    hertz: 114,
    pace: 0.99,
    festival: { timbre: { semitones: -7, range: 1.1, formants: 0.87 }, finish: { warmth: 1, presence: 6.5, air: -2 } },
    flite: 'rms',
    espeak: { variant: 'en-us', pitch: 61 },
  },
  {
    id: 'deep',
    name: 'Deep',
    manner: 'a deep man, unhurried',
    home: 'festival',
    hertz: 96,
    pace: 0.96,
    festival: { timbre: { semitones: -10, range: 1.05, formants: 0.81 }, finish: { warmth: 1.5, presence: 6.5, air: -3 } },
    flite: 'rms',
    espeak: { variant: 'en-us', pitch: 43 },
  },
  {
    id: 'brisk',
    name: 'Brisk',
    manner: 'quick and wide awake, neither high nor low',
    home: 'festival',
    hertz: 143,
    pace: 1.05,
    festival: { timbre: { semitones: -3.5, range: 1.35, formants: 0.92 }, finish: { warmth: 0, presence: 7, air: -1.5 } },
    flite: 'slt',
    espeak: { variant: 'en-us+m3', pitch: 81 },
  },
  {
    id: 'lilting',
    name: 'Lilting',
    manner: 'a Scottish man, friendly and plain',
    home: 'flite',
    hertz: 128,
    pace: 1.02,
    festival: { timbre: { semitones: -4.8, range: 1.3, formants: 0.88 }, finish: { warmth: 1, presence: 6.5, air: -2 } },
    flite: 'awb',
    espeak: { variant: 'en-gb-scotland', pitch: 72 },
  },
  {
    id: 'steady',
    name: 'Steady',
    manner: 'an American man, steady and matter-of-fact',
    home: 'flite',
    hertz: 105,
    pace: 1.04,
    festival: { timbre: { semitones: -8.4, range: 0.95, formants: 0.85 }, finish: { warmth: 1, presence: 6.5, air: -2 } },
    flite: 'rms',
    espeak: { variant: 'en-us+m3', pitch: 47 },
  },
  {
    id: 'dry',
    name: 'Dry',
    manner: 'a machine that knows it is one, clipped and low',
    home: 'flite',
    hertz: 84,
    pace: 1,
    festival: { timbre: { semitones: -12, range: 0.6, formants: 0.84 }, finish: { warmth: 0, presence: 7, air: -2 } },
    flite: 'kal16',
    espeak: { variant: 'en-us', pitch: 27 },
  },
];

/** Error: `internal` for a name we do not have. */
export function speakerOf(id: string): Speaker {
  const speaker = speakers.find((one) => one.id === id);
  if (!speaker) throw new HooklineError('internal', `There is no speaker ${id}.`);
  return speaker;
}
