import { describe, expect, it } from 'vitest';
import { rowsOf } from './rows-of.ts';

describe('rows of a lane', () => {
  it('hold what follows one another, and part what overlaps', () => {
    const span = (start: number, end: number) => ({ start, end });
    expect(rowsOf([span(0, 3), span(1, 2), span(2, 4), span(3, 5), span(4, 6)])).toEqual([0, 1, 1, 0, 1]);
    expect(rowsOf([])).toEqual([]);
  });
});
