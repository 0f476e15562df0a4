import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answered } from '#contract/api.ts';
import { databaseId } from '#core/ids.ts';
import { dialects } from '#core/prompt-dialects.ts';
import { emptyBin } from '#studio/sweeps.ts';
import { pass, refuse, settled, smallFilm, succeed } from './api/film-steps.ts';
import { openTestApi, type TestApi } from './api-house.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

type Prompt = Answered<'GET /prompts'>['items'][number];
const list = async (query = {}): Promise<Prompt[]> => (await succeed(api, 'GET /prompts', { query })).body.items;
const show = async (id: string) => (await succeed(api, 'GET /prompts/{id}', { params: { id } })).body;

/** A video at its script gate. */
async function written(more: Parameters<typeof smallFilm>[0] = {}): Promise<string> {
  const { id } = (await succeed(api, 'POST /videos', { body: smallFilm({ format: 'ugc-60', ...more }) }, 201)).body;
  await pass(api, id, 'brief');
  expect((await settled(api, id)).gate).toBe('script');
  return id;
}

describe('the prompt library', { timeout: 60_000 }, () => {
  let first = '';

  it('keeps every shot prompt of a script once, with its long form, and counts the videos that use it', async () => {
    expect(await list()).toEqual([]);
    first = await written();
    const kept = await list();
    const { script } = await settled(api, first);
    expect(kept.map(({ segment, uses, video }) => [segment, uses, video?.id])).toEqual([4, 3, 2, 1].map((n) => [n, 1, first]));
    for (const { role, seconds, shot, segment, text, title } of kept) {
      expect(script?.script.segments[(segment ?? 0) - 1]).toMatchObject({ role, seconds, shot });
      expect(text.length).toBeGreaterThan(1000);
      expect(title).toMatch(/^(Hook|Problem|Solution|Call to action) (in|at|on|outdoors).*, (tense|flat|bright|warm)$/);
    }
    // Other words leave the pictures as they are; the same product and seed settle the same ones.
    await succeed(
      api,
      'POST /videos/{id}/scripts',
      { params: { id: first }, body: { kind: 'text', segment: 1, text: 'Why is your water warm?' } },
      201,
    );
    expect((await list()).map(({ uses }) => uses)).toEqual([1, 1, 1, 1]);
    await written();
    expect((await list()).map(({ uses, video }) => [uses, video?.id])).toEqual(kept.map(() => [2, first]));
  });

  it('is searched in title, text and tags, filtered, and paged from the newest on', async () => {
    const [cta, , , hook] = await list();
    if (!cta || !hook) throw new Error('there are no prompts');
    const changed = await succeed(api, 'PATCH /prompts/{id}', {
      params: { id: hook.id },
      body: { title: ' Warm glass ', favourite: true, tags: ['Lunch', 'cold drinks', 'lunch'] },
    });
    expect(changed.body).toMatchObject({ title: 'Warm glass', favourite: true, tags: ['lunch', 'cold drinks'] });
    await succeed(api, 'PATCH /prompts/{id}', { params: { id: cta.id }, body: { tags: ['lunch'] } });
    const ids = async (query: object) => (await list(query)).map(({ id }) => id);
    expect(await ids({ q: 'glass warm' })).toEqual([hook.id]);
    expect(await ids({ q: 'drinks GLASS' })).toEqual([hook.id]);
    expect(await ids({ q: 'glass elephant' })).toEqual([]);
    expect(await ids({ q: '%_%_%' })).toEqual([]);
    expect(await ids({ tag: 'lunch' })).toEqual([cta.id, hook.id]);
    expect(await ids({ favourite: 'true' })).toEqual([hook.id]);
    expect(await ids({ favourite: 'false', role: 'cta' })).toEqual([cta.id]);
    expect((await succeed(api, 'GET /prompts/tags', {})).body.items).toEqual([
      { tag: 'lunch', prompts: 2 },
      { tag: 'cold drinks', prompts: 1 },
    ]);
    const page = (await succeed(api, 'GET /prompts', { query: { limit: 3 } })).body;
    const rest = (await succeed(api, 'GET /prompts', { query: { limit: 3, cursor: page.next ?? '' } })).body;
    expect([[...page.items, ...rest.items].map(({ id }) => id), rest.next]).toEqual([await ids({}), null]);
    await refuse(api, 'PATCH /prompts/{id}', { params: { id: hook.id }, body: { tags: ['<b>'] } }, 'invalid_input');
  });

  it('writes a prompt out for each kind of model, within what it takes', async () => {
    const [any] = await list();
    const { forms } = await show(any?.id ?? '');
    expect(forms.map(({ dialect }) => dialect)).toEqual(dialects.map(({ id }) => id));
    const { items } = (await succeed(api, 'GET /videos/{id}/prompts', { params: { id: first } })).body;
    expect(items.map(({ segment }) => segment)).toEqual([1, 2, 3, 4]);
    for (const form of [...forms, ...items.flatMap((item) => item.forms)]) {
      expect([form.dialect, form.text.length <= form.limit, form.text.length > 100]).toEqual([form.dialect, true, true]);
    }
    // With the product's name, which the library's own text leaves out.
    expect(items[2]?.text).toMatch(/nord/i);
    expect((await list()).some(({ text }) => /nord/i.test(text))).toBe(false);
  });

  it('gives a prompt to another segment, whatever its part and length, and counts that', async () => {
    const hook = (await list({ role: 'hook' }))[0];
    if (!hook) throw new Error('there is no hook');
    const { uses } = hook;
    const shorter = await written({ format: 'single-shot-4', seed: 9 });
    const before = (await list()).length;
    const body = { kind: 'prompt' as const, segment: 1, prompt: hook.id };
    const at = { params: { id: shorter } };
    const estimate = await succeed(api, 'POST /videos/{id}/scripts', { ...at, query: { estimate: '1' }, body });
    expect((estimate.body as unknown as { make: { slot: string }[] }).make.map(({ slot }) => slot)).toContain('keyframe:1:open');
    expect((await show(hook.id)).uses).toBe(uses);
    const { version } = (await succeed(api, 'POST /videos/{id}/scripts', { ...at, body }, 201)).body;
    expect(version).toMatchObject({ origin: 'edit', script: { segments: [{ role: 'shot', shot: hook.shot }] } });
    expect((await show(hook.id)).uses).toBe(uses + 1);
    // As a shot of 1 s it is another prompt, kept beside it.
    expect((await list()).length).toBe(before + 1);
    // In its own part and length it is the same one, and counted once.
    const other = await written({ seed: 12 });
    await succeed(api, 'POST /videos/{id}/scripts', { params: { id: other }, body }, 201);
    expect((await show(hook.id)).uses).toBe(uses + 2);
    await refuse(api, 'POST /videos/{id}/scripts', { ...at, body: { ...body, prompt: 'prm_01k9m3zr4v0xq8b7c6d5e4f3g2' } }, 'not_found');
    await refuse(api, 'POST /videos/{id}/scripts', { ...at, body: { ...body, segment: 2 } }, 'invalid_input');
  });

  it('has a bin, from which a prompt comes back until it is emptied', async () => {
    const [one, two] = await list();
    if (!one || !two) throw new Error('there are no prompts');
    for (const { id } of [one, two]) await succeed(api, 'DELETE /prompts/{id}', { params: { id } }, 204);
    expect((await list({ bin: 'true' })).map(({ id }) => id)).toEqual([one.id, two.id]);
    expect((await list()).some(({ id }) => id === one.id)).toBe(false);
    await refuse(api, 'PATCH /prompts/{id}', { params: { id: one.id }, body: { favourite: true } }, 'not_found');
    const video = await written({ format: 'single-shot-4', seed: 9 });
    await refuse(
      api,
      'POST /videos/{id}/scripts',
      { params: { id: video }, body: { kind: 'prompt', segment: 1, prompt: one.id } },
      'not_found',
    );
    expect((await succeed(api, 'POST /prompts/{id}/restore', { params: { id: one.id } })).body.deletedAt).toBeNull();
    await api.house.db.asOwner(({ client }) =>
      client.query("update prompt set deleted_at = now() - interval '31 days' where id = $1", [databaseId('prompt', two.id)]),
    );
    await emptyBin(api.house);
    await refuse(api, 'GET /prompts/{id}', { params: { id: two.id } }, 'not_found');
    expect((await show(one.id)).title).toBe(one.title);
  });

  it('tells whoever watches', async () => {
    const { rows } = await api.house.db.asOwner(({ client }) =>
      client.query<{ data: object }>("select data from event where type = 'prompt-changed' order by id"),
    );
    expect(rows[0]?.data).toEqual({ settled: 4 });
    expect(rows.some(({ data }) => 'prompt' in data)).toBe(true);
  });
});
