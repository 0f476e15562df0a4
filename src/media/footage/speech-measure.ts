import { hopRate, type SoundHops } from './sound-hops.ts';

export interface SpeechMeasure {
  silenceShare: number;
  speechShare: number;
  syllablesPerSecond: number | null;
  /** Start of the first pause over 0.35 s after something was said, in seconds. */
  firstPause: number | null;
}

const silentBelow = -35;
const silentFor = 0.3;
const pauseOver = 0.35;
/** Under a second and a half of speech there is no rate to speak of. */
const leastSpeech = 1.5;

/** Estimates how much of a sound is silence and speech, and how fast the speech is. */
export function measureSpeech({ level, voice }: Pick<SoundHops, 'level' | 'voice'>): SpeechMeasure {
  const hops = level.length;
  if (hops === 0) return { silenceShare: 1, speechShare: 0, syllablesPerSecond: null, firstPause: null };
  const silent = longRuns(smooth(level, 3), (value) => value < silentBelow, silentFor * hopRate);
  const speech = findSpeech(level, voice);
  const spoken = speech.reduce((sum, yes) => sum + yes, 0);
  return {
    silenceShare: share(silent),
    speechShare: spoken / hops,
    syllablesPerSecond: spoken < leastSpeech * hopRate ? null : (countSyllables(voice, speech) * hopRate) / countSpoken(speech),
    firstPause: findPause(voice, speech),
  };
}

/** Hops of speech with its short pauses. */
function countSpoken(speech: Uint8Array): number {
  const whole = Uint8Array.from(speech);
  closeGaps(whole, pauseOver * hopRate);
  return whole.reduce((sum, yes) => sum + yes, 0);
}

const share = (flags: Uint8Array) => flags.reduce((sum, yes) => sum + yes, 0) / Math.max(1, flags.length);

/** Marks runs of at least `least` hops. */
function longRuns(values: ArrayLike<number>, test: (value: number) => boolean, least: number): Uint8Array {
  const marks = new Uint8Array(values.length);
  let start = -1;
  for (let hop = 0; hop <= values.length; hop++) {
    const inside = hop < values.length && test(values[hop] as number);
    if (inside && start < 0) start = hop;
    if (inside || start < 0) continue;
    if (hop - start >= least) marks.fill(1, start, hop);
    start = -1;
  }
  return marks;
}

/** Moving average over 2 × `half` + 1 hops. */
function smooth(values: ArrayLike<number>, half: number): Float32Array {
  const sums = new Float64Array(values.length + 1);
  for (let hop = 0; hop < values.length; hop++) sums[hop + 1] = (sums[hop] as number) + (values[hop] as number);
  return Float32Array.from({ length: values.length }, (_, hop) => {
    const from = Math.max(0, hop - half);
    const to = Math.min(values.length, hop + half + 1);
    return ((sums[to] as number) - (sums[from] as number)) / (to - from);
  });
}

/**
 * Marks hops of speech: over a second around, the voice band holds most of the energy, and its level swings by many dB at the pace of
 * syllables. Gaps up to 0.25 s belong to it, longer ones are pauses.
 */
function findSpeech(level: readonly number[], voice: readonly number[]): Uint8Array {
  const slow = smooth(voice, 3);
  const slower = smooth(voice, Math.round(hopRate / 4));
  const swing = Float32Array.from(slow, (value, hop) => Math.abs(value - (slower[hop] as number)));
  const mean = smooth(swing, hopRate / 2);
  const loudest = [...slow].sort((one, other) => one - other)[Math.floor(0.95 * slow.length)] ?? -100;
  const floor = Math.max(-50, loudest - 30);
  const talking = Uint8Array.from(slow, (value, hop) => {
    const inBand = value - (level[hop] as number) > -6;
    return value > floor && inBand && (mean[hop] as number) > leastSwing ? 1 : 0;
  });
  closeGaps(talking, 0.25 * hopRate);
  return longRuns(talking, (yes) => yes === 1, 0.12 * hopRate);
}

/** Mean swing in dB of a voice's level around its average of half a second: speech has 4 to 8, music and noise 0 to 2. */
const leastSwing = 2.6;

function closeGaps(marks: Uint8Array, longest: number): void {
  let last = -1;
  for (let hop = 0; hop < marks.length; hop++) {
    if (!marks[hop]) continue;
    if (last >= 0 && hop - last - 1 <= longest) marks.fill(1, last + 1, hop);
    last = hop;
  }
}

/** Peaks of the smoothed voice level that stand at least `leastDip` dB above the dip before them. */
function countSyllables(voice: readonly number[], speech: Uint8Array): number {
  const curve = smooth(smooth(voice, 2), 2);
  let count = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let rising = true;
  for (let hop = 0; hop < curve.length; hop++) {
    const value = curve[hop] as number;
    if (rising) {
      high = Math.max(high, value);
      if (value < high - leastDip) {
        if (speech[hop]) count += 1;
        rising = false;
        low = value;
      }
    } else {
      low = Math.min(low, value);
      if (value > low + leastDip) {
        rising = true;
        high = value;
      }
    }
  }
  return count;
}

/** Between two syllables a voice sinks by this many dB or more. */
const leastDip = 2;

function findPause(voice: readonly number[], speech: Uint8Array): number | null {
  const begin = speech.indexOf(1);
  if (begin < 0) return null;
  let quiet = 0;
  for (let hop = begin; hop < voice.length; hop++) {
    quiet = speech[hop] ? 0 : quiet + 1;
    if (quiet > pauseOver * hopRate) return (hop - quiet + 1) / hopRate;
  }
  return null;
}
