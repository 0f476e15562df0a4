import { createHash, randomBytes } from 'node:crypto';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import type { Database } from '#db/database.ts';
import { listReferencedBlobs } from '#db/queries/references.ts';
import { createStorage, type Storage } from '#storage/blobs.ts';
import { testDatabase, testHome, testWorkspace } from '../../test/database.ts';
import { bottlePicture } from '../../test/house.ts';
import { appendUpload, cancelUpload, getUpload, keepUploadedPicture, requireUpload, startUpload, sweepUploads } from './uploads.ts';

let db: Database;
let storage: Storage;
let home: Awaited<ReturnType<typeof testHome>>;
let workspaceId: string;

beforeAll(async () => {
  db = await testDatabase();
  home = await testHome();
  storage = createStorage(home.dir);
});
afterAll(async () => {
  await db.close();
  await home[Symbol.asyncDispose]();
});

const start = async (bytes: number) => {
  workspaceId = await testWorkspace(db);
  return (await startUpload(db, storage, workspaceId, { name: 'film.mp4', bytes })).id;
};
const append = (id: string, offset: number, chunk: Uint8Array) => appendUpload({ db, storage }, workspaceId, id, offset, chunk);
const partial = (id: string) => storage.partials(workspaceId).path(id);

describe('an upload', () => {
  it('becomes a blob of the same bytes, whatever the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ minLength: 1, maxLength: 5000 }), { minLength: 1, maxLength: 6 }), async (pieces) => {
        const whole = Buffer.concat(pieces);
        const id = await start(whole.length);
        let offset = 0;
        for (const piece of pieces) {
          await expect(requireUpload(db, workspaceId, id)).rejects.toMatchObject({ code: 'conflict' });
          offset = (await append(id, offset, piece)).received;
        }
        const sha256 = createHash('sha256').update(whole).digest('hex');
        expect(await requireUpload(db, workspaceId, id)).toEqual({ blob: sha256, name: 'film.mp4', bytes: whole.length });
        expect(Buffer.compare(await readFile(storage.path(workspaceId, sha256)), whole)).toBe(0);
        await expect(stat(partial(id))).rejects.toMatchObject({ code: 'ENOENT' });
        expect(await db.inWorkspace(workspaceId, (tx) => listReferencedBlobs(tx))).toContain(sha256);
      }),
      { numRuns: 10 },
    );
  });

  it('says where to go on from when a piece starts elsewhere, and takes nothing past its end', async () => {
    const id = await start(10);
    await append(id, 0, Buffer.from('abcd'));
    for (const offset of [0, 3, 5])
      await expect(append(id, offset, Buffer.from('xx'))).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('byte 4'),
      });
    await expect(append(id, 4, Buffer.from('1234567'))).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(append(id, 4, Buffer.alloc(0))).rejects.toMatchObject({ code: 'invalid_input' });
    await append(id, 4, Buffer.from('efghij'));
    await expect(append(id, 10, Buffer.from('k'))).rejects.toMatchObject({ code: 'conflict' });
    expect(await readFile(storage.path(workspaceId, (await requireUpload(db, workspaceId, id)).blob), 'utf8')).toBe('abcdefghij');
  });

  it('goes on after a crash between file and row, by sending the piece again', async () => {
    const id = await start(8);
    await append(id, 0, Buffer.from('abcd'));
    await writeFile(partial(id), 'abcdef'); // a piece that was half written when its process died
    expect((await getUpload(db, workspaceId, id)).received).toBe(4);
    await append(id, 4, Buffer.from('efgh'));
    expect(await readFile(storage.path(workspaceId, (await requireUpload(db, workspaceId, id)).blob), 'utf8')).toBe('abcdefgh');
  });

  it('starts over where its file has gone, as after a restore', async () => {
    const id = await start(8);
    await append(id, 0, Buffer.from('abcd'));
    await rm(partial(id));
    await expect(append(id, 4, Buffer.from('efgh'))).rejects.toMatchObject({ code: 'conflict', fields: { received: '0' } });
    await append(id, 0, Buffer.from('abcdefgh'));
    expect((await requireUpload(db, workspaceId, id)).bytes).toBe(8);
  });

  it('takes one of several equal pieces sent at once, in the middle and at the end', async () => {
    const whole = randomBytes(300_000);
    const id = await start(whole.length);
    for (const [from, to] of [
      [0, 200_000],
      [200_000, 300_000],
    ] as const) {
      const sent = await Promise.allSettled(Array.from({ length: 6 }, () => append(id, from, whole.subarray(from, to))));
      expect(sent.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
      for (const one of sent) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' });
    }
    const { blob } = await requireUpload(db, workspaceId, id);
    expect(Buffer.compare(await readFile(storage.path(workspaceId, blob)), whole)).toBe(0);
  });

  it.each([
    [0, 'invalid_input'],
    [-1, 'invalid_input'],
    [1.5, 'invalid_input'],
    [500_000_001, 'too_large'],
  ])('of %d bytes is refused', async (bytes, code) => {
    await expect(start(bytes)).rejects.toMatchObject({ code });
  });

  it('is one of at most twenty unfinished, also when thirty start at once', async () => {
    workspaceId = await testWorkspace(db);
    const begin = () => startUpload(db, storage, workspaceId, { name: 'x', bytes: 1 });
    const started = await Promise.allSettled(Array.from({ length: 30 }, begin));
    const ids = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
    expect(ids).toHaveLength(20);
    await append(ids[0] ?? '', 0, Buffer.from('x'));
    await cancelUpload({ db, storage }, workspaceId, ids[1] ?? '');
    await begin();
    await begin();
    await expect(begin()).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is announced once for an id, and belongs to its workspace', async () => {
    const id = await start(4);
    const again = await startUpload(db, storage, workspaceId, { id, name: 'other', bytes: 9 });
    expect(again).toMatchObject({ id, name: 'film.mp4', bytes: 4 });
    const other = await testWorkspace(db, 'Other');
    await expect(getUpload(db, other, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(appendUpload({ db, storage }, other, id, 0, Buffer.from('x'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(cancelUpload({ db, storage }, other, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getUpload(db, workspaceId, uuidv7())).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is swept away after a day without a piece, and no sooner', async () => {
    const id = await start(8);
    await append(id, 0, Buffer.from('abcd'));
    await sweepUploads({ db, storage });
    expect((await getUpload(db, workspaceId, id)).received).toBe(4);
    await db.asOwner(({ client }) => client.query("update upload set updated_at = now() - interval '25 hours' where id = $1", [id]));
    await utimes(partial(id), new Date(), new Date(Date.now() - 25 * 3_600_000));
    await sweepUploads({ db, storage });
    await expect(getUpload(db, workspaceId, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(stat(partial(id))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('can be taken as a picture, the same one each time, and only when it is one', async () => {
    const picture = await bottlePicture();
    const id = await start(picture.length);
    const { blob } = await append(id, 0, picture);
    const kept = await keepUploadedPicture({ db, storage }, workspaceId, blob ?? '');
    expect(await keepUploadedPicture({ db, storage }, workspaceId, blob ?? '')).toBe(kept);
    expect(await storage.has(workspaceId, kept)).toBe(true);
    const text = await startUpload(db, storage, workspaceId, { name: 'x.jpg', bytes: 4 });
    const { blob: words } = await append(text.id, 0, Buffer.from('text'));
    await expect(keepUploadedPicture({ db, storage }, workspaceId, words ?? '')).rejects.toMatchObject({ code: 'unsupported_media' });
    await expect(keepUploadedPicture({ db, storage }, workspaceId, kept)).rejects.toMatchObject({ code: 'not_found' });
  });
});
