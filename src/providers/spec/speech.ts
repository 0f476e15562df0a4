import { HooklineError } from '#core/errors.ts';
import type { Micros } from '#core/money.ts';
import type { Word } from '#core/timing.ts';
import type { Charged, Errand, Maker } from './maker.ts';

export interface Voice {
  id: string;
  name: string;
  /** In words: `bright`, `low and calm`. */
  manner: string;
  /** The program or service that speaks it here; null when none is installed. */
  engine: string | null;
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

/** Speaks on this machine, for nothing. */
export interface Narrator {
  readonly id: string;
  /** Part of every asset key: changes when the same request would sound different. */
  readonly version: string;
  voices(): Promise<Voice[]>;
  /** Error: `tooManyWords` when the text can't be spoken in that time. */
  speak(request: SpeechRequest, signal: AbortSignal): Promise<Speech>;
}

/** Who speaks in films. Errors as in `Narrator`. */
export interface SpeechProvider extends Maker {
  /** Of a text, at most. */
  price(text: string): Micros;
  speak(request: SpeechRequest, errand: Errand): Promise<Charged<Speech>>;
}

/** What a text is refused with that is too long for its time; `fields.tooMany` is the number of words to take out. */
export function tooManyWords(tooMany: number, seconds: number): HooklineError {
  const words = tooMany === 1 ? 'one word' : `${tooMany} words`;
  return new HooklineError('invalid_input', `The text is ${words} too long for ${seconds} s of speech.`, {
    hint: `Take ${words} out, or give the segment more time.`,
    fields: { tooMany: String(tooMany) },
  });
}
