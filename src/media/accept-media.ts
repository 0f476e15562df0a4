import { readFile } from 'node:fs/promises';
import { acceptAudio, acceptVideo } from './accept.ts';
import { acceptPicture } from './picture.ts';

/** Checks a file that a cut names, by its bytes. Errors: `not_found`, `unsupported_media`, `too_large`, `invalid_input`. */
export async function acceptMedia(kind: 'video' | 'picture' | 'sound', file: string, signal: AbortSignal): Promise<void> {
  if (kind === 'video') await acceptVideo(file, { signal });
  else if (kind === 'sound') await acceptAudio(file, { signal });
  else await acceptPicture(await readFile(file));
}
