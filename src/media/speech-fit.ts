import type { Word } from '#core/timing.ts';
import { addAt, fadeEnds } from './samples.ts';
import { changeTempo } from './speech-fit-tempo.ts';

/** A stretch of speech without a pause in it. Word times count from its first sample; its edges are silent or nearly so. */
export interface Phrase {
  samples: Float32Array;
  words: Word[];
  /** The pause that follows: inside a sentence or after one. The last phrase's is not used. */
  pause: 'phrase' | 'sentence';
}

export interface FitPlan {
  /** Silence before the first phrase, in seconds. */
  lead: number;
  /** Factor on the tempo of the phrases as given; 1 leaves them untouched. */
  tempo: number;
  /** Seconds of silence after each phrase but the last. */
  pauses: number[];
  /** What had to be bent, in words. */
  degraded: string | null;
}

/** Seconds of a pause: as spoken at ease, at least, and what may be added to fill a segment. With a phrase's soft edges none is heard over 0.7 s. */
export const pauseLengths = {
  phrase: { ease: 0.14, least: 0.05, more: 0.2 },
  sentence: { ease: 0.3, least: 0.1, more: 0.22 },
} as const;

/** Total pace against the speaker's ease: nobody hears ±6 %, up to 12 % is brisk, past that we say so. */
export const paceLimits = { slowest: 0.94, easy: 1.06, brisk: 1.12 } as const;

/** Where speech may begin and end in a track of `seconds`: for 15 s it starts at 0.2 and ends between 13.8 and 14.8. */
export function speechWindow(seconds: number): { lead: number; tailLeast: number; tailMost: number } {
  return { lead: Math.min(0.2, 0.04 * seconds), tailLeast: Math.min(0.2, 0.04 * seconds), tailMost: Math.min(1.2, 0.12 * seconds) };
}

/**
 * How phrases lasting `spoken` seconds each fill a track: first the pauses give, then the tempo; never a word.
 * `pace` is the speed-up the synthesiser has already applied, so that the total can be judged.
 */
export function planFit(spoken: number[], kinds: Phrase['pause'][], seconds: number, pace = 1): FitPlan {
  const { lead, tailLeast, tailMost } = speechWindow(seconds);
  const gaps = kinds.slice(0, -1).map((kind) => pauseLengths[kind]);
  const speech = sum(spoken);
  const most = seconds - lead - tailLeast;
  const least = seconds - lead - tailMost;
  const ease = sum(gaps.map((gap) => gap.ease));
  const tight = sum(gaps.map((gap) => gap.least));
  if (speech + ease > most) {
    const overflow = speech + tight > most;
    // Where pauses alone would eat more than half of the room, they shrink with the words.
    const squeeze = overflow ? Math.min(1, (most * 0.5) / Math.max(tight, 1e-9)) : 1;
    const tempo = overflow ? speech / (most - tight * squeeze) : 1;
    const share = overflow ? 0 : (most - speech - tight) / (ease - tight);
    const pauses = gaps.map((gap) => (overflow ? gap.least * squeeze : gap.least + share * (gap.ease - gap.least)));
    return { lead, tempo, pauses, degraded: tooFast(pace * tempo, seconds) };
  }
  const aim = least + (most - least) * 0.4;
  const wanted = speech + ease < least ? speech / (aim - ease) : 1;
  // A synthesiser that has already slowed down leaves less to slow here.
  const tempo = Math.min(1, Math.max(wanted, paceLimits.slowest / Math.min(1, pace)));
  const missing = speech / tempo + ease < least ? aim - ease - speech / tempo : 0;
  const more = sum(gaps.map((gap) => gap.more));
  const share = more > 0 ? Math.min(1, missing / more) : 0;
  return { lead, tempo, pauses: gaps.map((gap) => gap.ease + share * gap.more), degraded: tooFast(pace * tempo, seconds) };
}

/**
 * Lays phrases out on a track of exactly `seconds`, with word times remapped. Every joint has 5 ms fades.
 * The plan must fit: its end lies within the track.
 */
export function layOut(phrases: Phrase[], plan: FitPlan, seconds: number, rate: number): { samples: Float32Array; words: Word[] } {
  const samples = new Float32Array(Math.round(seconds * rate));
  const words: Word[] = [];
  let at = Math.round(plan.lead * rate);
  phrases.forEach((phrase, index) => {
    const sound = plan.tempo === 1 ? Float32Array.from(phrase.samples) : changeTempo(phrase.samples, rate, plan.tempo);
    fadeEnds(sound, Math.round(0.005 * rate));
    addAt(samples, sound, at);
    const start = at / rate;
    for (const word of phrase.words) {
      words.push({ text: word.text, start: start + word.start / plan.tempo, end: start + word.end / plan.tempo });
    }
    at += sound.length + Math.round((plan.pauses[index] ?? 0) * rate);
  });
  return { samples, words };
}

function tooFast(pace: number, seconds: number): string | null {
  if (pace <= paceLimits.brisk + 0.005) return null;
  return `spoken ${Math.round((pace - 1) * 100)} % faster to fit ${seconds} s`;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
