import { rename, rm } from 'node:fs/promises';
import { runFfmpeg } from './ffmpeg.ts';

/** Writes the frame at `at` seconds of a film we made as a JPEG in `out`. Errors as in `runFfmpeg`. */
export async function makePoster(file: string, at: number, out: string, options: { signal?: AbortSignal } = {}): Promise<string> {
  const part = `${out}.part`;
  // JPEG readers expect BT.601 at full range; the film is BT.709 at video range.
  const look = 'scale=in_color_matrix=bt709:out_color_matrix=bt601:in_range=tv:out_range=pc,format=yuvj420p';
  try {
    await runFfmpeg(
      [
        '-ss',
        String(at),
        '-i',
        `file:${file}`,
        '-frames:v',
        '1',
        '-vf',
        look,
        '-q:v',
        '2',
        '-map_metadata',
        '-1',
        '-c:v',
        'mjpeg',
        '-f',
        'image2',
        '-update',
        '1',
        part,
      ],
      options,
    );
    await rename(part, out);
  } finally {
    await rm(part, { force: true });
  }
  return out;
}
