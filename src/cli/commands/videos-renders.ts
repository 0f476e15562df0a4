import { copyFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { HooklineError } from '#core/errors.ts';
import { oneOf } from '#core/format.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { renderKinds } from '#core/render.ts';
import { metaOf, type RenderFile } from '#studio/renders/job.ts';
import { cancelRender, getVideoRender, listVideoRenders, type RenderView, requestRender } from '#studio/renders/renders.ts';
import { checkTarget, makeFolder, placeFile } from '../film-files.ts';
import { type CommonOptions, type Session, withHouse } from '../session.ts';
import { answer, clearLine, secondsText, tellOver } from '../terminal.ts';

type NewCommand = (usage: string, description: string) => Command;

export function registerVideoRenders(command: NewCommand): void {
  command('renders <id>', 'files made from the finished film besides its MP4').action((id: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
      const rows = await listVideoRenders(house, workspaceId, databaseId('video', id));
      const lines = rows.map((row) => {
        const old = row.current ? '' : ' · of an earlier film';
        return `${publicId('render', row.id)}  ${row.kind.padEnd(10)} ${row.state}${old}${row.error ? ` · ${row.error.message}` : ''}`;
      });
      answer(json, { renders: rows.map((row) => renderRecord(row)) }, lines.length > 0 ? lines : ['None yet: videos render ID --kind 1:1']);
      return 0;
    }),
  );

  command('render <id>', 'make a file from the finished film: another shape, a preview, the hook, subtitles, sound tracks')
    .requiredOption('--kind <name>', renderKinds.join(', '))
    .option('--out <path>', 'the file to write, or a folder; several files go into a folder')
    .action((id: string, options: CommonOptions & { kind: string; out?: string }) =>
      withHouse({ ...options, work: true, needs: 'create' }, async (session) => {
        const kind = oneOf('kind', options.kind, renderKinds);
        const out = resolve(options.out ?? '.');
        const several = kind === 'sprite' || kind === 'stems';
        const folder = several || (await isFolder(out));
        if (!folder) await checkTarget(out);
        const { house, workspaceId, json } = session;
        const videoId = databaseId('video', id);
        const row = await watchRender(session, videoId, await requestRender(house, workspaceId, videoId, { kind }));
        if (row.state !== 'ready') throw endedShort(row);
        if (folder) await makeFolder(out);
        const paths: string[] = [];
        for (const { name, blob } of filesOf(row)) {
          const path = folder ? join(out, name) : out;
          await placeFile(path, (part) => copyFile(house.storage.path(workspaceId, blob), part));
          paths.push(path);
        }
        answer(json, { ...renderRecord(row), files: paths }, [...paths, ...(row.degraded ? [`! ${row.degraded}`] : [])]);
        return 0;
      }),
    );

  command('cancel-render <id> <render>', 'stop making one of them; nothing of it stays').action(
    (id: string, render: string, options: CommonOptions) =>
      withHouse({ ...options, needs: 'create' }, async ({ house, workspaceId, json }) => {
        const [videoId, renderId] = [databaseId('video', id), databaseId('render', render)];
        await cancelRender(house, workspaceId, videoId, renderId);
        answer(json, renderRecord(await getVideoRender(house, workspaceId, videoId, renderId)), [`${render} is cancelled.`]);
        return 0;
      }),
  );
}

function renderRecord(row: RenderView): Record<string, unknown> {
  const { kind, state, current, error, degraded, bytes } = row;
  const files = filesOf(row).map(({ name }) => name);
  return { id: publicId('render', row.id), kind, state, current, error, degraded, bytes, files };
}

function filesOf(row: RenderView): RenderFile[] {
  return row.state === 'ready' ? (metaOf(row).files ?? []) : [];
}

const lookMs = 300;

/** Follows a render until it has ended; progress on standard error. Errors: `cancelled` on Ctrl-C. */
async function watchRender({ house, workspaceId, signal }: Session, videoId: string, id: string): Promise<RenderView> {
  for (;;) {
    const row = await getVideoRender(house, workspaceId, videoId, id);
    if (row.state !== 'queued' && row.state !== 'running') {
      clearLine();
      return row;
    }
    const { progress } = row;
    const left = progress?.secondsLeft ? ` · about ${secondsText(progress.secondsLeft)} left` : '';
    tellOver(progress ? `  … ${progress.making} ${Math.round(100 * progress.share)} %${left}` : '  … waiting');
    // Rejects on Ctrl-C alone, which is asked for below.
    await pause(lookMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) {
      clearLine();
      throw new HooklineError('cancelled', 'Stopped watching; the file is not given up.', {
        hint: 'Any hookline command that works goes on with it.',
      });
    }
  }
}

function endedShort({ error, state }: RenderView): HooklineError {
  if (!error) return new HooklineError('cancelled', `The render is ${state}.`, { hint: 'Ask for it again.' });
  const { code, message, ...more } = error;
  return new HooklineError(code, message, more);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
