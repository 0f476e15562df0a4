import { describe, expect, it } from 'vitest';
import { footageMeasures } from '#core/footage.ts';
import { measureNames } from '#web/words/en-references.ts';
import type { Profile } from '../reference-queries.ts';
import { readPath, showMeasure, showNumber, showSeconds, ticksOf } from './show-measure.ts';

describe('the numbers of a reference', () => {
  it('have as many digits as can be meant', () => {
    expect([133.4, 13.44, 0.523, -0.0031, -14.2, 2, 10, 0].map(showNumber)).toEqual([
      '133',
      '13.4',
      '0.52',
      '−0.003',
      '−14.2',
      '2',
      '10',
      '0',
    ]);
    expect([1.37, 64.2].map(showSeconds)).toEqual(['1.4 s', '1:04']);
  });

  it('show shares as percentages of what they are a share of', () => {
    expect(showMeasure(0.7, 'share of time')).toEqual({ value: '70%', unit: 'of time' });
    expect(showMeasure(4.9, 'shots/min')).toEqual({ value: '4.9', unit: 'shots/min' });
  });

  it('are found by their paths, through lists too', () => {
    const profile = {
      seconds: 9,
      shots: [{ start: 0 }, { start: 2 }],
      cutting: { byQuarter: [1, null] },
      sound: null,
    } as unknown as Profile;
    expect(readPath(profile, 'seconds')).toBe(9);
    expect(readPath(profile, 'shots.start')).toEqual([0, 2]);
    expect(readPath(profile, 'cutting.byQuarter')).toEqual([1, null]);
    expect(readPath(profile, 'sound.tempo.bpm')).toBeNull();
  });

  it('each have a name for people', () => {
    expect(Object.keys(footageMeasures).filter((path) => path !== 'version' && !measureNames[path])).toEqual([]);
  });

  it('leave room between the times of their axis', () => {
    expect(ticksOf(13.4)).toEqual([0, 5, 10]);
    expect(ticksOf(60)).toEqual([0, 10, 20, 30, 40, 50, 60]);
    expect(ticksOf(10.2)).toEqual([0, 2, 4, 6, 8]);
  });
});
