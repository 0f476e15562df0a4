import { blockSide, type Grid, type GridSize } from './picture-grid.ts';

/** How the blocks of one frame are found again in another. */
export interface BlockMatch {
  /** Movement of the picture as a whole, in grid points. */
  shiftX: number;
  shiftY: number;
  /** Per block: mean difference in levels where it fits best, luma and colour together. */
  residual: Float32Array;
  /** Per block: the shift at which it fits best. */
  moveX: Int8Array;
  moveY: Int8Array;
}

export function createMatch(size: GridSize): BlockMatch {
  const blocks = size.across * size.down;
  return { shiftX: 0, shiftY: 0, residual: new Float32Array(blocks), moveX: new Int8Array(blocks), moveY: new Int8Array(blocks) };
}

/** How far a block may lie from where the whole picture's movement puts it, in grid points. */
const reach = 2;

/** Looks for every block of `now` in `before`, around the movement of the whole picture. */
export function matchBlocks(match: BlockMatch, before: Grid, now: Grid, size: GridSize): void {
  const { shiftX, shiftY } = findShift(before, now, size);
  match.shiftX = shiftX;
  match.shiftY = shiftY;
  for (let row = 0, block = 0; row < size.down; row++) {
    for (let column = 0; column < size.across; column++, block++) {
      matchBlock(match, block, before, now, size, column * blockSide, row * blockSide);
    }
  }
}

function matchBlock(match: BlockMatch, block: number, before: Grid, now: Grid, size: GridSize, x: number, y: number): void {
  const { width, height } = size;
  // Where it was is tried first, since plain blocks fit anywhere.
  let best = difference(before.y, now.y, width, y * width + x, y * width + x, Number.POSITIVE_INFINITY);
  let bestX = 0;
  let bestY = 0;
  const lastX = width - blockSide;
  const lastY = height - blockSide;
  // From the middle outwards, so that the search can stop early and a tie keeps the smaller movement.
  for (let index = 0; index < spiral.length && best > good; index += 2) {
    const dx = (spiral[index] as number) + match.shiftX;
    const dy = (spiral[index + 1] as number) + match.shiftY;
    const fromX = Math.max(0, Math.min(lastX, x + dx));
    const fromY = Math.max(0, Math.min(lastY, y + dy));
    const sum = difference(before.y, now.y, width, fromY * width + fromX, y * width + x, best);
    if (sum >= best) continue;
    best = sum;
    bestX = fromX - x;
    bestY = fromY - y;
  }
  const from = (y + bestY) * width + x + bestX;
  const to = y * width + x;
  const colors =
    difference(before.u, now.u, width, from, to, Number.POSITIVE_INFINITY) +
    difference(before.v, now.v, width, from, to, Number.POSITIVE_INFINITY);
  match.residual[block] = (best + colors) / (blockSide * blockSide);
  match.moveX[block] = bestX;
  match.moveY[block] = bestY;
}

/** A level a point is no difference. */
const good = blockSide * blockSide;

const spiral = Int8Array.from(
  Array.from({ length: (2 * reach + 1) ** 2 }, (_, index) => [
    (index % (2 * reach + 1)) - reach,
    Math.floor(index / (2 * reach + 1)) - reach,
  ])
    .sort(([ax = 0, ay = 0], [bx = 0, by = 0]) => ax * ax + ay * ay - bx * bx - by * by)
    .flat(),
);

/** Sum of absolute differences of two 4 × 4 blocks; gives up when it passes `limit`. */
function difference(before: Uint8Array, now: Uint8Array, width: number, from: number, to: number, limit: number): number {
  let sum = 0;
  for (let row = 0; row < blockSide; row++, from += width, to += width) {
    sum +=
      Math.abs((before[from] as number) - (now[to] as number)) +
      Math.abs((before[from + 1] as number) - (now[to + 1] as number)) +
      Math.abs((before[from + 2] as number) - (now[to + 2] as number)) +
      Math.abs((before[from + 3] as number) - (now[to + 3] as number));
    if (sum >= limit) return sum;
  }
  return sum;
}

/** Farthest movement between two frames, in blocks of the coarse search (4 grid points each). */
const coarseReach = 3;

/**
 * The movement of the whole picture: where `now` lies best on `before`, up to 14 grid points (a fifth of the width) each way. Searched on
 * block means first, then on every second point around it.
 */
export function findShift(before: Grid, now: Grid, size: GridSize): { shiftX: number; shiftY: number } {
  const { across, down, width, height } = size;
  const [coarseX, coarseY] = bestShift(0, 0, coarseReach, 1, (dx, dy) =>
    meanDifference(before.blocks, now.blocks, across, down, dx, dy, 1),
  );
  const fine = (dx: number, dy: number) => meanDifference(before.y, now.y, width, height, dx, dy, 2);
  const [middleX, middleY] = bestShift(coarseX * blockSide, coarseY * blockSide, 1, 2, fine);
  const [shiftX, shiftY] = bestShift(middleX, middleY, 1, 1, fine);
  return { shiftX, shiftY };
}

function bestShift(
  aroundX: number,
  aroundY: number,
  count: number,
  step: number,
  cost: (dx: number, dy: number) => number,
): [x: number, y: number] {
  let best = cost(aroundX, aroundY) * 0.98;
  let found: [number, number] = [aroundX, aroundY];
  for (let iy = -count; iy <= count; iy++) {
    for (let ix = -count; ix <= count; ix++) {
      if (ix === 0 && iy === 0) continue;
      const value = cost(aroundX + ix * step, aroundY + iy * step);
      if (value < best) {
        best = value;
        found = [aroundX + ix * step, aroundY + iy * step];
      }
    }
  }
  return found;
}

/** Mean absolute difference over what overlaps, every `step`-th point both ways. */
function meanDifference(
  before: Uint8Array | Float32Array,
  now: Uint8Array | Float32Array,
  width: number,
  height: number,
  dx: number,
  dy: number,
  step: number,
): number {
  const left = Math.max(0, -dx);
  const right = Math.min(width, width - dx);
  const top = Math.max(0, -dy);
  const bottom = Math.min(height, height - dy);
  let sum = 0;
  let count = 0;
  for (let y = top; y < bottom; y += step) {
    let at = y * width + left;
    let from = (y + dy) * width + left + dx;
    for (let x = left; x < right; x += step, at += step, from += step) {
      sum += Math.abs((before[from] as number) - (now[at] as number));
      count++;
    }
  }
  return count === 0 ? Number.POSITIVE_INFINITY : sum / count;
}
