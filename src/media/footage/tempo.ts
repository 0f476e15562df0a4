import { hopRate } from './sound-hops.ts';

/** Beats slower or faster than this are heard as halves or doubles. */
const slowest = 50;
const fastest = 210;
/** People tap near 120; an octave away is half as likely. */
const preferred = 120;
const spreadOctaves = 0.85;
/** Below this height of the autocorrelation there is no beat: speech and noise stay under it. */
const leastConfidence = 0.2;

/**
 * Beats a minute of a sound from its spectral flux (one value per hop), or null without a steady beat. The autocorrelation at a beat, its
 * double and its fourfold is weighed by how likely that tempo is; the multiples then sharpen the period.
 */
export function findTempo(flux: readonly number[]): { bpm: number; confidence: number } | null {
  const novelty = sharpen(flux);
  const longest = Math.ceil((60 / slowest) * hopRate) * 4 + 8;
  if (novelty.length < longest) return null;
  const likeness = autocorrelate(novelty, longest);
  if (!likeness) return null;
  let best = { period: 0, score: 0 };
  for (let period = (60 / fastest) * hopRate; period <= (60 / slowest) * hopRate; period += 0.25) {
    const octaves = Math.log2((60 * hopRate) / period / preferred) / spreadOctaves;
    const score = Math.exp(-0.5 * octaves * octaves) * pulse(likeness, period);
    if (score > best.score) best = { period, score };
  }
  if (best.period === 0) return null;
  const confidence = Math.max(0, Math.min(1, pulse(likeness, best.period)));
  if (confidence < leastConfidence) return null;
  const period = refine(likeness, best.period);
  return { bpm: Math.round((600 * hopRate) / period) / 10, confidence: Math.round(confidence * 100) / 100 };
}

/** Onsets a second. */
export function countOnsets(flux: readonly number[]): number {
  return flux.length === 0 ? 0 : (findOnsets(flux).length * hopRate) / flux.length;
}

/** Seconds of the onsets: peaks of the flux over its surroundings. */
export function findOnsets(flux: readonly number[]): number[] {
  const novelty = sharpen(flux);
  const strong = Float32Array.from(novelty).sort()[Math.floor(0.99 * novelty.length)] ?? 0;
  // A tenth of the strongest is a soft hit; under 0.03 it is the flicker of noise.
  const least = Math.max(0.03, 0.1 * strong);
  const onsets: number[] = [];
  let last = -10;
  for (let hop = 1; hop + 1 < novelty.length; hop++) {
    const value = novelty[hop] as number;
    // 70 ms is the shortest time between two hits that are heard as two.
    if (value < least || value < (novelty[hop - 1] as number) || value <= (novelty[hop + 1] as number) || hop - last < 7) continue;
    onsets.push(hop / hopRate);
    last = hop;
  }
  return onsets;
}

/** Flux above its mean over a second around. */
function sharpen(flux: readonly number[]): Float32Array {
  const half = hopRate / 2;
  const sums = new Float64Array(flux.length + 1);
  for (let hop = 0; hop < flux.length; hop++) sums[hop + 1] = (sums[hop] as number) + (flux[hop] as number);
  return Float32Array.from(flux, (value, hop) => {
    const from = Math.max(0, hop - half);
    const to = Math.min(flux.length, hop + half);
    return Math.max(0, value - ((sums[to] as number) - (sums[from] as number)) / (to - from));
  });
}

/** Normalised autocorrelation up to `longest` hops, with the mean taken out; null for silence. 1 at lag 0. */
export function autocorrelate(values: Float32Array, longest: number): Float32Array | null {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let power = 0;
  for (const value of values) power += (value - mean) ** 2;
  if (power / values.length < 1e-5) return null;
  return Float32Array.from({ length: Math.min(longest, values.length - 1) + 1 }, (_, lag) => {
    let sum = 0;
    for (let at = lag; at < values.length; at++) sum += ((values[at] as number) - mean) * ((values[at - lag] as number) - mean);
    // What overlaps less counts as much.
    return (sum / power) * (values.length / (values.length - lag));
  });
}

function pulse(likeness: Float32Array, period: number): number {
  return 0.5 * near(likeness, period) + 0.3 * near(likeness, 2 * period) + 0.2 * near(likeness, 4 * period);
}

/** The highest value within a hop of a lag: onsets jitter by that much. */
function near(likeness: Float32Array, lag: number): number {
  const middle = Math.round(lag);
  return Math.max(likeness[middle - 1] ?? 0, likeness[middle] ?? 0, likeness[middle + 1] ?? 0);
}

/** The period to a fraction of a hop, from the peak nearest to its fourfold (or its double, where that is no peak). */
function refine(likeness: Float32Array, period: number): number {
  for (const times of [4, 2, 1]) {
    const around = Math.round(period * times);
    const reach = times + 1;
    let top = around;
    for (let lag = around - reach; lag <= around + reach; lag++) if ((likeness[lag] ?? -1) > (likeness[top] ?? -1)) top = lag;
    const [left, middle, right] = [likeness[top - 1] ?? 0, likeness[top] ?? 0, likeness[top + 1] ?? 0];
    const bend = left - 2 * middle + right;
    if (bend >= 0 || Math.abs(top - around) === reach) continue;
    return (top + (0.5 * (left - right)) / bend) / times;
  }
  return period;
}
