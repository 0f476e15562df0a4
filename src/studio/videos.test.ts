import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import { createProject } from '#library/projects.ts';
import { openTestHouse, startVideo, type TestHouse } from '../../test/house.ts';
import { changeVideoRow, countVideos, createVideo, getVideo, listVideos, type VideoFilter } from './videos.ts';

let test: TestHouse;
let project: string;

beforeAll(async () => {
  test = await openTestHouse({ work: false });
  project = (await createProject(test.house.db, test.workspaceId, { name: 'Listed' })).id;
});
afterAll(() => test.close());

const sorts = ['newest', 'oldest', 'updated', 'title'] as const;

/** Rows without a pipeline behind them: lists read nothing else. */
async function addRows(
  rows: { title: string; updatedAt?: number; projectId?: string; state?: string; tone?: string }[],
): Promise<string[]> {
  // A millisecond apart: within one, ids have no order.
  const ids = rows.map((_, index) => uuidv7(Date.now() + index));
  await test.house.db.inWorkspace(test.workspaceId, async ({ client }) => {
    for (const [index, { title, updatedAt = 0, projectId = project, state = 'done', tone = 'big-sis' }] of rows.entries())
      await client.query(
        `insert into video (workspace_id, id, project_id, title, brief, settings, stage, state, failed_stage, attempt, version, updated_at)
         values ($1, $2, $3, $4, '{}', $5, 'release', $6, $7, 1, 1, to_timestamp($8))`,
        [
          test.workspaceId,
          ids[index],
          projectId,
          title,
          { tone, format: 'ugc-30', slots: {} },
          state,
          state === 'failed' ? 'release' : null,
          updatedAt,
        ],
      );
  });
  return ids;
}

const list = (filter: Partial<VideoFilter>) => listVideos(test.house, test.workspaceId, { limit: 200, projectId: project, ...filter });
const titles = async (filter: Partial<VideoFilter>) => (await list(filter)).items.map(({ video }) => video.title);

/** Every id of a list, page by page; `between` runs after each page. */
async function walk(filter: Partial<VideoFilter>, limit: number, between = async () => undefined as unknown): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list({ ...filter, limit, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ video }) => video.id));
    expect(page.items.length).toBeLessThanOrEqual(limit);
    cursor = page.next;
    if (cursor !== null) await between();
  }
  return seen;
}

describe('a list of videos', () => {
  it.each(sorts)('gives each row once, page by page, sorted by %s, also while rows are added', async (sort) => {
    await fc.assert(
      fc.asyncProperty(
        // Few titles and times, so that many rows tie.
        fc.array(fc.record({ title: fc.constantFrom('a', 'A', 'ä', 'b', '_'), updatedAt: fc.integer({ min: 1, max: 3 }) }), {
          maxLength: 25,
        }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        async (rows, limit, adding) => {
          const { id: projectId } = await createProject(test.house.db, test.workspaceId, { name: 'Walk' });
          const ids = await addRows(rows.map((row) => ({ ...row, projectId })));
          const whole = (await list({ projectId, sort })).items.map(({ video }) => video.id);
          let added = 0;
          const walked = await walk({ projectId, sort }, limit, async () => {
            added += 1;
            if (adding && added < 8) await addRows([{ title: 'new', updatedAt: 2, projectId }]);
          });
          expect(new Set(walked).size).toBe(walked.length);
          expect(walked.filter((id) => ids.includes(id))).toEqual(whole);
          expect(whole).toHaveLength(ids.length);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is in the order that was asked for', async () => {
    const { id: projectId } = await createProject(test.house.db, test.workspaceId, { name: 'Order' });
    await addRows([
      { title: 'bottle', updatedAt: 30, projectId },
      { title: 'Candle', updatedAt: 10, projectId },
      { title: 'apron', updatedAt: 20, projectId },
    ]);
    expect(await titles({ projectId })).toEqual(['apron', 'Candle', 'bottle']);
    expect(await titles({ projectId, sort: 'oldest' })).toEqual(['bottle', 'Candle', 'apron']);
    expect(await titles({ projectId, sort: 'updated' })).toEqual(['bottle', 'apron', 'Candle']);
    expect(await titles({ projectId, sort: 'title' })).toEqual(['apron', 'bottle', 'Candle']);
  });

  it('is searched for words as they stand, whatever their case', async () => {
    await addRows([
      { title: '100% Cotton' },
      { title: '1000 Nights' },
      { title: 'snake_case' },
      { title: 'snakeXcase' },
      { title: 'back\\slash' },
    ]);
    expect(await titles({ q: '100%' })).toEqual(['100% Cotton']);
    expect(await titles({ q: 'COTTON' })).toEqual(['100% Cotton']);
    expect(await titles({ q: 'e_c' })).toEqual(['snake_case']);
    expect(await titles({ q: '\\s' })).toEqual(['back\\slash']);
    expect(await titles({ q: "'; drop" })).toEqual([]);
  });

  it('holds only what every filter lets through, and counts what is in each state', async () => {
    const before = await countVideos(test.house, test.workspaceId);
    await addRows([
      { title: 'f1', state: 'failed', tone: 'calm-pro' },
      { title: 'f2', state: 'failed' },
      { title: 'c1', state: 'cancelled', tone: 'calm-pro' },
    ]);
    expect(await titles({ states: ['failed'] })).toEqual(['f2', 'f1']);
    expect(await titles({ states: ['failed', 'cancelled'], tone: 'calm-pro' })).toEqual(['c1', 'f1']);
    expect(await titles({ states: ['failed'], format: 'ugc-60' })).toEqual([]);
    expect(await titles({ gate: 'script' })).toEqual([]);
    const after = await countVideos(test.house, test.workspaceId);
    expect(after).toMatchObject({ failed: before.failed + 2, cancelled: before.cancelled + 1, done: before.done });
    expect(await countVideos(test.house, test.workspaceId, { bin: true })).toMatchObject({ failed: 0 });
  });

  it('is not continued from a video that is not there, nor from another workspace’s', async () => {
    for (const sort of sorts) await expect(list({ sort, cursor: uuidv7() })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('shows project, product and cost, and as cover the poster before the opening picture', async () => {
    const id = await startVideo(test);
    const shown = async () => (await listVideos(test.house, test.workspaceId, { limit: 200 })).items.find(({ video }) => video.id === id);
    expect(await shown()).toMatchObject({ projectName: 'First films', productName: null, cover: null, costMicros: 0 });
    const blob = (letter: string) => letter.repeat(64);
    await test.house.db.inWorkspace(test.workspaceId, async ({ client }) => {
      const add = (slot: string, take: number, of: string) =>
        client.query(
          `insert into asset (workspace_id, id, video_id, stage, kind, slot, take, key, blob, mime, bytes, provider)
           values ($1, $2, $3, 'edit', 'poster', $4, $5, $6, $6, 'image/png', 1, 'test')`,
          [test.workspaceId, uuidv7(), id, slot, take, of],
        );
      await add('keyframe:1:open', 1, blob('a'));
      await add('keyframe:1:open', 2, blob('b'));
      await client.query(
        `insert into product (workspace_id, id, source_key, analysis, overrides) values ($1, $2, 'k', '{"name": {"value": "Read"}}', '{"name": "Given"}')`,
        [test.workspaceId, id],
      );
      await client.query('update video set product_id = $1 where id = $1', [id]);
    });
    expect(await shown()).toMatchObject({ productName: 'Given', cover: { blob: blob('b'), mime: 'image/png' } });
    const found = await listVideos(test.house, test.workspaceId, { limit: 10, q: 'giVen' });
    expect(found.items.map(({ video }) => video.id)).toEqual([id]);
  });
});

describe('creating a video', () => {
  const request = (more: { id?: string; images?: string[] } = {}) => ({
    ...(more.id === undefined ? {} : { id: more.id }),
    projectId: project,
    title: 'Once',
    brief: { source: { kind: 'text' as const, text: 'A mug.', url: null }, images: more.images ?? [] },
    settings: {
      format: 'single-shot-4' as const,
      profile: 'draft' as const,
      tone: 'calm-pro' as const,
      character: null,
      seed: 1,
      autoApprove: false,
      slots: {},
    },
  });

  it('happens once for an id, also when ten ask at the same time', async () => {
    const id = uuidv7();
    const made = await Promise.all(Array.from({ length: 10 }, () => createVideo(test.house, test.workspaceId, request({ id }))));
    expect(new Set(made)).toEqual(new Set([id]));
    const { rows } = await test.house.db.inWorkspace(test.workspaceId, ({ client }) =>
      client.query("select (select count(*)::int from event where video_id = $1 and type = 'created') as events", [id]),
    );
    expect(rows).toEqual([{ events: 1 }]);
  });

  it('refuses pictures that are not there', async () => {
    const doing = createVideo(test.house, test.workspaceId, request({ images: ['f'.repeat(64)] }));
    await expect(doing).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('another title or project', () => {
  it('is taken in any state, and counts as a change', async () => {
    const id = await startVideo(test);
    const { version, updatedAt } = await getVideo(test.house, test.workspaceId, id);
    await changeVideoRow(test.house, test.workspaceId, id, { title: '  Mine ', projectId: project }, version);
    const changed = await getVideo(test.house, test.workspaceId, id);
    expect(changed).toMatchObject({ title: 'Mine', titleGiven: true, projectId: project, version: version + 1 });
    expect(changed.updatedAt.getTime()).toBeGreaterThan(updatedAt.getTime());
  });

  it('is refused when it is none, and when the video has changed', async () => {
    const id = await startVideo(test);
    const change = (what: { title?: string; projectId?: string }, seen?: number) =>
      changeVideoRow(test.house, test.workspaceId, id, what, seen);
    for (const title of [' ', 'x'.repeat(201)]) await expect(change({ title })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(change({ projectId: uuidv7() })).rejects.toMatchObject({ code: 'not_found' });
    await expect(change({ title: 'x' }, 99)).rejects.toMatchObject({ code: 'version_mismatch' });
  });
});
