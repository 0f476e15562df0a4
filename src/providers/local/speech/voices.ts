import type { Voice } from '#providers/spec/speech.ts';
import type { Timbre } from './hts-voice.ts';

/** One of our speakers: what the synthesiser changes and how the sound is finished. */
export interface Speaker extends Voice {
  timbre: Timbre;
  /** Factor on the speaking rate. */
  pace: number;
  /** Warmth (around 200 Hz), presence (around 2.7 kHz) and air (above 6 kHz) in dB. */
  warmth: number;
  presence: number;
  air: number;
}

/** All derived from cmu_us_slt_arctic (a woman, 168 Hz): pitch from 94 to 184 Hz, formants 0.81 to 1.03 times hers. */
export const speakers: Speaker[] = [
  {
    id: 'bright',
    name: 'Bright',
    manner: 'high, young and lively',
    timbre: { semitones: 1.6, range: 1.2, formants: 1.03 },
    pace: 1,
    warmth: 0,
    presence: 7,
    air: -1,
  },
  {
    id: 'warm',
    name: 'Warm',
    manner: 'soft and near, a friend talking',
    timbre: { semitones: -1.2, range: 1.1, formants: 0.97 },
    pace: 0.98,
    warmth: 2,
    presence: 5.5,
    air: -3,
  },
  {
    id: 'low',
    name: 'Low',
    manner: 'a calm man, low and even',
    timbre: { semitones: -7, range: 1.1, formants: 0.87 },
    pace: 0.99,
    warmth: 1,
    presence: 6.5,
    air: -2,
  },
  {
    id: 'deep',
    name: 'Deep',
    manner: 'a deep man, unhurried',
    timbre: { semitones: -10, range: 1.05, formants: 0.81 },
    pace: 0.96,
    warmth: 1.5,
    presence: 6.5,
    air: -3,
  },
  {
    id: 'brisk',
    name: 'Brisk',
    manner: 'quick and wide awake, neither high nor low',
    timbre: { semitones: -3.5, range: 1.35, formants: 0.92 },
    pace: 1.05,
    warmth: 0,
    presence: 7,
    air: -1.5,
  },
];

/** The speaker of that id; null for a name we do not have. */
export function speakerOf(id: string): Speaker | null {
  return speakers.find((speaker) => speaker.id === id) ?? null;
}
