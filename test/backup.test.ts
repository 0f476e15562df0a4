import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup } from '#db/backup.ts';
import type { Database } from '#db/database.ts';
import { restore } from '#db/restore.ts';
import { migrateEngine } from '#engine/migrate.ts';
import { createStorage } from '#storage/blobs.ts';
import { approve } from '#studio/review.ts';
import { openHouse } from '../src/open-house.ts';
import { freshDatabase, quiet, testConfig, testHome } from './database.ts';
import { openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';

let test: TestHouse;
let target: { home: Awaited<ReturnType<typeof testHome>>; database: Awaited<ReturnType<typeof freshDatabase>> };

beforeAll(async () => {
  test = await openTestHouse();
  target = { home: await testHome(), database: await freshDatabase({ empty: true }) };
});
afterAll(async () => {
  await test.close();
  await target.database.drop();
  await target.home[Symbol.asyncDispose]();
});

/** Rows and a hash of their text, per table. */
async function fingerprint(db: Database): Promise<Record<string, string>> {
  return db.asOwner(async ({ client }) => {
    const tables = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1");
    const prints: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ text: string }>(`select t::text as text from "${name}" t order by 1`);
      prints[name] = `${rows.length} ${createHash('sha256')
        .update(rows.map((row) => row.text).join('\n'))
        .digest('hex')}`;
    }
    return prints;
  });
}

describe('backup and restore', { timeout: 120_000 }, () => {
  it('moves a waiting video to another home, where it goes on', async () => {
    const id = await startVideo(test, { settings: { autoApprove: false } });
    for (const gate of ['brief', 'script', 'character'] as const) {
      const { video } = await untilSettled(test, id);
      await approve(test.house, test.workspaceId, id, { gate, version: video.version });
    }
    const waiting = await untilSettled(test, id);
    expect(waiting.video.gate).toBe('storyboard');
    const archive = join(test.house.config.home, 'backup.tar.gz');
    const made = await backup(test.house.db, test.house.storage, archive);

    const config = testConfig({ home: target.home.dir, databaseUrl: target.database.url });
    const restored = await restore(archive, { config, log: quiet, blobs: createStorage(config.home), migrateEngine });
    expect(restored).toEqual(made);
    await test.house.engine.shutdown(); // One engine works in a process at a time.
    const { house, close } = await openHouse(config, quiet, { work: true });
    const moved: TestHouse = { ...test, house };
    try {
      // Two tables tell of this database's own life (sweeps, migrations); everything else is as it was.
      const { engine_schedule: _, schema_migration: __, ...here } = await fingerprint(house.db);
      expect(await fingerprint(test.house.db)).toMatchObject(here);
      for (const take of waiting.takes) {
        const bytes = await readFile(house.storage.path(test.workspaceId, take.blob));
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(take.blob);
      }
      for (const gate of ['storyboard', 'assets', 'final'] as const) {
        const { video } = await untilSettled(moved, id);
        await approve(house, test.workspaceId, id, { gate, version: video.version });
      }
      expect((await untilSettled(moved, id)).video.state).toBe('done');
    } finally {
      await close();
    }
  });
});
