import type { CameraKind } from '#core/footage.ts';
import { type BlockMatch, createMatch, matchBlocks } from './block-match.ts';
import { blockSide, createGrid, type Grid, type GridSize } from './picture-grid.ts';

/** How the picture moved over half a second. */
export interface CameraSample {
  seconds: number;
  /** Net movement in widths. */
  moveX: number;
  moveY: number;
  /** Way travelled from frame to frame in widths: more than the net movement when the camera shakes. */
  travelled: number;
  /** Growth of the picture: 0.02 is 2 % nearer. */
  zoomed: number;
}

export interface CameraTrack {
  /** A frame and how its blocks moved since the frame before. */
  add(grid: Grid, match: BlockMatch): void;
  /** Compares with the picture of half a second ago; null for the first. */
  sample(grid: Grid, seconds: number): CameraSample | null;
}

/** A block is worth following when its points differ by this many levels. */
const leastTexture = 12;
/** Blocks that must agree before a zoom is believed. */
const leastBlocks = 24;

export function createCameraTrack(size: GridSize): CameraTrack {
  const match = createMatch(size);
  const before = createGrid(size);
  let known = false;
  let travelled = 0;
  let netX = 0;
  let netY = 0;
  return {
    add(grid, step) {
      const { x, y } = borderMove(grid, step, size);
      travelled += Math.hypot(x, y) / size.width;
      netX += x / size.width;
      netY += y / size.width;
    },
    sample(grid, seconds) {
      let sample: CameraSample | null = null;
      if (known) {
        matchBlocks(match, before, grid, size);
        const slow = borderMove(grid, match, size);
        // Slow movement shows over half a second, fast movement leaves the search range by then and shows from frame to frame.
        const fast = Math.hypot(netX, netY) > Math.hypot(slow.x, slow.y) / size.width;
        const moveX = fast ? netX : slow.x / size.width;
        const moveY = fast ? netY : slow.y / size.width;
        const way = Math.max(travelled, Math.hypot(moveX, moveY));
        sample = { seconds, moveX, moveY, travelled: way, zoomed: fitZoom(grid, match, size) };
      }
      before.y.set(grid.y);
      before.u.set(grid.u);
      before.v.set(grid.v);
      before.blocks.set(grid.blocks);
      before.colors.set(grid.colors);
      known = true;
      travelled = 0;
      netX = 0;
      netY = 0;
      return sample;
    },
  };
}

/**
 * How far the left and right edges of the picture moved together, in grid points: a person swaying in the middle moves no camera. The bottom is
 * left out, where shoulders and captions are. 0 where the edges have nothing to follow or don't agree.
 */
function borderMove(grid: Grid, match: BlockMatch, size: GridSize): { x: number; y: number } {
  const side = Math.max(2, Math.round(size.across / 6));
  // The outermost blocks see what comes in for the first time.
  const left = stripMove(grid, match, size, 1, side + 1);
  const right = stripMove(grid, match, size, size.across - side - 1, size.across - 1);
  const none = { x: 0, y: 0 };
  if (!left || !right) return none;
  const x = (left.x + right.x) / 2;
  const y = (left.y + right.y) / 2;
  return Math.hypot(left.x - right.x, left.y - right.y) > 1 + 0.5 * Math.hypot(x, y) ? none : { x, y };
}

/** Mean move of the textured blocks between two columns, upper three quarters; null when there are too few. */
function stripMove(
  grid: Grid,
  match: BlockMatch,
  { across, down, width }: GridSize,
  from: number,
  to: number,
): { x: number; y: number } | null {
  const sum = { x: 0, y: 0 };
  let blocks = 0;
  for (let row = 1; row < (3 * down) / 4; row++) {
    for (let column = from; column < to; column++) {
      const block = row * across + column;
      if ((match.residual[block] as number) > 15 || texture(grid.y, width, column, row) < leastTexture) continue;
      sum.x += match.moveX[block] as number;
      sum.y += match.moveY[block] as number;
      blocks += 1;
    }
  }
  return blocks < 3 ? null : { x: sum.x / blocks, y: sum.y / blocks };
}

/** Scale that explains best how blocks moved apart from the whole; 0 where too few can be followed. */
function fitZoom(grid: Grid, match: BlockMatch, { across, down, width, height }: GridSize): number {
  let along = 0;
  let squares = 0;
  let stray = 0;
  let blocks = 0;
  for (let row = 0, block = 0; row < down; row++) {
    for (let column = 0; column < across; column++, block++) {
      if ((match.residual[block] as number) > 12 || texture(grid.y, width, column, row) < leastTexture) continue;
      const x = (column + 0.5) * blockSide - width / 2;
      const y = (row + 0.5) * blockSide - height / 2;
      const moveX = (match.moveX[block] as number) - match.shiftX;
      const moveY = (match.moveY[block] as number) - match.shiftY;
      along += moveX * x + moveY * y;
      squares += x * x + y * y;
      stray += moveX * moveX + moveY * moveY;
      blocks += 1;
    }
  }
  if (blocks < leastBlocks || stray === 0) return 0;
  const scale = -along / squares;
  // The share of the blocks' movement that the zoom explains.
  return (along * along) / squares > 0.35 * stray ? scale : 0;
}

function texture(y: Uint8Array, width: number, column: number, row: number): number {
  let low = 255;
  let high = 0;
  for (let line = 0; line < blockSide; line++) {
    const at = (row * blockSide + line) * width + column * blockSide;
    for (let point = at; point < at + blockSide; point++) {
      const value = y[point] as number;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return high - low;
}

/** The kind of camera in a shot, by the samples that lie wholly inside it. */
export function judgeCamera(samples: readonly CameraSample[]): CameraKind {
  if (samples.length === 0) return 'static';
  const mean = (read: (sample: CameraSample) => number) => samples.reduce((sum, sample) => sum + read(sample), 0) / samples.length;
  const moved = Math.hypot(
    mean(({ moveX }) => moveX),
    mean(({ moveY }) => moveY),
  );
  const travelled = mean(({ travelled }) => travelled);
  const zoomed = Math.abs(mean(({ zoomed }) => zoomed));
  // In half a second: 0.8 % nearer is a slow push in, 2 % of the width the slowest pan that is seen as one.
  if (zoomed > 0.008 && moved < 4 * zoomed + 0.02) return 'zoom';
  if (moved > 0.02 && moved > 0.6 * travelled) return 'pan';
  if (travelled > 0.03) return 'handheld';
  return 'static';
}
