import type { Mood } from '#core/cut.ts';
import type { Tone } from '#core/vocabulary.ts';

export interface MusicRequest {
  /** Of the script; sets the mood where nobody chose one. */
  tone: Tone;
  mood: Mood | null;
  seconds: number;
  /** Seconds of the film at which the picture changes for good: a beat falls on each. */
  cuts: readonly number[];
  seed: number;
  /** Where the WAV (48 kHz stereo) is written. */
  file: string;
}

export interface MusicProvider {
  readonly id: string;
  readonly version: string;
  compose(request: MusicRequest, signal: AbortSignal): Promise<{ file: string }>;
}
