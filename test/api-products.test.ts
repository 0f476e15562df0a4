import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '#contract/api.ts';
import { refuse, settled, smallFilm, succeed, upload } from './api/film-steps.ts';
import { openTestApi, type TestApi } from './api-house.ts';
import { bottlePicture } from './house.ts';

let api: TestApi;
let price = '80.00';
let asked = 0;
const shop = createServer((_, response) => {
  asked++;
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(
    `<html lang="en"><script type="application/ld+json">${JSON.stringify({
      '@type': 'Product',
      name: 'Alder Stool',
      brand: 'Nord',
      category: 'Furniture > Stools',
      description: 'The seat is made of alder. It holds 120 kg on three legs.',
      offers: { price, priceCurrency: 'EUR' },
    })}</script><h1>Alder Stool</h1></html>`,
  );
});
let stool = '';

beforeAll(async () => {
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done));
  const origin = `127.0.0.1:${(shop.address() as AddressInfo).port}`;
  stool = `http://${origin}/p/alder-stool`;
  api = await openTestApi({ allowFetch: [origin] });
});
afterAll(async () => {
  await api.close();
  shop.close();
});

const make = async (again = false) =>
  (await succeed(api, 'POST /products', { body: { source: { kind: 'url', url: stool }, again } }, 201)).body;
const patch = async (id: string, body: Sent<'PATCH /products/{id}'>['body']) =>
  (await succeed(api, 'PATCH /products/{id}', { params: { id }, body })).body;

describe('a product over HTTP', { timeout: 60_000 }, () => {
  it('takes a correction of each field by itself, and each goes back by itself to what was read', async () => {
    const read = await make();
    const corrections = {
      name: 'My stool',
      brand: 'Mine',
      price: { amount: 75, currency: 'USD' },
      description: 'Three legs, one seat.',
      kind: 'office',
    } as const;
    for (const [field, value] of Object.entries(corrections)) {
      const changed = await patch(read.id, { [field]: value });
      expect(changed).toMatchObject({ [field]: value, edited: [field], read: read.read });
      expect(await patch(read.id, { reset: [field] })).toMatchObject({ [field]: read[field as keyof typeof corrections], edited: [] });
    }
    const priceless = await patch(read.id, { price: null });
    expect([priceless.price, priceless.edited]).toEqual([null, ['price']]);
    await patch(read.id, { ...corrections });
    const partly = await patch(read.id, { reset: ['price', 'kind'] });
    expect(partly).toMatchObject({ name: 'My stool', brand: 'Mine', price: read.price, kind: read.kind });
    await patch(read.id, { reset: ['name', 'brand', 'description'] });
  });

  it('takes a correction of a fact and drops another, and gives both back', async () => {
    const read = await make();
    const [first, second] = read.facts;
    const changed = await patch(read.id, {
      facts: [
        { id: first?.id ?? '', text: 'made of old alder' },
        { id: second?.id ?? '', text: '' },
      ],
    });
    expect(changed.facts.find(({ id }) => id === first?.id)).toMatchObject({ text: 'made of old alder', source: 'person', edited: true });
    expect(changed.facts.map(({ id }) => id)).not.toContain(second?.id);
    expect(changed.droppedFacts.map(({ id }) => id)).toEqual([second?.id]);
    await refuse(api, 'PATCH /products/{id}', { params: { id: read.id }, body: { facts: [{ id: 'f99', text: 'x' }] } }, 'invalid_input');
    expect((await patch(read.id, { reset: [first?.id ?? '', second?.id ?? ''] })).facts).toEqual(read.facts);
  });

  it('is read anew on request: what was corrected stays, the rest is as the page is now', async () => {
    const { id } = await make();
    await patch(id, { brand: 'Mine' });
    price = '60.00';
    const before = asked;
    expect([(await make()).price, asked]).toEqual([{ amount: 80, currency: 'EUR' }, before]);
    const anew = await make(true);
    expect(asked).toBe(before + 1);
    expect(anew).toMatchObject({ id, brand: 'Mine', edited: ['brand'], price: { amount: 60, currency: 'EUR' } });
    await patch(id, { price: { amount: 55, currency: 'EUR' } });
    price = '40.00';
    const kept = await make(true);
    expect(kept).toMatchObject({ price: { amount: 55, currency: 'EUR' }, read: { price: { value: { amount: 40 } } } });
    expect(await patch(id, { reset: ['price', 'brand'] })).toMatchObject({ brand: 'Nord', price: { amount: 40 }, edited: [] });
  });

  it('takes pictures in, in the order that is wanted, in place of others, and out again', async () => {
    const { id } = await make();
    const green = await sharp({ create: { width: 500, height: 500, channels: 3, background: '#184' } })
      .jpeg()
      .toBuffer();
    const [bottle, plate] = [await upload(api, await bottlePicture()), await upload(api, green)];
    const shas = async (images: string[]) => (await patch(id, { images })).images.map(({ sha256 }) => sha256);
    const [first = '', second = ''] = await shas([bottle, plate]);
    expect(first).not.toBe(second);
    expect(await shas([second, first])).toEqual([second, first]);
    const red = await sharp({ create: { width: 500, height: 500, channels: 3, background: '#a22' } })
      .png()
      .toBuffer();
    const replaced = await shas([await upload(api, red), first]);
    expect([replaced.length, replaced[1], replaced.includes(second)]).toEqual([2, first, false]);
    const text = await upload(api, Buffer.from('no picture at all'));
    await refuse(api, 'PATCH /products/{id}', { params: { id }, body: { images: [text] } }, 'unsupported_media');
    await refuse(api, 'PATCH /products/{id}', { params: { id }, body: { images: Array(25).fill(first) } }, 'invalid_input');
    expect((await succeed(api, 'GET /products/{id}', { params: { id } })).body.images.map(({ sha256 }) => sha256)).toEqual(replaced);
    expect(await shas([])).toEqual([]);
  });

  it('is kept as long as videos use it: the refusal lists them all, and names their number', async () => {
    const videos = [];
    for (const _ of ['one', 'two']) {
      const { id } = (await succeed(api, 'POST /videos', { body: smallFilm() }, 201)).body;
      await settled(api, id);
      videos.push(id);
    }
    const used = (await succeed(api, 'GET /products', { query: { q: 'bottle' } })).body.items[0];
    const at = { params: { id: used?.id ?? '' } };
    expect(used?.videos).toBe(2);
    expect((await succeed(api, 'GET /products/{id}/videos', at)).body.items.map(({ id }) => id).sort()).toEqual([...videos].sort());
    const refused = await refuse(api, 'DELETE /products/{id}', at, 'conflict');
    expect(Object.keys(refused?.fields ?? {}).sort()).toEqual([...videos].sort());
    expect(refused?.message).toContain('2 videos');
    for (const id of videos) await succeed(api, 'DELETE /videos/{id}', { params: { id } }, 204);
    await succeed(api, 'DELETE /products/{id}', at, 204);
    await refuse(api, 'DELETE /products/{id}', at, 'not_found');
    expect((await succeed(api, 'POST /products/{id}/restore', at)).body.deletedAt).toBeNull();
  });
});
