import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weighProgress } from './render-work.ts';

/** Works on parts as a render does, at one second of work a second in each place, and notes the share after each tenth of a second. */
function workOff(works: readonly number[], places: number, lastWork: number): { shares: number[]; seconds: number } {
  const shares: number[] = [];
  let told = 0;
  const parts = works.map((work, index) => ({ name: `${index}`, work }));
  const last = { name: 'last', work: lastWork };
  const tell = weighProgress({ parts, last, places }, (share) => {
    told = share;
  });
  const left = parts.map((part) => ({ ...part, left: part.work }));
  const step = (running: typeof left) => {
    for (const part of running) {
      part.left = Math.max(0, part.left - 0.1);
      tell(part.name, part.work === 0 ? 1 : 1 - part.left / part.work);
    }
    shares.push(told);
  };
  for (let open = left; open.length > 0; open = left.filter((part) => part.left > 1e-9)) step(open.slice(0, places));
  for (const end = { ...last, left: lastWork }; end.left > 1e-9; ) step([end]);
  return { shares, seconds: shares.length / 10 };
}

describe('the share of a render that is done', () => {
  test('never falls, ends at one, and tells the time left within 30 % after a tenth, however long the parts are', () => {
    const works = fc.array(fc.double({ min: 0.5, max: 60, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(works, fc.integer({ min: 1, max: 8 }), (parts, places) => {
        const { shares, seconds } = workOff(parts, places, 0.5);
        expect(shares).toEqual([...shares].sort((one, other) => one - other));
        expect(shares.at(-1)).toBeCloseTo(1, 6);
        for (const [index, share] of shares.entries()) {
          if (share < 0.1) continue;
          const whole = (index + 1) / 10 / share;
          expect(Math.abs(whole / seconds - 1)).toBeLessThan(0.3);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is nothing at first where finished parts were found', () => {
    const told: number[] = [];
    const tell = weighProgress(
      {
        parts: [
          { name: 'kept', work: 0 },
          { name: 'new', work: 4 },
        ],
        last: { name: 'join', work: 1 },
        places: 2,
      },
      (share) => told.push(share),
    );
    tell('kept', 1);
    tell('new', 0.5);
    tell('new', 1);
    tell('join', 1);
    expect(told).toEqual([0, 0.4, 0.8, 1]);
  });
});
