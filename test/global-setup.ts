import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#db/database.ts';
import { attachEmbedded } from '#db/embedded/attach.ts';
import { migrateEngine } from '#engine/migrate.ts';
import { readConfig } from '#kit/config.ts';
import { createLog, type Log } from '#kit/log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of the migrated database that test databases are copies of; null if the server did not start. */
    templateUrl: string;
  }
}

const homePrefix = 'hookline-test-';

/** A run that was killed leaves its server up: whoever is alone with it on leaving stops it. */
async function removeStaleHomes(log: Log): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^hookline-test-(\d+)-/.exec(name)?.[1]);
    if (!(pid > 0) || lives(pid)) continue;
    const home = join(tmpdir(), name);
    try {
      await (await attachEmbedded(home, log)).detach();
      await rm(home, { recursive: true, force: true });
    } catch (error) {
      log.warn({ err: error, home }, 'What a killed test run left could not be removed; another run may be doing so.');
    }
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** One embedded server for the whole run, with a migrated database in it; both are gone at its end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = createLog('warn');
  await removeStaleHomes(log);
  const home = await mkdtemp(join(tmpdir(), `${homePrefix}${process.pid}-`));
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
