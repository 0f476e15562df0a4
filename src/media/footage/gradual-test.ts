import { isLightOnly } from './cut-test.ts';
import { type FrameWindow, mixDifference } from './frame-window.ts';

export interface Gradual {
  kind: 'dissolve' | 'fade-black' | 'fade-white';
  /** Frames: the last untouched one before, the first untouched one after. */
  first: number;
  last: number;
  /** How clear it is; of overlapping finds the clearest is kept. */
  weight: number;
}

/** Half lengths that are tried, in seconds: dissolves of 0.2 to 1.5 s. */
const halves = [0.1, 0.14, 0.19, 0.26, 0.35, 0.46, 0.6, 0.75];
export const longestHalf = 0.75;
/** How far beyond its ends a dissolve is compared with itself, in seconds. */
const beyond = 0.5;
export const gradualReach = longestHalf + beyond;

/** The ends of a dissolve differ by at least this many levels a block. */
const leastDifference = 10;
/** The middle frames are mixtures of the ends up to this share of that difference. */
const mostCurved = 0.16;

/** Looks for a dissolve centred on frame `centre`; the window must hold `gradualReach` seconds on both sides (less at the video's ends). */
export function findDissolve(window: FrameWindow, centre: number, fps: number, end: number): Gradual | null {
  let best: Gradual | null = null;
  for (const half of halves) {
    const frames = Math.max(2, Math.round(half * fps));
    const found = judgeDissolve(window, centre - frames, centre + frames, end);
    if (found && found.weight > (best?.weight ?? 0)) best = found;
  }
  return best;
}

function judgeDissolve(window: FrameWindow, from: number, to: number, end: number): Gradual | null {
  if (from < window.oldest || to > end) return null;
  const before = window.at(from);
  const after = window.at(to);
  const difference = mixDifference(before, after, after, 0);
  if (difference < leastDifference) return null;
  let curved = 0;
  for (const share of [0.5, 0.25, 0.75]) {
    const frame = Math.round(from + share * (to - from));
    curved = Math.max(curved, mixDifference(before, after, window.at(frame), (frame - from) / (to - from)) / difference);
    if (curved > mostCurved) return null;
  }
  // A cut is one large step, a dissolve many equal ones.
  const largest = (1.8 / (to - from) + 0.04) * difference;
  for (let frame = from + 1; frame <= to; frame++) {
    const one = window.at(frame - 1);
    if (mixDifference(one, one, window.at(frame), 0) > largest) return null;
  }
  const across = window.distance(from, to);
  if (across < 12) return null;
  // Lights going up and down mix a frame with white or black, which is a dissolve in all but the picture.
  if (isLightOnly(window.relitDistance(from, to), across)) return null;
  // Before and after, the picture is itself: what goes on changing at the same pace is no transition but movement.
  const near = Math.max(1, Math.round((to - from) / 3));
  const ends = [
    [Math.max(window.oldest, from - near), from],
    [to, Math.min(end, to + near)],
  ] as const;
  const still = ends.reduce((sum, [one, other]) => sum + mixDifference(window.at(one), window.at(one), window.at(other), 0) / near, 0);
  if (still > difference / (to - from)) return null;
  if (ends.some(([one, other]) => 2 * window.distance(one, other) > 0.6 * across)) return null;
  return { kind: 'dissolve', ...extent(window, from, to, end), weight: difference * (1 - 2 * curved) };
}

/** Where the mixture leaves the one end and reaches the other. */
function extent(window: FrameWindow, from: number, to: number, end: number): { first: number; last: number } {
  const margin = Math.max(1, Math.round((to - from) / 3));
  const start = Math.max(window.oldest, from - margin);
  const stop = Math.min(end, to + margin);
  const before = window.at(start);
  const after = window.at(stop);
  let first = start;
  let last = stop;
  for (let frame = start; frame <= stop; frame++) if (mixedShare(before, after, window.at(frame)) < 0.05) first = frame;
  for (let frame = stop; frame >= first; frame--) if (mixedShare(before, after, window.at(frame)) > 0.95) last = frame;
  return { first, last };
}

function mixedShare(before: { blocks: Float32Array }, after: { blocks: Float32Array }, now: { blocks: Float32Array }): number {
  let along = 0;
  let length = 1e-6;
  for (let index = 0; index < now.blocks.length; index++) {
    const way = (after.blocks[index] as number) - (before.blocks[index] as number);
    along += way * ((now.blocks[index] as number) - (before.blocks[index] as number));
    length += way * way;
  }
  return along / length;
}

export interface Tones {
  /** Mean luma per frame, 0..255. */
  light: number[];
  /** Standard deviation of the block means per frame. */
  contrast: number[];
}

/** A fade leaves at most this share of what was on both sides … */
const emptied = 0.3;
/** … and there was this much to begin with: contrast in levels, or light above black (below white). */
const fullContrast = 6;
const fullLight = 60;

/** Looks for a fade through one colour with its emptiest frame at `centre`. Reads at most `longestHalf` seconds on both sides. */
export function findFade(window: FrameWindow, { contrast, light }: Tones, centre: number, fps: number, end: number): Gradual | null {
  const reach = Math.round(longestHalf * fps);
  const range = { from: Math.max(window.oldest, centre - reach), to: Math.min(end, centre + reach) };
  const dark = (frame: number) => light[frame] ?? 0;
  const bright = (frame: number) => 255 - dark(frame);
  const valley =
    findValley((frame) => contrast[frame] ?? 0, centre, range, fullContrast) ??
    findValley(dark, centre, range, fullLight) ??
    findValley(bright, centre, range, fullLight);
  if (!valley) return null;
  const { first, last } = valley;
  // A bright or dark corner of a scene that the camera passes is not empty.
  const left = contrast[centre] ?? 0;
  if (left > Math.max(5, emptied * Math.min(contrast[first] ?? 0, contrast[last] ?? 0))) return null;
  const across = window.distance(first, last);
  if (across < 8) return null;
  const kind = dark(centre) < (dark(first) + dark(last)) / 2 ? 'fade-black' : 'fade-white';
  return { kind, first, last, weight: across + 100 };
}

/** Whether a measure sinks to almost nothing at `centre` and rises again, both in many small steps; where that begins and ends. */
function findValley(
  measure: (frame: number) => number,
  centre: number,
  { from, to }: { from: number; to: number },
  full: number,
): { first: number; last: number } | null {
  const low = measure(centre);
  if (low > measure(centre - 1) || low > measure(centre + 1)) return null;
  const first = climb(measure, centre, from, -1);
  const last = climb(measure, centre, to, 1);
  const least = Math.min(measure(first), measure(last));
  if (least < full || low > emptied * least) return null;
  return sinks(measure, first, centre) && sinks(measure, centre, last) ? { first, last } : null;
}

function sinks(measure: (frame: number) => number, one: number, other: number): boolean {
  let largest = 0;
  for (let frame = one + 1; frame <= other; frame++) largest = Math.max(largest, Math.abs(measure(frame) - measure(frame - 1)));
  return other - one >= 3 && largest < 0.35 * Math.abs(measure(one) - measure(other));
}

/** Walks from a low point as long as it goes up, and returns where it stops. */
function climb(measure: (frame: number) => number, from: number, limit: number, direction: 1 | -1): number {
  let at = from;
  let best = from;
  while (at !== limit) {
    at += direction;
    const value = measure(at);
    const top = measure(best);
    if (value > top * 1.01 + 0.05) best = at;
    else if (Math.abs(at - best) > 2 || value < top * 0.9) break;
  }
  return best;
}
