import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noChoices } from '#core/cut.ts';
import type { GateName } from '#core/pipeline-state.ts';
import { changeBrandKit, createBrandKit } from '#library/brand-kits.ts';
import { changeCharacter } from '#library/characters/change.ts';
import { listCharacters } from '#library/characters.ts';
import { changeCut, showCut } from '#studio/edit/cut.ts';
import { approve, estimateRerun, goBack } from '#studio/review.ts';
import { getVideo } from '#studio/videos.ts';
import { openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';

let test: TestHouse;
let id: string;
let kit: string;

beforeAll(async () => {
  test = await openTestHouse();
  const { id: made } = await createBrandKit(test.house.db, test.workspaceId, 'Nord');
  kit = made;
  await changeBrandKit(test.house.db, test.workspaceId, kit, { accent: '#1B7F5C' });
  id = await startVideo(test, { settings: { autoApprove: false, cut: { ...noChoices, brand: kit } } });
});
afterAll(() => test.close());

const pass = async (...gates: GateName[]) => {
  for (const gate of gates) {
    const { video } = await untilSettled(test, id);
    expect([video.gate, video.error]).toEqual([gate, null]);
    await approve(test.house, test.workspaceId, id, { gate, version: video.version });
  }
  return untilSettled(test, id);
};
const change = async (traits: Parameters<typeof changeCharacter>[4]) => {
  const { db, providers } = test.house;
  const { settings } = await getVideo(test.house, test.workspaceId, id);
  const { items } = await listCharacters(db, test.workspaceId, { limit: 1, q: settings.character ?? '' });
  return changeCharacter(db, test.workspaceId, await providers.narrator.voices(), items[0]?.id ?? '', traits);
};
const slots = async () => (await untilSettled(test, id)).selected.map(({ slot }) => slot);
const remade = async (stage: 'cast' | 'edit') =>
  (await estimateRerun(test.house, test.workspaceId, id, stage)).make.map(({ slot }) => slot.split(':')[0]);

describe('a film under way', { timeout: 120_000 }, () => {
  it('keeps the character it was cast with when that is changed at a gate', async () => {
    await pass('brief', 'script', 'character');
    const before = await slots();
    await change({ look: 'Woman with very dark skin and a silver bob.', voice: 'deep' });
    expect(await slots()).toEqual(before);
    expect(before).toContain('keyframe:1:open');
    const { selected } = await pass('storyboard', 'assets');
    expect(selected.map(({ slot }) => slot)).toContain('master');
  });

  it('keeps the brand kit it was edited with, and is released with both as they were', async () => {
    await changeBrandKit(test.house.db, test.workspaceId, kit, { accent: '#B3261E' });
    expect(await slots()).toContain('master');
    expect(await remade('edit')).toContain('render');
    const { video, release } = await pass('final');
    const { cut } = await showCut(test.house, test.workspaceId, id);
    expect([video.state, video.error, cut.brand?.accent]).toEqual(['done', null, '#1B7F5C']);
    expect(release?.record.character.look).not.toContain('silver bob');
  });

  it('takes a changed kit when it is edited next, and a changed character when it is cast next', async () => {
    await changeCut(test.house, test.workspaceId, id, { ...noChoices, brand: kit });
    const { video } = await untilSettled(test, id);
    expect(video.gate).toBe('final');
    expect((await showCut(test.house, test.workspaceId, id)).cut.brand?.accent).toBe('#B3261E');
    expect(await remade('cast')).toEqual(expect.arrayContaining(['keyframe', 'voice']));
    await goBack(test.house, test.workspaceId, id, 'character');
    const { release } = await pass('character', 'storyboard', 'assets', 'final');
    expect(release?.record.character).toMatchObject({ voice: 'deep', look: expect.stringContaining('silver bob') });
  });

  it('is drawn again only for what is seen of the character, and spoken again only for another voice', async () => {
    await change({ persona: 'Says little.', fits: ['tech'] });
    expect(await remade('cast')).toEqual([]);
    await change({ voice: 'bright' });
    const { make } = await estimateRerun(test.house, test.workspaceId, id, 'cast');
    expect(make.map(({ slot }) => slot)).toContain('voice:1');
    expect(make.map(({ slot }) => slot)).not.toContain('keyframe:1:open');
  });
});
