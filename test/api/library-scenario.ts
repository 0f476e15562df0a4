import { createServer } from 'node:http';
import { expect } from 'vitest';
import { databaseId } from '#core/ids.ts';
import type { TestApi } from '../api-house.ts';
import { bottlePicture } from '../house.ts';
import { leaveUnfinished, refuse, settled, smallFilm, succeed, upload, whileBusy } from './film-steps.ts';
import { sessionCookie } from './shape.ts';

const stale = { 'if-match': '"99999-x"' };
const change = (api: TestApi, sql: string, values: unknown[] = []) => api.house.db.asOwner(({ client }) => client.query(sql, values));
const unfinished = (bytes = 1000) => ({ body: { name: 'later.bin', bytes } });

/** What outlives a video, and who may touch it. */
export const librarySteps: Record<string, (api: TestApi) => Promise<void>> = {
  'projects are made once, renamed, guarded while a video is made, and restored': async (api) => {
    const headers = { 'idempotency-key': 'first-project' };
    const { id } = (await succeed(api, 'POST /projects', { body: { name: 'Spring' }, headers }, 201)).body;
    expect((await succeed(api, 'POST /projects', { body: { name: 'Spring' }, headers }, 201)).body.id).toBe(id);
    await leaveUnfinished(api, 'first-project');
    await refuse(api, 'POST /projects', { body: { name: 'Spring' }, headers }, 'conflict');
    await refuse(api, 'POST /projects', { body: { name: '   ' } }, 'invalid_input');
    const at = { params: { id } };
    const first = await succeed(api, 'GET /projects/{id}', at);
    const tag = first.headers.get('etag') ?? '';
    await succeed(api, 'GET /projects/{id}', { ...at, headers: { 'if-none-match': tag } }, 304);
    await succeed(api, 'PATCH /projects/{id}', { ...at, body: { name: 'Summer' }, headers: { 'if-match': tag } });
    await refuse(api, 'PATCH /projects/{id}', { ...at, body: { name: 'Autumn' }, headers: { 'if-match': tag } }, 'version_mismatch');
    const [one, ...rest] = (await succeed(api, 'GET /projects', { query: { limit: 1 } })).body.items;
    expect([one?.name === 'Summer', rest]).toEqual([false, []]);
    const video = (await succeed(api, 'POST /videos', { body: smallFilm({ project: id }) }, 201)).body.id;
    await settled(api, video);
    const refused = await whileBusy(api, video, () => refuse(api, 'DELETE /projects/{id}', at, 'conflict'));
    expect(Object.keys(refused?.fields ?? {})).toEqual([video]);
    await succeed(api, 'DELETE /projects/{id}', at, 204);
    await refuse(api, 'DELETE /projects/{id}', at, 'not_found');
    expect((await succeed(api, 'GET /projects', { query: { bin: 'true' } })).body.items.map((item) => item.id)).toEqual([id]);
    await succeed(api, 'POST /projects/{id}/restore', at);
    await refuse(api, 'POST /projects/{id}/restore', at, 'not_found');
    await succeed(api, 'DELETE /videos/{id}', { params: { id: video } }, 204);
  },

  'a product is read from an address, from a page and from words, or it is said why not': async (api) => {
    const pages: Record<string, [number, string]> = {
      '/blocked': [403, '<title>Access Denied</title>'],
      '/essay': [200, '<html><title>On rivers</title><body><p>Rivers run to the sea, and nothing is for sale here.</p></body></html>'],
      '/gone': [404, '<h1>Not here</h1>'],
    };
    const shop = createServer((request, response) => {
      const [status, body] = pages[request.url ?? ''] ?? [404, ''];
      response.writeHead(status, { 'content-type': 'text/html' }).end(body);
    });
    await new Promise<void>((done) => shop.listen(shopPort, '127.0.0.1', done));
    try {
      const read = (path: string, origin = `http://127.0.0.1:${shopPort}`) => ({
        body: { source: { kind: 'url' as const, url: `${origin}${path}` } },
      });
      await refuse(api, 'POST /products', read('/blocked'), 'page_blocked');
      await refuse(api, 'POST /products', read('/essay'), 'page_without_product');
      await refuse(api, 'POST /products', read('/gone'), 'page_unreachable');
      await refuse(api, 'POST /products', read('/', 'http://127.0.0.1:9'), 'address_refused');
    } finally {
      shop.close();
    }
    const source = { kind: 'text' as const, text: 'The Ula candle burns for 40 hours. Soy wax. It costs $18.' };
    const headers = { 'idempotency-key': 'first-product' };
    const made = await succeed(api, 'POST /products', { body: { source }, headers }, 201);
    await leaveUnfinished(api, 'first-product');
    await refuse(api, 'POST /products', { body: { source }, headers }, 'conflict');
    expect((await succeed(api, 'POST /products', { body: { source } }, 201)).body.id).toBe(made.body.id);
    await refuse(api, 'POST /products', { body: { source: { kind: 'page', upload: 'upl_01k9m3zr4v0xq8b7c6d5e4f3g2' } } }, 'not_found');
    const page =
      '<html><head><script type="application/ld+json">{"@type":"Product","name":"Nord Mug","offers":{"price":"12","priceCurrency":"EUR"}}</script></head><body><h1>Nord Mug</h1></body></html>';
    const saved = await succeed(
      api,
      'POST /products',
      { body: { source: { kind: 'page', upload: await upload(api, Buffer.from(page)) } } },
      201,
    );
    expect(saved.body).toMatchObject({ name: 'Nord Mug', price: { amount: 12, currency: 'EUR' } });
  },

  'a product is pasted or filled in, and ends in the same record': async (api) => {
    const html =
      '<html lang="en"><title>Ash Stool</title><meta property="og:type" content="product"><h1>Ash Stool</h1><p class="price">€89.00</p>';
    const source = { kind: 'html' as const, html, url: 'https://shop.example/stool' };
    const pasted = (await succeed(api, 'POST /products', { body: { source } }, 201)).body;
    expect(pasted).toMatchObject({ name: 'Ash Stool', price: { amount: 89, currency: 'EUR' }, url: 'https://shop.example/stool' });
    expect((await succeed(api, 'POST /products', { body: { source } }, 201)).body.id).toBe(pasted.id);
    const form = {
      kind: 'form' as const,
      name: 'Elm Tray',
      brand: 'Nord',
      price: { amount: 24.5, currency: 'GBP' },
      description: 'A tray for two cups.',
      facts: ['Carved from one piece of elm.', 'Weighs 420 g.'],
    };
    const filled = (await succeed(api, 'POST /products', { body: { source: form } }, 201)).body;
    expect(filled).toMatchObject({ name: 'Elm Tray', brand: 'Nord', price: form.price, description: form.description, url: null });
    expect(filled.facts.map(({ evidence }) => evidence)).toEqual(expect.arrayContaining(form.facts));
    await refuse(
      api,
      'POST /products',
      { body: { source: { kind: 'html', html: '<h1>On rivers</h1><p>They run to the sea, and nothing here is for sale.</p>' } } },
      'page_without_product',
    );
    await refuse(api, 'POST /products', { body: { source: { kind: 'html', html: 'no markup' } } }, 'unsupported_media');
    await refuse(api, 'POST /products', { body: { source: { kind: 'form', name: ' ' } } }, 'invalid_input');
    await refuse(api, 'POST /products', { body: { source: { kind: 'html', html: 'a'.repeat(1_100_000) } } }, 'too_large');
    for (const made of [form, source]) {
      const video = (await succeed(api, 'POST /videos', { body: smallFilm({ source: made }) }, 201)).body.id;
      await settled(api, video);
      await succeed(api, 'DELETE /videos/{id}', { params: { id: video } }, 204);
    }
  },

  'a product is the same for every spelling of its address, and read again keeps what was corrected': async (api) => {
    let price = '30.00';
    let asked = 0;
    const shop = createServer((_, response) => {
      asked++;
      const offer = `{"@type":"Product","name":"Oak Bowl","brand":"Nord","offers":{"price":"${price}","priceCurrency":"EUR"}}`;
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<html><script type="application/ld+json">${offer}</script><h1>Oak Bowl</h1></html>`);
    });
    await new Promise<void>((done) => shop.listen(shopPort, '127.0.0.1', done));
    try {
      const at = (tail: string) => ({ kind: 'url' as const, url: `http://127.0.0.1:${shopPort}/bowl${tail}` });
      const { id } = (await succeed(api, 'POST /products', { body: { source: at('?size=2&colour=oak&utm_source=mail#top') } }, 201)).body;
      expect((await succeed(api, 'POST /products', { body: { source: at('?colour=oak&size=2&fbclid=1') } }, 201)).body.id).toBe(id);
      expect(asked).toBe(1);
      await succeed(api, 'PATCH /products/{id}', { params: { id }, body: { name: 'My bowl' } });
      price = '25.00';
      const again = (await succeed(api, 'POST /products', { body: { source: at('?size=2&colour=oak'), again: true } }, 201)).body;
      expect(again).toMatchObject({ id, name: 'My bowl', edited: ['name'], price: { amount: 25, currency: 'EUR' } });
      expect(asked).toBe(2);
      await succeed(api, 'DELETE /products/{id}', { params: { id } }, 204);
      await refuse(api, 'GET /products/{id}/videos', { params: { id: 'prd_01k9m3zr4v0xq8b7c6d5e4f3g2' } }, 'not_found');
    } finally {
      shop.close();
    }
  },

  'a product is corrected, guarded while it is used, and restored': async (api) => {
    const all = (await succeed(api, 'GET /products', {})).body.items;
    const used = all.find(({ videos }) => videos > 0)?.id ?? '';
    const free = all.find(({ name }) => name === 'Nord Mug')?.id ?? '';
    const at = { params: { id: free } };
    const tag = (await succeed(api, 'GET /products/{id}', at)).headers.get('etag') ?? '';
    await succeed(api, 'GET /products/{id}', { ...at, headers: { 'if-none-match': tag } }, 304);
    const picture = await upload(api, await bottlePicture());
    const changed = await succeed(api, 'PATCH /products/{id}', {
      ...at,
      body: { name: 'Mug', images: [picture] },
      headers: { 'if-match': tag },
    });
    expect([changed.body.name, changed.body.images.length]).toEqual(['Mug', 1]);
    await refuse(api, 'PATCH /products/{id}', { ...at, body: { name: 'x' }, headers: { 'if-match': tag } }, 'version_mismatch');
    await refuse(api, 'PATCH /products/{id}', { ...at, body: { name: 'x' }, headers: stale }, 'version_mismatch');
    const { id: half } = (await succeed(api, 'POST /uploads', unfinished(), 201)).body;
    await refuse(api, 'PATCH /products/{id}', { ...at, body: { images: [half] } }, 'conflict');
    await refuse(api, 'PATCH /products/{id}', { ...at, body: { images: ['a'.repeat(64)] } }, 'not_found');
    expect((await succeed(api, 'GET /products/{id}/videos', { params: { id: used } })).body.items.length).toBeGreaterThan(0);
    const refused = await refuse(api, 'DELETE /products/{id}', { params: { id: used } }, 'conflict');
    expect(Object.keys(refused?.fields ?? {})[0]).toMatch(/^vid_/);
    await succeed(api, 'DELETE /products/{id}', at, 204);
    const row = await change(api, 'select source_key from product where id = $1', [databaseId('product', free)]);
    const twin = (set: string) => change(api, `update product set source_key = ${set} where id = $1`, [databaseId('product', used)]);
    const kept = await change(api, 'select source_key from product where id = $1', [databaseId('product', used)]);
    await twin(`'${row.rows[0].source_key}'`);
    await refuse(api, 'POST /products/{id}/restore', at, 'conflict');
    await twin(`'${kept.rows[0].source_key}'`);
    await succeed(api, 'POST /products/{id}/restore', at);
  },

  'a character in use stays, and comes back only to its own name': async (api) => {
    const cast = (await succeed(api, 'GET /characters', {})).body.items;
    const [star, other] = cast.filter(({ videos }) => videos === 0);
    const video = (await succeed(api, 'POST /videos', { body: smallFilm({ character: star?.slug ?? '' }) }, 201)).body.id;
    await settled(api, video);
    const at = { params: { id: star?.id ?? '' } };
    expect((await succeed(api, 'GET /characters/{id}', at)).body.videos).toBe(1);
    expect((await succeed(api, 'GET /characters/{id}/videos', at)).body.items.map(({ id }) => id)).toEqual([video]);
    expect(Object.keys((await refuse(api, 'DELETE /characters/{id}', at, 'conflict'))?.fields ?? {})).toEqual([video]);
    const free = { params: { id: other?.id ?? '' } };
    await succeed(api, 'DELETE /characters/{id}', free, 204);
    await change(api, 'update character set slug = $2 where id = $1', [databaseId('character', at.params.id), other?.slug]);
    await refuse(api, 'POST /characters/{id}/restore', free, 'conflict');
    await change(api, 'update character set slug = $2 where id = $1', [databaseId('character', at.params.id), star?.slug]);
    await succeed(api, 'POST /characters/{id}/restore', free);
  },

  'tokens are shown once and end at once': async (api) => {
    const headers = { 'idempotency-key': 'first-token' };
    const body = { name: 'Nightly', role: 'viewer' as const, days: 1 };
    const made = (await succeed(api, 'POST /tokens', { body, headers }, 201)).body;
    await refuse(api, 'POST /tokens', { body, headers }, 'conflict');
    expect(
      (await change(api, "select row_to_json(i)::text as row from idempotency i where key = 'first-token'")).rows[0].row,
    ).not.toContain(made.token);
    const at = { params: { id: made.id } };
    expect((await succeed(api, 'GET /tokens/{id}', at)).body).toMatchObject({ name: 'Nightly', revokedAt: null });
    expect(JSON.stringify((await succeed(api, 'GET /tokens', {})).body)).not.toContain(made.token);
    await succeed(api, 'GET /session', { token: made.token });
    await succeed(api, 'DELETE /tokens/{id}', at, 204);
    await refuse(api, 'GET /session', { token: made.token }, 'unauthorized');
  },

  'a browser of the machine’s owner makes workspaces, moves between them, and signs out': async (api) => {
    const browser = { token: null, headers: { cookie: await sessionCookie(api) } };
    const keyed = { ...browser, headers: { ...browser.headers, 'idempotency-key': 'first-workspace' } };
    const made = (await succeed(api, 'POST /workspaces', { ...keyed, body: { name: 'Second brand' } }, 201)).body;
    expect((await succeed(api, 'POST /workspaces', { ...keyed, body: { name: 'Second brand' } }, 201)).body.id).toBe(made.id);
    await leaveUnfinished(api, 'first-workspace');
    await refuse(api, 'POST /workspaces', { ...keyed, body: { name: 'Second brand' } }, 'conflict');
    expect((await succeed(api, 'GET /workspaces', {})).body.items).toHaveLength(1);
    expect((await succeed(api, 'GET /workspaces', browser)).body.items.length).toBeGreaterThanOrEqual(3);
    const [own] = (await succeed(api, 'GET /workspaces', {})).body.items;
    const at = { params: { id: own?.id ?? '' } };
    await succeed(api, 'GET /workspaces/{id}', at);
    expect((await succeed(api, 'PATCH /workspaces/{id}', { ...at, body: { limitMicros: 5 } })).body.budget.limitMicros).toBe(5);
    await succeed(api, 'PATCH /workspaces/{id}', { ...at, body: { limitMicros: null } });
    await refuse(api, 'GET /workspaces/{id}', { params: { id: made.id } }, 'not_found');
    expect((await succeed(api, 'PUT /session', { ...browser, body: { workspace: made.id } })).body.workspace.id).toBe(made.id);
    expect((await succeed(api, 'GET /session', browser)).body.workspace.id).toBe(made.id);
    await refuse(api, 'PUT /session', { ...browser, body: { workspace: 'wsp_01k9m3zr4v0xq8b7c6d5e4f3g2' } }, 'not_found');
    // What a browser holds is no token, and what a program holds opens no browser.
    await refuse(api, 'GET /session', { token: browser.headers.cookie.split('=')[1] ?? '' }, 'unauthorized');
    await refuse(api, 'GET /session', { token: null, headers: { cookie: `hookline_session=${api.tokens.owner}` } }, 'unauthorized');
    await succeed(api, 'DELETE /session', browser, 204);
    await refuse(api, 'GET /session', browser, 'unauthorized');
  },

  'the server says how it is': async (api) => {
    expect((await succeed(api, 'GET /health', { token: null })).body).toEqual({ live: true, ready: true, worker: true });
    await succeed(api, 'GET /health/live', { token: null });
    expect((await succeed(api, 'GET /version', { token: null })).body.version).toBe('0.0.0');
    expect((await succeed(api, 'GET /system', {})).body).toMatchObject({ text: null, transcription: null, speech: { id: 'local-speech' } });
  },
};

/** Where the shop of these tests listens; the API is told that it may fetch from there. */
export const shopPort = 43_917;
