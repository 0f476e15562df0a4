import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cut } from '#core/cut.ts';
import { tellFullDisk } from '#kit/disk.ts';
import type { Limiter } from '#kit/limiter.ts';
import { runTogether } from '#kit/run-together.ts';
import { type AudioMaster, masterAudio } from './audio-master.ts';
import { mediaToRead } from './compile.ts';
import { joinMaster } from './join-master.ts';
import { type KeptParts, keyOfPiece, keyOfSound } from './kept-parts.ts';
import type { PictureProfile } from './picture-profile.ts';
import { framesOfPiece, nameOfPiece, type Piece, piecesOf } from './pieces.ts';
import { type RenderedPiece, renderPiece } from './render.ts';
import { joinWork, pieceWork, soundWork, weighProgress } from './render-work.ts';
import { readShapes } from './source-shape.ts';
import { mayStand, standstillNotes } from './standstills.ts';
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
  /** Where each piece takes its place while it is made; it uses one core. */
  places: Limiter;
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
export function renderCut(cut: Cut, options: RenderCutOptions): Promise<RenderedCut> {
  return renderParts(cut, options).catch((error: unknown) => {
    throw tellFullDisk(error);
  });
}

async function renderParts(cut: Cut, options: RenderCutOptions): Promise<RenderedCut> {
  const { profile, folder, file, places, signal } = options;
  await mkdir(folder, { recursive: true });
  const pieces = piecesOf(cut);
  const seconds = pieces.reduce((sum, piece) => sum + framesOfPiece(piece), 0) / cut.fps;
  const parts = await Promise.all(
    [soundPart(cut, seconds, options), ...(await pictureParts(cut, pieces, options))].map((part) => lookUp(part, options.kept)),
  );
  const progress = weighProgress({ parts, last: { name: 'join', work: joinWork }, places: places.places }, options.onProgress);
  const works = parts.map(({ name, make }) => async (stop: AbortSignal) => {
    const made = await make(join(folder, `${name.replace(':', '-')}.mp4`), stop, (share) => progress(name, share));
    progress(name, 1);
    return made;
  });
  const [audio, ...rendered] = (await runTogether(places, works, signal)) as [AudioMaster, ...RenderedPiece[]];
  const expected = { ...profile, seconds, loudness: audio.loudness && cut.audio.loudness, mayStand: mayStand(cut) };
  const metadata = { title: options.title };
  const parted = { pieces: rendered, audio, file, metadata, expected, ...(signal ? { signal } : {}) };
  const joined = await places.run(() => joinMaster(parted), signal);
  progress('join', 1);
  return { ...joined, degraded: [...new Set(rendered.flatMap(({ degraded }) => degraded ?? [])), ...standstillNotes(joined.report)] };
}

/** What is made by itself and can be kept. */
interface Part {
  name: string;
  /** CPU seconds it is expected to take. */
  work: number;
  key: () => Promise<string>;
  make: (file: string, signal: AbortSignal, onProgress: (share: number) => void) => Promise<AudioMaster | RenderedPiece>;
}

/** A part that is there already is no work; another is kept when it is made. */
async function lookUp(part: Part, kept: KeptParts | undefined): Promise<Part> {
  if (!kept) return part;
  const key = await part.key();
  const found = await kept.find(key);
  if (found) return { ...part, work: 0, make: async () => ({ ...(found.notes as AudioMaster | RenderedPiece), file: found.file }) };
  return {
    ...part,
    async make(...asked) {
      const { file, ...notes } = await part.make(...asked);
      return { ...notes, file: await kept.keep(key, file, notes) } as AudioMaster | RenderedPiece;
    },
  };
}

function soundPart(cut: Cut, seconds: number, { fileOf }: RenderCutOptions): Part {
  const { voices, music, loudness } = cut.audio;
  const request = {
    voices: voices.map(({ media, at }) => ({ file: fileOf(media), at })),
    music: music && { file: fileOf(music.media), gainDb: music.gainDb },
    seconds,
    loudness,
  };
  const make: Part['make'] = (file, signal, onProgress) => masterAudio({ ...request, file, signal, onProgress });
  return { name: 'sound', work: soundWork(seconds), key: () => keyOfSound(cut, seconds), make };
}

async function pictureParts(cut: Cut, pieces: readonly Piece[], options: RenderCutOptions): Promise<Part[]> {
  const { profile, folder, signal } = options;
  const fileOf = (media: string) => (profile.quality === 'preview' ? options.proxyOf?.(media) : null) ?? options.fileOf(media);
  const shapeOf = await readShapes(
    pieces.flatMap((piece) => mediaToRead(cut, piece)),
    fileOf,
    signal,
  );
  return pieces.map((piece) => ({
    name: nameOfPiece(piece),
    work: pieceWork(cut, piece, profile, shapeOf),
    key: () => keyOfPiece(cut, piece, profile, shapeOf),
    make: (file, signal, onProgress) => renderPiece(cut, piece, { profile, fileOf, shapeOf, folder, file, signal, onProgress }),
  }));
}
