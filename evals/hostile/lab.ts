import { constants } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { run } from '#kit/subprocess.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';

export const kinds = ['video', 'sound', 'picture'] as const;
export type Kind = (typeof kinds)[number];

/** A file, and what it may be taken for. */
export interface HostileCase {
  name: string;
  /** Doors that have to take it; all others have to refuse it. `either`: whoever takes it must be able to use it to its end. */
  fits: readonly Kind[] | 'either';
  /** Of the right kind, but not whole. */
  damaged?: true;
  make(lab: Lab): Promise<string>;
}

/** Where files are made. Nothing is kept, and nothing is made twice. */
export interface Lab {
  folder: string;
  /** A file that nobody gave. It is a pipe, so whoever opens it is seen. */
  secret: string;
  /** An address that counts who knocks. */
  address: string;
  put(name: string, bytes: string | Uint8Array): Promise<string>;
  ffmpeg(name: string, args: readonly string[]): Promise<string>;
  /** The bytes of a good file. */
  good(name: GoodName): Promise<Buffer>;
  /** How often the secret was opened and the address knocked at. */
  leaks(): { opened: number; knocks: number };
  close(): Promise<void>;
}

const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=180x320:r=24:d=2'];
const tone = ['-f', 'lavfi', '-i', 'sine=f=330:d=2:r=48000'];
const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '12', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
const one = ['-frames:v', '1'];

const goodFiles = {
  'fast.mp4': [...picture, ...tone, ...h264, '-movflags', '+faststart'],
  'slow.mp4': [...picture, ...tone, ...h264],
  'good.mov': [...picture, ...tone, ...h264],
  'good.mkv': [...picture, ...tone, ...h264],
  'good.webm': [...picture, ...tone, '-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus'],
  'good.avi': [...picture, ...tone, '-c:v', 'mpeg4', '-c:a', 'libmp3lame'],
  'good.wav': [...tone],
  'good.mp3': [...tone, '-c:a', 'libmp3lame'],
  'good.m4a': [...tone, '-c:a', 'aac'],
  'good.ogg': [...tone, '-c:a', 'libvorbis'],
  'good.flac': [...tone, '-c:a', 'flac'],
  'good.aac': [...tone, '-c:a', 'aac', '-f', 'adts'],
  'good.jpg': [...picture, ...one],
  'good.png': [...picture, ...one],
  'good.webp': [...picture, ...one],
  'good.gif': [...picture],
} as const satisfies Record<string, readonly string[]>;
export type GoodName = keyof typeof goodFiles;

export async function openLab(folder: string): Promise<Lab> {
  await mkdir(folder, { recursive: true });
  const leaks = { opened: 0, knocks: 0 };
  const server = createServer((socket) => {
    leaks.knocks += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const secret = join(folder, 'secret.mp4');
  await run('mkfifo', [secret]);
  // A pipe can be opened for writing at once only while somebody reads it.
  const watch = setInterval(() => {
    open(secret, constants.O_WRONLY | constants.O_NONBLOCK).then(
      async (handle) => {
        leaks.opened += 1;
        await handle.close();
      },
      () => undefined,
    );
  }, 20);
  const made = new Map<string, Promise<Buffer>>();
  const ffmpeg = async (name: string, args: readonly string[]): Promise<string> => {
    const file = join(folder, name);
    await runFfmpeg(['-v', 'error', ...args, `file:${file}`]);
    return file;
  };
  return {
    folder,
    secret,
    address: `http://127.0.0.1:${port}`,
    ffmpeg,
    good(name) {
      const known = made.get(name) ?? ffmpeg(name, goodFiles[name]).then((file) => readFile(file));
      made.set(name, known);
      return known;
    },
    async put(name, bytes) {
      const file = join(folder, name);
      await writeFile(file, bytes);
      return file;
    },
    leaks: () => leaks,
    async close() {
      clearInterval(watch);
      await new Promise((done) => server.close(done));
    },
  };
}

/** Bytes that look random and are the same every time. */
export function noise(length: number, seed: number): Buffer {
  let state = seed >>> 0 || 1;
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state ^= state << 13;
      state >>>= 0;
      state ^= state >>> 17;
      state ^= state << 5;
      state >>>= 0;
      return state & 255;
    }),
  );
}
