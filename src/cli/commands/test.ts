import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { run } from '#kit/subprocess.ts';
import { reporting } from '../reporting.ts';
import { tell } from '../terminal.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The project's own checks, in the order a failure is cheapest to see. */
const checks = [
  { name: 'Biome', program: 'biome', args: ['check', '.'] },
  { name: 'types', program: 'tsc', args: ['--noEmit'] },
  { name: 'types of the page', program: 'tsc', args: ['--noEmit', '-p', 'web'] },
  { name: 'knip', program: 'knip', args: [] },
];

export function registerTest(program: Command): void {
  program
    .command('test')
    .description('check the code and run every test; ends with the line "N passed, N failed"')
    .argument('[names...]', 'only test files whose path contains one of these')
    .action((names: string[]) =>
      reporting(false, async () => {
        let failedChecks = 0;
        for (const { name, program: tool, args } of names.length > 0 ? [] : checks) {
          const { exit, stdout, stderr } = await run(join(root, 'node_modules/.bin', tool), args, { cwd: root });
          tell(`${exit === 0 ? '✓' : '✗'} ${name}`);
          if (exit === 0) continue;
          failedChecks += 1;
          tell(stdout.toString('utf8') + stderr);
        }
        const { passed, failed } = await runVitest(names);
        const checked = names.length > 0 ? 0 : checks.length;
        process.stdout.write(`${passed + checked - failedChecks} passed, ${failed + failedChecks} failed\n`);
        return failed + failedChecks === 0 ? 0 : 1;
      }),
    );
}

async function runVitest(names: string[]): Promise<{ passed: number; failed: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'hookline-test-report-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { exit } = await run(join(root, 'node_modules/.bin/vitest'), ['run', ...reporters, ...names], {
      cwd: root,
      onStderr: (chunk) => void process.stderr.write(chunk),
      onStdout: (chunk) => void process.stderr.write(chunk),
    });
    const counts = JSON.parse(await readFile(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    // A run that broke outside of its tests must not look green.
    return { passed: counts.numPassedTests, failed: exit !== 0 ? Math.max(1, counts.numFailedTests) : counts.numFailedTests };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
