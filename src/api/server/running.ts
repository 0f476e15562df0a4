import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lives } from '#kit/subprocess.ts';

/** Where the server of a home listens. */
export interface Running {
  pid: number;
  origin: string;
}

/** Notes it in the home, for other processes of this machine; with several servers the last one counts. */
export async function noteRunning(home: string, running: Running): Promise<void> {
  const file = fileIn(home);
  const part = `${file}.${running.pid}.part`;
  await writeFile(part, JSON.stringify(running), { mode: 0o600 });
  await rename(part, file);
}

export async function forgetRunning(home: string): Promise<void> {
  if ((await readNote(home))?.pid === process.pid) await rm(fileIn(home), { force: true });
}

/** The server that was noted and lives, or null. */
export async function findRunning(home: string): Promise<Running | null> {
  const running = await readNote(home);
  return running && lives(running.pid) ? running : null;
}

async function readNote(home: string): Promise<Running | null> {
  try {
    return JSON.parse(await readFile(fileIn(home), 'utf8')) as Running;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

function fileIn(home: string): string {
  return join(home, 'server.json');
}
