import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBudget } from '#db/queries/budgets.ts';
import { listGenerations } from '#db/queries/generations.ts';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { readMediaCatalogue } from '#providers/catalogue/media-models.ts';
import { createWaveSpeedFootage } from '#providers/wavespeed/wavespeed.ts';
import { retry } from '#studio/review.ts';
import { footageVendors } from './contract-server/footage-vendors.ts';
import { createJobBook } from './contract-server/job-book.ts';
import { type ContractServer, startContractServer } from './contract-server/server.ts';
import { openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';

const book = createJobBook();
let test: TestHouse;
let server: ContractServer;

beforeAll(async () => {
  const vendor = footageVendors.find(({ id }) => id === 'wavespeed/kling-v3.0-pro');
  if (!vendor) throw new Error('no vendor is played');
  server = await startContractServer(vendor.contract(), { path: vendor.path, mind: vendor.mind(book) });
  test = await openTestHouse();
  const model = readMediaCatalogue(null).find(({ id }) => id === 'wavespeed/kling-v3.0-pro');
  if (!model) throw new Error('the catalogue has no Kling');
  const access = { apiKey: 'ws-key', baseUrl: server.url, limits: { pollScale: 0.01 } };
  test.house.providers.footage = createWaveSpeedFootage({
    model: { ...model, seconds: [3], account: { perMinute: null, atOnce: 2 } },
    access,
    fetch: createSafeFetch(),
  });
});
afterAll(async () => {
  await test.close();
  await server.close();
});

describe('a film of clips that a model filmed', () => {
  it('orders what its segments need, once, pays what it said, and is a whole film', { timeout: 120_000 }, async () => {
    const id = await startVideo(test, { settings: { format: 'single-shot-15' } });
    const { video, selected } = await untilSettled(test, id);
    expect(video.error).toBeNull();
    expect(video.state).toBe('done');
    // A model that films three seconds at a time: clip after clip, each from the last picture of the one before.
    const footage = selected.filter(({ kind }) => kind === 'footage').map(({ slot }) => slot);
    const ofFirst = footage.filter((slot) => slot.startsWith('footage:1:'));
    expect(ofFirst.length).toBeGreaterThan(1);
    expect(ofFirst).toEqual(ofFirst.map((_, index) => `footage:1:${index + 1}`));
    expect(server.violations).toEqual([]);
    expect(book.jobs.size).toBe(footage.length);
    const calls = await test.house.db.inWorkspace(test.workspaceId, (tx) => listGenerations(tx, id));
    const paid = calls.filter(({ estimateMicros }) => estimateMicros > 0);
    expect(paid.map(({ state, costMicros, estimateMicros }) => [state, costMicros, estimateMicros])).toEqual(
      Array(2).fill(['done', 336_000, 336_000]),
    );
    const charged = [...book.jobs.values()].reduce((sum, job) => sum + job.charged, 0);
    for (const scope of [{ scope: 'workspace', id: '' } as const, { scope: 'video', id } as const]) {
      const budget = await test.house.db.inWorkspace(test.workspaceId, (tx) => findBudget(tx, test.workspaceId, scope));
      expect(budget).toMatchObject({ usedMicros: charged, reservedMicros: 0 });
    }
  });

  it('pays for a film that can’t be read, says so, and orders another one when it is retried', { timeout: 120_000 }, async () => {
    server.script('file', ...Array.from({ length: 8 }, () => ({ bytes: { type: 'video/mp4', data: Buffer.from('no film at all') } })));
    const orders = book.jobs.size;
    const id = await startVideo(test, { settings: { format: 'single-shot-8', seed: 7 } });
    const { video } = await untilSettled(test, id);
    expect(video).toMatchObject({ state: 'failed', failedStage: 'shoot' });
    expect(video.error?.message).toContain('can’t be used');
    server.reset();
    await retry(test.house, test.workspaceId, id);
    expect((await untilSettled(test, id)).video.state).toBe('done');
    const calls = await test.house.db.inWorkspace(test.workspaceId, (tx) => listGenerations(tx, id));
    const paid = calls.filter(({ estimateMicros }) => estimateMicros > 0).map(({ state, costMicros }) => [state, costMicros]);
    expect(paid).toEqual([
      ['failed', 336_000],
      ['done', 336_000],
    ]);
    expect(book.jobs.size - orders).toBe(2);
  });
});
