import { describe, expect, it } from 'vitest';
import { describeMake, partOf } from './describe-make.ts';
import { newIn } from './new-in.ts';
import type { EstimateView } from './video-types.ts';

const stageOf = { keyframe: 'cast', voice: 'voice', clip: 'shoot', music: 'edit', master: 'edit' } as const;
const spec = (slot: string, priceMicros = 0, seconds = 2) => ({
  slot,
  stage: stageOf[slot.split(':')[0] as keyof typeof stageOf],
  priceMicros,
  seconds,
});
const estimate = (make: EstimateView['make'], seconds = make.length): EstimateView => ({
  make,
  reuse: 0,
  priceMicros: make.reduce((sum, one) => sum + one.priceMicros, 0),
  seconds,
});

describe('what a decision makes', () => {
  it('is named while it is little, and counted when it is much', () => {
    expect(describeMake(estimate([spec('voice:3'), spec('clip:3'), spec('master')]), true)).toBe(
      'Makes again: voice 3, clip 3 and the film · Free · a moment',
    );
    const keyframes = [1, 2, 3, 4].flatMap((n) => [spec(`keyframe:${n}:open`), spec(`keyframe:${n}:close`)]);
    expect(describeMake(estimate(keyframes, 20))).toBe('Makes 8 keyframes · Free · about 20 s');
  });
  it('says its price', () => {
    const clips = [1, 2, 3, 4].map((n) => spec(`clip:${n}`, 1_260_000, 240));
    expect(describeMake(estimate(clips, 480))).toBe('Makes 4 clips · $5.04 · about 8 min');
  });
  it('says that nothing is made', () => {
    expect(describeMake(estimate([]))).toBe('Makes nothing new · Free');
  });
  it('takes its share of the time up to the next gate', () => {
    const whole = estimate([spec('keyframe:1:open', 0, 10), spec('clip:1', 500_000, 30)], 20);
    expect(partOf(whole, ['cast'])).toMatchObject({ priceMicros: 0, seconds: 5 });
    expect(partOf(whole, ['shoot'])).toMatchObject({ priceMicros: 500_000, seconds: 15 });
  });
});

describe('the price of a change', () => {
  it('leaves out what had to be made anyway', () => {
    const before = estimate([spec('master')]);
    const after = estimate([spec('voice:1', 100), spec('master')]);
    expect(newIn(before, after)).toMatchObject({ make: [{ slot: 'voice:1' }], priceMicros: 100, seconds: 1 });
  });
});
