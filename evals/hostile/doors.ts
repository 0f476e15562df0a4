import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { captionTheme } from '#core/caption-themes.ts';
import type { Cut } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { createLimiter } from '#kit/limiter.ts';
import { acceptAudio, acceptVideo } from '#media/accept.ts';
import { acceptMusic } from '#media/accept-music.ts';
import { type CutMedia, gatherMedia } from '#media/cut-media.ts';
import { fitClip } from '#media/fit-clip.ts';
import { fitMusic } from '#media/fit-music.ts';
import { fitVoice } from '#media/fit-voice.ts';
import { measureFootage } from '#media/footage/measure.ts';
import { acceptPicture, largestFile } from '#media/picture.ts';
import { renderCut } from '#media/render-cut.ts';
import type { HostileCase, Kind, Lab } from './lab.ts';

/** Where a person's file comes in: `take` judges it, `use` does with it what is done next. */
export interface Door {
  name: string;
  kind: Kind;
  /** What is damaged may be taken here: what could be read is measured. */
  lenient?: true;
  take(file: string, lab: Lab, signal: AbortSignal): Promise<unknown>;
  use?(file: string, lab: Lab, signal: AbortSignal): Promise<unknown>;
}

const seconds = 1;
const size = { width: 90, height: 160, fps: 10 };

export const doors: readonly Door[] = [
  {
    name: 'clip',
    kind: 'video',
    take: (file, _, signal) => acceptVideo(file, { signal }),
    async use(file, lab, signal) {
      const out = join(lab.folder, 'out.mp4');
      await fitClip(file, out, { ...size, seconds, from: 0 }, signal);
      await filled(out);
    },
  },
  {
    name: 'reference',
    kind: 'video',
    lenient: true,
    take: (file, _, signal) => measureFootage(file, signal, () => undefined),
  },
  {
    name: 'voice',
    kind: 'sound',
    take: (file, _, signal) => acceptAudio(file, { signal }),
    async use(file, lab, signal) {
      const out = join(lab.folder, 'out.wav');
      await fitVoice(file, out, { text: 'one two three', seconds }, signal);
      await filled(out);
    },
  },
  {
    name: 'music',
    kind: 'sound',
    take: (file, _, signal) => acceptMusic(file, 8, { signal }),
    async use(file, lab, signal) {
      const out = join(lab.folder, 'out.wav');
      await fitMusic({ source: file, file: out, seconds: 8 }, { signal });
      await filled(out);
    },
  },
  {
    name: 'keyframe and logo',
    kind: 'picture',
    take: async (file) => {
      if ((await stat(file)).size > largestFile) throw new HooklineError('too_large', 'The picture is larger than 15 MB.');
      return acceptPicture(await readFile(file));
    },
  },
  {
    name: 'cut render, as a clip',
    kind: 'video',
    ...inCut((media) => cutOf({ kind: 'clip', media, from: 0 }, null)),
  },
  {
    name: 'cut render, as a still',
    kind: 'picture',
    ...inCut((media) => cutOf({ kind: 'still', media, move: 'push' }, null)),
  },
  {
    name: 'cut render, as music',
    kind: 'sound',
    take: inCut((media) => cutOf({ kind: 'still', media: 'good.png', move: 'push' }, media)).take,
  },
];

/** A cut file that names the file, brought to `cut render`. */
function inCut(cutWith: (media: string) => Cut): Pick<Door, 'take' | 'use'> {
  const gathered = async <T>(file: string, lab: Lab, signal: AbortSignal, use: (media: CutMedia, folder: string) => Promise<T>) => {
    const folder = await mkdtemp(join(lab.folder, 'cut-'));
    const fileOf = (media: string) => resolve(lab.folder, media);
    try {
      await lab.good('good.png');
      return await use(await gatherMedia(cutWith(file), { fileOf, folder, signal }), folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  return {
    take: (file, lab, signal) => gathered(file, lab, signal, async () => null),
    use: (file, lab, signal) =>
      gathered(file, lab, signal, async ({ cut, fileOf }, folder) => {
        const profile = { ...size, quality: 'preview' as const };
        await renderCut(cut, { profile, fileOf, folder, file: join(folder, 'film.mp4'), title: 'x', places: createLimiter(1), signal });
      }),
  };
}

function cutOf(source: Cut['segments'][number]['source'], music: string | null): Cut {
  return {
    form: 1,
    fps: 10,
    segments: [{ source, seconds: 0.5, words: [], overlays: [], keepClear: [] }],
    transitions: [],
    audio: { voices: [], music: music === null ? null : { media: music, gainDb: -14 }, loudness: { lufs: -14, truePeak: -1.5 } },
    captions: captionTheme(null),
    platform: 'all',
    disclosure: '',
    brand: null,
  };
}

async function filled(file: string): Promise<void> {
  if ((await stat(file)).size < 200) throw new Error(`${file} is empty`);
}

export interface Verdict {
  door: string;
  /** Null when it was taken. */
  refusal: { code: string; message: string } | null;
  ms: number;
  /** What is wrong, in words; empty when all is well. */
  faults: string[];
}

/** Longest a door may take to make up its mind. */
export const patience = 15_000;
const ours = ['unsupported_media', 'too_large', 'invalid_input'];

/** Brings one file to one door. Errors of any other kind than a refusal are faults. */
export async function knock(door: Door, hostile: HostileCase, file: string, lab: Lab): Promise<Verdict> {
  const before = { ...lab.leaks() };
  const signal = AbortSignal.timeout(120_000);
  const first = await timed(() => door.take(file, lab, signal));
  // Another program may have had the machine: the quicker of two counts.
  const { outcome, ms } = first.ms > patience ? await timed(() => door.take(file, lab, signal)) : first;
  const faults: string[] = [];
  const refusal = outcome.error === null ? null : refusalOf(outcome.error);
  if (refusal && !ours.includes(refusal.code)) faults.push(`failed instead of refusing: ${refusal.code} ${refusal.message.slice(0, 200)}`);
  const fits = hostile.fits === 'either' || hostile.fits.includes(door.kind);
  if (refusal && fits && hostile.fits !== 'either') faults.push(`refused although it is good: ${refusal.message}`);
  if (!refusal && !fits && !(door.lenient && (hostile.damaged || isDegraded(outcome.answer)))) faults.push('taken although it is bad');
  if (!refusal && fits && door.use) {
    await door.use(file, lab, signal).catch((error: unknown) => faults.push(`taken and then not usable: ${String(error).slice(0, 300)}`));
  }
  const after = lab.leaks();
  if (after.opened > before.opened) faults.push('read a file that nobody gave');
  if (after.knocks > before.knocks) faults.push('asked the network');
  if (ms > patience) faults.push(`took ${ms} ms`);
  return { door: door.name, refusal, ms, faults };
}

async function timed(take: () => Promise<unknown>) {
  const started = performance.now();
  const outcome = await take().then(
    (answer) => ({ answer, error: null }),
    (error: unknown) => ({ answer: null, error }),
  );
  return { outcome, ms: Math.round(performance.now() - started) };
}

function refusalOf(error: unknown): { code: string; message: string } {
  if (error instanceof HooklineError) return { code: error.code, message: error.message };
  return { code: 'none', message: String(error) };
}

function isDegraded(answer: unknown): boolean {
  const degraded = (answer as { degraded?: unknown } | null)?.degraded;
  return Array.isArray(degraded) && degraded.length > 0;
}
