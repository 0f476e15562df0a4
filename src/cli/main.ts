import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { registerBackup } from './commands/backup.ts';
import { registerDoctor } from './commands/doctor.ts';
import { registerEval } from './commands/eval.ts';
import { registerFootage } from './commands/footage.ts';
import { registerLibrary } from './commands/library.ts';
import { registerMake } from './commands/make.ts';
import { registerPlatform } from './commands/platform.ts';
import { registerProjects } from './commands/projects.ts';
import { registerPrompts } from './commands/prompts.ts';
import { registerReferences } from './commands/references.ts';
import { registerScripts } from './commands/scripts.ts';
import { registerServe } from './commands/serve.ts';
import { registerTest } from './commands/test.ts';
import { registerVideos } from './commands/videos.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
const program = new Command('hookline').description('A self-hosted studio for short-form video that learns').version(version);
for (const register of [
  registerMake,
  registerVideos,
  registerProjects,
  registerLibrary,
  registerReferences,
  registerPrompts,
  registerScripts,
  registerFootage,
  registerServe,
  registerPlatform,
  registerDoctor,
  registerBackup,
  registerTest,
  registerEval,
]) {
  register(program);
}
program.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '✗ ')) });
program.exitOverride((error) => {
  // Help and version are answers; everything else that commander refuses is bad input.
  process.exit(error.exitCode === 0 ? 0 : 2);
});
await program.parseAsync();
