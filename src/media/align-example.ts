import type { Word } from '#core/timing.ts';
import { alignWords } from './align.ts';
import { refineWords } from './align-refine.ts';
import { createSpectrum } from './footage/spectrum.ts';

/** Seconds between two frames: finer than a border of words can be told. */
const step = 0.005;
/** Coefficients of the cepstrum that are compared: the shape of the mouth, not the pitch. */
const coefficients = 12;
const bandCount = 22;
/** Power of a band under which all is silence: some 70 dB under a loud voice. */
const floor = 0.001;
/** Cost of a frame that stands still on one side, beside its difference: sounds are stretched and not left out. */
const stretching = 0.7;
/** Seconds by which a word is found late: in flowing speech its first sound begins under the last one of the word before. */
const late = 0.02;
/** Frames that one side may run ahead of an even pace, as a share of the longer side, and at least. */
const slack = { share: 0.25, least: 120 };

/**
 * Times of words in flowing speech, found by holding it against the same voice saying each of them alone: both are stretched onto each other
 * by what they sound like, then borders are drawn to the silences near them. `alone` has one sound per word at the same rate, cut to its sound.
 * One `Word` per given word, rising and without overlap.
 */
export function alignByExample(samples: Float32Array, rate: number, words: readonly string[], alone: readonly Float32Array[]): Word[] {
  const example: Float32Array[] = [];
  const starts: number[] = [];
  for (const sound of alone) {
    // A pause has something to fall on, whether the voice makes one here or not.
    example.push(...describe(new Float32Array(Math.ceil(step * rate)), rate).slice(0, 1));
    starts.push(example.length);
    example.push(...describe(sound, rate));
  }
  // What a recording's noise does before and after the speech is no part of any word.
  const [speech = { start: 0, end: samples.length / rate }] = alignWords(samples, rate, [{ text: 'a' }]);
  const sounding = samples.subarray(Math.round(speech.start * rate), Math.round(speech.end * rate));
  const places = stretchOnto(level(describe(sounding, rate)), level(example));
  const placeOf = (index: number) =>
    index === 0 ? speech.start : speech.start + Math.max(0, (places[starts[index] ?? 0] ?? 0) * step - late);
  const rough = words.map((text, index) => {
    const start = Math.min(speech.end, placeOf(index));
    return { text, start, end: index + 1 < words.length ? Math.max(start, Math.min(speech.end, placeOf(index + 1))) : speech.end };
  });
  return refineWords(samples, rate, rough);
}

/** The sound of each frame as a cepstrum; the first value is its loudness. */
function describe(samples: Float32Array, rate: number): Float32Array[] {
  const size = rate > 24_000 ? 1024 : 512;
  const spectrum = createSpectrum(size);
  const edges = bandEdges(size, rate);
  const frame = new Float32Array(size);
  return Array.from({ length: Math.max(1, Math.floor(samples.length / (step * rate))) }, (_, index) => {
    const from = Math.round((index + 0.5) * step * rate - size / 2);
    for (let i = 0; i < size; i++) frame[i] = samples[from + i] ?? 0;
    return cepstrum(spectrum.power(frame), edges);
  });
}

/** Takes the mean out, and with it the level and the room. */
function level(frames: Float32Array[]): Float32Array[] {
  const mean = new Float32Array(coefficients);
  for (const values of frames) for (let at = 0; at < coefficients; at++) mean[at] = (mean[at] ?? 0) + (values[at] ?? 0) / frames.length;
  return frames.map((values) => values.map((value, at) => value - (mean[at] ?? 0)));
}

/** Bins between which the bands lie, evenly spaced in mel from 80 Hz to 7 kHz. */
function bandEdges(size: number, rate: number): number[] {
  const mel = (hertz: number) => Math.log1p(hertz / 700);
  const [low, high] = [mel(80), mel(Math.min(7000, rate / 2))];
  return Array.from({ length: bandCount + 1 }, (_, band) =>
    Math.round((Math.expm1(low + ((high - low) * band) / bandCount) * 700 * size) / rate),
  );
}

function cepstrum(power: Float32Array, edges: number[]): Float32Array {
  const logs = Float32Array.from({ length: bandCount }, (_, band) => {
    const from = edges[band] ?? 0;
    const to = Math.max(from + 1, edges[band + 1] ?? 0);
    let sum = 0;
    for (let bin = from; bin < to; bin++) sum += power[bin] ?? 0;
    return Math.log(sum / (to - from) + floor);
  });
  return Float32Array.from({ length: coefficients }, (_, at) => {
    let sum = 0;
    for (let band = 0; band < bandCount; band++) sum += (logs[band] ?? 0) * Math.cos((Math.PI * at * (band + 0.5)) / bandCount);
    // Loudness counts for less than shape: an end of a sentence fades.
    return (at === 0 ? 0.35 : 1) * (sum / Math.sqrt(bandCount));
  });
}

/** Dynamic time warping: for each frame of `example` the first frame of `track` that it falls on. */
function stretchOnto(track: Float32Array[], example: Float32Array[]): number[] {
  const [rows, columns] = [example.length, track.length];
  const reach = Math.max(slack.least, Math.round(slack.share * Math.max(rows, columns)));
  const trail = Array.from({ length: rows }, () => new Int8Array(columns));
  let before = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    const costs = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    const middle = Math.round((row * columns) / rows);
    const values = example[row] as Float32Array;
    const from = trail[row] as Int8Array;
    for (let column = Math.max(0, middle - reach); column < Math.min(columns, middle + reach); column++) {
      const here = difference(values, track[column] as Float32Array);
      const both = row === 0 && column === 0 ? 0 : (before[column - 1] ?? Number.POSITIVE_INFINITY);
      const down = (before[column] ?? Number.POSITIVE_INFINITY) + stretching;
      const along = (costs[column - 1] ?? Number.POSITIVE_INFINITY) + stretching;
      const least = Math.min(both, down, along);
      costs[column] = here + least;
      from[column] = least === both ? 0 : least === down ? 1 : 2;
    }
    before = costs;
  }
  const places: number[] = new Array(rows).fill(0);
  for (let row = rows - 1, column = columns - 1; row >= 0; ) {
    places[row] = column;
    const way = trail[row]?.[column] ?? 0;
    if (way !== 1) column -= 1;
    if (way !== 2) row -= 1;
    if (column < 0) break;
  }
  return places;
}

function difference(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < coefficients; at++) sum += ((one[at] ?? 0) - (other[at] ?? 0)) ** 2;
  return Math.sqrt(sum);
}
