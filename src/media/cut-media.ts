import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Cut } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { acceptAudio, acceptVideo } from './accept.ts';
import { acceptMusic } from './accept-music.ts';
import { acceptPicture, largestFile } from './picture.ts';
import { piecesOf } from './pieces.ts';

/** A cut that names its media by their content, and where those are. */
export interface CutMedia {
  cut: Cut;
  fileOf: (media: string) => string;
}

/**
 * Checks every file a stranger's cut names, by its bytes: that it is what it is used as and lasts as long as it is shown. Pictures are
 * written anew into `folder`. Errors: those of `acceptVideo`, `acceptAudio`, `acceptMusic` and `acceptPicture`, with the file's name in front.
 */
export async function gatherMedia(
  cut: Cut,
  { fileOf, folder, signal }: { fileOf: (media: string) => string; folder: string; signal: AbortSignal },
): Promise<CutMedia> {
  const names = new Map<string, string>();
  const files = new Map<string, string>();
  for (const use of usesOf(cut)) {
    const known = `${use.kind}:${use.media}`;
    if (names.has(known)) continue;
    const { name, file } = await accept(use, fileOf(use.media), folder, signal).catch((error: unknown) => {
      if (!(error instanceof HooklineError) || error.code === 'cancelled') throw error;
      const { code, message, hint } = error;
      throw new HooklineError(code, `${use.media}: ${message}`, { ...(hint ? { hint } : {}), cause: error });
    });
    names.set(known, name);
    files.set(name, file);
  }
  const nameOf = (kind: Kind) => (media: string) => names.get(`${kind}:${media}`) ?? media;
  return { cut: rename(cut, nameOf), fileOf: (media) => files.get(media) ?? media };
}

type Kind = 'video' | 'picture' | 'voice' | 'music';

interface Use {
  kind: Kind;
  media: string;
  /** Seconds of it that are shown or heard; 0 where that does not matter. */
  until: number;
}

/** A clip may end this much early: its last picture is held. */
const held = 0.5;

/** Every file a cut names, what it must be, and how long; the longest use of each first. */
function usesOf({ segments, audio, brand, fps, transitions }: Cut): Use[] {
  const pieces = piecesOf({ fps, segments, transitions });
  const clips = segments.map(({ source, seconds }, index): Use => {
    if (source.kind === 'still') return { kind: 'picture', media: source.media, until: 0 };
    const half = pieces.find((piece) => piece.kind === 'transition' && piece.index === index);
    const after = half?.kind === 'transition' ? half.half / fps : 0;
    return { kind: 'video', media: source.media, until: source.from + seconds + after - held };
  });
  const voices = audio.voices.map(({ media }): Use => ({ kind: 'voice', media, until: 0 }));
  const film = segments.reduce((sum, { seconds }) => sum + seconds, 0);
  const music: Use[] = audio.music ? [{ kind: 'music', media: audio.music.media, until: film }] : [];
  const pictures = [brand?.watermark, brand?.intro, brand?.outro].flatMap((one): Use[] =>
    one ? [{ kind: 'picture', media: one.media, until: 0 }] : [],
  );
  return [...clips, ...voices, ...music, ...pictures].sort((one, other) => other.until - one.until);
}

async function accept(
  { kind, media, until }: Use,
  file: string,
  folder: string,
  signal: AbortSignal,
): Promise<{ name: string; file: string }> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(media)) {
    throw new HooklineError('invalid_input', 'This is an address; a cut names files.', {
      hint: 'Download it, and name the file relative to the cut’s own folder.',
    });
  }
  const found = await stat(file).catch((cause: unknown) => {
    throw new HooklineError('not_found', 'There is no such file.', { hint: 'Names are relative to the cut’s own folder.', cause });
  });
  if (!found.isFile()) throw new HooklineError('unsupported_media', 'This is not a file.', { hint: 'Name one file.' });
  if (kind === 'picture') return acceptStill(file, found.size, folder);
  if (kind === 'voice') await acceptAudio(file, { signal });
  else if (kind === 'music') await acceptMusic(file, until, { signal });
  else {
    const { video } = await acceptVideo(file, { signal });
    if (video && video.seconds < until) {
      throw new HooklineError(
        'invalid_input',
        `The clip lasts ${video.seconds.toFixed(1)} s; ${(until + held).toFixed(1)} s of it are to be shown.`,
        {
          hint: 'Shorten its segment, or begin it earlier.',
        },
      );
    }
  }
  return { name: await hashOf(file, signal), file };
}

async function acceptStill(file: string, bytes: number, folder: string): Promise<{ name: string; file: string }> {
  if (bytes > largestFile) throw new HooklineError('too_large', 'The picture is larger than 15 MB.', { hint: 'Save a smaller copy.' });
  const picture = await acceptPicture(await readFile(file));
  const name = createHash('sha256').update(picture.bytes).digest('hex');
  const own = join(folder, name);
  await writeFile(own, picture.bytes);
  return { name, file: own };
}

async function hashOf(file: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { signal }), hash);
  return hash.digest('hex');
}

function rename(cut: Cut, nameOf: (kind: Kind) => (media: string) => string): Cut {
  const own =
    (kind: Kind) =>
    <T extends { media: string }>(one: T): T => ({ ...one, media: nameOf(kind)(one.media) });
  const orNull = <T>(one: T | null, name: (one: T) => T): T | null => (one === null ? null : name(one));
  const { audio, brand } = cut;
  return {
    ...cut,
    segments: cut.segments.map((segment) => ({
      ...segment,
      source: segment.source.kind === 'clip' ? { ...own('video')(segment.source), own: true } : own('picture')(segment.source),
    })),
    audio: { ...audio, voices: audio.voices.map(own('voice')), music: orNull(audio.music, own('music')) },
    brand: brand && {
      ...brand,
      watermark: orNull(brand.watermark, own('picture')),
      intro: orNull(brand.intro, own('picture')),
      outro: orNull(brand.outro, own('picture')),
    },
  };
}
