import type { Voice } from '#providers/spec/speech.ts';
import type { Timbre } from './hts-voice.ts';

/** One of our speakers: what the synthesiser changes and how the sound is finished. */
export interface Speaker extends Voice {
  timbre: Timbre;
  /** Factor on the speaking rate. */
  pace: number;
  /** Warmth (around 200 Hz) and air (above 6 kHz) in dB. */
  warmth: number;
  air: number;
}

/** All derived from cmu_us_slt_arctic (a woman, 168 Hz): pitch from 95 to 190 Hz, formants 0.80 to 1.06 times hers. */
export const speakers: Speaker[] = [
  {
    id: 'bright',
    name: 'Bright',
    manner: 'high, young and lively',
    timbre: { semitones: 2, range: 1.2, formants: 1.06 },
    pace: 1,
    warmth: 0,
    air: 1,
  },
  {
    id: 'warm',
    name: 'Warm',
    manner: 'soft and near, a friend talking',
    timbre: { semitones: -1.2, range: 1.1, formants: 0.97 },
    pace: 0.98,
    warmth: 2.5,
    air: -2,
  },
  {
    id: 'low',
    name: 'Low',
    manner: 'a calm man, low and even',
    timbre: { semitones: -7, range: 1.1, formants: 0.87 },
    pace: 0.99,
    warmth: 1,
    air: 0,
  },
  {
    id: 'deep',
    name: 'Deep',
    manner: 'a deep man, unhurried',
    timbre: { semitones: -10, range: 1.05, formants: 0.81 },
    pace: 0.96,
    warmth: 1.5,
    air: 0.5,
  },
  {
    id: 'brisk',
    name: 'Brisk',
    manner: 'quick and wide awake, neither high nor low',
    timbre: { semitones: -3.5, range: 1.35, formants: 0.92 },
    pace: 1.05,
    warmth: 0,
    air: 1,
  },
];

/** The speaker of that id; null for a name we do not have. */
export function speakerOf(id: string): Speaker | null {
  return speakers.find((speaker) => speaker.id === id) ?? null;
}
