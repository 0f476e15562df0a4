import { expect } from 'vitest';
import { databaseId } from '#core/ids.ts';
import type { TestApi } from '../api-house.ts';
import { bottlePicture } from '../house.ts';
import { leaveUnfinished, ownClip, pass, refuse, settled, smallFilm, succeed, upload, whileBusy } from './film-steps.ts';

let id = '';
const at = () => ({ params: { id } });
const stale = { 'if-match': '"99999-x"' };
const nowhere = { params: { id: 'vid_01k9m3zr4v0xq8b7c6d5e4f3g2' } };

/** One film from its order to its release, by hand. The steps build on each other. */
export const filmSteps: Record<string, (api: TestApi) => Promise<void>> = {
  'a video is estimated, ordered once, and listed': async (api) => {
    const estimate = await succeed(api, 'POST /videos', { query: { estimate: '1' }, body: smallFilm() });
    expect(estimate.body).toMatchObject({ priceMicros: 0 });
    const headers = { 'idempotency-key': 'first-film' };
    const made = await succeed(api, 'POST /videos', { body: smallFilm(), headers }, 201);
    ({ id } = made.body);
    const again = await succeed(api, 'POST /videos', { body: smallFilm(), headers }, 201);
    expect([again.body.id, again.headers.get('idempotency-replayed')]).toEqual([id, 'true']);
    await refuse(api, 'POST /videos', { body: smallFilm({ seed: 2 }), headers }, 'key_reused');
    await leaveUnfinished(api, 'first-film');
    expect(await refuse(api, 'POST /videos', { body: smallFilm(), headers }, 'conflict')).toMatchObject({
      message: expect.stringContaining('still'),
    });
    await refuse(api, 'POST /videos', { body: smallFilm({ project: 'prj_01k9m3zr4v0xq8b7c6d5e4f3g2' }) }, 'not_found');
    await refuse(api, 'POST /videos', { body: smallFilm({ character: 'nobody' }) }, 'invalid_input');
    await refuse(api, 'POST /videos', { body: smallFilm({ source: { kind: 'url', url: 'ftp://shop.example' } }) }, 'invalid_input');
    await refuse(api, 'POST /videos', { body: smallFilm({ autoApprove: true }), token: api.tokens.creator }, 'forbidden');
    expect((await settled(api, id)).gate).toBe('brief');
    expect((await succeed(api, 'GET /videos', { query: { q: 'bottle', state: 'review' } })).body.items.map((one) => one.id)).toEqual([id]);
    await refuse(api, 'GET /videos', { query: { state: 'asleep' as never } }, 'invalid_input');
    await refuse(api, 'GET /videos', { query: { project: 'elsewhere' } }, 'not_found');
    expect((await succeed(api, 'GET /videos/counts', {})).body).toMatchObject({ review: 1 });
  },

  'an answer that has not changed is not sent again, and one that has is': async (api) => {
    const first = await succeed(api, 'GET /videos/{id}', at());
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    await succeed(api, 'GET /videos/{id}', { ...at(), headers }, 304);
    const product = first.body.product?.id ?? '';
    await succeed(api, 'PATCH /products/{id}', { params: { id: product }, body: { name: 'Nord flask' } });
    const changed = await succeed(api, 'GET /videos/{id}', { ...at(), headers });
    expect(changed.body.productRead?.name).toBe('Nord flask');
    await succeed(api, 'PATCH /products/{id}', { params: { id: product }, body: { reset: ['name'] } });
  },

  'the brief takes corrections and pictures, and needs one': async (api) => {
    const { version, productRead } = await settled(api, id);
    const fact = productRead?.facts[0]?.id ?? '';
    await refuse(api, 'POST /videos/{id}/approve', { ...at(), body: { gate: 'brief', version } }, 'image_required');
    await refuse(api, 'POST /videos/{id}/approve', { ...at(), body: { gate: 'brief', version: version - 1 } }, 'conflict');
    const corrected = await succeed(api, 'PATCH /videos/{id}/product', {
      ...at(),
      body: { name: 'Nord', facts: [{ id: fact, text: 'keeps ice overnight' }] },
    });
    expect(corrected.body.productRead).toMatchObject({ name: 'Nord', edited: ['name'] });
    await refuse(api, 'PATCH /videos/{id}/product', { ...at(), body: { name: 'x' }, headers: stale }, 'version_mismatch');
    await refuse(api, 'PATCH /videos/{id}/product', { ...at(), body: { facts: [{ id: 'f999', text: 'x' }] } }, 'invalid_input');
    const picture = await upload(api, await bottlePicture(), 'bottle.jpg');
    await refuse(api, 'POST /videos/{id}/images', { ...at(), body: { upload: picture }, headers: stale }, 'version_mismatch');
    const shown = await succeed(api, 'POST /videos/{id}/images', { ...at(), body: { upload: picture } });
    const [image] = shown.body.brief.images;
    expect(image?.given).toBe(true);
    const sha256 = image?.sha256 ?? '';
    await succeed(api, 'POST /videos/{id}/images', { ...at(), body: { sha256 } });
    await refuse(api, 'POST /videos/{id}/images', { ...at(), body: { sha256: 'a'.repeat(64) } }, 'not_found');
    await refuse(
      api,
      'POST /videos/{id}/images',
      { ...at(), body: { upload: await upload(api, Buffer.from('no picture')) } },
      'unsupported_media',
    );
    const removal = { params: { id, sha256 } };
    await refuse(api, 'DELETE /videos/{id}/images/{sha256}', { ...removal, headers: stale }, 'version_mismatch');
    await succeed(api, 'DELETE /videos/{id}/images/{sha256}', removal);
    await refuse(api, 'DELETE /videos/{id}/images/{sha256}', removal, 'conflict');
    await succeed(api, 'POST /videos/{id}/images', { ...at(), body: { upload: picture } });
  },

  'choices change together or not at all, and only as far as rights go': async (api) => {
    const before = await settled(api, id);
    await refuse(
      api,
      'PATCH /videos/{id}',
      { ...at(), body: { seed: 5, title: 'Half', project: 'prj_01k9m3zr4v0xq8b7c6d5e4f3g2' } },
      'not_found',
    );
    await refuse(api, 'PATCH /videos/{id}', { ...at(), body: { title: 'Half', character: 'nobody' } }, 'invalid_input');
    await refuse(api, 'PATCH /videos/{id}', { ...at(), body: { title: 'x' }, headers: stale }, 'version_mismatch');
    await refuse(api, 'PATCH /videos/{id}', { ...at(), body: { autoApprove: true }, token: api.tokens.creator }, 'forbidden');
    const { estimate: _, ...after } = await settled(api, id);
    expect(after).toMatchObject({ title: before.title, seed: before.seed, autoApprove: false, version: before.version });
    const changed = await succeed(api, 'PATCH /videos/{id}', { ...at(), body: { title: ' Warm by lunch ', seed: 5 } });
    expect(changed.body).toMatchObject({ title: 'Warm by lunch', seed: 5 });
    await whileBusy(api, id, () => refuse(api, 'PATCH /videos/{id}', { ...at(), body: { autoApprove: false } }, 'conflict'));
  },

  'money and failures have their ways out': async (api) => {
    await refuse(api, 'POST /videos/{id}/pay', { ...at(), body: { version: (await settled(api, id)).version } }, 'conflict');
    const set = (state: string) =>
      api.house.db.asOwner(({ client }) => client.query(`update video set ${state} where id = $1`, [databaseId('video', id)]));
    await set("gate = 'payment'");
    await succeed(api, 'POST /videos/{id}/pay', { ...at(), body: { version: (await settled(api, id)).version } });
    expect((await settled(api, id)).gate).toBe('brief');
    await refuse(api, 'POST /videos/{id}/retry', at(), 'conflict');
    await refuse(api, 'POST /videos/{id}/cancel', { ...at(), headers: stale }, 'version_mismatch');
    await succeed(api, 'POST /videos/{id}/cancel', at());
    await refuse(api, 'POST /videos/{id}/cancel', at(), 'conflict');
    await refuse(api, 'POST /videos/{id}/retry', { ...at(), headers: stale }, 'version_mismatch');
    await succeed(api, 'POST /videos/{id}/retry', at());
    expect((await settled(api, id)).gate).toBe('brief');
    await refuse(api, 'POST /videos/{id}/scripts', { ...at(), body: { kind: 'hook', hook: 1 } }, 'conflict');
    await refuse(api, 'POST /videos/{id}/back', { ...at(), body: { gate: 'final' } }, 'conflict');
    await pass(api, id, 'brief');
  },

  'a script is changed, refused when it claims too much, and restored': async (api) => {
    const { script, version } = await settled(api, id);
    await refuse(api, 'POST /videos/{id}/images', { ...at(), body: { sha256: 'a'.repeat(64) } }, 'conflict');
    await refuse(api, 'PATCH /videos/{id}/product', { ...at(), body: { name: 'x' } }, 'conflict');
    const claim = { kind: 'text' as const, segment: 1, text: 'Guaranteed to cure cold hands, 100% of the time.' };
    const estimate = await succeed(api, 'POST /videos/{id}/scripts', { ...at(), query: { estimate: '1' }, body: claim });
    expect(estimate.body).toHaveProperty('make');
    await refuse(api, 'POST /videos/{id}/scripts', { ...at(), body: claim, headers: stale }, 'version_mismatch');
    const seen = { 'if-match': `"${version}"`, 'idempotency-key': 'claim' };
    const changed = await succeed(api, 'POST /videos/{id}/scripts', { ...at(), body: claim, headers: seen }, 201);
    const again = await succeed(api, 'POST /videos/{id}/scripts', { ...at(), body: claim, headers: seen }, 201);
    expect(again.body).toEqual(changed.body);
    const refused = (await settled(api, id)).version;
    await refuse(api, 'POST /videos/{id}/approve', { ...at(), body: { gate: 'script', version: refused } }, 'claim_refused');
    await refuse(api, 'POST /videos/{id}/scripts', { ...at(), body: { kind: 'text', segment: 60, text: 'x' } }, 'invalid_input');
    await refuse(api, 'POST /videos/{id}/scripts', { ...at(), body: { kind: 'restore', version: 99 } }, 'not_found');
    await succeed(api, 'POST /videos/{id}/scripts', { ...at(), body: { kind: 'regenerate', segment: 1, note: 'shorter' } }, 201);
    await succeed(
      api,
      'POST /videos/{id}/scripts',
      { ...at(), body: { kind: 'upload', text: 'Warm by lunch? This one keeps drinks cold.' } },
      201,
    );
    await succeed(api, 'POST /videos/{id}/scripts', { ...at(), body: { kind: 'restore', version: script?.n ?? 1 } }, 201);
    const versions = (await succeed(api, 'GET /videos/{id}/scripts', at())).body.items;
    expect(versions.map(({ origin }) => origin)).toEqual(['writer', 'edit', 'regenerate', 'upload', 'edit']);
    expect((await succeed(api, 'GET /videos/{id}/scripts/{n}', { params: { id, n: '5' } })).body.current).toBe(true);
    await refuse(api, 'GET /videos/{id}/scripts/{n}', { params: { id, n: '6' } }, 'not_found');
    await pass(api, id, 'script');
    await pass(api, id, 'character');
  },

  'takes are judged, asked for again, and brought along': async (api) => {
    await settled(api, id);
    await refuse(api, 'PATCH /videos/{id}', { ...at(), body: { seed: 6 } }, 'conflict');
    const slot = 'keyframe:1:open';
    const [take] = (await succeed(api, 'GET /videos/{id}/takes', { ...at(), query: { slot } })).body.items;
    const one = { params: { id, take: take?.id ?? '' } };
    expect((await succeed(api, 'GET /videos/{id}/takes/{take}', one)).body).toMatchObject({ slot, selected: true, review: null });
    await refuse(
      api,
      'PUT /videos/{id}/takes/{take}/review',
      { ...one, body: { verdict: 'rejected' }, headers: stale },
      'version_mismatch',
    );
    expect((await succeed(api, 'PUT /videos/{id}/takes/{take}/review', { ...one, body: { verdict: 'rejected' } })).body.review).toBe(
      'rejected',
    );
    await refuse(
      api,
      'POST /videos/{id}/approve',
      { ...at(), body: { gate: 'storyboard', version: (await settled(api, id)).version } },
      'conflict',
    );
    await whileBusy(api, id, () => refuse(api, 'PUT /videos/{id}/takes/{take}/review', { ...one, body: { verdict: null } }, 'conflict'));
    const estimate = await succeed(api, 'POST /videos/{id}/takes', { ...at(), query: { estimate: '1' }, body: { slot } });
    expect((estimate.body as unknown as { make: { slot: string }[] }).make.map((made) => made.slot)).toContain(slot);
    await refuse(api, 'POST /videos/{id}/takes', { ...at(), body: { slot: 'clip:7' } }, 'invalid_input');
    await refuse(api, 'POST /videos/{id}/takes', { ...at(), body: { slot }, headers: stale }, 'version_mismatch');
    await whileBusy(api, id, () => refuse(api, 'POST /videos/{id}/takes', { ...at(), body: { slot } }, 'conflict'));
    const noPicture = await upload(api, Buffer.from('no picture at all'));
    await refuse(api, 'POST /videos/{id}/takes', { ...at(), body: { slot, upload: noPicture } }, 'unsupported_media');
    const own = await upload(api, await bottlePicture());
    const asked = await succeed(api, 'POST /videos/{id}/takes', { ...at(), body: { slot, upload: own } }, 202);
    expect(asked.body).toMatchObject({ slot, stage: 'cast' });
    const shown = await settled(api, id);
    expect(shown.assets.find((asset) => asset.slot === slot)).toMatchObject({ take: 2, provider: 'person', selected: true, note: null });
    const other = 'keyframe:1:close';
    await succeed(api, 'POST /videos/{id}/takes', { ...at(), body: { slot: other, note: 'wider, with glitter' } }, 202);
    const noted = (await settled(api, id)).assets.find((asset) => asset.slot === other);
    expect(noted?.note).toEqual({ followed: ['wider'], ignored: ['“glitter” is not understood'] });
    expect(noted?.degraded).toContain('glitter');
    const all = (await succeed(api, 'GET /videos/{id}/takes', { ...at(), query: { limit: 2 } })).body;
    const rest = (await succeed(api, 'GET /videos/{id}/takes', { ...at(), query: { cursor: all.next ?? '' } })).body;
    expect(new Set([...all.items, ...rest.items].map((item) => item.id)).size).toBe(all.items.length + rest.items.length);
    await pass(api, id, 'storyboard');
    await ownClip(api, id);
    await pass(api, id, 'assets');
    await pass(api, id, 'final');
    expect((await settled(api, id)).state).toBe('done');
  },

  'a finished film is run again, sent back, and put in the bin': async (api) => {
    const done = await settled(api, id);
    expect(done.release?.n).toBe(1);
    const estimate = await succeed(api, 'POST /videos/{id}/rerun', { ...at(), query: { estimate: '1' }, body: { stage: 'edit' } });
    expect(estimate.body).toMatchObject({ make: [] });
    await refuse(api, 'POST /videos/{id}/rerun', { ...at(), body: { stage: 'edit' }, headers: stale }, 'version_mismatch');
    await succeed(api, 'POST /videos/{id}/rerun', { ...at(), body: { stage: 'edit' } });
    expect((await settled(api, id)).gate).toBe('final');
    await whileBusy(api, id, () => refuse(api, 'POST /videos/{id}/rerun', { ...at(), body: { stage: 'edit' } }, 'conflict'));
    await refuse(api, 'POST /videos/{id}/back', { ...at(), body: { gate: 'script' }, headers: stale }, 'version_mismatch');
    await succeed(api, 'POST /videos/{id}/back', { ...at(), body: { gate: 'script' } });
    await refuse(api, 'POST /videos/{id}/restore', at(), 'not_found');
    await whileBusy(api, id, () => refuse(api, 'DELETE /videos/{id}', at(), 'conflict'));
    await succeed(api, 'DELETE /videos/{id}', at(), 204);
    await refuse(api, 'PATCH /videos/{id}', { ...at(), body: { title: 'x' } }, 'not_found');
    const project = done.project.id;
    await succeed(api, 'DELETE /projects/{id}', { params: { id: project } }, 204);
    await refuse(api, 'POST /videos/{id}/restore', at(), 'conflict');
    await succeed(api, 'POST /projects/{id}/restore', { params: { id: project } });
    await succeed(api, 'POST /videos/{id}/restore', at());
    await refuse(api, 'DELETE /videos/{id}', nowhere, 'not_found');
  },

  'what happened is told': async (api) => {
    const page = (await succeed(api, 'GET /videos/{id}/history', { ...at(), query: { limit: 3 } })).body;
    expect([page.items[0]?.type, page.items.length]).toEqual(['created', 3]);
    const next = (await succeed(api, 'GET /videos/{id}/history', { ...at(), query: { cursor: page.next ?? '' } })).body;
    expect(next.items[0]?.id).toBeGreaterThan(page.items.at(-1)?.id ?? 0);
    expect((await succeed(api, 'GET /videos/{id}/calls', at())).body.items.some(({ slot }) => slot === 'clip:1')).toBe(true);
    expect((await succeed(api, 'GET /videos/{id}/releases', at())).body.items.map(({ n }) => n)).toEqual([1]);
    expect((await succeed(api, 'GET /videos/{id}/releases/{n}', { params: { id, n: '1' } })).body.record).toHaveProperty('assets');
    await refuse(api, 'GET /videos/{id}/releases/{n}', { params: { id, n: '2' } }, 'not_found');
    for (const route of ['GET /events', 'GET /videos/{id}/events'] as const) {
      const stream = await api.fetch(`${route.slice(4).replace('{id}', id)}?after=0`, {
        headers: { authorization: `Bearer ${api.tokens.viewer}` },
      });
      expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
      await stream.body?.cancel();
      api.seen.add(`${route} 200`);
      await refuse(api, route, { ...at(), headers: { 'last-event-id': 'yesterday' } } as never, 'invalid_input');
    }
  },
};
