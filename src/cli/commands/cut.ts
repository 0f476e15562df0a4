import { type Command, Option } from 'commander';
import { renderProfiles } from '#core/render.ts';
import { reporting } from '../reporting.ts';
import type { RenderFileOptions } from './cut-render.ts';
import type { SetOptions, ShowOptions } from './cut-video.ts';

export function registerCut(program: Command): void {
  const cut = program.command('cut').description('the edit as data: render it from a file, or show a video’s');
  cut
    .command('render <cut.json>')
    .description('a film from a cut and the files it names, relative to it; nothing is kept but the film and what --keep says')
    .addOption(new Option('--profile <profile>', renderProfiles.join(', ')).default('master'))
    .requiredOption('--out <file>', 'the film to write')
    .option('--keep <folder>', 'keep finished parts there: the next film of a changed cut makes only what the change touches')
    .option('--json', 'one JSON record on standard output and nothing else')
    .action((file: string, options: RenderFileOptions) =>
      reporting(options.json ?? false, async () => (await import('./cut-render.ts')).renderFile(file, options)),
    );
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
