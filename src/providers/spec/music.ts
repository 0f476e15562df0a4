import type { Tone } from '#core/vocabulary.ts';

export interface MusicRequest {
  tone: Tone;
  seconds: number;
  seed: number;
  /** Where the WAV (48 kHz stereo) is written. */
  file: string;
}

export interface MusicProvider {
  readonly id: string;
  readonly version: string;
  compose(request: MusicRequest, signal: AbortSignal): Promise<{ file: string }>;
}
