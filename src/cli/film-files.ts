import { access, chmod, constants, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import { fileNameOf } from '#core/film-name.ts';
import type { VideoDetail } from '#studio/videos.ts';

/** Name of a film's file or folder: the product's, as letters that every disk and address takes, and the format. */
export function filmName({ product, video }: Pick<VideoDetail, 'product' | 'video'>): string {
  const name = fileNameOf(product?.overrides.name ?? product?.analysis.name.value ?? video.title);
  return `${name}-${video.settings.format}`;
}

/**
 * Says before the work what would stop the film from being written after it: `out` is a folder, or its folder (without
 * `out` the current one) is not there or can't be written. Error: `invalid_input`.
 */
export async function checkTarget(out: string | undefined): Promise<void> {
  const file = resolve(out ?? 'film.mp4');
  if (out !== undefined && (await isFolder(file))) {
    throw new HooklineError('invalid_input', `${file} is a folder.`, { hint: 'Name the file to write, such as film.mp4.' });
  }
  const folder = dirname(file);
  if (!(await isFolder(folder))) {
    throw new HooklineError('invalid_input', `There is no folder ${folder}.`, { hint: 'Make it first, or choose another --out.' });
  }
  await access(folder, constants.W_OK).catch((cause: unknown) => {
    throw new HooklineError('invalid_input', `${folder} can't be written.`, { hint: 'Choose another place with --out.', cause });
  });
}

/** Makes a folder unless it is there. Error: `invalid_input`. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
    .then(() => access(folder, constants.W_OK))
    .catch((cause: unknown) => {
      throw unwritable(folder, cause, 'Choose another folder.');
    });
}

/** Puts a file that anyone may read in its place, whole or not at all; `fill` writes it under another name first. Errors: `invalid_input`, `disk_full`. */
export async function placeFile(file: string, fill: (part: string) => Promise<void>): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  try {
    await fill(part);
    await chmod(part, 0o644);
    await rename(part, file);
  } catch (cause) {
    throw unwritable(file, cause);
  } finally {
    await rm(part, { force: true });
  }
}

/** What the disk says about a place that the person chose; a full disk is told as such. */
function unwritable(file: string, cause: unknown, hint = 'Choose another --out. The film itself is kept: videos export.'): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === undefined || code === 'ENOSPC') return cause;
  return new HooklineError('invalid_input', `${file} can't be written (${code}).`, { hint, cause });
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
