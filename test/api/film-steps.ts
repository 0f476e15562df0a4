import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Answered, RouteName, Sent } from '#contract/api.ts';
import { chunkBytes } from '#contract/uploads.ts';
import type { ErrorCode } from '#core/errors.ts';
import { databaseId } from '#core/ids.ts';
import type { Reply, TestApi } from '../api-house.ts';
import { bottleBrief, bottlePicture } from '../house.ts';

export type Video = Answered<'GET /videos/{id}'>;

/** A small film's order; `more` over it. */
export function smallFilm(more: Partial<Sent<'POST /videos'>['body']> = {}) {
  return { source: { kind: 'text' as const, text: bottleBrief }, format: 'single-shot-4' as const, profile: 'draft' as const, ...more };
}

/** A call that must succeed with a status. */
export async function succeed<R extends RouteName>(
  api: TestApi,
  route: R,
  given: Parameters<typeof api.call<R>>[1],
  status = 200,
): Promise<Reply<R>> {
  const reply = await api.call(route, given);
  expect([route, reply.status, reply.error]).toEqual([route, status, undefined]);
  return reply;
}

/** A call that must be refused with a code. */
export async function refuse<R extends RouteName>(api: TestApi, route: R, given: Parameters<typeof api.call<R>>[1], code: ErrorCode) {
  const { error, status } = await api.call(route, given);
  expect([route, error?.code, status >= 400]).toEqual([route, code, true]);
  return error;
}

/** Waits until a video needs a person or has ended. */
export async function settled(api: TestApi, id: string, seconds = 120): Promise<Video> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(50)) {
    const { rows } = await api.house.db.asOwner(({ client }) =>
      client.query<{ state: string }>('select state from video where id = $1', [databaseId('video', id)]),
    );
    if (rows[0]?.state !== 'queued' && rows[0]?.state !== 'running')
      return (await succeed(api, 'GET /videos/{id}', { params: { id } })).body;
  }
  throw new Error(`the video did not settle within ${seconds} s`);
}

/** Waits until a render has ended. */
export async function rendered(api: TestApi, id: string, render: string, seconds = 120) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(50)) {
    const { body } = await succeed(api, 'GET /videos/{id}/renders/{render}', { params: { id, render } });
    if (body.state !== 'queued' && body.state !== 'running') return body;
  }
  throw new Error(`the render did not end within ${seconds} s`);
}

/** Waits for a gate and passes it. */
export async function pass(api: TestApi, id: string, gate: Sent<'POST /videos/{id}/approve'>['body']['gate']): Promise<void> {
  const { version, ...video } = await settled(api, id);
  expect([video.gate, video.error]).toEqual([gate, null]);
  await succeed(api, 'POST /videos/{id}/approve', { params: { id }, body: { gate, version, withoutImage: true } });
}

/** Shows a video that waits at a gate as one being made, while `use` runs: past the database's own guard, since nothing else holds still. */
export async function whileBusy<T>(api: TestApi, id: string, use: () => Promise<T>): Promise<T> {
  const { gate } = await settled(api, id);
  const set = (state: string, at: string | null) =>
    api.house.db.asOwner(async ({ client }) => {
      await client.query("set local session_replication_role = 'replica'");
      await client.query('update video set state = $2, gate = $3 where id = $1', [databaseId('video', id), state, at]);
    });
  await set('running', null);
  try {
    return await use();
  } finally {
    await set('review', gate);
  }
}

/** Sends a file, in pieces where it must be, and answers with the finished upload's id. */
export async function upload(api: TestApi, bytes: Uint8Array, name = 'file.bin'): Promise<string> {
  const { id } = (await succeed(api, 'POST /uploads', { body: { name, bytes: bytes.length } }, 201)).body;
  const headers = { 'content-type': 'application/octet-stream' };
  let complete = false;
  for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
    const raw = new Uint8Array(bytes.subarray(offset, offset + chunkBytes));
    ({ complete } = (await succeed(api, 'PUT /uploads/{id}', { params: { id }, query: { offset }, raw, headers })).body);
  }
  expect(complete).toBe(true);
  return id;
}

/** Makes a request under a key look as if its process had died before it answered, so many seconds ago. */
export async function leaveUnfinished(api: TestApi, key: string, seconds = 0): Promise<void> {
  const { rowCount } = await api.house.db.asOwner(({ client }) =>
    client.query(
      'update idempotency set status = null, body = null, headers = null, finished_at = null, created_at = now() - make_interval(secs => $2) where key = $1',
      [key, seconds],
    ),
  );
  expect(rowCount).toBe(1);
}

/** At the assets gate: a person's own photo in place of a clip, moved one way and then another without a second upload. */
export async function ownClip(api: TestApi, id: string): Promise<void> {
  const slot = 'clip:1';
  const params = { id };
  const ask = 'POST /videos/{id}/takes';
  const made = async () => (await settled(api, id)).assets.find((asset) => asset.slot === slot);
  expect(await made()).toMatchObject({ lead: 0.2, own: null });
  await refuse(api, ask, { params, body: { slot, from: 0.5 } }, 'conflict');
  await refuse(api, ask, { params, body: { slot, from: 0.5, note: 'closer' } }, 'invalid_input');
  await refuse(api, ask, { params, body: { slot, from: -1 } }, 'invalid_input');
  const photo = await upload(api, await bottlePicture());
  await refuse(api, ask, { params, body: { slot, upload: photo, from: 1 } }, 'invalid_input');
  await succeed(api, ask, { params, body: { slot, upload: photo, move: 'left' } }, 202);
  expect(await made()).toMatchObject({ provider: 'person', lead: 0, own: { kind: 'picture', move: 'left' } });
  const estimate = await succeed(api, ask, { params, query: { estimate: '1' }, body: { slot, move: 'up' } });
  expect((estimate.body as unknown as { make: { slot: string }[] }).make.map((one) => one.slot)).toContain(slot);
  await succeed(api, ask, { params, body: { slot, move: 'up' } }, 202);
  expect(await made()).toMatchObject({ own: { kind: 'picture', move: 'up' } });
}
