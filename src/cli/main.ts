import { readFileSync } from 'node:fs';
import { Command } from 'commander';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
const program = new Command('hookline').description('A self-hosted studio for short-form video that learns').version(version);

type Register = (program: Command) => void;

/** The commands by the names they answer to, in the order of the help. */
const groups: readonly [names: string[], load: () => Promise<Register>][] = [
  [['make'], async () => (await import('./commands/make.ts')).registerMake],
  [['videos'], async () => (await import('./commands/videos.ts')).registerVideos],
  [['projects'], async () => (await import('./commands/projects.ts')).registerProjects],
  [['products', 'characters'], async () => (await import('./commands/library.ts')).registerLibrary],
  [['voices'], async () => (await import('./commands/voices.ts')).registerVoices],
  [['brands'], async () => (await import('./commands/brands.ts')).registerBrands],
  [['references'], async () => (await import('./commands/references.ts')).registerReferences],
  [['prompts'], async () => (await import('./commands/prompts.ts')).registerPrompts],
  [['scripts'], async () => (await import('./commands/scripts.ts')).registerScripts],
  [['footage'], async () => (await import('./commands/footage.ts')).registerFootage],
  [['cut'], async () => (await import('./commands/cut.ts')).registerCut],
  [['up', 'serve', 'worker', 'link'], async () => (await import('./commands/serve.ts')).registerServe],
  [['spending'], async () => (await import('./commands/spending.ts')).registerSpending],
  [['models'], async () => (await import('./commands/models.ts')).registerModels],
  [['workspaces', 'token'], async () => (await import('./commands/platform.ts')).registerPlatform],
  [['doctor'], async () => (await import('./commands/doctor.ts')).registerDoctor],
  [['backup', 'restore'], async () => (await import('./commands/backup.ts')).registerBackup],
  [['test'], async () => (await import('./commands/test.ts')).registerTest],
  [['eval'], async () => (await import('./commands/eval.ts')).registerEval],
];

// Loading all of them costs up to a second of CPU: only the one that is named is, and all for help or a name that is none.
const named = groups.filter(([names]) => names.includes(process.argv[2] ?? ''));
for (const [, load] of named.length > 0 ? named : groups) (await load())(program);

program.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '✗ ')) });
program.exitOverride((error) => {
  // Help and version are answers; everything else that commander refuses is bad input.
  process.exit(error.exitCode === 0 ? 0 : 2);
});
await program.parseAsync();
