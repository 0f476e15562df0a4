import type { Command } from 'commander';
import { errorCodes, HooklineError } from '#core/errors.ts';
import { footageMeasures } from '#core/footage.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { styleOf } from '#core/reference-style.ts';
import {
  binReference,
  cancelReference,
  changeReference,
  createReference,
  getReference,
  listReferences,
  type ReferenceView,
  referenceUse,
  retryReference,
} from '#library/references.ts';
import { allPages } from '../all-pages.ts';
import { checkFile } from '../given-file.ts';
import { type CommonOptions, type Session, withHouse } from '../session.ts';
import { answer, secondsText, tell } from '../terminal.ts';
import { watchReference } from '../watch-reference.ts';
import { profileLines } from './footage.ts';

interface RunOptions extends CommonOptions {
  detach?: boolean;
}

export function registerReferences(program: Command): void {
  const references = program.command('references').description('videos whose manner a film can follow: measured, never copied');
  const command = (usage: string, description: string) =>
    references
      .command(usage)
      .description(description)
      .option('--workspace <name>', 'workspace by name or id')
      .option('--json', 'one JSON record on standard output');

  command('list', 'newest first')
    .option('--q <words>', 'whose name contains this')
    .option('--bin', 'what was deleted')
    .action((options: CommonOptions & { q?: string; bin?: boolean }) =>
      withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
        const wanted = { bin: options.bin ?? false, ...(options.q === undefined ? {} : { q: options.q }) };
        const rows = await allPages((page) => listReferences(house.db, workspaceId, { ...page, ...wanted }));
        answer(json, { references: rows.map(summary) }, rows.map(line));
        return 0;
      }),
    );
  command('add <video>', 'measure a video: a file here, or the direct address of one')
    .option('--name <text>', 'what to call it; its file’s name without it')
    .option('--keep-file', 'keep the video itself too, not only its numbers')
    .option('--detach', 'leave the measuring to a running worker')
    .action((given: string, options: RunOptions & { name?: string; keepFile?: boolean }) =>
      measuring(options, async ({ house, workspaceId }) => {
        const isAddress = /^https?:\/\//i.test(given);
        if (!isAddress) await checkFile(given);
        return createReference(house, workspaceId, {
          source: isAddress ? { kind: 'url', url: given } : { kind: 'file', file: given },
          keepFile: options.keepFile ?? false,
          ...(options.name === undefined ? {} : { name: options.name }),
        });
      }),
    );
  command('show <id>', 'its numbers, and the videos that follow it').action((id: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
      const row = await getReference(house.db, workspaceId, databaseId('reference', id));
      const videos = (await referenceUse(house.db, workspaceId, row.id)).map((video) => ({ ...video, id: publicId('video', video.id) }));
      answer(json, { ...record(row), videos }, [...lines(row), ...videos.map((video) => `Followed ${video.id}  ${video.title}`)]);
      return 0;
    }),
  );
  command('rename <id> <name>', 'another name').action((id: string, name: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'create' }, async ({ house, workspaceId, json }) => {
      await changeReference(house, workspaceId, databaseId('reference', id), { name });
      answer(json, { id, name }, [`${id}  ${name}`]);
      return 0;
    }),
  );
  command('drop-file <id>', 'let its video go; the numbers stay').action((id: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'create' }, async ({ house, workspaceId, json }) => {
      await changeReference(house, workspaceId, databaseId('reference', id), { keepFile: false });
      answer(json, { id, keepFile: false }, [`${id}  its file goes`]);
      return 0;
    }),
  );
  command('cancel <id>', 'stop its measuring').action((id: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'create' }, async ({ house, workspaceId, json }) => {
      await cancelReference(house, workspaceId, databaseId('reference', id));
      answer(json, { id, state: 'cancelled' }, [`${id} is cancelled`]);
      return 0;
    }),
  );
  command('retry <id>', 'measure it again after a failure or a cancel')
    .option('--detach', 'leave the measuring to a running worker')
    .action((id: string, options: RunOptions) =>
      measuring(options, async ({ house, workspaceId }) => {
        await retryReference(house, workspaceId, databaseId('reference', id));
        return databaseId('reference', id);
      }),
    );
  for (const deleted of [true, false]) {
    command(deleted ? 'delete <id>' : 'restore <id>', deleted ? 'to the bin; refused while videos follow it' : 'back from the bin').action(
      (id: string, options: CommonOptions) =>
        withHouse({ ...options, needs: 'manage' }, async ({ house, workspaceId, json }) => {
          await binReference(house, workspaceId, databaseId('reference', id), deleted);
          answer(json, { id, deleted }, [`${id} ${deleted ? 'is in the bin' : 'is back'}`]);
          return 0;
        }),
    );
  }
}

/** Starts a measuring and follows it to its end, unless it is left to others. */
function measuring(options: RunOptions, begin: (session: Session) => Promise<string>): Promise<void> {
  return withHouse({ ...options, work: !options.detach, needs: 'create' }, async (session) => {
    const { house, workspaceId, json } = session;
    const id = await begin(session);
    if (options.detach) {
      const row = await getReference(house.db, workspaceId, id);
      answer(json, summary(row), [line(row)]);
      return 0;
    }
    tell(publicId('reference', id));
    const row = await watchReference(session, id);
    answer(json, record(row), lines(row));
    return row.state === 'ready' ? 0 : errorCodes[endedShort(row).code].exit;
  });
}

function endedShort({ error }: ReferenceView): Pick<HooklineError, 'code'> {
  return error ?? new HooklineError('cancelled', 'The measuring was cancelled.');
}

function summary({ id, name, source, state, error, profile, videos }: ReferenceView) {
  const shotsPerMinute = profile?.cutting.shotsPerMinute ?? null;
  const from = source.kind === 'upload' ? { kind: source.kind, file: source.file } : source;
  return { id: publicId('reference', id), name, source: from, state, error, seconds: profile?.seconds ?? null, shotsPerMinute, videos };
}

function record(row: ReferenceView) {
  const { profile, transcript, degraded, keepFile } = row;
  return { ...summary(row), keepFile, profile, style: profile && styleOf(profile), measures: footageMeasures, transcript, degraded };
}

function line(row: ReferenceView): string {
  const { profile, state } = row;
  const length = profile ? secondsText(profile.seconds) : '';
  return `${publicId('reference', row.id)}  ${state.padEnd(9)} ${length.padStart(8)}  ${row.name}`;
}

function lines(row: ReferenceView): string[] {
  const { error, profile, transcript, degraded } = row;
  const own = degraded.filter((words) => !profile?.degraded.includes(words));
  return [
    line(row),
    ...(error ? [`  ✗ ${error.message}`, ...(error.hint ? [`    ${error.hint}`] : [])] : []),
    ...(profile ? profileLines(profile) : []),
    ...(transcript ? [`Words    ${transcript.text.length > 300 ? `${transcript.text.slice(0, 300)} …` : transcript.text}`] : []),
    ...own.map((words) => `! ${words}`),
  ];
}
