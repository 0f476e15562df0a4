/** The sizes at which a picture is looked at. All are in pixels. */
export interface GridSize {
  /** Decoded plane, both multiples of 8. */
  planeWidth: number;
  planeHeight: number;
  /** Half of it: what shots are told apart by. Multiples of 4. */
  width: number;
  height: number;
  /** Blocks of 4 × 4 grid points. */
  across: number;
  down: number;
}

/** One frame, 8-bit full range: luma and two colour differences on the grid, and the means of every block. */
export interface Grid {
  y: Uint8Array;
  u: Uint8Array;
  v: Uint8Array;
  /** Mean luma per block. */
  blocks: Float32Array;
  /** Mean colour differences per block: all of u, then all of v. */
  colors: Float32Array;
}

/** Side of a block in grid points. */
export const blockSide = 4;

/** 128 × 228, a portrait frame at 128 wide; other shapes get the same number of pixels. */
const planePixels = 128 * 228;

/** The decoded size for a picture of this shape. A stripe is not thinned out under 32 pixels. */
export function gridSizeFor(width: number, height: number): GridSize {
  const aspect = Math.max(0.1, Math.min(10, width / height));
  const side = (length: number) => Math.max(32, Math.round(length / 8) * 8);
  const planeWidth = side(Math.sqrt(planePixels * aspect));
  const planeHeight = side(Math.sqrt(planePixels / aspect));
  return {
    planeWidth,
    planeHeight,
    width: planeWidth / 2,
    height: planeHeight / 2,
    across: planeWidth / 2 / blockSide,
    down: planeHeight / 2 / blockSide,
  };
}

/** Bytes of one decoded frame in yuv420p. */
export function frameBytes(size: GridSize): number {
  return size.planeWidth * size.planeHeight * 1.5;
}

export function createGrid(size: GridSize): Grid {
  const points = size.width * size.height;
  return {
    y: new Uint8Array(points),
    u: new Uint8Array(points),
    v: new Uint8Array(points),
    blocks: new Float32Array(size.across * size.down),
    colors: new Float32Array(2 * size.across * size.down),
  };
}

/** Fills `grid` from a yuv420p frame: its colour planes have the grid's size already, its luma is averaged over 2 × 2. */
export function fillGrid(grid: Grid, frame: Uint8Array, { planeWidth, planeHeight, width, height, across, down }: GridSize): void {
  const { y, u, v, blocks, colors } = grid;
  for (let row = 0, at = 0; row < height; row++) {
    let above = row * 2 * planeWidth;
    let below = above + planeWidth;
    for (let column = 0; column < width; column++, at++, above += 2, below += 2) {
      y[at] = ((frame[above] as number) + (frame[above + 1] as number) + (frame[below] as number) + (frame[below + 1] as number) + 2) >> 2;
    }
  }
  const luma = planeWidth * planeHeight;
  const color = width * height;
  u.set(frame.subarray(luma, luma + color));
  v.set(frame.subarray(luma + color, luma + 2 * color));
  averageBlocks(y, blocks, 0, width, across, down);
  averageBlocks(u, colors, 0, width, across, down);
  averageBlocks(v, colors, across * down, width, across, down);
}

function averageBlocks(plane: Uint8Array, means: Float32Array, start: number, width: number, across: number, down: number): void {
  for (let row = 0, block = start; row < down; row++) {
    for (let column = 0; column < across; column++, block++) {
      let sum = 0;
      for (let line = 0, at = row * blockSide * width + column * blockSide; line < blockSide; line++, at += width) {
        sum += (plane[at] as number) + (plane[at + 1] as number) + (plane[at + 2] as number) + (plane[at + 3] as number);
      }
      means[block] = sum / (blockSide * blockSide);
    }
  }
}
