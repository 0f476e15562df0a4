import { createMatch, matchBlocks } from './block-match.ts';
import { createGrid, fillGrid, type Grid, type GridSize } from './picture-grid.ts';

/** The last frames of a video, as many as decisions need: what is kept does not grow with the video. */
export interface FrameWindow {
  /** Number of the newest frame; −1 before the first. */
  readonly newest: number;
  /** Number of the oldest frame still there. */
  readonly oldest: number;
  push(frame: Uint8Array): Grid;
  /** The frame of this number, or the nearest one that is there. */
  at(index: number): Grid;
  /** How different two frames are, in levels, after movement is taken out: `unlikeness` of their blocks. */
  distance(before: number, now: number): number;
  /** How different their block means are, in levels, each where it is. */
  drift(before: number, now: number): number;
  /** `distance` after one frame was made as light and as rich in contrast as the other; of both ways the larger. */
  relitDistance(before: number, now: number): number;
}

export function createFrameWindow(size: GridSize, frames: number): FrameWindow {
  const ring = Array.from({ length: frames }, () => createGrid(size));
  const match = createMatch(size);
  const relit = createGrid(size);
  const scratch = new Float32Array(size.across * size.down);
  let newest = -1;
  const oldest = () => Math.max(0, newest - frames + 1);
  const at = (index: number) => ring[Math.max(oldest(), Math.min(newest, index)) % frames] as Grid;
  return {
    get newest() {
      return newest;
    },
    get oldest() {
      return oldest();
    },
    push(frame) {
      newest += 1;
      const grid = ring[newest % frames] as Grid;
      fillGrid(grid, frame, size);
      return grid;
    },
    at,
    distance(before, now) {
      matchBlocks(match, at(before), at(now), size);
      return unlikeness(match.residual);
    },
    drift: (before, now) => driftBetween(at(before), at(now), scratch),
    relitDistance(before, now) {
      // Both ways, since anything can be made to look like a plain wall.
      const ways = [
        [at(before), at(now)],
        [at(now), at(before)],
      ] as const;
      return Math.max(
        ...ways.map(([source, like]) => {
          relight(relit, source, like);
          matchBlocks(match, relit, like, size);
          return unlikeness(match.residual);
        }),
      );
    },
  };
}

/** Brings the mean and the spread of `source` to those of `like`; colours become stronger or weaker along with the contrast. */
function relight(target: Grid, source: Grid, like: Grid): void {
  const [mean, spread] = toneOf(source.blocks);
  const [meanLike, spreadLike] = toneOf(like.blocks);
  const gain = spread < 1 ? 1 : spreadLike / spread;
  const scaled = (value: number, from: number, to: number) => Math.max(0, Math.min(255, (value - from) * gain + to));
  for (let index = 0; index < source.y.length; index++) {
    target.y[index] = scaled(source.y[index] as number, mean, meanLike);
    target.u[index] = scaled(source.u[index] as number, 128, 128);
    target.v[index] = scaled(source.v[index] as number, 128, 128);
  }
  for (let index = 0; index < source.blocks.length; index++) target.blocks[index] = scaled(source.blocks[index] as number, mean, meanLike);
}

/** Mean and standard deviation. */
export function toneOf(values: Float32Array): [mean: number, spread: number] {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  return [mean, Math.sqrt(Math.max(0, squares / values.length - mean * mean))];
}

/**
 * One number for the residuals of all blocks, in levels: the mean of those between the 40th and the 75th percentile. What changes in a quarter of
 * the picture (a hand, a caption, somebody walking by) does not count, and a talker who fills two fifths of it does not hide a cut behind.
 */
export function unlikeness(residual: Float32Array): number {
  counts.fill(0);
  for (const value of residual) {
    const bin = Math.min(counts.length - 1, (value * 8) | 0);
    counts[bin] = (counts[bin] as number) + 1;
  }
  const from = Math.floor(0.4 * residual.length);
  const to = Math.max(from + 1, Math.floor(0.75 * residual.length));
  let seen = 0;
  let sum = 0;
  for (let bin = 0; bin < counts.length && seen < to; bin++) {
    const count = counts[bin] as number;
    const inside = Math.min(to, seen + count) - Math.max(from, seen);
    if (inside > 0) sum += (inside * bin) / 8;
    seen += count;
  }
  return sum / (to - from);
}

/** Residuals in eighths of a level; three channels of 255 levels at most. */
const counts = new Uint32Array(765 * 8 + 1);

/** `unlikeness` of block means, luma and colour together, without looking for movement. */
export function driftBetween(before: Grid, now: Grid, scratch: Float32Array): number {
  const count = scratch.length;
  for (let block = 0; block < count; block++) {
    scratch[block] =
      Math.abs((before.blocks[block] as number) - (now.blocks[block] as number)) +
      Math.abs((before.colors[block] as number) - (now.colors[block] as number)) +
      Math.abs((before.colors[block + count] as number) - (now.colors[block + count] as number));
  }
  return unlikeness(scratch);
}

/** Mean absolute difference of block means, luma and colour, between `now` and a mix of two frames; `share` 0 is `one`, 1 is `other`. */
export function mixDifference(one: Grid, other: Grid, now: Grid, share: number): number {
  const sum = mixSum(one.blocks, other.blocks, now.blocks, share) + mixSum(one.colors, other.colors, now.colors, share);
  return sum / now.blocks.length;
}

function mixSum(one: Float32Array, other: Float32Array, now: Float32Array, share: number): number {
  let sum = 0;
  for (let index = 0; index < now.length; index++) {
    const from = one[index] as number;
    sum += Math.abs((now[index] as number) - from - share * ((other[index] as number) - from));
  }
  return sum;
}
