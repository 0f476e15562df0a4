import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HooklineError } from '#core/errors.ts';
import { type GateName, gates } from '#core/pipeline-state.ts';
import { listGenerations } from '#db/queries/generations.ts';
import { changeSettings, estimateRegenerate, judge, regenerate } from '#studio/asset-edits.ts';
import { addImage, correctProduct } from '#studio/brief-edits.ts';
import { uploadAsset } from '#studio/own-files.ts';
import { approve, cancel, goBack, retry } from '#studio/review.ts';
import { changeScript } from '#studio/script-edits.ts';
import { emptyBin } from '#studio/sweeps.ts';
import { binVideo, listVideos } from '#studio/videos.ts';
import { bottlePicture, openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';

let test: TestHouse;
let id: string;

beforeAll(async () => {
  test = await openTestHouse();
  id = await startVideo(test, { settings: { autoApprove: false }, brief: { images: [] } });
});
afterAll(() => test.close());

const at = async (gate: GateName) => {
  const detail = await untilSettled(test, id);
  expect(detail.video).toMatchObject({ state: 'review', gate });
  return detail;
};
const pass = async (gate: GateName) => {
  const { video } = await at(gate);
  await approve(test.house, test.workspaceId, id, { gate, version: video.version });
};
const refusal = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(HooklineError);
  return (error as HooklineError).code;
};
const homeFile = (name: string) => join(test.house.config.home, name);

describe('a film by hand, gate by gate', { timeout: 120_000 }, () => {
  it('wants a picture at the brief gate, and takes corrections', async () => {
    const { video, product } = await at('brief');
    expect(await refusal(approve(test.house, test.workspaceId, id, { gate: 'brief', version: video.version }))).toBe('image_required');
    await writeFile(homeFile('bottle.jpg'), await bottlePicture());
    await addImage(test.house, test.workspaceId, id, homeFile('bottle.jpg'));
    const fact = product?.analysis.facts[0];
    await correctProduct(test.house, test.workspaceId, id, {
      name: 'Nord bottle',
      facts: [{ id: fact?.id ?? '', text: 'keeps ice overnight' }],
    });
    const corrected = await at('brief');
    expect(corrected.product?.overrides).toMatchObject({ name: 'Nord bottle' });
    expect(corrected.product?.analysis.facts).toEqual(product?.analysis.facts);
    expect(await refusal(approve(test.house, test.workspaceId, id, { gate: 'brief', version: video.version }))).toBe('conflict');
    expect(await refusal(approve(test.house, test.workspaceId, id, { gate: 'final', version: corrected.video.version }))).toBe('conflict');
    await pass('brief');
  });

  it('stops claims that can’t stand, and keeps every script version', async () => {
    const { script } = await at('script');
    await changeScript(test.house, test.workspaceId, id, {
      kind: 'text',
      segment: 1,
      text: 'Guaranteed to cure cold hands, 100% of the time.',
    });
    const bad = await at('script');
    expect(bad.script?.script.lint.filter((finding) => finding.level === 'error').length).toBeGreaterThan(0);
    expect(await refusal(approve(test.house, test.workspaceId, id, { gate: 'script', version: bad.video.version }))).toBe('claim_refused');
    await changeScript(test.house, test.workspaceId, id, { kind: 'restore', version: script?.n ?? 1 });
    const restored = await at('script');
    expect(restored.script?.n).toBe((script?.n ?? 0) + 2);
    expect(restored.script?.script).toEqual(script?.script);
    await pass('script');
    await pass('character');
  });

  it('takes an uploaded picture for a keyframe, and another take on request, telling what of its note it followed', async () => {
    const { selected } = await at('storyboard');
    const before = selected.find((asset) => asset.slot === 'keyframe:1:close');
    await regenerate(test.house, test.workspaceId, id, 'keyframe:1:close', 'A bit darker, and with glitter');
    const again = (await at('storyboard')).selected.find((asset) => asset.slot === 'keyframe:1:close');
    expect(again?.take).toBe(2);
    expect(again?.key).not.toBe(before?.key);
    expect(again?.meta).toMatchObject({ note: { followed: ['darker'], ignored: ['“glitter” is not understood'] } });
    expect(again?.degraded).toContain('glitter');
    await uploadAsset(test.house, test.workspaceId, id, 'keyframe:1:close', homeFile('bottle.jpg'));
    const own = (await at('storyboard')).selected.find((asset) => asset.slot === 'keyframe:1:close');
    expect(own).toMatchObject({ take: 3, provider: 'person' });
    await writeFile(homeFile('playlist.mp4'), '#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n');
    expect(await refusal(uploadAsset(test.house, test.workspaceId, id, 'clip:1', homeFile('playlist.mp4')))).toBe('unsupported_media');
    await pass('storyboard');
  });

  it('holds the assets gate while a take is rejected', async () => {
    await at('assets');
    await judge(test.house, test.workspaceId, id, 'clip:1', 'rejected');
    const { video } = await at('assets');
    expect(await refusal(approve(test.house, test.workspaceId, id, { gate: 'assets', version: video.version }))).toBe('conflict');
    const estimate = await estimateRegenerate(test.house, test.workspaceId, id, 'clip:1');
    expect(estimate.make.map((spec) => spec.slot)).toEqual(['clip:1', 'music', 'render:1', 'audio', 'master', 'poster']);
    await regenerate(test.house, test.workspaceId, id, 'clip:1', 'slower');
    await pass('assets');
    await pass('final');
    expect((await untilSettled(test, id)).video.state).toBe('done');
  });

  it('goes back, changes the character, and keeps the voice when nothing about it changed', async () => {
    const { release } = await untilSettled(test, id);
    await goBack(test.house, test.workspaceId, id, 'character');
    const cast = await test.house.db.inWorkspace(test.workspaceId, ({ client }) =>
      client.query<{ slug: string }>(`select slug from character where character->>'voice' = $1 and slug <> $2 order by slug`, [
        release?.record.character.voice,
        release?.record.character.slug,
      ]),
    );
    const count = async () => (await test.house.db.inWorkspace(test.workspaceId, (tx) => listGenerations(tx, id))).map((row) => row.slot);
    const before = (await count()).length;
    await changeSettings(test.house, test.workspaceId, id, { character: cast.rows[0]?.slug ?? 'nobody' });
    for (const gate of gates.slice(2)) await pass(gate);
    expect((await untilSettled(test, id)).release?.n).toBe(2);
    const made = (await count()).slice(before);
    expect(made).toContain('clip:1');
    expect(made).not.toContain('voice:1');
  });
});

describe('a video that is stopped', { timeout: 60_000 }, () => {
  it('can be cancelled while it runs, retried, binned and restored', async () => {
    const other = await startVideo(test, { settings: { seed: 9 } });
    await cancel(test.house, test.workspaceId, other);
    expect((await untilSettled(test, other)).video.state).toBe('cancelled');
    await retry(test.house, test.workspaceId, other);
    expect(await refusal(binVideo(test.house, test.workspaceId, other, true))).toBe('conflict');
    expect((await untilSettled(test, other)).video.state).toBe('done');
    await binVideo(test.house, test.workspaceId, other, true);
    const listed = async (bin: boolean) =>
      (await listVideos(test.house, test.workspaceId, { limit: 50, bin })).items.map(({ video }) => video.id);
    expect(await listed(false)).not.toContain(other);
    expect(await listed(true)).toContain(other);
    await binVideo(test.house, test.workspaceId, other, false);
    expect(await listed(false)).toContain(other);

    await binVideo(test.house, test.workspaceId, other, true);
    expect(await emptyBin(test.house)).toBe(0);
    const aged = "update video set deleted_at = now() - interval '31 days' where id = $1";
    await test.house.db.asOwner(({ client }) => client.query(aged, [other]));
    expect(await emptyBin(test.house)).toBe(1);
    expect(await listed(true)).not.toContain(other);
    expect(await listed(false)).toContain(id);
  });
});

describe('a finished film', { timeout: 60_000 }, () => {
  it('stays as it is when its product is corrected for another one', async () => {
    const brief = { source: { kind: 'text' as const, text: 'The Ula candle burns for 40 hours. Soy wax. It costs $18.', url: null } };
    const first = await startVideo(test, { brief });
    const done = await untilSettled(test, first);
    const second = await startVideo(test, { brief, settings: { autoApprove: false, seed: 2 } });
    await untilSettled(test, second);
    await correctProduct(test.house, test.workspaceId, second, { name: 'Something else' });
    expect((await untilSettled(test, first)).selected).toEqual(done.selected);
    await goBack(test.house, test.workspaceId, first, 'assets');
    const { video } = await untilSettled(test, first);
    await approve(test.house, test.workspaceId, first, { gate: 'assets', version: video.version });
    expect((await untilSettled(test, first)).video.state).toBe('done');
  });

  it('refuses another seed or character once takes exist', async () => {
    const other = await startVideo(test, { settings: { autoApprove: false, seed: 3 } });
    for (const gate of ['brief', 'script', 'character'] as const) {
      const { video } = await untilSettled(test, other);
      await approve(test.house, test.workspaceId, other, { gate, version: video.version });
    }
    await untilSettled(test, other);
    expect(await refusal(changeSettings(test.house, test.workspaceId, other, { seed: 7 }))).toBe('conflict');
  });
});
