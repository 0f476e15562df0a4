import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicId } from '#core/ids.ts';
import type { Role } from '#core/roles.ts';
import { createToken } from '#identity/tokens.ts';
import { readProduct } from '#studio/research/read.ts';
import { requireOneChange } from '../src/cli/commands/videos-edit.ts';
import { checkTarget, placeFile } from '../src/cli/film-files.ts';
import { applyAnswer, demandPassing } from '../src/cli/gate-answers.ts';
import { wholeNumber } from '../src/cli/read-value.ts';
import { actAs, demandNeed } from '../src/cli/session.ts';
import { findingText, productLines, scriptLines } from '../src/cli/video-text.ts';
import { bottleBrief, bottlePicture, openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';

let test: TestHouse;
let id: string;

beforeAll(async () => {
  test = await openTestHouse();
  id = await startVideo(test, { settings: { autoApprove: false }, brief: { images: [] } });
});
afterAll(() => test.close());

const principal = (role: Role) => ({ kind: 'token' as const, workspaceId: test.workspaceId, role, tokenId: null, sessionId: null });
/** Types a line at the gate the video waits at. */
const type = async (line: string, role: Role = 'owner') => {
  const { video } = await untilSettled(test, id);
  await applyAnswer({ ...test, principal: principal(role) }, video, line);
  return untilSettled(test, id);
};
const refusal = (line: string, role: Role = 'owner') =>
  type(line, role).then(
    () => null,
    ({ code, hint }: { code: string; hint?: string }) => ({ code, hint }),
  );

describe('a line typed at a gate', { timeout: 90_000 }, () => {
  it('does only what the role may', async () => {
    for (const line of ['y', 'y!', 'back brief', 'reject clip:1']) {
      expect(await refusal(line, 'creator'), line).toMatchObject({ code: 'forbidden' });
    }
    for (const line of [
      'name X',
      'fact f1 X',
      'price none',
      'image x.jpg',
      'tone calm-pro',
      'script x.txt',
      'edit 1 X',
      'again 1',
      'cancel',
    ]) {
      expect(await refusal(line, 'reviewer'), line).toMatchObject({ code: 'forbidden' });
    }
    expect(() => demandPassing(principal('creator'), 'payment')).not.toThrow();
    expect(() => demandPassing(principal('reviewer'), 'payment')).toThrow(/may not spend/);
    expect(await refusal('constructor')).toMatchObject({ code: 'invalid_input' });
  });

  it('corrects name and price, and takes a file whose name has spaces', async () => {
    const file = join(test.house.config.home, 'my bottle.jpg');
    await writeFile(file, await bottlePicture());
    expect(await refusal(`image ${file}x`)).toMatchObject({ code: 'invalid_input', hint: expect.any(String) });
    expect(await refusal('image')).toMatchObject({ code: 'invalid_input' });
    expect(await refusal(`name ${'x'.repeat(201)}`)).toMatchObject({ code: 'invalid_input' });
    expect(await refusal('name')).toMatchObject({ code: 'invalid_input' });
    await type(`image ${file}`);
    await type(`image "${file}"`);
    await type('name  Nord bottle ');
    await type('tone calm-pro');
    const { video, product } = await type('price 34.90 usd');
    expect(product?.overrides).toEqual({ name: 'Nord bottle', price: { amount: 34.9, currency: 'USD' } });
    expect(video.settings.tone).toBe('calm-pro');
    expect(productLines({ product, video }).join('\n')).toContain('· 1 picture');
  });

  it('brings an earlier script back, and says when a script has no hooks', async () => {
    const { script: first } = await type('y', 'reviewer');
    await writeFile(join(test.house.config.home, 'own.txt'), 'It keeps drinks cold for 24 hours.');
    const own = await type(`script ${join(test.house.config.home, 'own.txt')}`);
    expect(own.script).toMatchObject({ n: 2, script: { hooks: [] } });
    expect(scriptLines(own).join('\n')).not.toContain('Hooks');
    expect(await refusal('hook 1')).toMatchObject({ code: 'conflict', hint: expect.any(String) });
    expect(await refusal('restore 1.5')).toMatchObject({ code: 'invalid_input' });
    const { script } = await type('restore 1');
    expect(script?.script.segments).toEqual(first?.script.segments);
  });
});

describe('a product read outside of a video', () => {
  it('has the person’s pictures first, also when it is known, and is read anew each time that is wanted', async () => {
    const brief = (images: string[], text = `${bottleBrief} Read on its own.`) => ({
      source: { kind: 'text' as const, text, url: null },
      images,
    });
    const read = (images: string[], again: number) =>
      readProduct(test.house, { workspaceId: test.workspaceId, videoId: null, brief: brief(images), again }, new AbortController().signal);
    const other = 'b'.repeat(64);
    expect((await read([test.picture], 0)).images).toEqual([test.picture]);
    expect((await read([other], 0)).images).toEqual([other, test.picture]);
    const known = await read([], 0);
    expect(known.images).toEqual([other, test.picture]);
    const once = await read([], 1);
    const twice = await read([], 1);
    expect([once.id, twice.id]).toEqual([known.id, known.id]);
    expect(new Set([known, once, twice].map((row) => row.analysis.readAt)).size).toBe(3);
  });
});

it('a finding without words is its message alone', () => {
  const finding = { rule: 'length' as const, level: 'error' as const, segment: 0, words: '', message: '90 syllables for 4 s.' };
  expect(findingText(finding)).toBe('✗ 90 syllables for 4 s.');
  expect(findingText({ ...finding, level: 'warning', words: 'best ever' })).toBe('! “best ever” 90 syllables for 4 s.');
});

it('a token acts in its own workspace alone, and never for all of them', async () => {
  const { token } = await createToken(test.house.db, test.workspaceId, { name: 'test', role: 'owner', expiresInDays: 1 });
  const owner = await actAs(test.house, token, undefined);
  expect(await actAs(test.house, token, 'My studio')).toEqual(owner);
  expect(await actAs(test.house, token, publicId('workspace', test.workspaceId))).toEqual(owner);
  await expect(actAs(test.house, token, 'Another')).rejects.toMatchObject({ code: 'forbidden' });
  expect(() => demandNeed(owner, 'manage')).not.toThrow();
  expect(() => demandNeed(owner, 'platform')).toThrow(/concerns all/);
  const local = await actAs(test.house, null, undefined);
  expect(() => demandNeed(local, 'platform')).not.toThrow();
});

it('videos edit takes one change, whole, and numbers as they are', () => {
  const wrong = [
    {},
    { name: 'Nord', price: '3 USD' },
    { segment: '1', text: 'x', restore: '1' },
    { segment: '1', fact: 'f1', text: 'x' },
    { tone: 'calm-pro', name: 'Nord' },
    { segment: '1' },
    { fact: 'f1' },
    { text: 'x' },
    { name: 'Nord', text: 'x' },
    { prompt: 'prm_x' },
    { segment: '1', text: 'x', prompt: 'prm_x' },
  ];
  for (const options of wrong) expect(() => requireOneChange(options), JSON.stringify(options)).toThrow();
  for (const options of [
    { segment: '1', text: 'x' },
    { segment: '1', prompt: 'prm_x' },
    { fact: 'f1', text: '' },
    { tone: 'calm-pro', seed: '2' },
    { restore: '1' },
  ]) {
    expect(() => requireOneChange(options)).not.toThrow();
  }
  for (const text of ['', '-1', '1.5', '1e3', ' 2', 'two', '99999999999'])
    expect(() => wholeNumber('--seed', text, 0), text).toThrow(/--seed/);
  expect(wholeNumber('--seed', '0', 0)).toBe(0);
  expect(() => wholeNumber('--restore', '0', 1)).toThrow(/from 1/);
});

describe('where a film goes', () => {
  it('is checked before there is one', async () => {
    const folder = join(test.house.config.home, 'out');
    await mkdir(folder);
    await checkTarget(join(folder, 'film.mp4'));
    for (const out of [folder, join(folder, 'none', 'film.mp4'), join(test.house.config.home, 'out-file', 'film.mp4'), '']) {
      await writeFile(join(test.house.config.home, 'out-file'), '');
      await expect(checkTarget(out), out).rejects.toMatchObject({ code: 'invalid_input', hint: expect.any(String) });
    }
  });

  it('holds a file that anyone may read, or none and no remains', async () => {
    const folder = join(test.house.config.home, 'placed');
    await mkdir(folder);
    await placeFile(join(folder, 'film.mp4'), async (part) => {
      await writeFile(part, 'film');
      await chmod(part, 0o400);
    });
    expect((await stat(join(folder, 'film.mp4'))).mode & 0o777).toBe(0o644);
    const broken = placeFile(join(folder, 'film.mp4'), async (part) => {
      await writeFile(part, 'half');
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    await expect(broken).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readdir(folder)).toEqual(['film.mp4']);
    expect(await readFile(join(folder, 'film.mp4'), 'utf8')).toBe('film');
  });
});
