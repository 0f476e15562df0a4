import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#db/database.ts';
import { attachEmbedded } from '#db/embedded/attach.ts';
import { migrateEngine } from '#engine/migrate.ts';
import { readConfig } from '#kit/config.ts';
import { createLog } from '#kit/log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of the migrated database that test databases are copies of; null if the server did not start. */
    templateUrl: string;
  }
}

/** One embedded server for the whole run, with a migrated database in it; both are gone at its end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'hookline-test-'));
  const log = createLog('warn');
  // Nothing here must outlive a power cut.
  const server = await attachEmbedded(home, log, { settings: { fsync: 'off', full_page_writes: 'off' } });
  const config = { ...readConfig({}), home, databaseUrl: server.url };
  await (await openDatabase(config, log, { migrateEngine })).close();
  project.provide('templateUrl', server.url);
  return async () => {
    await server.detach();
    await rm(home, { recursive: true, force: true });
  };
}
