import { expect } from 'vitest';
import type { TestApi } from '../api-house.ts';
import { bottlePicture } from '../house.ts';
import { leaveUnfinished, refuse, settled, smallFilm, succeed, upload } from './film-steps.ts';

/** A brand kit from its making to its bin. */
export const brandSteps: Record<string, (api: TestApi) => Promise<void>> = {
  'a brand kit is made once, changed in parts, checked, applied to new videos, and kept while they use it': async (api) => {
    const headers = { 'idempotency-key': 'first-brand' };
    const made = await succeed(api, 'POST /brand-kits', { body: { name: 'Nord' }, headers }, 201);
    expect(made.body).toMatchObject({ accent: null, logo: null, standard: false, findings: [], videos: 0 });
    await leaveUnfinished(api, 'first-brand');
    await refuse(api, 'POST /brand-kits', { body: { name: 'Nord' }, headers }, 'conflict');
    await refuse(api, 'POST /brand-kits', { body: { name: ' ' } }, 'invalid_input');
    const at = { params: { id: made.body.id } };
    const tag = (await succeed(api, 'GET /brand-kits/{id}', at)).headers.get('etag') ?? '';
    await succeed(api, 'GET /brand-kits/{id}', { ...at, headers: { 'if-none-match': tag } }, 304);

    const logo = await upload(api, await bottlePicture());
    const body = { accent: '#808080', captions: 'boxed', logo, corner: 'top-left' as const, watermarkWidth: 0.06, standard: true };
    const changed = await succeed(api, 'PATCH /brand-kits/{id}', { ...at, body, headers: { 'if-match': tag } });
    expect(changed.body).toMatchObject({ name: 'Nord', accent: '#808080', standard: true, corner: 'top-left' });
    expect(changed.body.logo?.mime).toMatch(/^image\//);
    expect(changed.body.findings).toEqual([expect.stringContaining('too small')]);
    await refuse(api, 'PATCH /brand-kits/{id}', { ...at, body, headers: { 'if-match': tag } }, 'version_mismatch');
    await refuse(api, 'PATCH /brand-kits/{id}', { ...at, body: { captions: 'nonsense' } }, 'invalid_input');
    await refuse(api, 'PATCH /brand-kits/{id}', { ...at, body: { accent: 'red' } }, 'invalid_input');
    await refuse(api, 'PATCH /brand-kits/{id}', { ...at, body: { logo: 'upl_01k9m3zr4v0xq8b7c6d5e4f3g2' } }, 'not_found');
    await refuse(api, 'PATCH /brand-kits/{id}', { ...at, body: { music: await upload(api, Buffer.from('no song')) } }, 'unsupported_media');
    await refuse(api, 'PATCH /brand-kits/{id}', { ...at, body: { intro: await upload(api, Buffer.alloc(16_000_000, 1)) } }, 'too_large');
    const later = (await succeed(api, 'POST /uploads', { body: { name: 'later.png', bytes: 9 } }, 201)).body.id;
    await refuse(api, 'PATCH /brand-kits/{id}', { ...at, body: { logo: later } }, 'conflict');

    // The standard kit comes with a new video, and no other kit is the standard then.
    const video = (await succeed(api, 'POST /videos', { body: smallFilm({ seed: 51 }) }, 201)).body.id;
    await settled(api, video);
    const second = (await succeed(api, 'POST /brand-kits', { body: { name: 'Sol' } }, 201)).body.id;
    await succeed(api, 'PATCH /brand-kits/{id}', { params: { id: second }, body: { standard: true } });
    const { items } = (await succeed(api, 'GET /brand-kits', {})).body;
    expect(items.map(({ name, standard, videos }) => [name, standard, videos])).toEqual([
      ['Nord', false, 1],
      ['Sol', true, 0],
    ]);
    expect((await succeed(api, 'GET /brand-kits/{id}/videos', at)).body.items.map(({ id }) => id)).toEqual([video]);
    const refused = await refuse(api, 'DELETE /brand-kits/{id}', at, 'conflict');
    expect(Object.keys(refused?.fields ?? {})).toEqual([video]);

    const own = { params: { id: second } };
    await succeed(api, 'DELETE /brand-kits/{id}', own, 204);
    await refuse(api, 'DELETE /brand-kits/{id}', own, 'not_found');
    await refuse(api, 'PATCH /brand-kits/{id}', { ...own, body: { name: 'Late' } }, 'not_found');
    expect((await succeed(api, 'GET /brand-kits', { query: { bin: 'true' } })).body.items.map(({ id }) => id)).toEqual([second]);
    await succeed(api, 'POST /brand-kits/{id}/restore', own);
    await refuse(api, 'POST /brand-kits/{id}/restore', own, 'not_found');
    await succeed(api, 'DELETE /videos/{id}', { params: { id: video } }, 204);
  },
};
