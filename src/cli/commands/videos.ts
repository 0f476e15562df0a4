import type { Command } from 'commander';
import { stillMoves } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { oneOf } from '#core/format.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { type GateName, stages, states } from '#core/pipeline-state.ts';
import type { Permission } from '#core/roles.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { changeSettings, estimateRegenerate, judge, regenerate } from '#studio/asset-edits.ts';
import { addImage } from '#studio/brief-edits.ts';
import type { House } from '#studio/house.ts';
import { adjustOwn, estimateAdjusted, uploadAsset } from '#studio/own-files.ts';
import { approve, cancel, goBack, rerun, retry } from '#studio/review.ts';
import { changeScript } from '#studio/script-edits.ts';
import { binVideo, getVideo, listVideos, showVideo, type VideoFilter } from '#studio/videos.ts';
import { checkTarget } from '../film-files.ts';
import { demandPassing, pickHook } from '../gate-answers.ts';
import { checkUpload, readText } from '../given-file.ts';
import { readUse, requireNoUse, requireUse, type UseOptions } from '../own-use.ts';
import { gateNamed, wholeNumber } from '../read-value.ts';
import { type CommonOptions, type Session, withHouse } from '../session.ts';
import { answer, tell } from '../terminal.ts';
import {
  detailRecord,
  estimateLines,
  estimateRecord,
  madeWithLines,
  productLines,
  scriptLines,
  videoLine,
  videoRecord,
} from '../video-text.ts';
import { report, watchThroughGates } from './make.ts';
import { registerVideoCopy } from './videos-copy.ts';
import { registerVideoCutDown } from './videos-cut-down.ts';
import { registerVideoEdit } from './videos-edit.ts';
import { registerVideoFiles } from './videos-files.ts';
import { registerVideoHistory } from './videos-history.ts';
import { registerVideoRenders } from './videos-renders.ts';

interface ListOptions {
  limit: string;
  state?: string;
  q?: string;
  project?: string;
  sort: string;
  bin?: boolean;
}

const sorts = ['newest', 'oldest', 'updated', 'title'] as const;

interface RunOptions extends CommonOptions {
  detach?: boolean;
  out?: string;
}

export function registerVideos(program: Command): void {
  const videos = program.command('videos').description('look at videos and decide at their gates');
  const command = (usage: string, description: string) =>
    videos
      .command(usage)
      .description(description)
      .option('--workspace <name>', 'workspace by name or id')
      .option('--json', 'one JSON record on standard output');
  const running = (usage: string, description: string) =>
    command(usage, description)
      .option('--detach', 'leave the work to a running worker')
      .option('--out <file>', 'where a finished MP4 is written');

  command('list', 'newest first')
    .option('--limit <n>', 'at most this many', '50')
    .option('--state <name>', `one of ${states.join(', ')}`)
    .option('--q <words>', 'whose title or product contains this')
    .option('--project <id>', 'of this project')
    .option('--sort <how>', `one of ${sorts.join(', ')}`, 'newest')
    .option('--bin', 'what was deleted')
    .action((options: CommonOptions & ListOptions) =>
      withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
        const { items } = await listVideos(house, workspaceId, filter(options));
        const rows = items.map(({ video }) => video);
        answer(json, { videos: rows.map(videoRecord) }, rows.length > 0 ? rows.map(videoLine) : [nothingListed(options)]);
        return 0;
      }),
    );

  command('show <id>', 'state, product, script, takes, cost').action((id: string, options: CommonOptions) =>
    withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
      const detail = await showVideo(house, workspaceId, databaseId('video', id));
      const { video } = detail;
      const failure = video.error ? [`  ✗ ${video.error.message}`, ...(video.error.hint ? [`    ${video.error.hint}`] : [])] : [];
      const takes = detail.selected.map(
        (asset) =>
          `  ${asset.slot.padEnd(20)} take ${asset.take}${asset.review ? ` · ${asset.review}` : ''}${asset.degraded ? ` · ! ${asset.degraded}` : ''}`,
      );
      answer(json, detailRecord(detail), [
        videoLine(video),
        ...failure,
        ...productLines(detail),
        ...scriptLines(detail),
        ...takes,
        ...madeWithLines(detail.madeWith),
        ...estimateLines(detail.estimate),
      ]);
      return 0;
    }),
  );

  running('approve <id>', 'approve the gate it waits at, and go on to the next')
    .option('--gate <name>', 'the gate you mean; refused when it waits at another')
    .option('--version <n>', 'the version you looked at; refused when it has changed since')
    .option('--without-image', 'at the brief gate: go on without a product picture')
    .action((id: string, options: RunOptions & { gate?: string; version?: string; withoutImage?: boolean }) =>
      moving('view', options, id, async ({ house, workspaceId, principal }, videoId) => {
        const video = await getVideo(house, workspaceId, videoId);
        if (video.gate === null) throw new HooklineError('conflict', 'The video is not waiting at a gate.');
        const gate: GateName = options.gate === undefined ? video.gate : options.gate === 'payment' ? 'payment' : gateNamed(options.gate);
        const version = options.version === undefined ? video.version : wholeNumber('--version', options.version, 1);
        demandPassing(principal, gate);
        await approve(house, workspaceId, videoId, { gate, version, withoutImage: options.withoutImage ?? false });
      }),
    );

  running('regenerate <id> <what> [note]', 'another take: segment N, script, product, a slot such as clip:2, or a whole stage')
    .option('--estimate', 'change nothing; say what another take of a slot would make again and what it costs')
    .action((id: string, what: string, note: string | undefined, options: RunOptions & { estimate?: boolean }) =>
      options.estimate
        ? withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
            const estimate = await estimateRegenerate(house, workspaceId, databaseId('video', id), what);
            answer(json, { estimate: estimateRecord(estimate) }, estimateLines(estimate));
            return 0;
          })
        : moving('create', options, id, ({ house, workspaceId }, videoId) => makeAgain(house, workspaceId, videoId, what, note)),
    );

  running('upload <id> <slot> <file>', 'your own picture, clip, voice, script or product image in place of ours')
    .option('--from <seconds>', 'for a clip: where your video begins')
    .option('--move <way>', `for a clip: how your photo moves, one of ${stillMoves.join(', ')}`)
    .action((id: string, slot: string, file: string, options: RunOptions & UseOptions) =>
      moving('create', options, id, async ({ house, workspaceId }, videoId) => {
        const use = readUse(options);
        if (slot === 'script' || slot === 'image') requireNoUse(use, slot);
        if (slot === 'script') {
          await changeScript(house, workspaceId, videoId, { kind: 'upload', text: await readText(file) });
          return;
        }
        await checkUpload(file, slot);
        if (slot === 'image') await addImage(house, workspaceId, videoId, file);
        else await uploadAsset(house, workspaceId, videoId, slot, file, use);
      }),
    );

  running('trim <id> <slot>', 'another beginning or move for your own video or photo in a clip’s slot')
    .option('--from <seconds>', 'where your video begins')
    .option('--move <way>', `how your photo moves: one of ${stillMoves.join(', ')}`)
    .option('--estimate', 'change nothing; say what would be made again')
    .action((id: string, slot: string, options: RunOptions & UseOptions & { estimate?: boolean }) =>
      options.estimate
        ? withHouse({ ...options, needs: 'view' }, async ({ house, workspaceId, json }) => {
            const estimate = await estimateAdjusted(house, workspaceId, databaseId('video', id), slot, requireUse(options));
            answer(json, { estimate: estimateRecord(estimate) }, estimateLines(estimate));
            return 0;
          })
        : moving('create', options, id, async ({ house, workspaceId }, videoId) => {
            await adjustOwn(house, workspaceId, videoId, slot, requireUse(options));
          }),
    );

  command('pick <id> <what> <choice>', 'pick a hook (1..5) at the script gate, or a character by name').action(
    (id: string, what: string, choice: string, options: CommonOptions) =>
      still('create', options, id, async (session, videoId) => {
        const { house, workspaceId } = session;
        if (oneOf('thing to pick', what, ['hook', 'character']) === 'hook') await pickHook(session, videoId, choice);
        else await changeSettings(house, workspaceId, videoId, { character: choice });
      }),
  );

  for (const verdict of ['approved', 'rejected'] as const) {
    command(`${verdict === 'approved' ? 'accept' : 'reject'} <id> <slot>`, `mark one take as ${verdict}`).action(
      (id: string, slot: string, options: CommonOptions) =>
        still('approve', options, id, ({ house, workspaceId }, videoId) => judge(house, workspaceId, videoId, slot, verdict)),
    );
  }

  command('back <id> <gate>', 'back to a gate it has passed; what does not change is kept').action(
    (id: string, gate: string, options: CommonOptions) =>
      still(
        'approve',
        options,
        id,
        async ({ house, workspaceId }, videoId) => void (await goBack(house, workspaceId, videoId, gateNamed(gate))),
      ),
  );
  running('retry <id>', 'go on with a failed or cancelled video').action((id: string, options: RunOptions) =>
    moving('create', options, id, async ({ house, workspaceId }, videoId) => void (await retry(house, workspaceId, videoId))),
  );
  command('cancel <id>', 'stop it; what is made is kept').action((id: string, options: CommonOptions) =>
    still('create', options, id, async ({ house, workspaceId }, videoId) => void (await cancel(house, workspaceId, videoId))),
  );
  command('delete <id>', 'to the bin').action((id: string, options: CommonOptions) =>
    still('manage', options, id, ({ house, workspaceId }, videoId) => binVideo(house, workspaceId, videoId, true)),
  );
  command('restore <id>', 'back from the bin').action((id: string, options: CommonOptions) =>
    still('manage', options, id, ({ house, workspaceId }, videoId) => binVideo(house, workspaceId, videoId, false)),
  );

  registerVideoEdit(command);
  registerVideoCutDown(command);
  registerVideoFiles(command);
  registerVideoRenders(command);
  registerVideoHistory(command);
  registerVideoCopy(command);
}

function filter({ limit, state, q, project, sort, bin }: ListOptions): VideoFilter {
  return {
    limit: Math.min(200, Math.max(1, Number(limit) || 50)),
    sort: oneOf('order', sort, sorts),
    bin: bin ?? false,
    ...(state === undefined ? {} : { states: [oneOf('state', state, states)] }),
    ...(q === undefined ? {} : { q }),
    ...(project === undefined ? {} : { projectId: databaseId('project', project) }),
  };
}

function nothingListed({ state, q, project, bin }: ListOptions): string {
  return (state ?? q ?? project ?? bin) ? 'No such videos.' : 'No videos yet: ./hookline make';
}

/** A change that may start work: applies it, then follows the video to its next gate or end. */
async function moving(
  needs: Permission,
  options: RunOptions,
  id: string,
  change: (session: Session, videoId: string) => Promise<void>,
): Promise<void> {
  await withHouse({ ...options, work: !options.detach, needs }, async (session) => {
    const begun = performance.now();
    const videoId = databaseId('video', id);
    if (options.out !== undefined) await checkTarget(options.out);
    await change(session, videoId);
    const video = options.detach
      ? await getVideo(session.house, session.workspaceId, videoId)
      : await watchThroughGates(session, videoId, true);
    if (video.state === 'done') return report(session, video, options.out, begun);
    if (video.state === 'failed' || video.state === 'cancelled') return report(session, video, options.out, begun);
    answer(session.json, videoRecord(video), [videoLine(video)]);
    tellNext(video);
    return 0;
  });
}

/** A change that moves nothing. */
async function still(
  needs: Permission,
  options: CommonOptions,
  id: string,
  change: (session: Session, videoId: string) => Promise<void>,
): Promise<void> {
  await withHouse({ ...options, needs }, async (session) => {
    const videoId = databaseId('video', id);
    await change(session, videoId);
    const video = await getVideo(session.house, session.workspaceId, videoId);
    answer(session.json, videoRecord(video), [videoLine(video)]);
    tellNext(video);
    return 0;
  });
}

function tellNext(video: VideoRow): void {
  if (video.state === 'review' && video.deletedAt === null) tell(`Next: ./hookline videos approve ${publicId('video', video.id)}`);
}

/** A segment of the script by its number, a whole stage by its name, or a slot. */
async function makeAgain(house: House, workspaceId: string, videoId: string, what: string, note: string | undefined): Promise<void> {
  const segment = /^(?:segment:)?(\d+)$/.exec(what)?.[1];
  const stage = stages.find((name) => name === what);
  if (segment !== undefined) {
    await changeScript(house, workspaceId, videoId, { kind: 'regenerate', segment: Number(segment), ...(note ? { note } : {}) });
  } else if (stage) await rerun(house, workspaceId, videoId, stage);
  else await regenerate(house, workspaceId, videoId, what, note);
}
