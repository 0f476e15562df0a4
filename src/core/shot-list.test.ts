import { describe, expect, it } from 'vitest';
import { holdLengths, leastShot, timeShots, withShotLength } from './shot-list.ts';
import type { Shot } from './shot-prompt.ts';

const shots = (...shares: number[]): Shot[] => shares.map((share) => ({ share, framing: 'medium', camera: 'float', action: 'talk' }));
const shares = (some: readonly Shot[]) => some.map(({ share }) => share);
const sum = (some: readonly Shot[]) => shares(some).reduce((total, share) => total + share, 0);

describe('the lengths of shots', () => {
  it('leave no shot that nobody sees', () => {
    const held = holdLengths(shots(0.95, 0.0001, 0.0499), 15);
    expect(Math.min(...shares(held)) * 15).toBeCloseTo(leastShot);
    expect(sum(held)).toBeCloseTo(1);
    expect(timeShots(held, 15).every(({ start, end }) => end > start)).toBe(true);
  });
  it('stay to the last digit where they are right', () => {
    const right = shots(1 / 3, 1 / 3, 1 / 3);
    expect(holdLengths(right, 15)).toEqual(right);
    expect(shares(holdLengths(shots(1, 1), 15))).toEqual([0.5, 0.5]);
  });
  it('are equal where there is no room for all', () => {
    expect(shares(holdLengths(shots(0.7, 0.1, 0.1, 0.1), 1))).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
  it('give the one that is wanted its seconds, as far as the others leave room', () => {
    const longer = withShotLength(shots(0.2, 0.2, 0.6), 1, 9, 15);
    expect(shares(longer).map((share) => Math.round(share * 150) / 10)).toEqual([1.5, 9, 4.5]);
    for (const wanted of [999, 0, -4]) {
      const changed = withShotLength(shots(0.2, 0.2, 0.6), 0, wanted, 15);
      expect(Math.min(...shares(changed)) * 15).toBeGreaterThanOrEqual(leastShot - 1e-9);
      expect(sum(changed)).toBeCloseTo(1);
    }
  });
});
