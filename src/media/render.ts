import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cut } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { type CompiledPiece, compilePiece, mediaToRead } from './compile.ts';
import { drawSticker } from './emoji.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { faces, installFonts } from './fonts.ts';
import type { PictureProfile } from './picture-profile.ts';
import { nameOfPiece, type Piece } from './pieces.ts';
import { probe } from './probe.ts';
import { readShapes, type SourceShape } from './source-shape.ts';
import { type Standstill, watchStandstills } from './standstills.ts';

export interface RenderOptions {
  profile: PictureProfile;
  /** The local file of a medium that the cut names. */
  fileOf: (media: string) => string;
  /** What is known of that file; read from it unless told. */
  shapeOf?: (media: string) => SourceShape;
  /** Scratch folder of this film; the ASS script and the fonts are put there. */
  folder: string;
  /** The finished piece: a silent MP4 of exactly its frames. */
  file: string;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
}

export interface RenderedPiece {
  file: string;
  seconds: number;
  /** In seconds of the piece, half a second and more; joined with those of the neighbours they may be too long for a film. */
  standstills: Standstill[];
  /** What could not be shown as asked, or null. */
  degraded: string | null;
}

/** Part of every render's asset key: changes when the same cut would look different. */
export const renderVersion = '7';

/**
 * Renders one piece of a cut: picture, captions, overlays, brand and disclosure label, ready to be joined with the others. It is watched
 * for black and frozen pictures on its way to the encoder.
 * Errors: `invalid_input` (text or length that cannot be set), `provider_failed` (ffmpeg, a missing font, a clip that is too short), `cancelled`, `disk_full`, `tool_missing`.
 */
export async function renderPiece(cut: Cut, piece: Piece, options: RenderOptions): Promise<RenderedPiece> {
  const { folder, file, signal, onProgress, profile, fileOf } = options;
  const fontsDir = join(folder, 'fonts');
  const assFile = join(folder, `${nameOfPiece(piece).replace(':', '-')}.ass`);
  const shapeOf = options.shapeOf ?? (await readShapes(mediaToRead(cut, piece), fileOf, signal));
  const compiled = compilePiece(cut, piece, profile, { fileOf, shapeOf, assFile, fontsDir });
  await layOut(compiled, assFile, fontsDir);
  const part = `${file}.part`;
  const strangers: string[] = [];
  const watch = watchStandstills(compiled.frames / cut.fps);
  let written: number | null = null;
  const onRetry = () => {
    strangers.length = 0;
    watch.forget();
  };
  try {
    await runFfmpeg(['-v', 'verbose', ...compiled.args, part], {
      seconds: compiled.frames / cut.fps,
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
      onLine: (line) => {
        const stranger = foreignFont(line);
        if (stranger !== null) strangers.push(stranger);
        watch.read(line);
        written = framesWritten(line) ?? written;
      },
      onRetry,
    });
    if (strangers.length > 0) throw fontMissing(strangers);
    const frames = written ?? (await probe(part, signal ? { signal } : {})).video?.frames ?? 0;
    if (frames !== compiled.frames) {
      throw new HooklineError('provider_failed', `Segment ${piece.index + 1} has ${frames} frames instead of ${compiled.frames}.`, {
        hint: 'Its clip is too short: shoot the segment again.',
      });
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return {
    file,
    seconds: compiled.frames / cut.fps,
    standstills: watch.found(),
    degraded: compiled.notes.length > 0 ? compiled.notes.join('; ') : null,
  };
}

/** Puts the script, the fonts and the pictures that a compiled piece names where it looks for them. */
async function layOut({ ass, faces, stickers }: CompiledPiece, assFile: string, fontsDir: string): Promise<void> {
  await installFonts(fontsDir, faces);
  const distinct = new Map(stickers.map((one) => [one.file, one])).values();
  await Promise.all(Array.from(distinct, ({ code, pixels, file }) => drawSticker(code, pixels, file)));
  await writeFile(assFile, ass);
}

/** How many frames ffmpeg says it has put into its file, at its end; saves opening the file again. */
function framesWritten(line: string): number | null {
  const packets = /Output stream #0:0 \(video\): \d+ frames encoded; (\d+) packets muxed/.exec(line)?.[1];
  return packets === undefined ? null : Number(packets);
}

/** What libass took in place of one of our faces, from its log; null when the line says nothing of the kind. */
export function foreignFont(line: string): string | null {
  if (/Glyph 0x[0-9A-F]+ not found|failed to find any fallback|Error opening (memory )?font/i.test(line)) return line;
  const chosen = /fontselect: \((.+?), \d+, \d+\) -> (.+)$/.exec(line);
  if (!chosen) return null;
  const own = Object.values(faces).some(({ postScript }) => chosen[2]?.split(', ').includes(postScript));
  return own ? null : `${chosen[1]} became ${chosen[2]}`;
}

function fontMissing(strangers: string[]) {
  return new HooklineError('provider_failed', `A caption font was replaced: ${strangers[0]?.slice(0, 200)}`, {
    hint: 'Reinstall the packages (npm ci): the font files are missing or damaged.',
  });
}
