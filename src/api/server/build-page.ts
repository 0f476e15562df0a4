import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import { pageBuildEnvironment } from '#kit/config.ts';
import { whileLocked } from '#kit/folder-lock.ts';
import { run } from '#kit/subprocess.ts';
import { projectRoot } from './page.ts';

export interface BuildOptions {
  /** Where progress is said, a line at a time. */
  report(line: string): void;
  signal: AbortSignal;
  /** The checkout. */
  root?: string;
  /** Makes web/.next-new; null, or what went wrong. */
  build?: (root: string, signal: AbortSignal) => Promise<string | null>;
}

/** Far above any build; past it something hangs. */
const longestBuildMs = 300_000;

/**
 * Builds the page unless the last build is of the same sources. One process builds at a time, others wait for it. When a build
 * fails, the last one stays in use and that is said. Errors: `internal` when there is none, `cancelled`.
 */
export async function buildPageIfStale({ report, signal, root = projectRoot, build = buildWithNext }: BuildOptions): Promise<void> {
  if ((await readStamp(root)) === (await hashSources(root))) return;
  const onWait = () => report('… Waiting for another start, which is building the page');
  const lock = join(root, 'web/.next-lock');
  await whileLocked(lock, { signal, onWait }, async () => {
    const sources = await hashSources(root);
    const before = await readStamp(root);
    if (before === sources) return; // whoever held the lock has built it
    report('… Building the page, as it is new or has changed');
    const begun = performance.now();
    const failure = await build(root, signal);
    if (failure === null) {
      await putInPlace(root, sources);
      report(`✓ The page is built (${Math.round((performance.now() - begun) / 1000)} s)`);
    } else if (before !== null) {
      report(`! The page could not be built, so the one before is served.\n${failure}`);
    } else {
      throw new HooklineError('internal', 'The page could not be built.', { hint: failure });
    }
  }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EROFS') throw error;
    throw new HooklineError('internal', `The page has to be built, and ${join(root, 'web')} can't be written.`, {
      hint: 'Run ./hookline up once as the user who owns the checkout.',
      cause: error,
    });
  });
}

async function buildWithNext(root: string, signal: AbortSignal): Promise<string | null> {
  await rm(join(root, 'web/.next-new'), { recursive: true, force: true });
  const next = join(root, 'node_modules/next/dist/bin/next');
  const options = { cwd: root, env: pageBuildEnvironment(), signal, timeout: longestBuildMs };
  const { exit, stdout, stderr } = await run(process.execPath, [next, 'build', 'web'], options);
  return exit === 0 ? null : `${stdout.toString('utf8')}\n${stderr}`.trim().slice(-3000);
}

/** A build appears whole: it has a folder of its own (web/next.config.ts) and takes the place of the one before. */
async function putInPlace(root: string, sources: string): Promise<void> {
  const [built, fresh, old] = ['.next', '.next-new', '.next-old'].map((name) => join(root, 'web', name)) as [string, string, string];
  await writeFile(join(fresh, stampName), sources);
  await rm(old, { recursive: true, force: true });
  await rename(built, old).catch(unlessAbsent);
  await rename(fresh, built);
  await rm(old, { recursive: true, force: true });
}

/** A hash over names and contents of everything the page is made from. */
async function hashSources(root: string): Promise<string> {
  const lists = await Promise.all(['web', 'src/contract', 'src/core'].map((folder) => listFiles(root, folder)));
  const files = lists.flat().filter((file) => !/\.test\.tsx?$|^web\/next-env\.d\.ts$/.test(file));
  const hash = createHash('sha256');
  for (const file of [...files, 'package-lock.json'].sort()) {
    const content = await readFile(join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Paths from the root. Names with a dot in front, builds among them, are left out. */
async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const lists = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(root, path) : [path];
    });
  return (await Promise.all(lists)).flat();
}

const stampName = 'sources.sha256';

async function readStamp(root: string): Promise<string | null> {
  return (await readFile(join(root, 'web/.next', stampName), 'utf8').catch(unlessAbsent)) ?? null;
}

function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
