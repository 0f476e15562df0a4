import type { Micros } from '#core/money.ts';
import type { Transcript } from '#core/reference.ts';

export interface TranscriptionProvider {
  readonly id: string;
  readonly version: string;
  /** The most it can cost for so many seconds of sound. */
  price(seconds: number): Micros;
  /** Of a WAV or MP3 file. Errors as in TextProvider.ask. */
  transcribe(file: string, seconds: number, signal: AbortSignal): Promise<{ transcript: Transcript; cost: Micros }>;
}
