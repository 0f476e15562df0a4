import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { HooklineError } from '#core/errors.ts';
import { databaseId } from '#core/ids.ts';
import type { AssetRow } from '#db/schema/studio.ts';
import { run } from '#kit/subprocess.ts';
import { showVideo, type VideoDetail } from '#studio/videos.ts';
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
    .option('--out <folder>', 'where to', '.')
    .action((id: string, options: CommonOptions & { out: string }) =>
      withHouse({ ...options, needs: 'view' }, async (session) => {
        const detail = await showVideo(session.house, session.workspaceId, databaseId('video', id));
        const files = await exportKit(session, detail, resolve(options.out));
        answer(session.json, { files }, files);
        return 0;
      }),
    );
}

async function exportKit(session: Session, detail: VideoDetail, folder: string): Promise<string[]> {
  const master = requireMaster(detail);
  const poster = detail.selected.find((asset) => asset.slot === 'poster');
  await mkdir(folder, { recursive: true });
  const files = [join(folder, 'film.mp4')];
  await copyFile(pathOf(session, master), files[0] ?? '');
  const add = async (name: string, write: (file: string) => Promise<void>) => {
    await write(join(folder, name));
    files.push(join(folder, name));
  };
  if (poster) await add('poster.jpg', (file) => copyFile(pathOf(session, poster), file));
  if (detail.release) await add('recipe.json', (file) => writeFile(file, `${JSON.stringify(detail.release?.record, null, 2)}\n`));
  const words = detail.script?.script.segments.map((segment) => segment.text).join('\n\n');
  if (words) await add('script.txt', (file) => writeFile(file, `${words}\n`));
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
