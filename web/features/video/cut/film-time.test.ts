import { describe, expect, it } from 'vitest';
import { beginsOf, momentOf } from './film-time.ts';

const segment = (seconds: number) => ({
  seconds,
  source: { kind: 'clip' as const, media: 'a', from: 0 },
  words: [],
  overlays: [],
  keepClear: [],
});
const cut = { fps: 30, segments: [segment(4), segment(6)] };

describe('a moment of the film', () => {
  it('falls into the segment that has begun last', () => {
    expect(beginsOf(cut)).toEqual([0, 4, 10]);
    expect(momentOf(cut, 0)).toEqual({ segment: 1, at: 0 });
    expect(momentOf(cut, 4)).toEqual({ segment: 2, at: 0 });
    expect(momentOf(cut, 5.5)).toEqual({ segment: 2, at: 1.5 });
  });
  it('is never past the last frame', () => {
    expect(momentOf(cut, 10).segment).toBe(2);
    expect(momentOf(cut, 99).at).toBeCloseTo(6 - 1 / 30);
    expect(momentOf(cut, -3)).toEqual({ segment: 1, at: 0 });
  });
});
