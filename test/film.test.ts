import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAssets } from '#db/queries/assets.ts';
import { listGenerations } from '#db/queries/generations.ts';
import { verifyMaster } from '#media/verify.ts';
import { approve, goBack } from '#studio/review.ts';
import { changeScript, estimateScriptChange, type ScriptChange } from '#studio/script-edits.ts';
import { getVideo } from '#studio/videos.ts';
import { openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';

let test: TestHouse;
let filmId: string;

beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test.close());

const calls = (id: string) => test.house.db.inWorkspace(test.workspaceId, (tx) => listGenerations(tx, id));
const madeSlots = async (id: string) => (await calls(id)).map((call) => call.slot);

describe('a film on automatic approval', () => {
  it('goes from a brief to a released, verified master', { timeout: 180_000 }, async () => {
    filmId = await startVideo(test, { settings: { format: 'ugc-60' } });
    const detail = await untilSettled(test, filmId);
    expect(detail.video.error).toBeNull();
    expect(detail.video.state).toBe('done');
    const master = detail.selected.find((asset) => asset.slot === 'master');
    const file = test.house.storage.path(test.workspaceId, master?.blob ?? '');
    const report = await verifyMaster(file, { width: 270, height: 480, fps: 30, seconds: 16, loudness: { lufs: -14, truePeak: -1.5 } });
    expect(report.frames).toBe(480);
    expect(detail.release?.record.checks).toMatchObject({ frames: 480 });
    for (const asset of detail.takes) expect(await test.house.storage.has(test.workspaceId, asset.blob)).toBe(true);
  });

  it('logs every provider call once, with a cost row of $0 each', async () => {
    const rows = await calls(filmId);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every((row) => row.state === 'done' && row.costMicros === 0 && row.finishedAt !== null)).toBe(true);
    expect(new Set(rows.map((row) => `${row.slot} ${row.key}`)).size).toBe(rows.length);
    const costs = await test.house.db.inWorkspace(test.workspaceId, ({ client }) =>
      client.query('select count(*)::int as n from cost_entry where video_id = $1', [filmId]),
    );
    expect(costs.rows[0].n).toBe(rows.length);
  });

  it('shares what is equal between two videos', { timeout: 120_000 }, async () => {
    const twin = await startVideo(test, { settings: { format: 'ugc-60' } });
    const detail = await untilSettled(test, twin);
    expect(detail.video.state).toBe('done');
    expect(await madeSlots(twin)).toEqual([]);
    expect(detail.selected.every((asset) => asset.reusedFrom !== null)).toBe(true);
    expect(detail.product?.id).toBe((await untilSettled(test, filmId)).product?.id);
  });
});

describe('two videos of one new product at once', () => {
  it('read it into one product', { timeout: 60_000 }, async () => {
    const brief = { source: { kind: 'text' as const, text: 'The Ula candle burns for 40 hours. Soy wax. It costs $18.', url: null } };
    const ids = await Promise.all([1, 2].map((seed) => startVideo(test, { brief, settings: { autoApprove: false, seed } })));
    const details = await Promise.all(ids.map((id) => untilSettled(test, id)));
    expect(details.map((detail) => detail.video.gate)).toEqual(['brief', 'brief']);
    expect(details[0]?.product?.id).toBe(details[1]?.product?.id);
  });
});

describe('one changed word', () => {
  it('makes again only what depends on it, as the estimate said', { timeout: 180_000 }, async () => {
    const before = await untilSettled(test, filmId);
    const first = before.release?.record;
    await goBack(test.house, test.workspaceId, filmId, 'script');
    const words = before.script?.script.segments[2]?.text.split(' ') ?? [];
    const change: ScriptChange = { kind: 'text', segment: 3, text: [...words.slice(0, -1), 'today.'].join(' ') };
    const estimate = await estimateScriptChange(test.house, test.workspaceId, filmId, change);
    const wanted = ['voice:3', 'clip:3', 'transition:2', 'render:3', 'audio', 'master', 'poster'];
    expect(estimate.make.map((spec) => spec.slot)).toEqual(wanted);
    const done = (await calls(filmId)).length;

    await changeScript(test.house, test.workspaceId, filmId, change);
    for (;;) {
      const { video } = await untilSettled(test, filmId);
      if (video.state !== 'review' || video.gate === null) break;
      await approve(test.house, test.workspaceId, filmId, { gate: video.gate, version: video.version });
    }
    const after = await untilSettled(test, filmId);
    expect(after.video.state).toBe('done');
    expect((await madeSlots(filmId)).slice(done).sort()).toEqual([...wanted].sort());
    expect(after.release?.n).toBe(2);
    expect(after.release?.record.film.blob).not.toBe(first?.film.blob);
    const releases = await test.house.db.inWorkspace(test.workspaceId, ({ client }) =>
      client.query('select record from release where video_id = $1 order by n', [filmId]),
    );
    expect(releases.rows[0].record).toEqual(first);
  });

  it('keeps every take, and refuses to change a release', async () => {
    const takes = await test.house.db.inWorkspace(test.workspaceId, (tx) => listAssets(tx, filmId));
    expect(takes.filter((take) => take.slot === 'voice:3').map((take) => take.take)).toEqual([1, 2]);
    const change = test.house.db.inWorkspace(test.workspaceId, ({ client }) => client.query("update release set record = '{}'"));
    await expect(change).rejects.toThrow(/permission denied/);
    expect((await getVideo(test.house, test.workspaceId, filmId)).state).toBe('done');
  });
});
