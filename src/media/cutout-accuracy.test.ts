import { expect, it } from 'vitest';
import { type Judged, judgeCutout, summariseCutouts } from '../../evals/cutout.ts';
import { makePhotos } from '../../evals/photos/photo.ts';

it('cuts products out of plain and gradient photos, leaves textured ones alone, and damages none', { timeout: 240_000 }, async () => {
  const judged: Judged[] = [];
  // Smaller than shops send them, for time; `hookline eval cutout` measures at full size, with any seed.
  for (const photo of await makePhotos(2, 0.6)) judged.push(await judgeCutout(photo));
  const { plain, gradient, damaged, photos } = summariseCutouts(judged);
  expect(photos).toBe(24);
  expect(judged.filter((one) => one.damaged).map(({ name, iou }) => `${name} ${iou.toFixed(3)}`)).toEqual([]);
  expect(damaged).toBe(0);
  expect(plain).toBeGreaterThanOrEqual(0.97);
  expect(gradient).toBeGreaterThanOrEqual(0.95);
});
