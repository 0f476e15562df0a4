import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSeconds } from './footage-lengths.ts';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('the clips of a segment', () => {
  it.each([
    [15, range(3, 15), [15]],
    [15, [4, 6, 8], [8, 8]],
    [15, [4, 8, 12], [12, 4]],
    [7.5, range(3, 30), [8]],
    [1, [5, 10], [5]],
    [20, [5, 10], [10, 10]],
  ])('of %s s from %o are %o', (seconds, allowed, clips) => expect(splitSeconds(seconds, allowed)).toEqual(clips));

  it('cover it, are few, and are of lengths the model has', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 90, noNaN: true }),
        fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        (seconds, allowed) => {
          const clips = splitSeconds(seconds, allowed);
          const total = clips.reduce((sum, length) => sum + length, 0);
          expect(total).toBeGreaterThanOrEqual(seconds - 1e-6);
          expect(clips.every((length) => allowed.includes(length))).toBe(true);
          expect(clips).toHaveLength(Math.max(1, Math.ceil(seconds / Math.max(...allowed) - 1e-9)));
        },
      ),
    );
  });
});
