import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHookline } from './command-line.ts';
import { freshDatabase, testHome } from './database.ts';
import { bottleBrief, bottlePicture } from './house.ts';

let home: Awaited<ReturnType<typeof testHome>>;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let shop: Server;
let origin: string;

beforeAll(async () => {
  home = await testHome();
  database = await freshDatabase();
  shop = createServer((request, response) => {
    const [status, type, body] = pages[request.url ?? ''] ?? [404, 'text/html', '<h1>Not here</h1>'];
    response.writeHead(status, { 'content-type': type, location: '/loop' }).end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => shop.once('listening', done));
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  pages['/bottle.jpg'] = [200, 'image/jpeg', await bottlePicture()];
});
afterAll(async () => {
  shop.close();
  await database.drop();
  await home[Symbol.asyncDispose]();
});

const product = `<html><head><title>Nord bottle</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product",
 "name":"Nord Insulated Bottle","brand":"Nord","image":"/bottle.jpg","description":"Keeps drinks cold for 24 hours. Double-wall stainless steel. The lid opens with one hand.",
 "offers":{"price":"34.00","priceCurrency":"USD"}}</script></head><body><h1>Nord Insulated Bottle</h1><ul><li>Holds 750 ml</li><li>Not dishwasher safe</li></ul></body></html>`;
const pages: Record<string, [number, string, string | Buffer]> = {
  '/bottle': [200, 'text/html', product],
  '/blocked': [403, 'text/html', '<title>Access Denied</title>'],
  '/essay': [
    200,
    'text/html',
    '<html><title>On rivers</title><body><p>Rivers run to the sea, and nothing is for sale here.</p></body></html>',
  ],
  '/photo': [200, 'image/png', Buffer.from([0x89, 0x50])],
  '/loop': [302, 'text/html', ''],
};

const hookline = (args: string[], env: Record<string, string> = {}) => runHookline(args, { home: home.dir, database: database.url, env });

const draft = ['--profile', 'draft', '--format', 'single-shot-4', '--json'];
const allowed = () => ({ HOOKLINE_ALLOW_FETCH: new URL(origin).host });

describe('make', { timeout: 90_000 }, () => {
  it('makes a film of a link and prints one record and nothing else', async () => {
    const { exit, stdout } = await hookline(['make', `${origin}/bottle`, ...draft, '--out', 'film.mp4'], allowed());
    expect(exit).toBe(0);
    const record = JSON.parse(stdout) as Record<string, unknown>;
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(record).toMatchObject({ state: 'done', file: join(home.dir, 'film.mp4'), cost: { micros: 0, text: '$0.00' } });
    expect(existsSync(join(home.dir, 'film.mp4'))).toBe(true);
    const shown = await hookline(['videos', 'show', String(record['id']), '--json']);
    expect(JSON.parse(shown.stdout)).toMatchObject({ id: record['id'], state: 'done' });
    const kit = await hookline(['videos', 'export', String(record['id']), '--out', 'kit', '--json']);
    expect(kit.exit).toBe(0);
    expect((await readdir(join(home.dir, 'kit'))).sort()).toEqual(['film.mp4', 'poster.jpg', 'recipe.json', 'script.txt']);
    const again = await hookline(['videos', 'export', String(record['id']), '--out', 'kit', '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ error: { code: 'conflict', hint: expect.stringContaining('--force') } });
    const named = await hookline(['videos', 'export', String(record['id']), '--force', '--json']);
    expect(JSON.parse(named.stdout).files[0]).toBe(join(home.dir, 'nord-insulated-bottle-single-shot-4', 'film.mp4'));
  });

  it('takes a saved page with its pictures, and product JSON', async () => {
    await writeFile(join(home.dir, 'page.html'), product.replace('/bottle.jpg', 'bottle.jpg'));
    await writeFile(join(home.dir, 'bottle.jpg'), await bottlePicture());
    const read = await hookline(['products', 'read', 'page.html', '--url', 'https://shop.example/nord', '--json']);
    expect(read.exit).toBe(0);
    expect(JSON.parse(read.stdout)).toMatchObject({ degraded: null, images: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
    await writeFile(
      join(home.dir, 'product.json'),
      JSON.stringify({ name: 'Nord bottle', features: ['holds 750 ml'], images: ['bottle.jpg'] }),
    );
    const json = await hookline(['products', 'read', 'product.json', '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ images: [expect.any(String)] });
  });
});

describe('the library', { timeout: 90_000 }, () => {
  it('lists what is looked for, and deletes only what no video uses', async () => {
    const run = async (...args: string[]) => {
      const { stdout, exit } = await hookline([...args, '--json']);
      return { ...(JSON.parse(stdout) as Record<string, unknown>), exit };
    };
    const found = (await run('videos', 'list', '--q', 'INSULATED', '--state', 'done', '--sort', 'title')) as { videos?: { id: string }[] };
    expect(found.videos).toHaveLength(1);
    expect(await run('videos', 'list', '--q', 'in%d')).toMatchObject({ videos: [] });
    expect(await run('videos', 'list', '--state', 'asleep')).toMatchObject({ error: { code: 'invalid_input' }, exit: 2 });
    const { products } = (await run('products', 'list', '--q', 'nord')) as { products?: { id: string; videos: number }[] };
    const idOf = (videos: number) => products?.find((row) => row.videos === videos)?.id ?? '';
    const refusal = await run('products', 'delete', idOf(1));
    expect(refusal).toMatchObject({
      error: { code: 'conflict', fields: { [found.videos?.[0]?.id ?? '']: 'Nord Insulated Bottle' } },
      exit: 2,
    });
    expect(await run('products', 'delete', idOf(0))).toMatchObject({ deleted: true, exit: 0 });
    expect(await run('products', 'restore', idOf(0))).toMatchObject({ deleted: false, exit: 0 });
    expect(await run('characters', 'delete', 'nobody')).toMatchObject({ error: { code: 'not_found' } });
    expect(await run('characters', 'delete', 'Mara')).toMatchObject({ deleted: true, exit: 0 });
    expect(await run('characters', 'restore', 'mara')).toMatchObject({ deleted: false, exit: 0 });
  });
});

describe('bad input', { timeout: 60_000 }, () => {
  const bad: [string, () => string[], string, number, (() => Record<string, string>)?][] = [
    ['an unknown tone', () => ['make', bottleBrief, '--tone', 'shouty'], 'invalid_input', 2],
    ['an unknown format', () => ['make', bottleBrief, '--format', 'ugc-90'], 'invalid_input', 2],
    ['an empty brief', () => ['make', '  '], 'invalid_input', 2],
    ['a brief of 1 MB', () => ['make', 'big.txt'], 'too_large', 2],
    ['a missing file', () => ['make', 'nowhere.html'], 'invalid_input', 2],
    ['a broken image', () => ['make', bottleBrief, '--image', 'broken.png'], 'invalid_input', 2],
    ['an unknown character', () => ['make', bottleBrief, '--character', 'nobody'], 'invalid_input', 2],
    ['another scheme', () => ['make', 'ftp://example.com/x'], 'invalid_input', 2],
    ['an unknown video', () => ['videos', 'show', 'vid_0'], 'not_found', 2],
    ['a loopback address', () => ['make', `${origin}/private`], 'address_refused', 2],
    ['a page that is not there', () => ['make', `${origin}/gone`], 'page_unreachable', 3, allowed],
    ['a bot wall', () => ['make', `${origin}/blocked`], 'page_blocked', 3, allowed],
    ['a page without a product', () => ['make', `${origin}/essay`], 'page_without_product', 3, allowed],
    ['a picture instead of a page', () => ['make', `${origin}/photo`], 'unsupported_media', 2, allowed],
    ['endless redirects', () => ['make', `${origin}/loop`], 'page_unreachable', 3, allowed],
  ];

  beforeAll(async () => {
    await writeFile(join(home.dir, 'big.txt'), 'word '.repeat(220_000));
    await writeFile(join(home.dir, 'broken.png'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
  });

  it.each(bad)('%s ends with its code, a hint on standard error, and one JSON error', async (_, args, code, exit, env) => {
    const outcome = await hookline(args()[0] === 'make' ? ['make', ...draft, ...args().slice(1)] : [...args(), '--json'], env?.() ?? {});
    expect(JSON.parse(outcome.stdout)).toMatchObject({ error: { code } });
    expect(outcome.exit).toBe(exit);
    expect(outcome.stderr).toContain('✗');
    expect(outcome.stderr).not.toMatch(/at \w+ \(|node:internal/);
  });

  it('a home that can’t be written says so', async () => {
    await writeFile(join(home.dir, 'a-file'), '');
    const outcome = await hookline(['videos', 'list', '--json'], { HOOKLINE_HOME: join(home.dir, 'a-file', 'home') });
    expect(outcome.exit).toBe(5);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ error: { code: 'database_unavailable' } });
  });
});
