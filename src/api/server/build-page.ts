import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HooklineError } from '#core/errors.ts';
import { pageBuildEnvironment } from '#kit/config.ts';
import { run } from '#kit/subprocess.ts';
import { projectRoot, webFolder } from './page.ts';
import { lives } from './running.ts';

export interface BuildOptions {
  /** Where progress is said, a line at a time. */
  report(line: string): void;
  signal: AbortSignal;
}

/** As in web/next.config.ts: Next builds into `fresh`, and serves from `built`. */
const built = join(webFolder, '.next');
const fresh = join(webFolder, '.next-new');
const old = join(webFolder, '.next-old');
const lock = join(webFolder, '.next-lock');
const stamp = join(built, 'sources.sha256');

/** Far above any build; past it something hangs. */
const longestBuildMs = 300_000;

/**
 * Builds the page unless the last build is of the same sources. One process builds at a time, others wait for it. When a build
 * fails, the last one stays in use and that is said. Errors: `internal` when there is none, `cancelled`.
 */
export async function buildPageIfStale(options: BuildOptions): Promise<void> {
  if ((await readStamp()) === (await hashSources())) return;
  const release = await takeLock(options);
  try {
    const sources = await hashSources();
    const before = await readStamp();
    if (before === sources) return; // whoever held the lock has built it
    options.report('… Building the page, as it is new or has changed');
    const begun = performance.now();
    const failure = await build(options.signal);
    if (failure === null) {
      await putInPlace(sources);
      options.report(`✓ The page is built (${Math.round((performance.now() - begun) / 1000)} s)`);
    } else if (before !== null) {
      options.report(`! The page could not be built, so the last one is served. ${failure}`);
    } else {
      throw new HooklineError('internal', 'The page could not be built.', { hint: failure });
    }
  } finally {
    await release();
  }
}

/** Null, or the end of what the build said. */
async function build(signal: AbortSignal): Promise<string | null> {
  await rm(fresh, { recursive: true, force: true });
  const next = join(projectRoot, 'node_modules/next/dist/bin/next');
  const options = { cwd: projectRoot, env: pageBuildEnvironment(), signal, timeout: longestBuildMs };
  const { exit, stdout, stderr } = await run(process.execPath, [next, 'build', webFolder], options);
  return exit === 0 ? null : `${stdout.toString('utf8')}\n${stderr}`.trim().slice(-3000);
}

async function putInPlace(sources: string): Promise<void> {
  await writeFile(join(fresh, relative(built, stamp)), sources);
  await rm(old, { recursive: true, force: true });
  await rename(built, old).catch(unlessAbsent);
  await rename(fresh, built);
  await rm(old, { recursive: true, force: true });
}

/** A hash over names and contents of everything the page is made from. */
async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  const web = (await listFiles(webFolder)).filter((file) => !/^web\/(\.|next-env\.d\.ts$)/.test(file));
  const shared = [...(await listFiles(join(projectRoot, 'src/contract'))), ...(await listFiles(join(projectRoot, 'src/core')))];
  const files = [...web, ...shared.filter((file) => !file.endsWith('.test.ts')), 'package-lock.json'].sort();
  for (const file of files) {
    const content = await readFile(join(projectRoot, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Paths from the project's root; folders of builds are not looked into. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [relative(projectRoot, path)];
    });
  return (await Promise.all(lists)).flat();
}

async function readStamp(): Promise<string | null> {
  return (await readFile(stamp, 'utf8').catch(unlessAbsent)) ?? null;
}

/** A folder is made by one process alone. One whose owner has died is moved away, which again only one can do. */
async function takeLock({ report, signal }: BuildOptions): Promise<() => Promise<void>> {
  for (let waits = 0; ; waits++) {
    try {
      await mkdir(lock);
      await writeFile(join(lock, 'pid'), String(process.pid));
      return () => rm(lock, { recursive: true, force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EROFS') {
        throw new HooklineError('internal', `The page has to be built, and ${webFolder} can't be written.`, {
          hint: 'Run ./hookline up once as the user who owns the checkout.',
          cause: error,
        });
      }
      if (code !== 'EEXIST') throw error;
    }
    const owner = await readFile(join(lock, 'pid'), 'utf8').catch(unlessAbsent);
    const isLeft = owner ? !lives(Number(owner)) : waits > 20;
    if (isLeft) {
      const aside = `${lock}-${process.pid}`;
      await rename(lock, aside).catch(unlessAbsent);
      await rm(aside, { recursive: true, force: true });
    } else {
      if (waits === 0) report('… Waiting for another start to build the page');
      await pause(250, undefined, { signal }).catch(() => {
        throw new HooklineError('cancelled', 'Stopped while waiting for the page.');
      });
    }
  }
}

function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
