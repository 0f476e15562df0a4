import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFfmpeg } from '#media/ffmpeg.ts';

/** A job as a vendor keeps it, with what it will charge in millionths of a dollar. */
export interface Job {
  id: string;
  /** SHA-256 of what was ordered. */
  hash: string;
  order: unknown;
  at: Date;
  looks: number;
  cancelled: boolean;
  charged: number;
  seconds: number;
  width: number;
  height: number;
}

export interface JobBook {
  jobs: Map<string, Job>;
  /** Times a job is asked after before it is done. */
  looksUntilDone: number;
  take(order: unknown, facts: { seconds: number; width: number; height: number; price: number }): Job;
  /** Counts a question after a job; null for one nobody knows. */
  look(id: string): { job: Job; done: boolean } | null;
  /** A real film of that job: a moving picture with its number, different for each. */
  film(job: Job): Promise<Uint8Array>;
}

/** What a vendor remembers. Every job taken on is charged, as the strictest of them do. */
export function createJobBook(): JobBook {
  const jobs = new Map<string, Job>();
  const films = new Map<string, Promise<Uint8Array>>();
  const book: JobBook = {
    jobs,
    looksUntilDone: 1,
    take(order, { seconds, width, height, price }) {
      const hash = createHash('sha256').update(JSON.stringify(order)).digest('hex');
      const job: Job = {
        id: randomUUID(),
        hash,
        order,
        at: new Date(),
        looks: 0,
        cancelled: false,
        charged: Math.round(price * seconds * 1_000_000),
        seconds,
        width,
        height,
      };
      jobs.set(job.id, job);
      return job;
    },
    look(id) {
      const job = jobs.get(id);
      if (!job) return null;
      job.looks += 1;
      return { job, done: job.looks > book.looksUntilDone };
    },
    film(job) {
      const known = films.get(job.hash) ?? makeFilm(job);
      films.set(job.hash, known);
      return known;
    },
  };
  return book;
}

/** As vendors send them: H.264 at 24 frames a second with a silent track. */
async function makeFilm({ hash, seconds, width, height }: Job): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'hookline-vendor-'));
  const file = join(folder, 'film.mp4');
  try {
    const hue = Number.parseInt(hash.slice(0, 4), 16) % 360;
    const picture = `testsrc2=size=${width}x${height}:rate=24:duration=${seconds},hue=h=${hue}`;
    const sound = `anullsrc=r=44100:cl=stereo:d=${seconds}`;
    await runFfmpeg([
      '-f',
      'lavfi',
      '-i',
      picture,
      '-f',
      'lavfi',
      '-i',
      sound,
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv420p',
      '-c:a',
      'aac',
      '-f',
      'mp4',
      file,
    ]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
