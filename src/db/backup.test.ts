import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import { migrateEngine } from '#engine/migrate.ts';
import { createStorage, type Storage } from '#storage/blobs.ts';
import { freshDatabase, ordinaryDatabase, quiet, testConfig, testDatabase, testHome, testWorkspace } from '../../test/database.ts';
import type { Manifest } from './archive.ts';
import { backup } from './backup.ts';
import { type Database, openDatabase } from './database.ts';
import { restore } from './restore.ts';

let database: Database;
let home: Awaited<ReturnType<typeof testHome>>;
let storage: Storage;
let file: string;
let manifest: Manifest;
let workspace: string;

const awkward = { quote: '\'"\\', lines: 'a\nb\r\tc\\.', letters: 'Größe ✓ 𝒳', 'null inside': null, number: 1e-7 };

beforeAll(async () => {
  database = await testDatabase();
  home = await testHome();
  storage = createStorage(home.dir);
  workspace = await testWorkspace(database, 'Ünïcode\n\\N');
  for (const text of ['first', 'second', 'third']) await storage.keepBytes(workspace, Buffer.from(text), 'text/plain');
  await storage.keepBytes(workspace, Buffer.alloc(3_000_000, 'pixels'), 'video/mp4');
  await database.inWorkspace(workspace, async ({ client }) => {
    const [project, video] = [uuidv7(), uuidv7()];
    await client.query('insert into project (workspace_id, id, name) values ($1, $2, $3)', [workspace, project, 'P']);
    await client.query(
      `insert into video (workspace_id, id, project_id, title, brief, settings, stage, state, gate, attempt, version)
       values ($1, $2, $3, 'At its gate', $4, 'null', 'write', 'review', 'script', 2, 7)`,
      [workspace, video, project, JSON.stringify(awkward)],
    );
    for (let i = 0; i < 3; i++)
      await client.query("insert into event (workspace_id, video_id, type) values ($1, $2, 'made')", [workspace, video]);
  });
  await database.asOwner(({ client }) =>
    client.query(
      "insert into dbos.workflow_status (workflow_uuid, status, name, created_at, updated_at) values ('wf-1', 'PENDING', 'stage', 1, 1)",
    ),
  );
  file = join(home.dir, 'copy.hookline');
  const shares: number[] = [];
  manifest = await backup(database, storage, file, { onProgress: (share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
});

afterAll(async () => {
  await database.close();
  await home[Symbol.asyncDispose]();
});

/** An empty home and database to restore into, and what is in them afterwards. */
async function emptyPlace(make = () => freshDatabase()) {
  const { url, drop } = await make();
  const place = await testHome();
  const config = testConfig({ home: place.dir, databaseUrl: url });
  const blobs = createStorage(place.dir);
  return {
    config,
    blobs,
    dir: place.dir,
    restore: (from: string) => restore(from, { config, log: quiet, migrateEngine, blobs }),
    open: () => openDatabase(config, quiet, { migrateEngine }),
    async [Symbol.asyncDispose]() {
      await drop();
      await place[Symbol.asyncDispose]();
    },
  };
}

async function countBlobs(of: Storage): Promise<number> {
  let found = 0;
  for await (const _ of of.list()) found += 1;
  return found;
}

async function countRows(of: Database, table: string): Promise<number | null> {
  return of.asOwner(async ({ client }) => (await client.query(`select from ${table}`)).rowCount);
}

test('a restored copy has the same rows, sequences and files, and a backup of it says so', async () => {
  await using place = await emptyPlace(() => freshDatabase({ empty: true }));
  await place.restore(file);
  const copy = await place.open();
  const again = await backup(copy, place.blobs, join(place.dir, 'again'));
  expect({ ...again, madeAt: '' }).toEqual({ ...manifest, madeAt: '' });
  expect(manifest.tables.find((table) => table.name === 'video')?.rows).toBe(1);
  expect(manifest.tables.find((table) => table.name === 'workflow_status')?.rows).toBe(1);
  expect(manifest.blobs).toHaveLength(4);

  const rows = await copy.inWorkspace(workspace, async ({ client }) => {
    const event = await client.query<{ id: string }>("insert into event (workspace_id, type) values ($1, 'later') returning id", [
      workspace,
    ]);
    const video = await client.query('select brief, settings, state, gate from video');
    return { event: Number(event.rows[0]?.id), video: video.rows };
  });
  expect(rows).toEqual({ event: 4, video: [{ brief: awkward, settings: null, state: 'review', gate: 'script' }] });
  const forced = await copy.asOwner(({ client }) =>
    client.query("select relforcerowsecurity as forced from pg_class where relname in ('video', 'event', 'project')"),
  );
  expect(forced.rows).toEqual(Array(3).fill({ forced: true }));
  await copy.close();
});

test('an owner that is no superuser can restore, and make the same backup', async () => {
  await using place = await emptyPlace(() => ordinaryDatabase());
  await place.restore(file);
  const copy = await place.open();
  const again = await backup(copy, place.blobs, join(place.dir, 'again'));
  expect(again.tables).toEqual(manifest.tables);
  await copy.close();
});

test('what is in use is not overwritten: neither a database nor a file', async () => {
  await using place = await emptyPlace();
  const used = await place.open();
  await testWorkspace(used);
  await expect(place.restore(file)).rejects.toMatchObject({ code: 'conflict', hint: expect.stringContaining('empty') });
  expect(await countRows(used, 'workspace')).toBe(1);
  expect(await countBlobs(place.blobs)).toBe(0);
  await used.close();
  await expect(backup(database, storage, file)).rejects.toMatchObject({ code: 'conflict' });
});

test('an archive that is cut short, altered or none at all changes nothing', async () => {
  await using place = await emptyPlace();
  const bad = join(place.dir, 'bad');
  const whole = await readFile(file);
  const tar = gunzipSync(whole);
  const altered = Buffer.from(tar);
  altered[altered.lastIndexOf('pixels')] = 0x58;
  const alteredRow = Buffer.from(tar);
  alteredRow.write('at its Gate', alteredRow.indexOf('At its gate'));
  const newer = Buffer.from(tar);
  const mark = newer.indexOf('"migration": ');
  newer.write('9', mark + '"migration": '.length);
  const cases: [Buffer, string][] = [
    [Buffer.from('no archive'), 'invalid_input'],
    [Buffer.alloc(0), 'invalid_input'],
    [whole.subarray(0, whole.length / 2), 'invalid_input'],
    [gzipSync(tar.subarray(0, 1024 * Math.floor(tar.length / 2048))), 'invalid_input'],
    [gzipSync(altered), 'invalid_input'],
    [gzipSync(alteredRow), 'invalid_input'],
    [gzipSync(newer), 'conflict'],
  ];
  for (const [bytes, code] of cases) {
    await writeFile(bad, bytes);
    await expect(place.restore(bad)).rejects.toMatchObject({ code });
    expect(await countBlobs(place.blobs)).toBe(0);
  }
  expect(await readdir(join(place.dir, 'tmp'))).toEqual([]);
  await place.restore(file);
  const copy = await place.open();
  expect(await countRows(copy, 'video')).toBe(1);
  await copy.close();
});

test('a damaged blob is named and left out', async () => {
  await using place = await emptyPlace();
  const copy = createStorage(place.dir);
  const { sha256 } = await copy.keepBytes(workspace, Buffer.from('whole'), 'text/plain');
  await copy.keepBytes(workspace, Buffer.from('fine'), 'text/plain');
  await truncate(copy.path(workspace, sha256), 2);
  const made = await backup(database, copy, join(place.dir, 'copy'));
  expect(made.damaged.map((blob) => blob.sha256)).toEqual([sha256]);
  expect(made.blobs).toHaveLength(1);
});

test('a stopped backup leaves no file', async () => {
  await using place = await emptyPlace();
  const control = new AbortController();
  const attempt = backup(database, storage, join(place.dir, 'copy'), { signal: control.signal, onProgress: () => control.abort() });
  await expect(attempt).rejects.toMatchObject({ code: 'cancelled' });
  expect((await readdir(place.dir)).sort()).toEqual(['media', 'tmp']);
});
