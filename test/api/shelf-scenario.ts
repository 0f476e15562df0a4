import { expect } from 'vitest';
import type { TestApi } from '../api-house.ts';
import { leaveUnfinished, pass, refuse, settled, smallFilm, succeed } from './film-steps.ts';

let id = '';
const at = () => ({ params: { id } });

/** The bits around a script: shot prompts that are kept, and shorter films. The steps build on each other. */
export const shelfSteps: Record<string, (api: TestApi) => Promise<void>> = {
  'a settled prompt is kept, named, put in the bin and taken out': async (api) => {
    ({ id } = (await succeed(api, 'POST /videos', { body: smallFilm({ format: 'ugc-60', seed: 77 }) }, 201)).body);
    await settled(api, id);
    await refuse(api, 'GET /videos/{id}/prompts', at(), 'conflict');
    await refuse(api, 'GET /videos/{id}/post-copy', at(), 'conflict');
    await refuse(api, 'POST /videos/{id}/cut-downs', { ...at(), body: { format: 'ugc-30' } }, 'conflict');
    await pass(api, id, 'brief');
    await settled(api, id);
    expect((await succeed(api, 'GET /videos/{id}/prompts', at())).body.items).toHaveLength(4);
    const posts = (await succeed(api, 'GET /videos/{id}/post-copy', at())).body.items;
    expect(posts.map(({ platform }) => platform)).toEqual(['tiktok', 'instagram', 'youtube']);
    const [one] = (await succeed(api, 'GET /prompts', { query: { role: 'hook' } })).body.items;
    const prompt = { params: { id: one?.id ?? '' } };
    const tag = (await succeed(api, 'GET /prompts/{id}', prompt)).headers.get('etag') ?? '';
    await succeed(api, 'GET /prompts/{id}', { ...prompt, headers: { 'if-none-match': tag } }, 304);
    await succeed(api, 'PATCH /prompts/{id}', { ...prompt, body: { tags: ['desk'] }, headers: { 'if-match': tag } });
    await refuse(api, 'PATCH /prompts/{id}', { ...prompt, body: { favourite: true }, headers: { 'if-match': tag } }, 'version_mismatch');
    expect((await succeed(api, 'GET /prompts/tags', {})).body.items).toEqual([{ tag: 'desk', prompts: 1 }]);
    await succeed(api, 'DELETE /prompts/{id}', prompt, 204);
    await refuse(api, 'DELETE /prompts/{id}', prompt, 'not_found');
    await succeed(api, 'POST /prompts/{id}/restore', prompt);
    await refuse(api, 'POST /prompts/{id}/restore', prompt, 'not_found');
  },

  'a film is cut down once, at a price that is known before': async (api) => {
    const body = { format: 'ugc-30' as const };
    expect((await succeed(api, 'POST /videos/{id}/cut-downs', { ...at(), query: { estimate: '1' }, body })).body).toMatchObject({
      priceMicros: 0,
    });
    const headers = { 'idempotency-key': 'first-cut-down' };
    const made = await succeed(api, 'POST /videos/{id}/cut-downs', { ...at(), body, headers }, 201);
    expect((await succeed(api, 'POST /videos/{id}/cut-downs', { ...at(), body, headers }, 201)).body.id).toBe(made.body.id);
    await leaveUnfinished(api, 'first-cut-down');
    await refuse(api, 'POST /videos/{id}/cut-downs', { ...at(), body, headers }, 'conflict');
    await refuse(api, 'POST /videos/{id}/cut-downs', { params: { id: made.body.id }, body }, 'conflict');
    for (const video of [id, made.body.id]) await succeed(api, 'DELETE /videos/{id}', { params: { id: video } }, 204);
  },
};
