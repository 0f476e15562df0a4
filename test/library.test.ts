import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicId, uuidv7 } from '#core/ids.ts';
import type { Database } from '#db/database.ts';
import { binCharacter, characterUse, getCharacter, listCharacters } from '#library/characters.ts';
import { binProduct, changeProduct, getProduct, listProducts, productUse } from '#library/products.ts';
import { binProject, createProject, getProject, listProjects, renameProject } from '#library/projects.ts';
import { appendUpload, startUpload } from '#library/uploads.ts';
import { estimateRegenerate, judge, judgeTake } from '#studio/asset-edits.ts';
import { correctProduct, putImageFirst, removeImage } from '#studio/brief-edits.ts';
import { estimateNewVideo } from '#studio/estimate.ts';
import {
  getRelease,
  getScriptVersion,
  latestEventId,
  listCalls,
  listReleases,
  listScriptVersions,
  listVideoEvents,
  listWorkspaceEvents,
} from '#studio/history.ts';
import { estimateAdjusted, uploadAsset } from '#studio/own-files.ts';
import { approve, cancel, estimateRerun, goBack, rerun, retry } from '#studio/review.ts';
import { estimateScriptChange } from '#studio/script-edits.ts';
import { emptyBin } from '#studio/sweeps.ts';
import { binVideo, changeVideoRow, getVideo, listVideos, showVideo } from '#studio/videos.ts';
import { bottlePicture, openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';

let test: TestHouse;
let db: Database;
let ws: string;
/** Waits at its brief gate at first, and is done at the end. */
let id: string;

beforeAll(async () => {
  test = await openTestHouse();
  db = test.house.db;
  ws = test.workspaceId;
  id = await startVideo(test, { settings: { autoApprove: false } });
  await untilSettled(test, id);
});
afterAll(() => test.close());

const video = () => getVideo(test.house, ws, id);
const upload = async (bytes: Uint8Array) => {
  const { id: uploadId } = await startUpload(db, test.house.storage, ws, { name: 'file', bytes: bytes.length });
  return (await appendUpload(test.house, ws, uploadId, 0, bytes)).blob ?? '';
};
const pass = async () => {
  const { video: at } = await untilSettled(test, id);
  await approve(test.house, ws, id, { gate: at.gate ?? 'brief', version: at.version });
  return untilSettled(test, id);
};
const refused = (code: string) => expect.objectContaining({ code });
const age = (table: string, rowId: string) =>
  db.asOwner(({ client }) => client.query(`update ${table} set deleted_at = now() - interval '31 days' where id = $1`, [rowId]));

describe('at the brief gate', () => {
  it('several corrections are one change, and a reset brings back what was read', async () => {
    const { version } = await video();
    const { product } = await showVideo(test.house, ws, id);
    const [first, second] = product?.analysis.facts ?? [];
    await correctProduct(
      test.house,
      ws,
      id,
      {
        name: 'Nord',
        price: null,
        facts: [
          { id: first?.id ?? '', text: 'keeps ice overnight' },
          { id: second?.id ?? '', text: '' },
        ],
      },
      version,
    );
    expect((await video()).version).toBe(version + 1);
    const corrected = await getProduct(db, ws, product?.id ?? '');
    expect(corrected.overrides).toMatchObject({ name: 'Nord', price: null });
    expect(corrected.overrides.facts?.map((fact) => fact.id)).not.toContain(second?.id);
    await correctProduct(test.house, ws, id, { reset: ['price', second?.id ?? ''], brand: 'North' });
    const reset = await getProduct(db, ws, product?.id ?? '');
    expect(reset.overrides).not.toHaveProperty('price');
    expect(reset.overrides.facts?.[1]).toEqual(second);
    await correctProduct(test.house, ws, id, { reset: [first?.id ?? '', 'name', 'brand'] });
    expect((await getProduct(db, ws, product?.id ?? '')).overrides).toEqual({});
    for (const change of [
      { name: ' ' },
      { facts: [{ id: 'f999', text: 'x' }] },
      { reset: ['nothing'] },
      { price: { amount: -1, currency: 'USD' } },
    ])
      await expect(correctProduct(test.house, ws, id, change)).rejects.toEqual(refused('invalid_input'));
  });

  it('pictures are put first and taken away again, but not those that were read with the product', async () => {
    const blob = await upload(await bottlePicture());
    await putImageFirst(test.house, ws, id, { upload: blob });
    const given = (await video()).brief.images;
    expect(given).toHaveLength(2);
    await putImageFirst(test.house, ws, id, { blob: test.picture });
    expect((await video()).brief.images).toEqual(given.toReversed());
    await removeImage(test.house, ws, id, given[0] ?? '');
    expect((await video()).brief.images).toEqual([test.picture]);
    await expect(removeImage(test.house, ws, id, given[0] ?? '')).rejects.toEqual(refused('conflict'));
    await expect(putImageFirst(test.house, ws, id, { blob: 'e'.repeat(64) })).rejects.toEqual(refused('not_found'));
    await expect(putImageFirst(test.house, ws, id, { upload: 'f'.repeat(64) })).rejects.toEqual(refused('not_found'));
  });

  it('a change that names another version than there is changes nothing', async () => {
    const before = await video();
    const old = before.version - 1;
    for (const change of [
      () => correctProduct(test.house, ws, id, { name: 'x' }, old),
      () => removeImage(test.house, ws, id, test.picture, old),
      () => goBack(test.house, ws, id, 'brief', old),
      () => rerun(test.house, ws, id, 'research', old),
      () => cancel(test.house, ws, id, old),
      () => binVideo(test.house, ws, id, true, old),
      () => changeVideoRow(test.house, ws, id, { title: 'x' }, old),
    ])
      await expect(change()).rejects.toEqual(refused('version_mismatch'));
    expect(await video()).toEqual(before);
  });
});

describe('a product in the library', () => {
  it('takes a new order of its pictures and uploads among them', async () => {
    const { productId } = await video();
    const own = productId ?? '';
    const blob = await upload(await readFile(test.house.storage.path(ws, test.picture)));
    const changed = await changeProduct(test.house, ws, own, { images: [blob], description: 'Cold.' });
    expect(changed.images).toHaveLength(1);
    expect(changed.overrides).toEqual({ description: 'Cold.' });
    await expect(changeProduct(test.house, ws, own, { images: ['f'.repeat(64)] })).rejects.toEqual(refused('not_found'));
    await expect(changeProduct(test.house, ws, own, { name: 'x' }, changed.updatedAt.getTime() - 1)).rejects.toEqual(
      refused('version_mismatch'),
    );
    await changeProduct(test.house, ws, own, { images: [], reset: ['description'] }, changed.updatedAt.getTime());
    expect(await getProduct(db, ws, own)).toMatchObject({ images: [], overrides: {} });
  });

  it('can’t be deleted while a video uses it, and the refusal names the video', async () => {
    const { productId, title } = await video();
    const own = productId ?? '';
    expect(await productUse(db, ws, own)).toEqual([{ id, title }]);
    expect((await listProducts(db, ws, { limit: 10, q: 'BOTTLE' })).items.map((row) => [row.id, row.videos])).toEqual([[own, 1]]);
    await expect(binProduct(db, ws, own, true)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('1 video'),
      fields: { [publicId('video', id)]: title },
    });
    await changeVideoRow(test.house, ws, id, { title: 'Mine' });
    await cancel(test.house, ws, id);
    await binVideo(test.house, ws, id, true);
    await binProduct(db, ws, own, true);
    expect((await listProducts(db, ws, { limit: 10 })).items).toEqual([]);
    expect((await listProducts(db, ws, { limit: 10, bin: true })).items.map((row) => row.id)).toEqual([own]);
    await age('product', own);
    await emptyBin(test.house); // a video in the bin still holds it
    await binVideo(test.house, ws, id, false);
    expect((await showVideo(test.house, ws, id)).product?.id).toBe(own);
    await binProduct(db, ws, own, false);
    await expect(binProduct(db, ws, own, false)).rejects.toEqual(refused('not_found'));
    await retry(test.house, ws, id);
    // The title is a person's: reading the product leaves it.
    expect((await untilSettled(test, id)).video).toMatchObject({ gate: 'brief', title: 'Mine' });
  });
});

describe('a character', { timeout: 120_000 }, () => {
  it('that casting chose stays with its film when others are deleted', async () => {
    await pass();
    await pass();
    expect((await video()).settings.character).toBeNull();
    const { video: cast, selected } = await pass();
    const slug = cast.settings.character ?? '';
    expect(slug).not.toBe('');
    const keys = selected.map((take) => take.key);
    const { items } = await listCharacters(db, ws, { limit: 50 });
    const chosen = items.find((row) => row.slug === slug);
    expect(chosen?.videos).toBe(1);
    expect(await characterUse(db, ws, chosen?.id ?? '')).toMatchObject([{ id }]);
    await expect(binCharacter(db, ws, chosen?.id ?? '', true)).rejects.toMatchObject({
      code: 'conflict',
      fields: { [publicId('video', id)]: cast.title },
    });
    for (const other of items) if (other.slug !== slug) await binCharacter(db, ws, other.id, true);
    expect((await showVideo(test.house, ws, id)).selected.map((take) => take.key)).toEqual(keys);
    for (const other of items) if (other.slug !== slug) await binCharacter(db, ws, other.id, false);
  });

  it('is there as the last one at least', async () => {
    const slug = (await video()).settings.character;
    const { items } = await listCharacters(db, ws, { limit: 50 });
    await binVideo(test.house, ws, id, true);
    const all = await Promise.allSettled(items.map((row) => binCharacter(db, ws, row.id, true)));
    expect(all.filter((one) => one.status === 'rejected')).toHaveLength(1);
    await binVideo(test.house, ws, id, false);
    // Its own character lies in the bin, and the film still has it.
    expect((await showVideo(test.house, ws, id)).selected.length).toBeGreaterThan(0);
    for (const row of items) if ((await getCharacter(db, ws, row.id)).deletedAt !== null) await binCharacter(db, ws, row.id, false);
    expect((await listCharacters(db, ws, { limit: 50, q: slug ?? '' })).items).toHaveLength(1);
  });
});

describe('takes', { timeout: 120_000 }, () => {
  it('are marked by slot or id, and the mark comes off', async () => {
    const { selected } = await showVideo(test.house, ws, id);
    const take = selected.find((one) => one.slot === 'keyframe:1:open');
    const review = async () => (await showVideo(test.house, ws, id)).takes.find((one) => one.id === take?.id)?.review;
    await judgeTake(test.house, ws, id, take?.id ?? '', 'rejected', (await video()).version);
    expect(await review()).toBe('rejected');
    await judge(test.house, ws, id, 'keyframe:1:open', null);
    expect(await review()).toBeNull();
    await expect(judgeTake(test.house, ws, id, uuidv7(), 'approved')).rejects.toEqual(refused('not_found'));
  });

  it('are taken from a finished upload, a file without an ending', async () => {
    const blob = await upload(await bottlePicture());
    await uploadAsset(test.house, ws, id, 'keyframe:1:close', test.house.storage.path(ws, blob), {}, (await video()).version);
    const { selected } = await untilSettled(test, id);
    expect(selected.find((take) => take.slot === 'keyframe:1:close')?.provider).toBe('person');
  });
});

describe('what a film would take', () => {
  it('is told of a rerun, as rerun itself would do it, and of a film that is not there yet', async () => {
    const estimate = await estimateRerun(test.house, ws, id, 'cast');
    const { estimate: left } = await showVideo(test.house, ws, id);
    expect(estimate).toEqual(left);
    await expect(estimateRerun(test.house, ws, id, 'edit')).rejects.toEqual(refused('conflict'));
    const film = estimateNewVideo(test.house, { format: 'ugc-60', profile: 'final' });
    expect(film.make.filter(({ slot }) => slot.startsWith('clip:'))).toHaveLength(4);
    expect(film).toMatchObject({ reuse: 0, price: 0 });
    expect(film.seconds).toBeGreaterThan(estimateNewVideo(test.house, { format: 'single-shot-4', profile: 'draft' }).seconds);
  });
});

it('no change is priced of a film in the bin', async () => {
  await binVideo(test.house, ws, id, true);
  for (const priced of [
    () => estimateRegenerate(test.house, ws, id, 'clip:1'),
    () => estimateAdjusted(test.house, ws, id, 'clip:1', {}),
    () => estimateScriptChange(test.house, ws, id, { kind: 'hook', hook: 1 }),
    () => estimateRerun(test.house, ws, id, 'cast'),
  ])
    await expect(priced()).rejects.toEqual(refused('not_found'));
  await binVideo(test.house, ws, id, false);
});

describe('a project', { timeout: 120_000 }, () => {
  it('is refused the bin while it works, then goes with its videos and comes back with exactly those', async () => {
    const { id: project } = await createProject(db, ws, { name: 'Spring' });
    expect((await createProject(db, ws, { id: project, name: 'Other' })).name).toBe('Spring');
    const [one, two] = [await startVideo(test), await startVideo(test, { settings: { seed: 2 } })];
    for (const member of [one, two]) await changeVideoRow(test.house, ws, member, { projectId: project });
    await expect(binProject(db, ws, project, true)).rejects.toMatchObject({ code: 'conflict' });
    for (const member of [one, two]) {
      await cancel(test.house, ws, member).catch(() => undefined);
      await untilSettled(test, member);
    }
    await binVideo(test.house, ws, two, true);
    await binProject(db, ws, project, true);
    const binned = async () => (await listVideos(test.house, ws, { limit: 50, bin: true })).items.map((tile) => tile.video.id);
    expect((await binned()).sort()).toEqual([one, two].sort());
    await expect(binVideo(test.house, ws, one, false)).rejects.toMatchObject({ code: 'conflict', hint: expect.stringContaining('prj_') });
    await expect(renameProject(db, ws, project, 'x')).rejects.toEqual(refused('not_found'));
    await expect(changeVideoRow(test.house, ws, id, { projectId: project })).rejects.toEqual(refused('not_found'));
    await binProject(db, ws, project, false);
    expect(await binned()).toEqual([two]);
    expect(await getProject(db, ws, project)).toMatchObject({ videos: 1, deletedAt: null });
    expect((await listProjects(db, ws, { limit: 1 })).next).not.toBeNull();
  });
});

describe('history', { timeout: 120_000 }, () => {
  it('has every script, call, release and event of a film', async () => {
    for (;;) if ((await pass()).video.state === 'done') break;
    const scripts = await listScriptVersions(test.house, ws, id);
    expect(await getScriptVersion(test.house, ws, id, 1)).toEqual(scripts[0]);
    await expect(getScriptVersion(test.house, ws, id, 99)).rejects.toEqual(refused('not_found'));
    expect((await listCalls(test.house, ws, id)).map((call) => call.slot)).toContain('clip:1');
    const [release] = await listReleases(test.house, ws, id);
    expect(await getRelease(test.house, ws, id, 1)).toEqual(release);
    expect(release?.record.settings.character).toBe(release?.record.character.slug);
    const last = await latestEventId(test.house, ws);
    const events = await listVideoEvents(test.house, ws, id, { limit: 1000 });
    expect(events.at(-1)?.id).toBe(last);
    expect(await listWorkspaceEvents(test.house, ws, { limit: 10, after: last })).toEqual([]);
    expect(await listVideoEvents(test.house, ws, id, { limit: 1, after: events[0]?.id ?? 0 })).toEqual([events[1]]);
    await expect(listCalls(test.house, ws, uuidv7())).rejects.toEqual(refused('not_found'));
  });
});
