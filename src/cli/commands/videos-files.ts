import { existsSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { HooklineError } from '#core/errors.ts';
import { databaseId } from '#core/ids.ts';
import type { AssetRow } from '#db/schema/studio.ts';
import { run } from '#kit/subprocess.ts';
import { showVideo, type VideoDetail } from '#studio/videos.ts';
import { filmName, makeFolder, placeFile } from '../film-files.ts';
import { type CommonOptions, type Session, withHouse } from '../session.ts';
import { answer } from '../terminal.ts';

type NewCommand = (usage: string, description: string) => Command;

export function registerVideoFiles(command: NewCommand): void {
  command('open <id>', 'open the finished film in the system’s player, or print its path').action((id: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'view' }, async (session) => {
      const detail = await showVideo(session.house, session.workspaceId, databaseId('video', id));
      const file = pathOf(session, requireMaster(detail));
      const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
      const opened = await run(opener, [file], { timeout: 10_000 }).then(({ exit }) => exit === 0, isMissing);
      answer(session.json, { file, opened }, [file]);
      return 0;
    }),
  );

  command('export <id>', 'film, poster, recipe and script in a folder')
    .option('--out <folder>', 'where to; without it a new folder named after the film')
    .option('--force', 'write over files that are there')
    .action((id: string, options: CommonOptions & { out?: string; force?: boolean }) =>
      withHouse({ ...options, needs: 'view' }, async (session) => {
        const detail = await showVideo(session.house, session.workspaceId, databaseId('video', id));
        const files = await exportKit(session, detail, resolve(options.out ?? filmName(detail)), options.force ?? false);
        answer(session.json, { files }, files);
        return 0;
      }),
    );
}

async function exportKit(session: Session, detail: VideoDetail, folder: string, force: boolean): Promise<string[]> {
  const copy = (asset: AssetRow) => (file: string) => copyFile(pathOf(session, asset), file);
  const write = (text: string) => (file: string) => writeFile(file, text);
  const kit = new Map([['film.mp4', copy(requireMaster(detail))]]);
  const poster = detail.selected.find((asset) => asset.slot === 'poster');
  if (poster) kit.set('poster.jpg', copy(poster));
  if (detail.release) kit.set('recipe.json', write(`${JSON.stringify(detail.release.record, null, 2)}\n`));
  const words = detail.script?.script.segments.map((segment) => segment.text).join('\n\n');
  if (words) kit.set('script.txt', write(`${words}\n`));
  await makeFolder(folder);
  const there = [...kit.keys()].map((name) => join(folder, name)).find((file) => existsSync(file));
  if (there !== undefined && !force) {
    throw new HooklineError('conflict', `${there} is there already.`, { hint: 'Choose another --out, or write over it with --force.' });
  }
  const files: string[] = [];
  for (const [name, fill] of kit) {
    await placeFile(join(folder, name), fill);
    files.push(join(folder, name));
  }
  return files;
}

function requireMaster(detail: VideoDetail): AssetRow {
  const master = detail.selected.find((asset) => asset.slot === 'master');
  if (master) return master;
  throw new HooklineError('conflict', 'The film is not finished.', { hint: 'See ./hookline videos show for where it stands.' });
}

function pathOf({ house, workspaceId }: Session, asset: AssetRow): string {
  return house.storage.path(workspaceId, asset.blob);
}

/** No player is no failure: the path is printed all the same. */
function isMissing(error: unknown): boolean {
  if (error instanceof HooklineError && error.code === 'tool_missing') return false;
  throw error;
}
