import { mkdir, rm, symlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { createMediaSigner } from '#api/sign-media.ts';
import { databaseId } from '#core/ids.ts';
import { readSecret } from '#identity/secrets.ts';
import type { TestApi } from '../api-house.ts';
import { bottlePicture } from '../house.ts';
import { leaveUnfinished, refuse, succeed, upload } from './film-steps.ts';

const bytes = { 'content-type': 'application/octet-stream' };
const announce = (size: number) => ({ body: { name: 'later.bin', bytes: size } });

/** Files on their way in and out. */
export const fileSteps: Record<string, (api: TestApi) => Promise<void>> = {
  'an upload comes in pieces, each at its place': async (api) => {
    const headers = { 'idempotency-key': 'first-upload' };
    const { id } = (await succeed(api, 'POST /uploads', { ...announce(6), headers }, 201)).body;
    expect((await succeed(api, 'POST /uploads', { ...announce(6), headers }, 201)).body.id).toBe(id);
    await leaveUnfinished(api, 'first-upload');
    await refuse(api, 'POST /uploads', { ...announce(6), headers }, 'conflict');
    const at = { params: { id } };
    const send = (offset: number, raw: string) => ({ ...at, query: { offset }, raw, headers: bytes });
    expect((await refuse(api, 'PUT /uploads/{id}', send(3, 'def'), 'conflict'))?.fields).toEqual({ received: '0' });
    expect((await succeed(api, 'PUT /uploads/{id}', send(0, 'abc'))).body).toMatchObject({ received: 3, complete: false });
    expect((await refuse(api, 'PUT /uploads/{id}', send(0, 'abc'), 'conflict'))?.fields).toEqual({ received: '3' });
    await refuse(api, 'PUT /uploads/{id}', send(3, 'defg'), 'invalid_input');
    await refuse(api, 'PUT /uploads/{id}', send(3, ''), 'invalid_input');
    await refuse(api, 'POST /products', { body: { source: { kind: 'page', upload: id } } }, 'conflict');
    expect((await succeed(api, 'PUT /uploads/{id}', send(3, 'def'))).body).toMatchObject({ received: 6, complete: true });
    expect((await succeed(api, 'GET /uploads/{id}', at)).body.complete).toBe(true);
    await refuse(api, 'PUT /uploads/{id}', send(6, 'x'), 'conflict');
    await succeed(api, 'DELETE /uploads/{id}', at, 204);
    await refuse(api, 'DELETE /uploads/{id}', at, 'not_found');
  },

  'uploads have their bounds': async (api) => {
    for (const size of [0, -1, 1.5, 500_000_001]) await refuse(api, 'POST /uploads', announce(size), 'invalid_input');
    const ids = [];
    for (let n = 0; n < 30; n++) {
      const { status, body, error } = await api.call('POST /uploads', announce(10));
      if (status === 201) ids.push(body.id);
      else expect(error?.code).toBe('conflict');
    }
    expect(ids.length).toBeLessThanOrEqual(20);
    for (const id of ids) await succeed(api, 'DELETE /uploads/{id}', { params: { id } }, 204);
  },

  'a full disk is said to be full': async (api) => {
    const { storage } = api.house;
    const { id } = (await succeed(api, 'POST /uploads', announce(3), 201)).body;
    const file = storage.partials(api.workspaceId).path(databaseId('upload', id));
    await mkdir(dirname(file), { recursive: true });
    await symlink('/dev/full', file);
    await refuse(api, 'PUT /uploads/{id}', { params: { id }, query: { offset: 0 }, raw: 'abc', headers: bytes }, 'disk_full');
    await succeed(api, 'DELETE /uploads/{id}', { params: { id } }, 204);
    // A file system without any room, in place of the other workspace's folder.
    const folder = dirname(storage.partials(api.other.workspaceId).path(databaseId('upload', id)));
    await rm(folder, { recursive: true, force: true });
    await symlink('/proc', folder);
    await refuse(api, 'POST /uploads', { ...announce(3), token: api.other.token }, 'disk_full');
    await rm(folder);
  },

  'a file is given out whole, in part, smaller, or not again, by its address alone': async (api) => {
    const { house, workspaceId } = api;
    const signer = createMediaSigner(await readSecret(house.db, 'media'));
    const picture = await bottlePicture();
    const { sha256 = '' } = {
      sha256: (await succeed(api, 'GET /uploads/{id}', { params: { id: await upload(api, picture) } })).body.sha256 ?? '',
    };
    const addressOf = (blob: string, name?: string) => {
      const url = new URL(signer.sign(workspaceId, { blob, mime: 'image/jpeg' }, name), 'http://x');
      const [, , , workspace = '', sha = ''] = url.pathname.split('/');
      return {
        params: { workspace, sha256: sha },
        query: Object.fromEntries(url.searchParams) as { type: string; expires: string; signature: string },
        token: null,
      };
    };
    const at = addressOf(sha256);
    const route = 'GET /media/{workspace}/{sha256}';
    await succeed(api, route, at);
    await succeed(api, route, { ...at, headers: { range: 'bytes=0-9' } }, 206);
    await succeed(api, route, { ...at, headers: { 'if-none-match': `"${sha256}"` } }, 304);
    await succeed(api, route, { ...at, query: { ...at.query, width: '160' } });
    await refuse(api, route, { ...at, headers: { range: `bytes=${picture.length}-` } }, 'range_refused');
    await refuse(api, route, { ...at, query: { ...at.query, signature: 'x' } }, 'forbidden');
    await refuse(api, route, { ...at, query: { ...at.query, width: '7' as never } }, 'invalid_input');
    await refuse(api, route, { ...at, params: { ...at.params, workspace: 'wsp_x' } }, 'not_found');
    await refuse(api, route, addressOf('a'.repeat(64)), 'not_found');
    const words = addressOf(
      (await succeed(api, 'GET /uploads/{id}', { params: { id: await upload(api, Buffer.from('words')) } })).body.sha256 ?? '',
    );
    await refuse(api, route, { ...words, query: { ...words.query, width: '160' } }, 'unsupported_media');
  },
};
