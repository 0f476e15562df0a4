import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { HooklineError } from '#core/errors.ts';
import { run } from '#kit/subprocess.ts';
import { reporting } from '../reporting.ts';

const evals = resolve(import.meta.dirname, '../../../evals');

export function registerEval(program: Command): void {
  program
    .command('eval <what> [folder] [options...]')
    .description('measure against labelled data: prints one table and writes a JSON file')
    .allowUnknownOption()
    .action((what: string, folder: string | undefined, options: string[]) =>
      reporting(false, async () => {
        // What several share lies in folders of its own.
        const known = (await readdir(evals)).filter((file) => /^[a-z-]+\.ts$/.test(file)).map((file) => file.slice(0, -3));
        if (!known.includes(what))
          throw new HooklineError('invalid_input', `There is no eval "${what.slice(0, 40)}".`, { hint: `There are: ${known.join(', ')}.` });
        const args = [
          join(evals, `${what}.ts`),
          ...(folder === undefined ? [] : [/^(?:--|\d+$)/.test(folder) ? folder : resolve(folder)]),
          ...options,
        ];
        const { exit } = await run(process.execPath, args, {
          onStdout: (chunk) => void process.stdout.write(chunk),
          onStderr: (chunk) => void process.stderr.write(chunk),
        });
        return exit;
      }),
    );
}
