import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HooklineError } from '#core/errors.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';
import { regenerate } from '#studio/asset-edits.ts';
import { showCut } from '#studio/edit/cut.ts';
import { clipOf } from '#studio/kept.ts';
import { adjustOwn, estimateAdjusted, uploadAsset } from '#studio/own-files.ts';
import { testHome } from './database.ts';
import { bottlePicture, openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';

let test: TestHouse;
let home: Awaited<ReturnType<typeof testHome>>;
let id = '';
let video = '';
let photo = '';

beforeAll(async () => {
  test = await openTestHouse();
  home = await testHome();
  video = join(home.dir, 'own.mp4');
  photo = join(home.dir, 'own.jpg');
  await runFfmpeg(['-f', 'lavfi', '-i', 'testsrc2=s=270x480:r=25:d=6', '-c:v', 'libx264', '-pix_fmt', 'yuv420p', video]);
  await writeFile(photo, await bottlePicture());
  id = await startVideo(test);
}, 120_000);
afterAll(async () => {
  await test.close();
  await home[Symbol.asyncDispose]();
});

async function clip() {
  const { selected, video: row } = await untilSettled(test, id);
  expect(row.state).toBe('done');
  const take = selected.find(({ slot }) => slot === 'clip:1');
  if (!take) throw new Error('there is no clip');
  const [segment] = (await showCut(test.house, test.workspaceId, id)).cut.segments;
  return { ...take, ...clipOf(take), source: segment?.source };
}

const at = () => [test.house, test.workspaceId, id, 'clip:1'] as const;
const refused = async (doing: Promise<unknown>) => {
  const error: unknown = await doing.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof HooklineError ? error.code : error;
};

describe('clips', { timeout: 240_000 }, () => {
  it('of ours reach beyond both ends of their segment, and the cut begins after the first handle', async () => {
    const made = await clip();
    expect(made).toMatchObject({ lead: 0.2, own: null, source: { kind: 'clip', media: made.blob, from: 0.2 } });
    expect(await refused(adjustOwn(...at(), { from: 1 }))).toBe('conflict');
  });

  it('may be an own video from a second of it on, which is changed without another upload', async () => {
    await uploadAsset(...at(), video, { from: 2 });
    const first = await clip();
    expect(first).toMatchObject({ provider: 'person', lead: 0, own: { kind: 'video', from: 2 }, source: { from: 0 } });
    const estimate = await estimateAdjusted(...at(), { from: 3.5 });
    expect(estimate.make.map(({ slot }) => slot)).toEqual(['clip:1', 'render:1', 'master', 'poster']);
    await adjustOwn(...at(), { from: 3.5 });
    const second = await clip();
    expect(second.own).toMatchObject({ from: 3.5 });
    expect(second.blob).not.toBe(first.blob);
    // What was there before is not made again.
    await adjustOwn(...at(), { from: 2 });
    const { takes } = await untilSettled(test, id);
    expect(takes.filter(({ slot }) => slot === 'clip:1')).toHaveLength(3);
    for (const use of [{ from: 5.8 }, { move: 'push' as const }]) expect(await refused(adjustOwn(...at(), use))).toBe('invalid_input');
    expect(await refused(uploadAsset(...at(), video, { from: 99 }))).toBe('invalid_input');
    expect(await refused(uploadAsset(test.house, test.workspaceId, id, 'keyframe:1:open', photo, { from: 1 }))).toBe('invalid_input');
  });

  it('may be an own photo, which moves as it is told', async () => {
    expect(await refused(uploadAsset(...at(), photo, { from: 1 }))).toBe('invalid_input');
    await uploadAsset(...at(), photo);
    const pushed = await clip();
    expect(pushed.own).toEqual({ kind: 'picture', move: 'push' });
    await adjustOwn(...at(), { move: 'left' });
    const left = await clip();
    expect(left.own).toEqual({ kind: 'picture', move: 'left' });
    expect(left.blob).not.toBe(pushed.blob);
  });

  it('are ours again when another take is asked for', async () => {
    await regenerate(...at());
    expect(await clip()).toMatchObject({ provider: 'local-animatic', lead: 0.2, own: null });
  });
});
