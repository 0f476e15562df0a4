import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cut } from '#core/cut.ts';
import { createLimiter } from '#kit/limiter.ts';
import { masterAudio } from './audio-master.ts';
import { joinMaster } from './join-master.ts';
import type { PictureProfile } from './picture-profile.ts';
import { framesOfPiece, nameOfPiece, piecesOf } from './pieces.ts';
import { type RenderedPiece, renderPiece } from './render.ts';
import type { MasterReport } from './verify.ts';

export interface RenderCutOptions {
  profile: PictureProfile;
  /** The local file of a medium that the cut names. */
  fileOf: (media: string) => string;
  /** Scratch folder; its owner removes it. */
  folder: string;
  file: string;
  title: string;
  /** How many pieces are rendered side by side, each on one core. */
  places: number;
  signal?: AbortSignal;
  /** Share done, 0..1; never falls. */
  onProgress?: (share: number) => void;
}

export interface RenderedCut {
  file: string;
  report: MasterReport;
  /** What could not be shown as asked. */
  degraded: string[];
}

/** Share of the whole work that is the sound, and that is joining; the rest is the picture. */
const soundShare = 0.04;
const joinShare = 0.02;

/**
 * A whole film from a cut and its files: pieces side by side, sound mastered once, joined by copy and checked. The file appears when it is
 * complete. Errors: those of `renderPiece`, `masterAudio` and `joinMaster`; nothing is left behind but what lies in `folder`.
 */
export async function renderCut(cut: Cut, options: RenderCutOptions): Promise<RenderedCut> {
  const { profile, fileOf, folder, file, places } = options;
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const pieces = piecesOf(cut);
  const total = pieces.reduce((sum, piece) => sum + framesOfPiece(piece), 0);
  const report = progressOf(options.onProgress);
  const limiter = createLimiter(places);
  await mkdir(folder, { recursive: true });
  const seconds = total / cut.fps;
  const sound = limiter.run(async () => {
    const { voices, music, loudness } = cut.audio;
    const mixed = await masterAudio({
      voices: voices.map(({ media, at }) => ({ file: fileOf(media), at })),
      music: music && { file: fileOf(music.media), gainDb: music.gainDb },
      seconds,
      loudness,
      file: join(folder, 'audio.mp4'),
      signal,
    });
    report('audio', soundShare);
    return mixed;
  });
  const pictures = pieces.map((piece) =>
    limiter.run((): Promise<RenderedPiece> => {
      const name = nameOfPiece(piece);
      const weight = ((1 - soundShare - joinShare) * framesOfPiece(piece)) / total;
      const target = join(folder, `${name.replace(':', '-')}.mp4`);
      return renderPiece(cut, piece, {
        profile,
        fileOf,
        folder,
        file: target,
        signal,
        onProgress: (share) => report(name, weight * share),
      });
    }),
  );
  // The first failure stops the others, and is what is thrown once they have ended.
  const work = [sound, ...pictures];
  await Promise.all(work).catch(async (error: unknown) => {
    stop.abort();
    await Promise.allSettled(work);
    throw error;
  });
  const [audio, rendered] = [await sound, await Promise.all(pictures)];
  const expected = { ...profile, seconds, loudness: audio.loudness && cut.audio.loudness };
  const joined = await joinMaster({ pieces: rendered, audio, file, metadata: { title: options.title }, expected, signal });
  report('join', joinShare);
  return { ...joined, degraded: [...new Set(rendered.flatMap(({ degraded }) => degraded ?? []))] };
}

/** Sums shares of parts into one that never falls. */
function progressOf(tell: RenderCutOptions['onProgress']): (part: string, share: number) => void {
  const parts = new Map<string, number>();
  return (part, share) => {
    parts.set(part, Math.max(share, parts.get(part) ?? 0));
    tell?.(
      Math.min(
        1,
        [...parts.values()].reduce((sum, value) => sum + value, 0),
      ),
    );
  };
}
