import type { Phrase } from '#media/speech-fit.ts';
import type { Finish } from '#media/speech-fit-finish.ts';
import type { SpokenWord } from './speakable.ts';
import type { EngineId, Speaker } from './voices.ts';

/** What every local synthesiser gets. */
export interface EngineRequest {
  sentences: SpokenWord[][];
  speaker: Speaker;
  /** Length of the track to fill, in seconds. */
  seconds: number;
  /** A private folder for files in between; the caller removes it. */
  folder: string;
  signal: AbortSignal;
}

export interface EngineResult {
  rate: number;
  /** In order; their words are the request's words, one each, in order. */
  phrases: Phrase[];
  /** Speed-up against the speaker's ease that the synthesiser applied by itself. */
  pace: number;
  /** What the sound of this voice asks for. */
  finish: Finish;
}

export interface SpeechEngine {
  id: EngineId;
  /** Installed with what it needs? Asked once per process. */
  present(): Promise<boolean>;
  synthesise(request: EngineRequest): Promise<EngineResult>;
}
