import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CutSegment } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { type CompileOptions, compileSegment } from './compile.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { faces, installFonts } from './fonts.ts';
import { probe } from './probe.ts';

export interface RenderOptions extends Omit<CompileOptions, 'assFile' | 'fontsDir'> {
  /** Scratch folder of this film; the ASS script and the fonts are put there. */
  folder: string;
  /** The finished segment: silent MP4 of exactly seconds × fps frames. */
  file: string;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
}

export interface RenderedSegment {
  file: string;
  /** What could not be shown as asked, or null. */
  degraded: string | null;
}

/** Part of every render's asset key: changes when the same cut would look different. */
export const renderVersion = '1';

/**
 * Renders one segment: its clip, captions, overlays and disclosure label, ready to be joined with the others.
 * Errors: `invalid_input` (text or length that cannot be set), `provider_failed` (ffmpeg, a missing font, a clip that is too short), `cancelled`, `disk_full`, `tool_missing`.
 */
export async function renderSegment(segment: CutSegment, options: RenderOptions): Promise<RenderedSegment> {
  const { folder, file, signal, onProgress, index } = options;
  const fontsDir = await installFonts(join(folder, 'fonts'));
  const assFile = join(folder, `segment-${index}.ass`);
  const compiled = compileSegment(segment, { ...options, assFile, fontsDir });
  await writeFile(assFile, compiled.ass);
  const part = `${file}.part`;
  const strangers: string[] = [];
  try {
    await runFfmpeg(['-v', 'verbose', ...compiled.args, part], {
      seconds: segment.seconds,
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
      onLine: (line) => {
        const stranger = foreignFont(line);
        if (stranger !== null) strangers.push(stranger);
      },
    });
    if (strangers.length > 0) throw fontMissing(strangers);
    const { video } = await probe(part, signal ? { signal } : {});
    if (video?.frames !== compiled.frames) {
      throw new HooklineError('provider_failed', `Segment ${index + 1} has ${video?.frames ?? 0} frames instead of ${compiled.frames}.`, {
        hint: 'Its clip is too short: shoot the segment again.',
      });
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return { file, degraded: compiled.notes.length > 0 ? [...new Set(compiled.notes)].join('; ') : null };
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
