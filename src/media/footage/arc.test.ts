import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FootageBoundary } from '#core/footage.ts';
import { measureArc, shapeOf } from './arc.ts';
import { measureCutting, stretchesOf } from './cutting.ts';

const cut = (seconds: number): FootageBoundary => ({ kind: 'cut', first: 0, last: 0, seconds });

describe('energy', () => {
  const loudness = (level: (share: number) => number) => Array.from({ length: 240 }, (_, index) => level(index / 240));
  const shape = (level: (share: number) => number) =>
    measureArc({ seconds: 24, momentary: loudness(level), motion: Array.from({ length: 48 }, () => 2), cuts: [] }).shape;

  it('rises, falls, swings, stays or drops as the sound does', () => {
    expect(shape((share) => -36 + 24 * share)).toBe('rising');
    expect(shape((share) => -12 - 24 * share)).toBe('front-loaded');
    expect(shape(() => -20)).toBe('flat');
    expect(shape((share) => -20 + 9 * Math.sin(share * 6 * Math.PI))).toBe('wave');
    expect(shape((share) => (share < 0.5 ? -34 : -12))).toBe('drop');
  });

  it('counts the pace of cutting when there is no sound', () => {
    const cuts = [12, 14, 16, 17, 18, 19, 20, 20.5, 21, 21.5, 22, 22.5, 23, 23.5];
    const arc = measureArc({ seconds: 24, momentary: [], motion: Array.from({ length: 48 }, () => 2), cuts });
    expect(['rising', 'drop']).toContain(arc.shape);
    expect(arc.points).toHaveLength(12);
  });

  it('always names a shape and gives twelve finite points', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -120, max: 0, noNaN: true }), { maxLength: 50 }), fc.nat(600), (momentary, seconds) => {
        const arc = measureArc({ seconds, momentary, motion: [0], cuts: [] });
        expect(arc.points).toHaveLength(12);
        expect(arc.points.every(Number.isFinite)).toBe(true);
        expect(shapeOf(arc.points)).toBe(arc.shape);
      }),
    );
  });
});

describe('cutting', () => {
  it('is counted in shots, their lengths and their quarters', () => {
    const found = measureCutting([cut(2), cut(3), cut(7)], 12, null);
    expect(found).toMatchObject({ shotsPerMinute: 20, meanSeconds: 3, medianSeconds: 3, firstCut: 2, hookSeconds: 2, hookEndsWith: 'cut' });
    expect(found.byQuarter).toEqual([1.5, 4, 5, null]);
  });

  it('ends the hook at the first pause, the first cut, five seconds or the end', () => {
    expect(measureCutting([cut(4)], 20, 2.5)).toMatchObject({ hookSeconds: 2.5, hookEndsWith: 'pause' });
    expect(measureCutting([], 20, null)).toMatchObject({ hookSeconds: 5, hookEndsWith: 'limit', firstCut: null });
    expect(measureCutting([], 3, null)).toMatchObject({ hookSeconds: 3, hookEndsWith: 'end' });
  });

  it('loses no time between shots', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 59, noNaN: true }), { maxLength: 30 }), (times) => {
        const shots = stretchesOf(times.sort((one, other) => one - other).map(cut), 60);
        expect(shots.reduce((sum, shot) => sum + shot.seconds, 0)).toBeCloseTo(60, 6);
      }),
    );
  });
});
