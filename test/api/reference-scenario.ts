import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Answered } from '#contract/api.ts';
import type { TestApi } from '../api-house.ts';
import { testHome } from '../database.ts';
import { referenceClip } from '../reference-clip.ts';
import { leaveUnfinished, refuse, settled, smallFilm, succeed, upload } from './film-steps.ts';

type Reference = Answered<'GET /references/{id}'>;

const stale = { 'if-match': '"99999-x"' };
const nothing = 'upl_01k9m3zr4v0xq8b7c6d5e4f3g2';

/** Waits until a reference is measured, or never will be. */
export async function measured(api: TestApi, id: string): Promise<Reference> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) {
    const { body } = await succeed(api, 'GET /references/{id}', { params: { id } });
    if (body.state !== 'queued' && body.state !== 'running') return body;
  }
  throw new Error('the reference was not measured within 60 s');
}

let clip: Buffer | undefined;

async function clipBytes(): Promise<Buffer> {
  await using folder = await testHome();
  clip ??= await readFile(await referenceClip(join(folder.dir, 'clip.mp4'), { seconds: 4 }));
  return clip;
}

/** Reference videos and whoever follows them. */
export const referenceSteps: Record<string, (api: TestApi) => Promise<void>> = {
  'a reference is made once, from what is there': async (api) => {
    const source = { kind: 'upload' as const, upload: await upload(api, await clipBytes(), 'morning.mp4') };
    const headers = { 'idempotency-key': 'first-reference' };
    const { id } = (await succeed(api, 'POST /references', { body: { source }, headers }, 201)).body;
    expect((await succeed(api, 'POST /references', { body: { source }, headers }, 201)).body.id).toBe(id);
    await leaveUnfinished(api, 'first-reference');
    await refuse(api, 'POST /references', { body: { source }, headers }, 'conflict');
    await refuse(api, 'POST /references', { body: { source: { kind: 'upload', upload: nothing } } }, 'not_found');
    const { id: half } = (await succeed(api, 'POST /uploads', { body: { name: 'later.mp4', bytes: 1000 } }, 201)).body;
    await refuse(api, 'POST /references', { body: { source: { kind: 'upload', upload: half } } }, 'conflict');
    await refuse(api, 'POST /references', { body: { source: { kind: 'url', url: 'http://169.254.169.254/x.mp4' } } }, 'address_refused');
    await refuse(api, 'POST /references', { body: { source: { kind: 'url', url: 'https://tiktok.com/@a' } } }, 'unsupported_media');
    expect((await measured(api, id)).state).toBe('ready');
    expect((await succeed(api, 'GET /references', { query: { q: 'MORNING' } })).body.items.map((one) => one.id)).toEqual([id]);
    await succeed(api, 'DELETE /uploads/{id}', { params: { id: half } }, 204);
  },

  'a reference is renamed, stopped, tried again, guarded while it is followed, and restored': async (api) => {
    const [one] = (await succeed(api, 'GET /references', {})).body.items;
    const at = { params: { id: one?.id ?? '' } };
    const tag = (await succeed(api, 'GET /references/{id}', at)).headers.get('etag') ?? '';
    await succeed(api, 'GET /references/{id}', { ...at, headers: { 'if-none-match': tag } }, 304);
    const renamed = await succeed(api, 'PATCH /references/{id}', { ...at, body: { name: 'Morning' }, headers: { 'if-match': tag } });
    expect(renamed.body.name).toBe('Morning');
    await refuse(api, 'PATCH /references/{id}', { ...at, body: { name: 'x' }, headers: { 'if-match': tag } }, 'version_mismatch');
    await refuse(api, 'PATCH /references/{id}', { ...at, body: { name: 'x' }, headers: stale }, 'version_mismatch');
    await refuse(api, 'POST /references/{id}/cancel', at, 'conflict');
    await refuse(api, 'POST /references/{id}/retry', at, 'conflict');

    const source = { kind: 'upload' as const, upload: await upload(api, await clipBytes(), 'second.mp4') };
    const second = { params: { id: (await succeed(api, 'POST /references', { body: { source } }, 201)).body.id } };
    expect((await succeed(api, 'POST /references/{id}/cancel', second)).body.state).toBe('cancelled');
    await succeed(api, 'POST /references/{id}/retry', second);
    expect((await measured(api, second.params.id)).state).toBe('ready');

    const { id } = (await succeed(api, 'POST /videos', { body: smallFilm({ reference: at.params.id }) }, 201)).body;
    await settled(api, id);
    expect((await succeed(api, 'GET /references/{id}/videos', at)).body.items.map((video) => video.id)).toEqual([id]);
    expect(Object.keys((await refuse(api, 'DELETE /references/{id}', at, 'conflict'))?.fields ?? {})).toEqual([id]);
    await succeed(api, 'DELETE /videos/{id}', { params: { id } }, 204);
    await succeed(api, 'DELETE /references/{id}', at, 204);
    await refuse(api, 'PATCH /references/{id}', { ...at, body: { name: 'x' } }, 'not_found');
    await refuse(api, 'POST /references/{id}/retry', at, 'not_found');
    expect((await succeed(api, 'GET /references', { query: { bin: 'true' } })).body.items.map((gone) => gone.id)).toEqual([at.params.id]);
    await succeed(api, 'POST /references/{id}/restore', at);
    await refuse(api, 'POST /references/{id}/restore', at, 'not_found');
    await refuse(api, 'POST /videos', { body: smallFilm({ reference: 'ref_01k9m3zr4v0xq8b7c6d5e4f3g2' }) }, 'not_found');
  },
};
