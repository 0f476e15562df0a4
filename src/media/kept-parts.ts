import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cut } from '#core/cut.ts';
import { audioMasterVersion } from './audio-master.ts';
import { compilePiece, type PieceFiles } from './compile.ts';
import { ffmpegVersion } from './ffmpeg.ts';
import type { PictureProfile } from './picture-profile.ts';
import type { Piece } from './pieces.ts';
import { proxyVersion } from './proxy.ts';
import { renderVersion } from './render.ts';

/** Finished parts of films by the hash of all they are made from, so that a changed cut renders only what the change touches. */
export interface KeptParts {
  /** The part's file and what was noted of it; null when it was never made. */
  find(key: string): Promise<{ file: string; notes: unknown } | null>;
  /** Takes a finished file over, from the same disk, and tells where it is now. */
  keep(key: string, file: string, notes: unknown): Promise<string>;
}

/** Parts in a folder of their own; what is no longer wanted is its owner's to delete. */
export async function keepPartsIn(folder: string): Promise<KeptParts> {
  await mkdir(folder, { recursive: true });
  const at = (key: string, kind: 'mp4' | 'json') => join(folder, `${key}.${kind}`);
  return {
    async find(key) {
      const notes = await readFile(at(key, 'json'), 'utf8').catch(() => null);
      if (notes === null) return null;
      // Both are as young as their last use: whoever deletes the old ones leaves them, and one alone counts for nothing.
      const now = new Date();
      const there = await Promise.all([utimes(at(key, 'mp4'), now, now), utimes(at(key, 'json'), now, now)]).catch(() => null);
      return there === null ? null : { file: at(key, 'mp4'), notes: JSON.parse(notes) };
    },
    async keep(key, file, notes) {
      await rename(file, at(key, 'mp4'));
      // The notes come last: they are what says that the file is whole.
      // Under a name of their own: two may finish the same part at once.
      const part = `${at(key, 'json')}.${randomUUID()}.part`;
      try {
        await writeFile(part, JSON.stringify(notes));
        await rename(part, at(key, 'json'));
      } finally {
        await rm(part, { force: true });
      }
      return at(key, 'mp4');
    },
  };
}

/** What a piece is made from, hashed, and by which ffmpeg. The cut must name its media by their content. */
export async function keyOfPiece(
  cut: Cut,
  piece: Piece,
  profile: PictureProfile,
  shapeOf: NonNullable<PieceFiles['shapeOf']>,
): Promise<string> {
  const files = { fileOf: (media: string) => media, shapeOf, assFile: 'ass', fontsDir: 'fonts' };
  const { args, ass } = compilePiece(cut, piece, profile, files);
  const small = profile.quality === 'preview' ? { proxyVersion } : {};
  return hash({ renderVersion, ...small, ffmpeg: await ffmpegVersion(), args, ass });
}

/** The same for the film's sound. */
export async function keyOfSound({ audio }: Pick<Cut, 'audio'>, seconds: number): Promise<string> {
  return hash({ audioMasterVersion, ffmpeg: await ffmpegVersion(), audio, seconds });
}

function hash(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
