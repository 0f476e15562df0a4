import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pass, refuse, settled, smallFilm, succeed } from './api/film-steps.ts';
import { openTestApi, type TestApi } from './api-house.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const cut = async (id: string, format: 'ugc-30' | 'ugc-15') =>
  (await succeed(api, 'POST /videos/{id}/cut-downs', { params: { id }, body: { format } }, 201)).body;

describe('a cut-down', { timeout: 120_000 }, () => {
  let whole = '';

  it('says the words of the whole film in less time, and waits at its script gate', async () => {
    const body = smallFilm({ format: 'ugc-60', title: 'Warm by lunch', seed: 3 });
    whole = (await succeed(api, 'POST /videos', { body }, 201)).body.id;
    await pass(api, whole, 'brief');
    const source = await settled(api, whole);
    const text = { kind: 'text' as const, segment: 1, text: 'Your water was warm by lunch. It was not even noon.' };
    await succeed(api, 'POST /videos/{id}/scripts', { params: { id: whole }, body: text }, 201);
    const made = await cut(whole, 'ugc-30');
    expect(made).toMatchObject({
      title: 'Warm by lunch · 30 s',
      format: 'ugc-30',
      project: source.project,
      product: source.product,
      tone: source.tone,
      seed: 3,
      state: 'review',
      gate: 'script',
      script: { n: 1, origin: 'cut-down' },
    });
    const segments = made.script?.script.segments ?? [];
    expect(segments.map(({ role }) => role)).toEqual(['hook', 'solution', 'cta']);
    expect(segments[0]?.text).toContain('Your water was warm by lunch.');
    const said = source.script?.script.segments ?? [];
    expect(segments.map(({ shot }) => shot)).toEqual([said[0]?.shot, said[2]?.shot, said[3]?.shot]);
    expect(made.seconds).toBeLessThan(source.seconds);
    expect(made.script?.script.reasons[0]).toContain('Cut down from');
    // Its prompts are those of the whole film: in a draft even their length is the same.
    expect((await succeed(api, 'GET /prompts', {})).body.items.map(({ role, uses }) => [role, uses])).toEqual([
      ['cta', 2],
      ['solution', 2],
      ['problem', 1],
      ['hook', 2],
    ]);
  });

  it('uses the pictures again that were made for the whole film', async () => {
    await pass(api, whole, 'script');
    await pass(api, whole, 'character');
    expect((await settled(api, whole)).gate).toBe('storyboard');
    const slot = 'keyframe:3:open';
    await succeed(api, 'POST /videos/{id}/takes', { params: { id: whole }, body: { slot, note: 'closer' } }, 202);
    await settled(api, whole);
    const estimate = await succeed(api, 'POST /videos/{id}/cut-downs', {
      params: { id: whole },
      query: { estimate: '1' },
      body: { format: 'ugc-15' },
    });
    const made = await cut(whole, 'ugc-15');
    expect(made).toMatchObject({ format: 'ugc-15', estimate: { reuse: 6 } });
    expect(estimate.body).toEqual(made.estimate);
    await pass(api, made.id, 'script');
    await pass(api, made.id, 'character');
    const shown = await settled(api, made.id);
    expect(shown.gate).toBe('storyboard');
    expect(shown.assets.filter(({ kind }) => kind === 'keyframe').map(({ reused }) => reused)).toEqual(Array(6).fill(true));
  });

  it('is found by its format, has its own title, and keeps its words when its brief is approved again', async () => {
    const { items } = (await succeed(api, 'GET /videos', { query: { format: 'ugc-30' } })).body;
    const [one] = items;
    const at = { params: { id: one?.id ?? '' } };
    await succeed(api, 'POST /videos/{id}/back', { ...at, body: { gate: 'brief' } });
    await pass(api, one?.id ?? '', 'brief');
    expect(await settled(api, one?.id ?? '')).toMatchObject({ title: 'Warm by lunch · 30 s', script: { n: 1, origin: 'cut-down' } });
    // Written anew it is a script of its own in that length.
    await succeed(api, 'POST /videos/{id}/takes', { ...at, body: { slot: 'script', note: 'calmer' } }, 202);
    expect((await settled(api, one?.id ?? '')).script).toMatchObject({ n: 2, origin: 'writer', note: 'calmer' });
  });

  it('is made from whole films with a script only, and 15 s in no other way', async () => {
    const [short] = (await succeed(api, 'GET /videos', { query: { format: 'ugc-15' } })).body.items;
    const refused = await refuse(
      api,
      'POST /videos/{id}/cut-downs',
      { params: { id: short?.id ?? '' }, body: { format: 'ugc-15' } },
      'conflict',
    );
    expect(refused?.message).toContain('ugc-60');
    const order = await refuse(api, 'POST /videos', { body: smallFilm({ format: 'ugc-15' }) }, 'invalid_input');
    expect(order).toMatchObject({ message: expect.stringContaining('cut down'), hint: expect.stringContaining('ugc-60') });
    await refuse(api, 'POST /videos', { query: { estimate: '1' }, body: smallFilm({ format: 'ugc-15' }) }, 'invalid_input');
    await refuse(api, 'POST /videos/{id}/cut-downs', { params: { id: whole }, body: { format: 'ugc-60' as never } }, 'invalid_input');
    await succeed(api, 'DELETE /videos/{id}', { params: { id: whole } }, 204);
    await refuse(api, 'POST /videos/{id}/cut-downs', { params: { id: whole }, body: { format: 'ugc-30' } }, 'not_found');
  });
});
