import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type ErrorShape, errorCodes, HooklineError } from '#core/errors.ts';
import { newFormats, oneOf, type ProfileName, profiles } from '#core/format.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { formatMicros } from '#core/money.ts';
import { tones } from '#core/vocabulary.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { demand } from '#identity/principal.ts';
import { chooseProject } from '#library/projects.ts';
import { requireMediaTools } from '#media/tools.ts';
import { createVideo, showVideo, type VideoDetail } from '#studio/videos.ts';
import { readBrief } from '../brief-input.ts';
import { checkTarget, filmName, placeFile } from '../film-files.ts';
import { decideAtGate } from '../gate-prompt.ts';
import { wholeNumber } from '../read-value.ts';
import { type Session, withHouse } from '../session.ts';
import { answer, secondsText, tell } from '../terminal.ts';
import { detailRecord, madeWithLines } from '../video-text.ts';
import { watchVideo } from '../watch-video.ts';

interface MakeOptions {
  format: string;
  tone: string;
  profile: string;
  approve: string;
  character?: string;
  reference?: string;
  image: string[];
  url?: string;
  project?: string;
  out?: string;
  seed: string;
  json?: boolean;
  workspace?: string;
}

export function registerMake(program: Command): void {
  program
    .command('make')
    .description('make a video from a link, a saved page, product JSON, a brief, or (with nothing) the bundled example')
    .argument('[input]', 'http(s) link, file (.html, .json, .txt) or the brief itself in quotes')
    .option('--format <name>', `one of ${newFormats.join(', ')}`, 'ugc-60')
    .option('--tone <name>', `one of ${tones.join(', ')}`, 'tired-expert')
    .option('--character <name>', 'who presents; chosen by category without it')
    .option('--reference <id>', 'a reference video to follow: its pace, its camera, its colours')
    .option('--image <file>', 'picture of the product; repeat for more', (file: string, all: string[]) => [...all, file], [])
    .option('--url <address>', 'where a saved page came from, or where the brief’s product is sold')
    .option('--profile <name>', `one of ${Object.keys(profiles).join(', ')}`, 'final')
    .option('--approve <how>', 'auto passes every gate, ask stops at each', 'auto')
    .option('--project <id>', 'project to put the video in')
    .option('--seed <number>', 'another number makes another film from the same input', '1')
    .option('--out <file>', 'where the finished MP4 is written')
    .option('--workspace <name>', 'workspace by name or id')
    .option('--json', 'one JSON record on standard output and nothing else')
    .action((input: string | undefined, options: MakeOptions) =>
      withHouse({ ...options, work: true, needs: 'create' }, (session) => make(session, input, options)),
    );
}

async function make(session: Session, input: string | undefined, options: MakeOptions): Promise<number> {
  const begun = performance.now();
  const { house, workspaceId } = session;
  const settings = {
    format: oneOf('format', options.format, newFormats),
    profile: oneOf('profile', options.profile, Object.keys(profiles) as ProfileName[]),
    tone: oneOf('tone', options.tone, tones),
    character: options.character ?? null,
    seed: wholeNumber('--seed', options.seed, 0),
    autoApprove: oneOf('way to approve', options.approve, ['auto', 'ask']) === 'auto',
    slots: {},
  };
  if (settings.autoApprove) demand(session.principal, 'approve');
  await checkTarget(options.out);
  await requireMediaTools();
  const project = await chooseProject(
    house.db,
    workspaceId,
    options.project === undefined ? undefined : databaseId('project', options.project),
  );
  const brief = await readBrief(house.storage, workspaceId, { input, images: options.image, url: options.url });
  const title = (input ?? 'Bundled example').slice(0, 200).toWellFormed();
  const id = await createVideo(house, workspaceId, {
    projectId: project.id,
    title,
    brief,
    settings,
    referenceId: options.reference === undefined ? null : databaseId('reference', options.reference),
  });
  tell(`${publicId('video', id)} · ${settings.format} · ${settings.tone}`);
  const video = await watchThroughGates(session, id, settings.autoApprove);
  return report(session, video, options.out, begun);
}

/** Follows a video over its gates: asks at each when a person decides, stops there otherwise. */
export async function watchThroughGates(session: Session, id: string, auto: boolean): Promise<VideoRow> {
  for (;;) {
    const video = await watchVideo(session, id);
    if (video.state !== 'review' || auto) return video;
    if (!(await decideAtGate(session, video))) return video;
  }
}

/** Prints how it ended, and puts the film where it was asked for. */
export async function report(session: Session, video: VideoRow, out: string | undefined, begun: number): Promise<number> {
  const { house, workspaceId, json } = session;
  const detail = await showVideo(house, workspaceId, video.id);
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  if (video.state === 'review' && !video.settings.autoApprove) return leaveWaiting(json, detail, seconds);
  if (video.state !== 'done') {
    const error = endedShort(video);
    tell(`✗ ${error.message}${error.hint ? `\n  ${error.hint}` : ''}`);
    if (json) answer(true, { ...detailRecord(detail), seconds, error }, []);
    return errorCodes[error.code].exit;
  }
  const master = detail.selected.find((asset) => asset.slot === 'master');
  if (!master) throw new HooklineError('internal', 'The film is done but its file is missing.');
  const file = resolve(out ?? freeName(filmName(detail)));
  await placeFile(file, (part) => copyFile(house.storage.path(workspaceId, master.blob), part));
  answer(json, { ...detailRecord(detail), file, seconds }, [
    `✓ ${file}`,
    `  ${formatMicros(detail.cost)} · made in ${secondsText(seconds)} · ${publicId('video', video.id)}`,
    ...madeWithLines(detail.madeWith),
  ]);
  return 0;
}

/** A person left it at a gate, which is no failure. */
function leaveWaiting(json: boolean, detail: VideoDetail, seconds: number): number {
  const { video } = detail;
  const id = publicId('video', video.id);
  answer(json, { ...detailRecord(detail), seconds }, [`${id} waits at the ${video.gate} gate.`]);
  tell(`Go on with ./hookline videos show ${id}, then ./hookline videos approve ${id}.`);
  return 0;
}

function endedShort(video: VideoRow): ErrorShape {
  const id = publicId('video', video.id);
  if (video.state === 'failed') return video.error ?? { code: 'internal', message: `The ${video.stage} stage failed.` };
  if (video.state === 'cancelled')
    return { code: 'cancelled', message: 'The video was cancelled.', hint: `videos retry ${id} goes on with it.` };
  return {
    code: video.gate === 'script' ? 'claim_refused' : 'conflict',
    message: `The video waits at the ${video.gate} gate.`,
    hint: `Look with ./hookline videos show ${id}, then ./hookline videos approve ${id}.`,
  };
}

/** A name in the current folder that nothing has yet. */
function freeName(base: string): string {
  for (let n = 1; ; n++) {
    const name = `${base}${n === 1 ? '' : `-${n}`}.mp4`;
    if (!existsSync(name)) return name;
  }
}
