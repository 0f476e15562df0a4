import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cut } from '#core/cut.ts';
import { createLimiter } from '#kit/limiter.ts';
import { type AudioMaster, masterAudio } from './audio-master.ts';
import { joinMaster } from './join-master.ts';
import { type KeptParts, keyOfPiece, keyOfSound } from './kept-parts.ts';
import type { PictureProfile } from './picture-profile.ts';
import { framesOfPiece, nameOfPiece, type Piece, piecesOf } from './pieces.ts';
import { type RenderedPiece, renderPiece } from './render.ts';
import { joinWork, pieceWork, soundWork, weighProgress } from './render-work.ts';
import { readShapes } from './source-shape.ts';
import type { MasterReport } from './verify.ts';

export interface RenderCutOptions {
  profile: PictureProfile;
  /** The local file of a medium that the cut names. */
  fileOf: (media: string) => string;
  /** A clip's small copy (`makeProxy`) for a preview; null where there is none. */
  proxyOf?: (media: string) => string | null;
  /** Scratch folder; its owner removes it. */
  folder: string;
  file: string;
  title: string;
  /** How many pieces are rendered side by side, each on one core. */
  places: number;
  /** Where finished parts are looked up and kept; the cut must then name its media by their content. */
  kept?: KeptParts;
  signal?: AbortSignal;
  /** Share of the work done, 0..1; never falls, and grows as time does. */
  onProgress?: (share: number) => void;
}

export interface RenderedCut {
  file: string;
  report: MasterReport;
  /** What could not be shown as asked. */
  degraded: string[];
}

/**
 * A whole film from a cut and its files: pieces side by side, sound mastered once, joined by copy and checked. The file appears when it is
 * complete. Errors: those of `renderPiece`, `masterAudio` and `joinMaster`; nothing is left behind but what lies in `folder`.
 */
export async function renderCut(cut: Cut, options: RenderCutOptions): Promise<RenderedCut> {
  const { profile, folder, file, places } = options;
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  await mkdir(folder, { recursive: true });
  const plan = await planParts(cut, { ...options, signal });
  const progress = weighProgress(
    [...plan.parts.map(({ name, work }) => ({ name, work })), { name: 'join', work: joinWork }],
    options.onProgress,
  );
  const limiter = createLimiter(places);
  // The first failure stops the others; what is thrown is that failure, not the stopping.
  let failure: { error: unknown } | null = null;
  const parts = plan.parts.map((part) =>
    limiter
      .run(() => (failure ? Promise.resolve() : part.make((share) => progress(part.name, share))))
      .then(
        () => progress(part.name, 1),
        (error: unknown) => {
          failure ??= { error };
          stop.abort();
        },
      ),
  );
  await Promise.all(parts);
  if (failure) throw (failure as { error: unknown }).error;
  const { pieces, sound, seconds } = plan.made();
  const expected = { ...profile, seconds, loudness: sound.loudness && cut.audio.loudness };
  const joined = await joinMaster({ pieces, audio: sound, file, metadata: { title: options.title }, expected, signal });
  progress('join', 1);
  return { ...joined, degraded: [...new Set(pieces.flatMap(({ degraded }) => degraded ?? []))] };
}

interface Part {
  name: string;
  /** CPU seconds it is expected to take. */
  work: number;
  make: (onProgress: (share: number) => void) => Promise<void>;
}

interface Plan {
  parts: Part[];
  /** Everything, once all parts are made. */
  made: () => { pieces: RenderedPiece[]; sound: AudioMaster; seconds: number };
}

/** What has to be made and what is there already. */
async function planParts(cut: Cut, options: RenderCutOptions & { signal: AbortSignal }): Promise<Plan> {
  const { profile, folder, kept, signal } = options;
  const pieces = piecesOf(cut);
  const seconds = pieces.reduce((sum, piece) => sum + framesOfPiece(piece), 0) / cut.fps;
  const fileOf = (media: string) => (profile.quality === 'preview' ? options.proxyOf?.(media) : null) ?? options.fileOf(media);
  const shapeOf = await readShapes(mediaOfPicture(cut), fileOf, signal);
  const done = new Map<string, unknown>();
  const parts: Part[] = [];
  const plan = async <T extends { file: string }>(
    name: string,
    key: () => string,
    work: number,
    make: (target: string, onProgress: (share: number) => void) => Promise<T>,
  ) => {
    const known = kept ? key() : null;
    const found = known && kept ? await kept.find(known) : null;
    if (found) {
      done.set(name, { ...(found.notes as object), file: found.file });
      return;
    }
    parts.push({
      name,
      work,
      async make(onProgress) {
        const { file, ...notes } = await make(join(folder, `${name.replace(':', '-')}.mp4`), onProgress);
        done.set(name, { ...notes, file: known && kept ? await kept.keep(known, file, notes) : file });
      },
    });
  };
  await plan(
    'sound',
    () => keyOfSound(cut, seconds),
    soundWork(seconds),
    (file) => mixSound(cut, { ...options, seconds, file }),
  );
  for (const piece of pieces) {
    const work = pieceWork(cut, piece, profile);
    await plan(
      nameOfPiece(piece),
      () => keyOfPiece(cut, piece, profile, shapeOf),
      work,
      (file, onProgress) => renderPiece(cut, piece, { profile, fileOf, shapeOf, folder, file, signal, onProgress }),
    );
  }
  return {
    parts,
    made: () => ({
      pieces: pieces.map((piece: Piece) => done.get(nameOfPiece(piece)) as RenderedPiece),
      sound: done.get('sound') as AudioMaster,
      seconds,
    }),
  };
}

function mixSound(
  cut: Cut,
  { fileOf, signal, seconds, file }: RenderCutOptions & { seconds: number; signal: AbortSignal },
): Promise<AudioMaster> {
  const { voices, music, loudness } = cut.audio;
  return masterAudio({
    voices: voices.map(({ media, at }) => ({ file: fileOf(media), at })),
    music: music && { file: fileOf(music.media), gainDb: music.gainDb },
    seconds,
    loudness,
    file,
    signal,
  });
}

function mediaOfPicture(cut: Cut): string[] {
  const cards = [cut.brand?.intro, cut.brand?.outro].flatMap((card) => card?.media ?? []);
  return [...cut.segments.map(({ source }) => source.media), ...cards];
}
