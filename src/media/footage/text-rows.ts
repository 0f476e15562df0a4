import { type TextBand, textBands } from '#core/footage.ts';
import type { GridSize } from './picture-grid.ts';

/** Side of the cells in which strokes are counted, in decoded pixels: about the height of a caption's letter. */
const cell = 8;
/** Levels between a stroke and its ground. Captions are set to be read, so they stand out by more than most textures. */
const stroke = 48;
/** Changes from light to dark and back in one row of a cell: a letter has two to four strokes. */
const turns = 2;
/** Rows of a cell that must have them. */
const rowsPerCell = 3;
/** Cells in a line of text: three short letters or more. */
const leastCells = 3;
/** More than this share of all cells is no text but a texture (grass, a fabric, noise). */
const mostCells = 0.3;

/** Where a decoded frame has text, by the density of its strokes; no reading. An estimate. */
export function findText(frame: Uint8Array, { planeWidth, planeHeight }: GridSize): Record<TextBand, boolean> {
  const across = Math.floor(planeWidth / cell);
  const down = Math.floor(planeHeight / cell);
  const marked = new Uint8Array(across * down);
  let count = 0;
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      if (!hasStrokes(frame, planeWidth, column * cell, row * cell)) continue;
      marked[row * across + column] = 1;
      count += 1;
    }
  }
  const found: Record<TextBand, boolean> = { top: false, middle: false, bottom: false };
  if (count > mostCells * across * down) return found;
  for (let row = 0; row < down; row++) {
    const run = longestRun(marked, row * across, across);
    if (run < leastCells) continue;
    // A line of text has quieter rows above or below; a field of detail goes on.
    const above = row > 0 ? countRow(marked, (row - 2) * across, across) : 0;
    const below = row < down - 1 ? countRow(marked, (row + 2) * across, across) : 0;
    if (Math.min(above, below) > run / 2) continue;
    found[textBands[Math.min(2, Math.floor((3 * (row + 0.5)) / down))] as TextBand] = true;
  }
  return found;
}

function hasStrokes(frame: Uint8Array, width: number, x: number, y: number): boolean {
  let rows = 0;
  for (let row = 0; row < cell; row++) {
    const start = (y + row) * width + x;
    let extreme = frame[start] as number;
    let direction = 0;
    let changes = 0;
    for (let at = start + 1; at < start + cell; at++) {
      const value = frame[at] as number;
      // Follows the highest or lowest value since the last turn.
      if (direction >= 0 && value <= extreme - stroke) {
        changes += 1;
        direction = -1;
        extreme = value;
      } else if (direction <= 0 && value >= extreme + stroke) {
        changes += 1;
        direction = 1;
        extreme = value;
      } else if (direction > 0 ? value > extreme : direction < 0 && value < extreme) extreme = value;
    }
    if (changes >= turns) rows += 1;
  }
  return rows >= rowsPerCell;
}

function longestRun(marked: Uint8Array, from: number, length: number): number {
  let run = 0;
  let longest = 0;
  for (let at = from; at < from + length; at++) {
    run = marked[at] ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function countRow(marked: Uint8Array, from: number, length: number): number {
  let sum = 0;
  for (let at = Math.max(0, from); at < Math.min(marked.length, from + length); at++) sum += marked[at] as number;
  return sum;
}
