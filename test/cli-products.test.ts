import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHookline } from './command-line.ts';

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hookline-cli-products-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const page = `<html lang="en"><head><title>Nord Mug</title><script type="application/ld+json">{"@type":"Product","name":"Nord Mug","brand":"Nord",
  "image":"https://shop.example/mug.jpg","description":"Holds 350 ml of coffee. Made of stoneware.","offers":{"price":"12.50","priceCurrency":"EUR"},
  "aggregateRating":{"ratingValue":4.5,"reviewCount":12}}</script></head><body><h1>Nord Mug</h1></body></html>`;

/** No database answers at this address: the commands must not want one. */
const read = (args: string[]) => runHookline(args, { home, database: 'postgres://127.0.0.1:9/none' });

describe('products for machines', () => {
  it('are read from a file without a database, in a shape that stays', async () => {
    const file = join(home, 'mug.html');
    await writeFile(file, page);
    const { exit, stdout } = await read(['products', 'read', '--file', file, '--url', 'https://shop.example/mug', '--json']);
    expect(exit).toBe(0);
    const product = JSON.parse(stdout);
    expect(product).toMatchObject({
      name: 'Nord Mug',
      brand: 'Nord',
      price: 12.5,
      currency: 'EUR',
      image: 'https://shop.example/mug.jpg',
      images: ['https://shop.example/mug.jpg'],
      category: null,
      rating: { value: 4.5, count: 12 },
    });
    expect(Object.keys(product).sort()).toEqual(
      ['brand', 'category', 'currency', 'description', 'facts', 'image', 'images', 'name', 'price', 'rating'].sort(),
    );
    expect(Object.keys(product.facts[0]).sort()).toEqual(['evidence', 'role', 'source', 'text']);
    const text = await read(['products', 'read', '--file', file]);
    expect(text.stdout).toMatch(/name +Nord Mug/);
  });

  it('say what stood before the product, and what is no page', async () => {
    const wall = join(home, 'wall.html');
    await writeFile(wall, '<html><title>Robot Check</title><p>Enter the characters you see below</p></html>');
    const { exit, stdout } = await read(['products', 'read', '--file', wall, '--json']);
    expect(exit).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ name: null, price: null, facts: [], blocked: expect.stringMatching(/Robot Check/) });
    const missing = await read(['products', 'read', '--file', join(home, 'none.html'), '--json']);
    expect([missing.exit, JSON.parse(missing.stdout).error.code]).toEqual([2, 'invalid_input']);
    const nothing = await read(['products', 'read', '--file', home, '--json']);
    expect(JSON.parse(nothing.stdout).error.code).toBe('invalid_input');
  });

  it('are measured against labelled pages: a table and a JSON file', async () => {
    const folder = join(home, 'labelled');
    const out = join(home, 'result.json');
    await writeLabelled(folder);
    const { exit, stdout } = await read(['eval', 'products', folder, '--out', out]);
    expect([exit, stdout]).toEqual([0, expect.stringContaining('core4 75 %')]);
    const result = JSON.parse(await readFile(out, 'utf8'));
    expect(result).toMatchObject({ core4: 75, wrongPrices: 1, pages: [{ id: 'mug', wrong: { price: { amount: 12.5 } } }] });
    expect((await read(['eval', 'weather', folder])).exit).toBe(2);
  });
});

async function writeLabelled(folder: string): Promise<void> {
  await mkdir(join(folder, 'pages'), { recursive: true });
  await mkdir(join(folder, 'truth'), { recursive: true });
  await writeFile(join(folder, 'pages/mug.html'), page);
  const truth = { url: 'https://shop.example/mug', name: ['Nord Mug'], brand: ['Nord'], price: 13, currency: 'EUR', image: ['mug.jpg'] };
  await writeFile(
    join(folder, 'truth/mug.json'),
    JSON.stringify({ ...truth, description: null, category: null, rating: { value: 4.5, count: 12 } }),
  );
}
