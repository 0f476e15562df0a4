import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from './api-house.ts';
import { bottleBrief } from './house.ts';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

describe('a video over HTTP', { timeout: 120_000 }, () => {
  it('is created, waits at its brief gate and is listed', async () => {
    const created = await api.call('POST /videos', {
      body: { source: { kind: 'text', text: bottleBrief }, format: 'single-shot-4', profile: 'draft' },
    });
    expect(created.error).toBeUndefined();
    expect(created.status).toBe(201);
    const params = { id: created.body.id };
    let shown = await api.call('GET /videos/{id}', { params });
    for (let i = 0; i < 100 && shown.body.state !== 'review'; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      shown = await api.call('GET /videos/{id}', { params });
    }
    expect(shown.body).toMatchObject({ state: 'review', gate: 'brief' });
    const list = await api.call('GET /videos', { query: { q: 'bottle' } });
    expect(list.error).toBeUndefined();
    expect(list.body.items.map(({ id }) => id)).toEqual([created.body.id]);
  });

  it('keeps the title that a person gave it', async () => {
    const body = { source: { kind: 'text' as const, text: bottleBrief }, format: 'single-shot-4' as const, profile: 'draft' as const };
    const { id } = (await api.call('POST /videos', { body: { ...body, title: 'Cold until Monday' } })).body;
    const stays = async () => (await api.call('GET /videos/{id}', { params: { id } })).body;
    for (let i = 0; i < 100 && (await stays()).state !== 'review'; i++) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await stays()).toMatchObject({ state: 'review', title: 'Cold until Monday' });
  });

  it('says in plain words what is wrong with a value, and where', async () => {
    const wrong = { source: { kind: 'text', text: 7 }, title: 'x'.repeat(201), format: 'ugc-90', seed: -1, images: 'none', mood: 'blue' };
    const { status, error } = await api.call('POST /videos', { body: wrong as never });
    expect([status, error?.code]).toEqual([400, 'invalid_input']);
    expect(error?.fields).toEqual({
      'source.text': 'must be a text',
      title: 'must be at most 200 characters long',
      format: expect.stringMatching(/^must be one of: ugc-60, /),
      seed: 'must be at least 0',
      images: 'must be an array',
      mood: 'unknown field',
    });
    const { error: empty } = await api.call('POST /projects', { body: {} as never });
    expect(empty?.fields).toEqual({ name: 'is missing; it must be a text' });
    const { error: unknown } = await api.call('POST /references', { body: { source: { kind: 'link' } } as never });
    expect(unknown?.fields).toEqual({ 'source.kind': 'must be one of: upload, url' });
  });
});
