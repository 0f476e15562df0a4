import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBudget } from '#db/queries/budgets.ts';
import { findCharacterBySlug, updateCharacter } from '#db/queries/characters.ts';
import { listGenerations } from '#db/queries/generations.ts';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { changeCharacter } from '#library/characters/change.ts';
import { type MediaModel, readMediaCatalogue } from '#providers/catalogue/media-models.ts';
import { createProviders } from '#providers/registry.ts';
import { approve } from '#studio/review.ts';
import { elevenLabsContract, speakLikeElevenLabs } from './contract-server/elevenlabs.ts';
import { createJobBook } from './contract-server/job-book.ts';
import { type ContractServer, startContractServer } from './contract-server/server.ts';
import { stillVendors } from './contract-server/still-vendors.ts';
import { openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';

const book = createJobBook();
const said: string[] = [];
let test: TestHouse;
let stills: ContractServer;
let voice: ContractServer;

beforeAll(async () => {
  const vendor = stillVendors.find(({ id }) => id === 'wavespeed/nano-banana-2');
  if (!vendor) throw new Error('no vendor is played');
  stills = await startContractServer(vendor.contract(), { path: vendor.path, mind: vendor.mind(book) });
  voice = await startContractServer(elevenLabsContract(), { path: '/v1', mind: speakLikeElevenLabs(said) });
  test = await openTestHouse();
  const { image, speech } = createProviders({
    fetch: createSafeFetch(),
    access: {
      vendors: { wavespeed: { apiKey: 'ws-key', baseUrl: stills.url }, elevenlabs: { apiKey: 'el-key', baseUrl: voice.url } },
      textModel: null,
      mediaModels: { footage: null, image: 'wavespeed/nano-banana-2', speech: 'elevenlabs/eleven_v3' },
    },
    limits: { pollScale: 0.01 },
    // Nobody waits for a minute to pass here.
    catalogue: readMediaCatalogue(null).map((model): MediaModel => ({ ...model, account: { perMinute: null, atOnce: 2 } })),
  });
  Object.assign(test.house.providers, { image, speech });
});
afterAll(async () => {
  await test.close();
  await stills.close();
  await voice.close();
});

/** Gives somebody of the ready cast pictures and a voice; the answer is their id. */
async function furnish(slug: string, { images, voice: name }: { images: string[]; voice: string }): Promise<string> {
  const { db, providers } = test.house;
  const row = await db.inWorkspace(test.workspaceId, (tx) => findCharacterBySlug(tx, slug));
  if (!row) throw new Error(`there is no ${slug}`);
  await db.inWorkspace(test.workspaceId, (tx) => updateCharacter(tx, row.id, { images }));
  await changeCharacter(db, test.workspaceId, await providers.narrator.voices(), row.id, { voice: name });
  return row.id;
}

describe('a film of a model’s pictures and a vendor’s voice', () => {
  it('orders each once, costs what was told before, and is a whole film that says how its stills move', { timeout: 180_000 }, async () => {
    const mara = await furnish('mara', { images: [test.picture], voice: 'elevenlabs:her-own-voice' });
    const id = await startVideo(test, { settings: { autoApprove: false, character: 'mara' } });
    let told = 0;
    let settled = await untilSettled(test, id);
    for (; settled.video.gate !== null; settled = await untilSettled(test, id)) {
      const { gate, version } = settled.video;
      if (gate === 'script') told = settled.estimate?.price ?? 0;
      await approve(test.house, test.workspaceId, id, { gate, version });
    }
    const { video, selected } = settled;
    expect(video.error).toBeNull();
    expect(video.state).toBe('done');
    expect([stills.violations, voice.violations]).toEqual([[], []]);

    // The product's photo and hers, however often it is asked for; and her own voice.
    for (const { order } of book.jobs.values()) expect((order as { images: string[] }).images.length).toBe(2);
    expect(voice.heard.map(({ path }) => path.split('/').at(-2))).toEqual(said.map(() => 'her-own-voice'));
    // Whatever becomes of her pictures, the film keeps those it was made after.
    await test.house.db.inWorkspace(test.workspaceId, (tx) => updateCharacter(tx, mara, { images: [] }));
    expect((await untilSettled(test, id)).selected.map(({ slot }) => slot)).toEqual(selected.map(({ slot }) => slot));

    const of = (kind: string) => selected.filter((asset) => asset.kind === kind);
    expect(of('keyframe').map(({ provider }) => provider)).toEqual(of('keyframe').map(() => 'wavespeed/nano-banana-2'));
    expect(of('voice').map(({ provider, degraded }) => [provider, degraded])).toEqual(
      of('voice').map(() => ['elevenlabs/eleven_v3', null]),
    );
    expect(of('clip').every(({ degraded }) => degraded?.includes('moved as a whole'))).toBe(true);
    expect([book.jobs.size, said.length]).toEqual([of('keyframe').length, of('voice').length]);
    const [still] = of('keyframe');
    const { width, height } = await sharp(test.house.storage.path(test.workspaceId, still?.blob ?? '')).metadata();
    expect(width / height).toBeCloseTo(9 / 16, 2);

    const calls = await test.house.db.inWorkspace(test.workspaceId, (tx) => listGenerations(tx, id));
    const paid = calls.filter(({ estimateMicros }) => estimateMicros > 0);
    expect(paid).toHaveLength(of('keyframe').length + of('voice').length);
    expect(paid.map(({ state, costMicros }) => [state, costMicros])).toEqual(paid.map(({ estimateMicros }) => ['done', estimateMicros]));
    const charged = 67_000 * book.jobs.size + 100 * said.join('').length;
    expect(told).toBe(charged);
    const budget = await test.house.db.inWorkspace(test.workspaceId, (tx) => findBudget(tx, test.workspaceId, { scope: 'video', id }));
    expect(budget).toMatchObject({ usedMicros: charged, reservedMicros: 0 });
  });

  it('counts a voice that came out too long as paid, and asks for fewer words', { timeout: 120_000 }, async () => {
    const long = 'Nobody can say as much as this in a second or two, whatever anybody does. '.repeat(3);
    const played = await speakLikeElevenLabs()({ operation: '', path: '', headers: {}, body: { text: long } }, '');
    voice.script('text_to_speech_full_with_timestamps', played);
    const id = await startVideo(test, { settings: { seed: 2 } });
    const { video } = await untilSettled(test, id);
    expect(video).toMatchObject({ state: 'failed', stage: 'voice', error: { fields: { segment: '1' } } });
    const calls = await test.house.db.inWorkspace(test.workspaceId, (tx) => listGenerations(tx, id));
    const spoken = calls.filter(({ slot }) => slot === 'voice:1');
    expect(spoken.map(({ state, costMicros, estimateMicros }) => [state, costMicros === estimateMicros])).toEqual([['failed', true]]);
    const budget = await test.house.db.inWorkspace(test.workspaceId, (tx) => findBudget(tx, test.workspaceId, { scope: 'video', id }));
    const used = calls.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0);
    expect(budget).toMatchObject({ usedMicros: used, reservedMicros: 0 });
  });
});
