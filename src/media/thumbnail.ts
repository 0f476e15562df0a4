import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { HooklineError } from '#core/errors.ts';
import { createLimiter } from '#kit/limiter.ts';

/** Two at a time: the pictures of a page come all at once, and films need the cores too. */
const places = createLimiter(2);

/**
 * A smaller WebP of a kept picture, `width` pixels wide at most, made once and kept as `target`. Errors: `not_found` (no such file),
 * `unsupported_media` (not a picture).
 */
export async function makeThumbnail(picture: string, width: number, target: string): Promise<void> {
  if (await stat(target).catch(() => null)) return;
  if (!(await stat(picture).catch(() => null))) throw new HooklineError('not_found', 'The picture is gone.');
  const part = `${target}.${randomBytes(6).toString('hex')}.part`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await places.run(() => sharp(picture).resize({ width, withoutEnlargement: true }).webp({ quality: 78, effort: 2 }).toFile(part));
    await rename(part, target);
  } catch (cause) {
    await rm(part, { force: true });
    throw new HooklineError('unsupported_media', 'Only pictures come in other widths.', { hint: 'Leave width out.', cause });
  }
}
