import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { noChoices } from '#core/cut.ts';
import { databaseId } from '#core/ids.ts';
import { sweepRenderCache } from '#studio/renders/cache.ts';
import { sweepStuckRenders } from '#studio/renders/sweep.ts';
import { emptyBin } from '#studio/sweeps.ts';
import { openHouse } from '../src/open-house.ts';
import { refuse, rendered, settled, succeed } from './api/film-steps.ts';
import { follow } from './api/follow.ts';
import { formlessCut } from './api/formless-cut.ts';
import { openRenderFilm, type Render, type RenderFilm } from './api/render-film.ts';
import { openTestApi, type TestApi } from './api-house.ts';
import { quiet } from './database.ts';
import { fillSlots } from './house.ts';

let api: TestApi;
let film: RenderFilm;

beforeAll(async () => {
  api = await openTestApi();
  film = await openRenderFilm(api);
}, 180_000);
afterAll(() => api.close());

describe('a render', { timeout: 180_000 }, () => {
  it('is the same file when nothing has changed, another when the film has, and says which is current', async () => {
    const first = await film.made('srt');
    expect((await film.ask('srt')).id).toBe(first.id);
    const spelled = { ...noChoices, spelling: { '1:1': 'Änders' } };
    await succeed(api, 'PUT /videos/{id}/cut', { params: { id: film.id }, body: spelled });
    await settled(api, film.id);
    expect((await film.show(first.id)).current).toBe(false);
    const second = await film.made('srt');
    expect(second.id).not.toBe(first.id);
    expect((await film.fetched(second.file)).toString()).toContain('Änders');
    await succeed(api, 'PUT /videos/{id}/cut', { params: { id: film.id }, body: noChoices });
    await settled(api, film.id);
    const third = await film.ask('srt');
    expect([third.id, third.state, third.current]).toEqual([first.id, 'ready', true]);
  });

  it('is made, and its cut shown, of a film that was released before cuts had a form', async () => {
    const asked = async (sql: string, given: unknown[] = []) => (await api.house.db.asOwner(({ client }) => client.query(sql, given))).rows;
    const [kept] = await asked("select id, record->'cut' as cut from release order by n desc limit 1");
    const record = (cut: unknown) =>
      asked("update release set record = jsonb_set(record, '{cut}', $2) where id = $1", [kept.id, JSON.stringify(cut)]);
    await record(formlessCut);
    const { cut } = (await succeed(api, 'GET /videos/{id}/cut', { params: { id: film.id } })).body;
    expect(cut).toMatchObject({ form: 1, transitions: [], brand: null, captions: { box: '#F6295A', layout: 'words' } });
    expect(cut.segments[1]?.source).toEqual({ kind: 'clip', media: formlessCut.segments[1]?.clip, from: 0 });
    expect((await film.fetched((await film.made('srt')).file)).toString()).toContain('Warm again.');
    await record(kept.cut);
  });

  it('is made again when its file has gone missing', async () => {
    const { file, id: render } = await film.made('vtt');
    await api.house.storage.remove(api.workspaceId, file?.sha256 ?? '');
    expect(await film.ask('vtt')).toMatchObject({ id: render, state: 'queued', file: null });
    expect((await rendered(api, film.id, render)).file?.sha256).toBe(file?.sha256);
  });

  it('tells how far it is, never less than before, and each change of its state', async () => {
    const stream = await follow(api.fetch, `/videos/${film.id}/events`, api.tokens.viewer);
    const { id: render } = await film.ask('16:9');
    expect((await rendered(api, film.id, render)).state).toBe('ready');
    const told = stream.progress as { render?: string; progress: { share: number; making: string } | null }[];
    const shares = told.flatMap((one) => (one.render === render && one.progress ? [one.progress.share] : []));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    await stream.stop();
    const states = stream.events
      .filter(({ type }) => type === 'render-changed')
      .map((event) => (event as unknown as { data: { state: string } }).data.state);
    expect(states).toEqual(['queued', 'running', 'ready']);
  });

  it('ends at once when it is cancelled, leaves nothing, and is made when it is asked for again', async () => {
    const before = await blobs();
    const { id: render } = await film.ask('1:1');
    await until(render, ({ state }) => state === 'running');
    const at = { params: { id: film.id, render } };
    expect((await succeed(api, 'POST /videos/{id}/renders/{render}/cancel', at)).body).toMatchObject({
      state: 'cancelled',
      progress: null,
    });
    await refuse(api, 'POST /videos/{id}/renders/{render}/cancel', at, 'conflict');
    for (let n = 0; n < 200 && (await scratch()).length > 0; n++) await pause(20);
    expect([await scratch(), await blobs()]).toEqual([[], before]);
    const again = await film.ask('1:1');
    expect([again.id, again.state]).toEqual([render, 'queued']);
    expect((await rendered(api, film.id, render)).state).toBe('ready');
  });

  it('waits for its place among all that is made on the machine, and leaves at once when it is cancelled meanwhile', async () => {
    const free = fillSlots(api.house);
    const { id: render } = await film.ask('hook');
    await until(render, ({ state }) => state === 'running');
    await Promise.race([rendered(api, film.id, render), pause(4000)]);
    expect((await film.show(render)).state).toBe('running');
    await succeed(api, 'POST /videos/{id}/renders/{render}/cancel', { params: { id: film.id, render } });
    for (let n = 0; n < 200 && (await scratch()).length > 0; n++) await pause(20);
    expect(await scratch()).toEqual([]);
    await free();
    await film.made('hook');
  });

  it('uses the parts of an earlier one that nothing has changed about, until they are a week old', async () => {
    await film.made('preview');
    const folder = join(api.house.config.home, 'cache', 'renders');
    const parts = async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile() && one.name.endsWith('.mp4'));
    const before = await parts();
    const spelled = { ...noChoices, spelling: { '3:1': 'Änders' } };
    await succeed(api, 'PUT /videos/{id}/cut', { params: { id: film.id }, body: spelled });
    await settled(api, film.id);
    await film.made('preview');
    const known = before.map(({ name }) => name);
    const added = (await parts()).filter(({ name }) => !known.includes(name));
    // The segment, and a transition at its beginning if there is one; no clip, no sound, no other segment.
    expect(added.length).toBeGreaterThanOrEqual(1);
    expect(added.length).toBeLessThanOrEqual(2);
    await sweepRenderCache(api.house);
    expect((await parts()).length).toBe(before.length + added.length);
    for (const { parentPath, name } of await parts()) await utimes(join(parentPath, name), 0, 0);
    await sweepRenderCache(api.house);
    expect(await parts()).toEqual([]);
    await succeed(api, 'PUT /videos/{id}/cut', { params: { id: film.id }, body: noChoices });
    await settled(api, film.id);
  });

  it('fails in words when the film’s file is gone, and is tried again', async () => {
    const { film: finished } = await settled(api, film.id);
    const file = api.house.storage.path(api.workspaceId, finished?.file.sha256 ?? '');
    const bytes = await film.fetched(finished?.file);
    await api.house.storage.remove(api.workspaceId, finished?.file.sha256 ?? '');
    await api.house.db.asOwner(({ client }) => client.query("delete from render where kind = 'animation'"));
    const { id: render } = await film.ask('animation');
    const failed = await rendered(api, film.id, render);
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'provider_failed', hint: expect.any(String) }, file: null });
    await writeFile(file, bytes);
    expect((await rendered(api, film.id, (await film.ask('animation')).id)).state).toBe('ready');
  });

  it('is given up, in words, when nobody has worked on it for a minute and a half', async () => {
    const { id: render } = await film.made('srt');
    const row = databaseId('render', render);
    await api.house.db.asOwner(({ client }) =>
      client.query("update render set state = 'running', blob = null, heartbeat_at = now() - interval '2 minutes' where id = $1", [row]),
    );
    const uptime = vi.spyOn(process, 'uptime').mockReturnValue(60);
    expect(await sweepStuckRenders(api.house)).toBe(0);
    uptime.mockReturnValue(100);
    expect(await sweepStuckRenders(api.house)).toBe(1);
    uptime.mockRestore();
    expect(await film.show(render)).toMatchObject({ state: 'failed', error: { code: 'stage_stuck' } });
    expect((await rendered(api, film.id, (await film.ask('srt')).id)).state).toBe('ready');
  });

  it('is made to its end by another process when the one that began goes away, and goes with its video', async () => {
    // The last test: the first process works no more after it.
    const { id: render } = await film.ask('4:5');
    await until(render, ({ state }) => state === 'running');
    await api.house.engine.shutdown();
    expect((await film.show(render)).state).toBe('running');
    const second = await openHouse(api.house.config, quiet, { work: true });
    try {
      expect(await rendered(api, film.id, render)).toMatchObject({ state: 'ready', error: null });
    } finally {
      await second.close();
    }
    await succeed(api, 'DELETE /videos/{id}', { params: { id: film.id } }, 204);
    await api.house.db.asOwner(({ client }) => client.query("update video set deleted_at = now() - interval '31 days'"));
    expect(await emptyBin(api.house)).toBe(1);
    const { rows } = await api.house.db.asOwner(({ client }) => client.query('select 1 from render'));
    expect(rows).toEqual([]);
  });
});

async function until(render: string, is: (one: Render) => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(20)) if (is(await film.show(render))) return;
  throw new Error('it did not happen');
}

async function blobs(): Promise<number> {
  let count = 0;
  for await (const _ of api.house.storage.list(api.workspaceId)) count += 1;
  return count;
}

/** Scratch folders that are there. */
async function scratch(): Promise<string[]> {
  return readdir(join(api.house.config.home, 'tmp'));
}
