import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Writes the list that ffmpeg's concat demuxer joins files by. `seconds` goes before a file's own length, which an MP4 rounds to a millisecond. */
export async function writeConcatList(list: string, files: readonly { file: string; seconds?: number }[]): Promise<void> {
  const lines = files.map(({ file, seconds }) => {
    const duration = seconds === undefined ? '' : `duration ${seconds.toFixed(6)}\n`;
    return `file ${quoted(resolve(file))}\n${duration}`;
  });
  await writeFile(list, `ffconcat version 1.0\n${lines.join('')}`);
}

/** In single quotes; a quote itself stands outside them. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
