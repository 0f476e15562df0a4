import { expect, it } from 'vitest';
import { type Judged, judgeCutout, summariseCutouts } from '../../evals/cutout.ts';
import { makePhotos } from '../../evals/photos/photo.ts';

it('keeps fur, a label of the ground’s shade and its distance from wood, and lets go what a table mirrors of a slanting foot', {
  timeout: 240_000,
}, async () => {
  const known = [
    { seed: 6, photo: 4, least: 0.96 },
    { seed: 7, photo: 14, least: 0.98 },
    { seed: 8, photo: 8, least: 0.98 },
  ];
  for (const { seed, photo, least } of known) {
    const [made] = await makePhotos(seed, 1, [photo]);
    if (!made) throw new Error('no such photo');
    const { iou, name } = await judgeCutout(made);
    expect(iou, name).toBeGreaterThan(least);
  }
  const [planks] = await makePhotos(9, 1, [16]);
  if (!planks) throw new Error('no such photo');
  expect(await judgeCutout(planks)).toMatchObject({ method: 'kept' });
});

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
