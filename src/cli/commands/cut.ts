import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { cutSchema } from '#contract/cut-shape.ts';
import type { Cut } from '#core/cut.ts';
import { oneOf } from '#core/format.ts';
import { renderProfiles } from '#core/render.ts';
import { acceptMedia } from '#media/accept-media.ts';
import { pictureProfile } from '#media/picture-profile.ts';
import { renderCut } from '#media/render-cut.ts';
import { checkFile } from '../given-file.ts';
import { readJson } from '../read-json.ts';
import { reporting } from '../reporting.ts';
import { answer, clearLine, tellOver } from '../terminal.ts';
import type { SetOptions, ShowOptions } from './cut-video.ts';

export function registerCut(program: Command): void {
  const cut = program.command('cut').description('the edit as data: render it from a file, or show a video’s');
  cut
    .command('render <cut.json>')
    .description('a film from a cut and the files it names, relative to it; nothing is kept but the film')
    .addOption(new Option('--profile <profile>', renderProfiles.join(', ')).default('master'))
    .requiredOption('--out <file>', 'the film to write')
    .option('--json', 'one JSON record on standard output and nothing else')
    .action((file: string, options: RenderFileOptions) => reporting(options.json ?? false, () => renderFile(file, options)));
  // Loaded when they are called: rendering a file needs neither house nor database.
  cut
    .command('show <video>')
    .description('the cut of a video; as JSON with its files’ paths, so that `cut render` takes it')
    .option('--choices', 'what was decided about it instead, as `cut set` takes it')
    .option('--workspace <name>', 'workspace by name or id')
    .option('--json', 'one JSON record on standard output')
    .action(async (id: string, options: ShowOptions) => (await import('./cut-video.ts')).showVideoCut(id, options));
  cut
    .command('set <video> <choices.json>')
    .description('decide about the edit of a video and run it again; only what changes is rendered')
    .option('--estimate', 'change nothing; say what would be made again and how long that takes')
    .option('--detach', 'leave the work to a running worker')
    .option('--workspace <name>', 'workspace by name or id')
    .option('--json', 'one JSON record on standard output')
    .action(async (id: string, file: string, options: SetOptions) => (await import('./cut-video.ts')).setVideoCut(id, file, options));
}

interface RenderFileOptions {
  profile: string;
  out: string;
  json?: boolean;
}

async function renderFile(file: string, { profile: name, out, json = false }: RenderFileOptions): Promise<number> {
  const profile = oneOf('profile', name, renderProfiles);
  const cut = await readCut(file);
  const fileOf = (media: string) => resolve(dirname(file), media);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const folder = await mkdtemp(join(tmpdir(), 'hookline-cut-'));
  try {
    for (const [kind, media] of mediaOf(cut)) await acceptMedia(kind, fileOf(media), stop.signal);
    const onProgress = (share: number) => tellOver(`  … ${Math.round(100 * share)} %`);
    const made = await renderCut(cut, {
      profile: pictureProfile(profile, cut.fps),
      fileOf,
      folder,
      file: resolve(out),
      title: 'Hookline',
      places: availableParallelism(),
      signal: stop.signal,
      onProgress,
    }).finally(clearLine);
    const { seconds, width, height, lufs } = made.report;
    const lines = [
      `${made.file}`,
      `${width}×${height} · ${seconds} s · ${lufs ?? 'no'} LUFS`,
      ...made.degraded.map((words) => `! ${words}`),
    ];
    answer(json, made, lines);
    return 0;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await rm(folder, { recursive: true, force: true });
  }
}

const largestCut = 4 * 1024 ** 2;

/** A cut from a file. Errors: `invalid_input` with what is wrong where, `too_large`. */
async function readCut(file: string): Promise<Cut> {
  await checkFile(file, largestCut);
  const hint = 'Write one with ./hookline cut show VIDEO --json.';
  return readJson(await readFile(file, 'utf8'), cutSchema, { name: file, what: 'cut', hint });
}

/** Every file a cut names, and what it must be. */
function mediaOf(cut: Cut): ['video' | 'picture' | 'sound', string][] {
  return [
    ...cut.segments.map(({ source }): ['video' | 'picture', string] => [source.kind === 'clip' ? 'video' : 'picture', source.media]),
    ...[...cut.audio.voices, ...(cut.audio.music ? [cut.audio.music] : [])].map(({ media }): ['sound', string] => ['sound', media]),
    ...[cut.brand?.watermark, cut.brand?.intro, cut.brand?.outro].flatMap((one): ['picture', string][] =>
      one ? [['picture', one.media]] : [],
    ),
  ];
}
