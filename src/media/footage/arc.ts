import type { ArcShape } from '#core/footage.ts';

export interface ArcSources {
  /** Whole length in seconds. */
  seconds: number;
  /** LUFS, ten a second; empty without sound. */
  momentary: readonly number[];
  /** Motion level twice a second. */
  motion: readonly number[];
  /** Times of boundaries in seconds. */
  cuts: readonly number[];
}

const parts = 12;

/**
 * Energy over time in twelve equal parts: loudness (6 dB is one step), motion (a doubling) and cut rate (a doubling) against their means, averaged.
 */
export function measureArc({ seconds, momentary, motion, cuts }: ArcSources): { points: number[]; shape: ArcShape } {
  const loud = partMeans(momentary.map((value) => Math.max(-60, value))).map((value) => value / 6);
  const moving = partMeans(motion).map((value) => Math.log2(value + 0.5));
  const part = seconds / parts;
  const rates = Array.from({ length: parts }, (_, index) => {
    // Parts of a short video hold one cut or none: the neighbours are looked at too.
    const near = cuts.filter((cut) => cut >= (index - 0.5) * part && cut < (index + 1.5) * part).length;
    return Math.log2(near / 2 / Math.max(0.1, part) + 0.25);
  });
  const sources = [momentary.length > 0 ? loud : null, motion.length > 0 ? moving : null, cuts.length > 2 ? rates : null].filter(
    (source) => source !== null,
  );
  const centred = sources.map((source) => source.map((value) => value - mean(source)));
  const points = Array.from({ length: parts }, (_, index) =>
    round(centred.reduce((sum, source) => sum + (source[index] ?? 0), 0) / Math.max(1, centred.length)),
  );
  return { points, shape: shapeOf(points) };
}

function partMeans(values: readonly number[]): number[] {
  return Array.from({ length: parts }, (_, index) => {
    const from = Math.floor((index * values.length) / parts);
    const to = Math.max(from + 1, Math.floor(((index + 1) * values.length) / parts));
    return mean(values.slice(from, to));
  });
}

/** Differences under half a step are not felt. */
const felt = 0.5;

/** The shape of twelve points of energy. A drop is one large rise after a build-up or lull that holds; a wave has two peaks or more. */
export function shapeOf(points: readonly number[]): ArcShape {
  const smooth = points.map((value, index) => mean([points[index - 1] ?? value, value, value, points[index + 1] ?? value]));
  const spread = Math.max(...smooth) - Math.min(...smooth);
  if (spread < felt) return 'flat';
  const third = Math.floor(points.length / 3);
  const first = mean(points.slice(0, third));
  const last = mean(points.slice(-third));
  const jump = largestJump(points);
  if (jump.size > 0.7 * (Math.max(...points) - Math.min(...points)) && jump.size > 2 * felt && jump.at > 2 && jump.at < points.length - 2)
    return 'drop';
  const slope = last - first;
  if (countPeaks(smooth, Math.max(felt, 0.4 * spread)) >= 2 && Math.abs(slope) < 0.5 * spread) return 'wave';
  if (slope > 0.3 * spread) return 'rising';
  if (slope < -0.3 * spread) return 'front-loaded';
  return 'wave';
}

/** The largest rise from the points before to the points after that holds for what follows. */
function largestJump(points: readonly number[]): { size: number; at: number } {
  let best = { size: 0, at: 0 };
  for (let at = 2; at <= points.length - 2; at++) {
    const size = Math.min(...points.slice(at, at + 3)) - Math.max(...points.slice(Math.max(0, at - 2), at));
    if (size > best.size) best = { size, at };
  }
  return best;
}

function countPeaks(values: readonly number[], depth: number): number {
  let peaks = 0;
  let low = values[0] ?? 0;
  let high = values[0] ?? 0;
  let rising = true;
  for (const value of values) {
    if (rising) {
      high = Math.max(high, value);
      if (value < high - depth) {
        peaks += 1;
        rising = false;
        low = value;
      }
    } else {
      low = Math.min(low, value);
      if (value > low + depth) {
        rising = true;
        high = value;
      }
    }
  }
  // A rise that lasts to the end is a peak too.
  return rising && peaks > 0 ? peaks + 1 : peaks;
}

const mean = (values: readonly number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);
const round = (value: number) => Math.round(value * 100) / 100;
