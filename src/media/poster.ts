import { rename, rm } from 'node:fs/promises';
import sharp from 'sharp';
import { markPicture } from './picture-mark.ts';
import { readOutput } from './read-output.ts';

/** Part of a poster's asset key: changes when the same film would give another file. */
export const posterVersion = '2';

/** Writes the frame at `at` seconds of a film we made as a JPEG in `out`, with the film's mark that it is AI-made. Errors as in `runFfmpeg`. */
export async function makePoster(file: string, at: number, out: string, options: { signal?: AbortSignal } = {}): Promise<string> {
  const look = 'scale=in_color_matrix=bt709:in_range=tv:out_range=pc,format=rgb24';
  const seek = ['-ss', String(at), '-i', `file:${file}`, '-frames:v', '1', '-vf', look];
  const picture = await readOutput([...seek, '-c:v', 'png', '-compression_level', '1', '-f', 'image2pipe'], options);
  const part = `${out}.part`;
  try {
    await markPicture(sharp(picture)).jpeg({ quality: 92 }).toFile(part);
    await rename(part, out);
  } finally {
    await rm(part, { force: true });
  }
  return out;
}
