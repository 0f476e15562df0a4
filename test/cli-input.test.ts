import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BriefSource } from '#core/brief.ts';
import { readConfig } from '#kit/config.ts';
import { createStorage, type Storage } from '#storage/blobs.ts';
import { readBrief } from '../src/cli/brief-input.ts';
import { ask } from '../src/cli/terminal.ts';
import { testHome } from './database.ts';
import { bottlePicture } from './house.ts';

const workspaceId = '019a0000-0000-7000-8000-000000000000';
let home: Awaited<ReturnType<typeof testHome>>;
let storage: Storage;
const at = (name: string) => join(home.dir, name);
const read = async (input: string, images: string[] = []): Promise<BriefSource> =>
  (await readBrief(storage, workspaceId, { input, images })).source;

beforeAll(async () => {
  home = await testHome();
  storage = createStorage(home.dir);
  await writeFile(at('bottle.jpg'), await bottlePicture());
});
afterAll(() => home[Symbol.asyncDispose]());

describe('a saved page', () => {
  it('is read although small, broken and huge pictures lie beside it, which are left out and not counted', async () => {
    const spacer = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    const icons = Array.from({ length: 30 }, (_, i) => `icon-${i}.gif`);
    for (const icon of icons) await writeFile(at(icon), spacer);
    await writeFile(at('broken.png'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
    await writeFile(at('huge.jpg'), '');
    await truncate(at('huge.jpg'), 3 * 1024 ** 3);
    const names = [...icons, 'broken.png', 'huge.jpg', 'bottle.jpg'];
    await writeFile(at('page.html'), `<html><body>${names.map((name) => `<img src="${name}">`).join('')}</body></html>`);
    const source = await read(at('page.html'));
    expect(source).toMatchObject({ kind: 'page' });
    expect(Object.keys('files' in source ? source.files : {})).toEqual(['bottle.jpg']);
  });

  it('has its own pictures judged strictly: by size before reading, then by content', async () => {
    await writeFile(at('large.jpg'), '');
    await truncate(at('large.jpg'), 3 * 1024 ** 3);
    await expect(read('A bottle.', [at('large.jpg')])).rejects.toMatchObject({ code: 'too_large' });
    await expect(read('A bottle.', [at('nowhere.jpg')])).rejects.toMatchObject({ code: 'invalid_input', hint: expect.any(String) });
    await expect(read('A bottle.', [home.dir])).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('a brief file', () => {
  it.each([
    ['notes.txt', '[Draft] A bottle that keeps drinks cold.', 'text'],
    ['brief', '{a bottle} that keeps drinks cold.', 'text'],
    ['brief-2', '{"name": "Bottle"}', 'json'],
    ['product.json', '{"name": ', 'json'],
  ])('%s with %j is %s', async (name, content, kind) => {
    await writeFile(at(name), content);
    expect(await read(at(name))).toMatchObject({ kind });
  });

  it('may hold letters of several bytes at any place', async () => {
    const text = `x${'Кружка держит тепло. '.repeat(300)}`.trim();
    await writeFile(at('cyrillic.txt'), text);
    expect(await read(at('cyrillic.txt'))).toMatchObject({ kind: 'text', text });
  });

  it('loses NUL and halves of surrogate pairs, which the database can’t hold', async () => {
    await writeFile(at('nul.txt'), 'A bottle\0 that keeps cold.');
    expect(await read(at('nul.txt'))).toMatchObject({ text: 'A bottle that keeps cold.' });
    expect(await read('A bottle \ud83d that keeps cold.')).toMatchObject({ text: 'A bottle \ufffd that keeps cold.' });
  });
});

describe('the prompt', () => {
  const terminal = () => Object.assign(new PassThrough(), { isTTY: true });

  it('takes Ctrl-C, Ctrl-D and a stop from outside, and reads a line', async () => {
    const { signal } = new AbortController();
    const typed = async (keys: string) => {
      const input = terminal();
      const answer = ask('> ', signal, { input, output: terminal() });
      input.write(keys);
      return answer;
    };
    expect(await typed(' image my file.jpg \r')).toBe('image my file.jpg');
    await expect(typed('\x03')).rejects.toMatchObject({ code: 'cancelled' });
    expect(await typed('\x04')).toBeNull();
    const stop = new AbortController();
    const waiting = ask('> ', stop.signal, { input: terminal(), output: terminal() });
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await expect(ask('> ', stop.signal, { input: terminal(), output: terminal() })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('settings', () => {
  it('that are set and empty count as unset', () => {
    const names = ['HOOKLINE_HOME', 'DATABASE_URL', 'HOOKLINE_TOKEN', 'HOOKLINE_LOG', 'HOOKLINE_RENDER_SLOTS', 'HOOKLINE_ALLOW_FETCH'];
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}));
    expect(readConfig({ HOOKLINE_HOME: '/data' }).home).toBe('/data');
  });
});
