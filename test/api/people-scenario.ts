import { expect } from 'vitest';
import type { TestApi } from '../api-house.ts';
import { bottlePicture } from '../house.ts';
import { leaveUnfinished, refuse, succeed, upload } from './film-steps.ts';

/** A character from its making to its pictures. */
export const peopleSteps: Record<string, (api: TestApi) => Promise<void>> = {
  'somebody new is made of a few words, changed, and shown in scenes': async (api) => {
    const headers = { 'idempotency-key': 'first-person' };
    const body = { name: 'Odalys', look: 'Woman in her sixties with a silver bob and glasses.' };
    const made = await succeed(api, 'POST /characters', { body, headers }, 201);
    expect(made.body).toMatchObject({ slug: 'odalys', images: [], drawing: { glasses: true, hair: { style: 'bob', color: '#a9a7a3' } } });
    await leaveUnfinished(api, 'first-person');
    await refuse(api, 'POST /characters', { body, headers }, 'conflict');
    expect((await succeed(api, 'POST /characters', { body }, 201)).body.slug).toBe('odalys-2');
    await refuse(api, 'POST /characters', { body: { ...body, voice: 'nobody' } }, 'invalid_input');
    const at = { params: { id: made.body.id } };
    const tag = (await succeed(api, 'GET /characters/{id}', at)).headers.get('etag') ?? '';
    await succeed(api, 'GET /characters/{id}', { ...at, headers: { 'if-none-match': tag } }, 304);
    const stale = { 'if-match': '"1"' };
    const changed = await succeed(api, 'PATCH /characters/{id}', { ...at, body: { wardrobe: 'Mustard sweater.', voice: 'low' } });
    expect(changed.body).toMatchObject({ voice: 'low', drawing: { top: { style: 'sweater', color: '#d5a63a' } } });
    await refuse(api, 'PATCH /characters/{id}', { ...at, body: { name: 'Ina' }, headers: stale }, 'version_mismatch');
    await refuse(api, 'PATCH /characters/{id}', { ...at, body: { voice: 'nobody' } }, 'invalid_input');
    const { items } = (await succeed(api, 'POST /characters/{id}/samples', at)).body;
    expect(items.map(({ set }) => set)).toEqual(['kitchen', 'desk', 'outdoor', 'living-room']);

    const add = (more: { upload: string; replaces?: string }, also = {}) => ({ ...at, body: more, ...also });
    const first = await succeed(api, 'POST /characters/{id}/images', add({ upload: await upload(api, await bottlePicture()) }));
    const [one] = first.body.images;
    if (!one) throw new Error('no picture');
    await refuse(api, 'POST /characters/{id}/images', add({ upload: 'upl_01k9m3zr4v0xq8b7c6d5e4f3g2' }), 'not_found');
    await refuse(api, 'POST /characters/{id}/images', add({ upload: await upload(api, Buffer.from('no picture')) }), 'unsupported_media');
    await refuse(api, 'POST /characters/{id}/images', add({ upload: await upload(api, Buffer.alloc(16_000_000, 1)) }), 'too_large');
    const later = (await succeed(api, 'POST /uploads', { body: { name: 'later.png', bytes: 9 } }, 201)).body.id;
    await refuse(api, 'POST /characters/{id}/images', add({ upload: later }), 'conflict');
    const picture = await upload(api, await bottlePicture());
    await refuse(api, 'POST /characters/{id}/images', add({ upload: picture }, { headers: stale }), 'version_mismatch');
    await refuse(api, 'POST /characters/{id}/images', add({ upload: picture, replaces: '0'.repeat(64) }), 'invalid_input');
    await succeed(api, 'POST /characters/{id}/images', add({ upload: picture, replaces: one.sha256 }));
    await refuse(api, 'PUT /characters/{id}/images', { ...at, body: { images: ['0'.repeat(64)] } }, 'invalid_input');
    await refuse(api, 'PUT /characters/{id}/images', { ...at, body: { images: [] }, headers: stale }, 'version_mismatch');
    expect((await succeed(api, 'PUT /characters/{id}/images', { ...at, body: { images: [] } })).body.images).toEqual([]);
  },
};
