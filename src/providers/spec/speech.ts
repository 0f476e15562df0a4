import type { Word } from '#core/timing.ts';

export interface Voice {
  id: string;
  name: string;
  /** In words: `bright`, `low and calm`. */
  manner: string;
}

export interface SpeechRequest {
  text: string;
  voice: string;
  /** Seconds the track should fill, pauses included; the track never gets longer. */
  seconds: number;
  /** Where the WAV (48 kHz mono, 16 bit) is written. */
  file: string;
}

export interface Speech {
  file: string;
  /** Length of the track. */
  seconds: number;
  /** One entry per spoken token of the text as written, in order. */
  words: Word[];
  /** What had to be bent to fit, in words; shown in "made with". */
  degraded: string | null;
}

export interface SpeechProvider {
  readonly id: string;
  /** Part of every asset key: changes when the same request would sound different. */
  readonly version: string;
  voices(): Voice[];
  speak(request: SpeechRequest, signal: AbortSignal): Promise<Speech>;
}
