import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answered } from '#contract/api.ts';
import { databaseId } from '#core/ids.ts';
import { sweepStuckReferences } from '#library/references/sweep.ts';
import { emptyBin, sweepRequests } from '#studio/sweeps.ts';
import { openHouse } from '../src/open-house.ts';
import { refuse, settled, smallFilm, succeed, upload } from './api/film-steps.ts';
import { follow } from './api/follow.ts';
import { openTestApi, type TestApi } from './api-house.ts';
import { quiet, testHome } from './database.ts';
import { referenceClip } from './reference-clip.ts';

type Reference = Answered<'GET /references/{id}'>;

const port = 43_918;
let api: TestApi;
let folder: Awaited<ReturnType<typeof testHome>>;
let server: Server;
let short: Buffer;
let long: Buffer;

beforeAll(async () => {
  folder = await testHome();
  short = await readFile(await referenceClip(join(folder.dir, 'short.mp4')));
  long = await readFile(await referenceClip(join(folder.dir, 'long.mp4'), { seconds: 30, shotSeconds: 3, width: 540, height: 960 }));
  server = createServer((request, response) => {
    if (request.url === '/clip.mp4') return response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(short);
    if (request.url === '/moved.mp4') return response.writeHead(302, { location: '/clip.mp4' }).end();
    if (request.url === '/inner.mp4') return response.writeHead(302, { location: 'http://127.0.0.1:9/clip.mp4' }).end();
    if (request.url === '/words.mp4') return response.writeHead(200, { 'content-type': 'video/mp4' }).end('a few words and no picture');
    if (request.url === '/watch') return response.writeHead(200, { 'content-type': 'text/html' }).end('<html><video></video></html>');
    if (request.url === '/hidden')
      return response.writeHead(200, { 'content-type': 'video/mp4' }).end(' \n<!doctype html><p>no video here</p>');
    response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  api = await openTestApi({ allowFetch: [`127.0.0.1:${port}`] });
});
afterAll(async () => {
  await api.close();
  server.close();
  await folder[Symbol.asyncDispose]();
});

const add = async (bytes: Uint8Array, more: { name?: string; keepFile?: boolean } = {}): Promise<Reference> => {
  const source = { kind: 'upload' as const, upload: await upload(api, bytes, 'morning.mp4') };
  return (await succeed(api, 'POST /references', { body: { source, ...more } }, 201)).body;
};
const addLink = async (path: string): Promise<Reference> => {
  const source = { kind: 'url' as const, url: `http://127.0.0.1:${port}${path}` };
  return (await succeed(api, 'POST /references', { body: { source } }, 201)).body;
};
const show = async (id: string): Promise<Reference> => (await succeed(api, 'GET /references/{id}', { params: { id } })).body;
const until = async (id: string, is: (one: Reference) => boolean): Promise<Reference> => {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(30)) {
    const one = await show(id);
    if (is(one)) return one;
  }
  throw new Error(`it did not happen: ${JSON.stringify(await show(id)).slice(0, 500)}`);
};
const ended = (id: string) => until(id, ({ state }) => state !== 'queued' && state !== 'running');
const listen = () => follow(api.fetch, '/events', api.tokens.viewer);

describe('a reference video', { timeout: 120_000 }, () => {
  it('is measured with progress, lets its file go, keeps its numbers, and is held by the videos that follow it', async () => {
    const stream = await listen();
    const made = await add(long, { name: 'Morning routine' });
    expect(made).toMatchObject({
      state: 'queued',
      name: 'Morning routine',
      profile: null,
      source: { kind: 'upload', file: 'morning.mp4' },
    });
    const ready = await ended(made.id);
    expect([ready.state, ready.error]).toEqual(['ready', null]);
    expect(ready.profile).toMatchObject({ width: 540, height: 960, fps: 25 });
    expect(ready.seconds).toBeCloseTo(30, 0);
    expect(ready.profile?.boundaries.map(({ seconds }) => Math.round(seconds))).toEqual([3, 6, 9, 12, 15, 18, 21, 24, 27]);
    expect(ready.style?.shotSeconds[0]).toBeCloseTo(3, 1);
    expect(ready.measures['sound.lufs']).toMatchObject({ unit: 'LUFS' });
    const told = stream.progress as { reference?: string; progress: { share: number } }[];
    expect(told.filter(({ reference }) => reference === made.id).length).toBeGreaterThan(1);
    const shares = told.flatMap(({ progress }) => (progress ? [progress.share] : []));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(stream.events.filter(({ type }) => type === 'reference-changed').length).toBe(3);
    await stream.stop();

    // Neither the upload nor its content is there any more.
    expect([ready.file, ready.keepFile]).toEqual([null, false]);
    for (let n = 0; n < 100 && (await blobs()) > 0; n++) await pause(20);
    expect(await blobs()).toBe(0);

    const video = (await succeed(api, 'POST /videos', { body: smallFilm({ reference: made.id }) }, 201)).body;
    expect(video.reference).toEqual({ id: made.id, name: 'Morning routine' });
    await settled(api, video.id);
    const at = { params: { id: made.id } };
    expect((await show(made.id)).videos).toBe(1);
    expect((await succeed(api, 'GET /references/{id}/videos', at)).body.items.map(({ id }) => id)).toEqual([video.id]);
    expect(Object.keys((await refuse(api, 'DELETE /references/{id}', at, 'conflict'))?.fields ?? {})).toEqual([video.id]);
    const free = await succeed(api, 'PATCH /videos/{id}', { params: { id: video.id }, body: { reference: null } });
    expect(free.body.reference).toBeNull();
    await succeed(api, 'DELETE /references/{id}', at, 204);
    await refuse(api, 'PATCH /videos/{id}', { params: { id: video.id }, body: { reference: made.id } }, 'not_found');
    await succeed(api, 'POST /references/{id}/restore', at);
  });

  it('changes the script of the video that follows it, as another tone does', async () => {
    const { id: reference } = await ended((await add(short)).id);
    const { id } = (await succeed(api, 'POST /videos', { body: smallFilm() }, 201)).body;
    const gate = await settled(api, id);
    const approve = (version: number, name: 'brief' | 'script') =>
      succeed(api, 'POST /videos/{id}/approve', { params: { id }, body: { gate: name, version, withoutImage: true } });
    await approve(gate.version, 'brief');
    const first = await settled(api, id);
    await succeed(api, 'PATCH /videos/{id}', { params: { id }, body: { reference } });
    await succeed(api, 'POST /videos/{id}/back', { params: { id }, body: { gate: 'brief' } });
    await approve((await settled(api, id)).version, 'brief');
    const second = await settled(api, id);
    expect([first.script?.n, second.script?.n]).toEqual([1, 2]);
    await succeed(api, 'DELETE /videos/{id}', { params: { id } }, 204);
  });

  it('stops at once when it is cancelled, and is measured from the start when it is tried again', async () => {
    const { id } = await add(long);
    await until(id, ({ state, progress }) => state === 'running' && progress !== null);
    await refuse(api, 'POST /videos', { body: smallFilm({ reference: id }) }, 'conflict');
    const stopped = (await succeed(api, 'POST /references/{id}/cancel', { params: { id } })).body;
    expect([stopped.state, stopped.progress, stopped.file?.mime]).toEqual(['cancelled', null, 'video/mp4']);
    await refuse(api, 'POST /references/{id}/cancel', { params: { id } }, 'conflict');
    const { engine } = api.house;
    for (let n = 0; n < 200 && (await engine.counts()).running > 0; n++) await pause(20);
    expect((await engine.counts()).running).toBe(0);
    expect((await show(id)).state).toBe('cancelled');
    await succeed(api, 'POST /references/{id}/retry', { params: { id } });
    await refuse(api, 'POST /references/{id}/retry', { params: { id } }, 'conflict');
    expect((await ended(id)).state).toBe('ready');
    await refuse(api, 'POST /references/{id}/retry', { params: { id } }, 'conflict');
  });

  it('is taken from a direct link, over a redirect, and from no page and no inner address', async () => {
    const direct = await ended((await addLink('/moved.mp4')).id);
    expect([direct.state, direct.name, direct.file]).toEqual(['ready', 'moved.mp4', null]);
    const endOf = async (path: string) => (await ended((await addLink(path)).id)).error;
    const page = { code: 'unsupported_media', message: 'This is a page, not a video file.', hint: 'Save the video and upload it.' };
    expect(await endOf('/watch')).toEqual(page);
    expect(await endOf('/hidden')).toEqual(page);
    expect(await endOf('/words.mp4')).toMatchObject({ code: 'unsupported_media' });
    expect(await endOf('/inner.mp4')).toMatchObject({ code: 'address_refused' });
    expect(await endOf('/gone.mp4')).toMatchObject({ code: 'page_unreachable' });
    const order = (url: string) => ({ body: { source: { kind: 'url' as const, url } } });
    await refuse(api, 'POST /references', order('http://127.0.0.1:9/clip.mp4'), 'address_refused');
    await refuse(api, 'POST /references', order('file:///etc/passwd'), 'address_refused');
    await refuse(api, 'POST /references', order('clip.mp4'), 'invalid_input');
    for (const url of [
      'https://www.tiktok.com/@a/video/1',
      'https://youtu.be/x',
      'https://m.youtube.com/shorts/x',
      'https://instagram.com/reel/x',
    ]) {
      const error = await refuse(api, 'POST /references', order(url), 'unsupported_media');
      expect(error?.message).toMatch(/^This is a page of (TikTok|YouTube|Instagram), not a video file\.$/);
    }
  });

  it('that is no video, or a broken one, fails in words and can be tried again until its file is let go', async () => {
    const broken = await ended((await add(short.subarray(0, 4000))).id);
    expect(broken).toMatchObject({ state: 'failed', error: { code: 'unsupported_media', hint: expect.any(String) }, profile: null });
    const playlist = await ended((await add(Buffer.from('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n'))).id);
    expect(playlist.error?.code).toBe('unsupported_media');
    const moment = await readFile(await referenceClip(join(folder.dir, 'moment.mp4'), { seconds: 0.4 }));
    expect((await ended((await add(moment)).id)).error?.message).toBe('The video is shorter than a second, so it has no manner to follow.');
    const at = { params: { id: broken.id } };
    await succeed(api, 'POST /references/{id}/retry', at);
    expect((await ended(broken.id)).state).toBe('failed');
    expect((await succeed(api, 'PATCH /references/{id}', { ...at, body: { keepFile: false } })).body.file).toBeNull();
    await refuse(api, 'POST /references/{id}/retry', at, 'conflict');
    await refuse(api, 'POST /videos', { body: smallFilm({ reference: broken.id }) }, 'conflict');
  });

  it('keeps its file where that is wished, until it is let go, and never the content of something else', async () => {
    const kept = await ended((await add(short, { keepFile: true })).id);
    expect(kept.file).not.toBeNull();
    const twin = await ended((await add(short)).id);
    expect(twin.file).toBeNull();
    const bytes = await api.fetch(kept.file?.url.slice(4) ?? '');
    expect([bytes.status, Buffer.compare(Buffer.from(await bytes.arrayBuffer()), short)]).toEqual([200, 0]);
    const dropped = await succeed(api, 'PATCH /references/{id}', { params: { id: kept.id }, body: { keepFile: false, name: 'Kept' } });
    expect([dropped.body.file, dropped.body.name, dropped.body.state]).toEqual([null, 'Kept', 'ready']);
    expect(await api.house.storage.has(api.workspaceId, kept.file?.sha256 ?? '')).toBe(false);
  });

  it('loses its file a day after it failed, and is gone for good a month after it was deleted', async () => {
    const failed = await ended((await add(short.subarray(0, 5000))).id);
    const doomed = await ended((await add(short, { keepFile: true })).id);
    const age = (id: string, column: string, days: number) =>
      api.house.db.asOwner(({ client }) =>
        client.query(`update reference set ${column} = now() - make_interval(days => $2) where id = $1`, [
          databaseId('reference', id),
          days,
        ]),
      );
    await sweepRequests(api.house);
    expect([(await show(failed.id)).file, (await show(doomed.id)).file]).toEqual([expect.anything(), expect.anything()]);
    await age(failed.id, 'updated_at', 2);
    await age(doomed.id, 'updated_at', 2);
    await sweepRequests(api.house);
    expect([(await show(failed.id)).file, (await show(doomed.id)).file]).toEqual([null, expect.anything()]);

    const { id: video } = (await succeed(api, 'POST /videos', { body: smallFilm({ reference: doomed.id }) }, 201)).body;
    await settled(api, video);
    await succeed(api, 'DELETE /videos/{id}', { params: { id: video } }, 204);
    await succeed(api, 'DELETE /references/{id}', { params: { id: doomed.id } }, 204);
    await age(doomed.id, 'deleted_at', 31);
    await emptyBin(api.house);
    expect((await show(doomed.id)).state).toBe('ready'); // a video in the bin still follows it
    await api.house.db.asOwner(({ client }) =>
      client.query("update video set deleted_at = now() - interval '31 days' where id = $1", [databaseId('video', video)]),
    );
    await emptyBin(api.house);
    await refuse(api, 'GET /references/{id}', { params: { id: doomed.id } }, 'not_found');
  });

  it('is given up, in words, when nobody has worked on it for a minute and a half', async () => {
    const { id } = await add(short);
    await succeed(api, 'POST /references/{id}/cancel', { params: { id } });
    await api.house.db.asOwner(({ client }) =>
      client.query("update reference set state = 'running', heartbeat_at = now() - interval '2 minutes' where id = $1", [
        databaseId('reference', id),
      ]),
    );
    const uptime = vi.spyOn(process, 'uptime').mockReturnValue(60);
    expect(await sweepStuckReferences(api.house)).toBe(0);
    uptime.mockReturnValue(100);
    expect(await sweepStuckReferences(api.house)).toBe(1);
    uptime.mockRestore();
    expect(await show(id)).toMatchObject({ state: 'failed', error: { code: 'stage_stuck', hint: 'Retry it.' } });
    await succeed(api, 'POST /references/{id}/retry', { params: { id } });
    expect((await ended(id)).state).toBe('ready');
  });

  it('is measured to its end by another process when the one that began goes away', async () => {
    // The last test: the first process works no more after it.
    const { id } = await add(long);
    await until(id, ({ state, progress }) => state === 'running' && progress !== null);
    await api.house.engine.shutdown();
    expect((await show(id)).state).toBe('running');
    const second = await openHouse(api.house.config, quiet, { work: true });
    try {
      expect((await ended(id)).state).toBe('ready');
    } finally {
      await second.close();
    }
  });
});

/** Files in storage that came as uploads or references; the test house keeps one picture beside them. */
async function blobs(): Promise<number> {
  let count = 0;
  for await (const { bytes } of api.house.storage.list(api.workspaceId)) if (bytes === long.length || bytes === short.length) count++;
  return count;
}
