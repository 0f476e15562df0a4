import { resolve } from 'node:path';
import type { Command } from 'commander';
import { backup } from '#db/backup.ts';
import { restore } from '#db/restore.ts';
import { migrateEngine } from '#engine/migrate.ts';
import { readConfig } from '#kit/config.ts';
import { prepareHome } from '#kit/home.ts';
import { createLog } from '#kit/log.ts';
import { createStorage } from '#storage/blobs.ts';
import { reporting } from '../reporting.ts';
import { type CommonOptions, withHouse } from '../session.ts';
import { answer, clearLine, tell, tellOver } from '../terminal.ts';

export function registerBackup(program: Command): void {
  program
    .command('backup')
    .description('database and media in one archive; videos may go on meanwhile')
    .argument('<file>', 'the archive to write, e.g. hookline.tar.gz')
    .option('--json', 'one JSON record on standard output')
    .action((file: string, options: CommonOptions) =>
      withHouse({ ...options, needs: 'platform' }, async ({ house, signal, json }) => {
        const manifest = await backup(house.db, house.storage, resolve(file), { onProgress: showShare('Backing up'), signal });
        clearLine();
        for (const blob of manifest.damaged) tell(`! Left out, damaged on disk: ${JSON.stringify(blob)}`);
        answer(json, { file: resolve(file), manifest }, [`✓ ${resolve(file)}`]);
        return 0;
      }),
    );

  program
    .command('restore')
    .description('bring a backup back, into a home that is still empty')
    .argument('<file>', 'an archive made by backup')
    .option('--json', 'one JSON record on standard output')
    .action((file: string, options: CommonOptions) =>
      reporting(options.json ?? false, async () => {
        const config = readConfig();
        prepareHome(config.home);
        const log = createLog(config.logLevel);
        const blobs = createStorage(config.home);
        const manifest = await restore(resolve(file), { config, log, blobs, migrateEngine, onProgress: showShare('Restoring') });
        clearLine();
        answer(options.json ?? false, { home: config.home, manifest }, [
          `✓ Restored into ${config.home}. Videos that were waiting wait again; the rest goes on with the next worker.`,
        ]);
        return 0;
      }),
    );
}

function showShare(what: string): (share: number) => void {
  return (share) => tellOver(`  ${what} ${Math.round(share * 100)} %`);
}
