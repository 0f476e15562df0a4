import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeBrandKit, createBrandKit, keepBrandFile, listBrandKits } from '#library/brand-kits.ts';
import { addImage, changeCharacter, createCharacter } from '#library/characters/change.ts';
import { drawPortraits } from '#library/characters/portrait.ts';
import { binCharacter, getCharacter } from '#library/characters.ts';
import type { Sketcher } from '#providers/spec/image.ts';
import { openTestHouse, type TestHouse } from './house.ts';

const run = promisify(execFile);

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse({ work: false });
});
afterAll(() => test.close());

const make = async (name: string) =>
  createCharacter(test.house.db, test.workspaceId, await test.house.providers.narrator.voices(), { name, look: 'Woman with a dark bun.' });
const change = async (id: string, traits: Parameters<typeof changeCharacter>[4]) =>
  changeCharacter(test.house.db, test.workspaceId, await test.house.providers.narrator.voices(), id, traits);

describe('a character', { timeout: 60_000 }, () => {
  it('whose look is changed while it is drawn is drawn once more, and shown as it is now', async () => {
    const { id } = await make('Odalys');
    const drawn: { look: string; sha256: string }[] = [];
    const first = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const { sketch } = test.house.providers;
    const slow: Sketcher = {
      ...sketch,
      async keyframe(request, signal) {
        const made = await sketch.keyframe(request, signal);
        drawn.push({
          look: request.character?.look ?? '',
          sha256: createHash('sha256')
            .update(await readFile(made.file))
            .digest('hex'),
        });
        first.resolve();
        await held.promise;
        return made;
      },
    };
    drawPortraits({ ...test.house, providers: { sketch: slow } }, test.workspaceId);
    await first.promise;
    expect(drawn[0]?.look).toBe('Woman with a dark bun.');
    await change(id, { look: 'Woman with a silver bob and glasses.' });
    held.resolve();
    const now = async () => (await getCharacter(test.house.db, test.workspaceId, id)).portrait;
    for (let n = 0; n < 500 && ((await now()) === null || drawn.length < 2); n++) await pause(20);
    const again = drawn.find(({ look }) => look.includes('silver bob'));
    expect(again).toBeDefined();
    expect(await now()).toBe(again?.sha256);
  });

  it('has a short name of its own, also beside one in the bin and one that is made at the same time', async () => {
    const binned = await make('Juno');
    await binCharacter(test.house.db, test.workspaceId, binned.id, true);
    expect((await make('Juno')).slug).toBe('juno-2');
    await binCharacter(test.house.db, test.workspaceId, binned.id, false);
    const made = await Promise.all(Array.from({ length: 4 }, () => make('Ravi')));
    expect(made.map(({ slug }) => slug).sort()).toEqual(['ravi', 'ravi-2', 'ravi-3', 'ravi-4']);
  });

  it('has each picture once, also when one takes the place of another', async () => {
    const { id } = await make('Selma');
    const [one = '', two = ''] = ['1', '2'].map((digit) => digit.repeat(64));
    const add = async (blob: string, replaces?: string) => (await addImage(test.house.db, test.workspaceId, id, blob, replaces)).images;
    await add(one);
    expect(await add(two)).toEqual([one, two]);
    expect(await add(one, one)).toEqual([one, two]);
    expect(await add(two, one)).toEqual([two]);
  });
});

it('one brand kit is the standard, whoever marks several at once', async () => {
  const kits = await Promise.all(['A', 'B', 'C', 'D'].map((name) => createBrandKit(test.house.db, test.workspaceId, name)));
  await Promise.all(kits.map(({ id }) => changeBrandKit(test.house.db, test.workspaceId, id, { standard: true })));
  const { items } = await listBrandKits(test.house.db, test.workspaceId, { limit: 10 });
  expect(items.filter(({ standard }) => standard)).toHaveLength(1);
});

it('a kit takes no music that nobody can hear, as a film takes none', async () => {
  const file = join(test.house.config.home, 'silence.wav');
  await run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'anullsrc=r=48000', '-t', '2', file]);
  const kept = keepBrandFile(test.house.storage, test.workspaceId, 'music', file);
  await expect(kept).rejects.toMatchObject({ code: 'unsupported_media', message: expect.stringContaining('Nothing can be heard') });
});
