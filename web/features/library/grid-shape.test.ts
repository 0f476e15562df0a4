import { describe, expect, it } from 'vitest';
import { nextTile, shapeGrid } from './grid-shape.ts';

describe('the grid of the library', () => {
  it('never has fewer than two columns, and fills its width', () => {
    for (const width of [300, 358, 664, 1168, 2400]) {
      const { columns, tile, between } = shapeGrid(width);
      expect(columns).toBeGreaterThanOrEqual(2);
      expect(columns * tile + (columns - 1) * between).toBeCloseTo(width);
    }
  });

  it('leads the arrows from tile to tile and nowhere beyond the ends', () => {
    expect(nextTile('ArrowRight', 3, 10, 4)).toBe(4);
    expect(nextTile('ArrowRight', 9, 10, 4)).toBeNull();
    expect(nextTile('ArrowLeft', 0, 10, 4)).toBeNull();
    expect(nextTile('ArrowUp', 2, 10, 4)).toBeNull();
    expect(nextTile('ArrowDown', 1, 10, 4)).toBe(5);
    expect(nextTile('End', 0, 10, 4)).toBe(9);
    expect(nextTile('x', 0, 10, 4)).toBeNull();
  });

  it('leads down from above a short last row to its end', () => {
    expect(nextTile('ArrowDown', 7, 10, 4)).toBe(9);
    expect(nextTile('ArrowDown', 8, 10, 4)).toBeNull();
  });
});
