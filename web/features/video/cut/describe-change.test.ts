import { describe, expect, it } from 'vitest';
import type { EstimateView } from '../video-types.ts';
import { describeChange } from './describe-change.ts';

const estimate = (slots: string[], seconds = 14): EstimateView => ({
  make: slots.map((slot) => ({ slot, stage: slot.startsWith('clip') ? 'shoot' : 'edit', priceMicros: 0, seconds: 1 })),
  reuse: 0,
  priceMicros: 0,
  seconds,
});
const film = { segments: 4, made: true };

describe('what a change of the edit makes again', () => {
  it('is counted in segments, with the time it takes', () => {
    expect(describeChange(estimate(['render:2', 'master', 'poster']), film)).toBe('Renders 1 of 4 segments again · about 15 s');
    expect(describeChange(estimate(['render:1', 'render:2', 'transition:1', 'master', 'poster'], 32), film)).toBe(
      'Renders 2 of 4 segments and 1 transition again · about 35 s',
    );
  });
  it('is the sound alone where no picture changes', () => {
    expect(describeChange(estimate(['music', 'audio', 'master', 'poster'], 6), film)).toBe(
      'Composes the music, mixes the sound again · a moment',
    );
  });
  it('is next to nothing where every part was made before', () => {
    expect(describeChange(estimate(['master', 'poster'], 2), film)).toBe('Joins the film again from what is there · a moment');
    expect(describeChange(estimate([], 0), film)).toBe('All of it was made before · a moment');
  });
  it('is not called again before there is a film', () => {
    const all = ['music', 'render:1', 'render:2', 'transition:1', 'audio', 'master', 'poster'];
    expect(describeChange(estimate(all, 40), { segments: 2, made: false })).toBe(
      'Renders 2 segments and 1 transition, composes the music · about 40 s',
    );
  });
  it('does not leave out what else would be made', () => {
    expect(describeChange(estimate(['clip:2', 'render:2', 'master']), film)).toBe(
      'Makes clip 2, renders 1 of 4 segments again · about 15 s',
    );
  });
});
