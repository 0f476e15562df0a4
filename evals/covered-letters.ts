/** How well letters can be read on the finished picture: where they are is drawn anew from the cut, their contrast is the film's own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cut } from '#core/cut.ts';
import { compilePiece } from '#media/compile.ts';
import { filterValue } from '#media/ffmpeg.ts';
import { letterContrasts } from '#media/fixtures/ring-contrast.ts';
import { installFonts } from '#media/fonts.ts';
import type { PictureProfile } from '#media/picture-profile.ts';
import { framesOfSegment } from '#media/pieces.ts';
import { cutUp, type Raster, readRaw, sampled } from './covered-frames.ts';

/** The letters of a segment's sampled frames, white on black: fillings only, no edges, plates or pictures. */
export async function drawLetters(cut: Cut, index: number, profile: PictureProfile, every: number): Promise<Raster[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hookline-letters-'));
  try {
    const frames = framesOfSegment(cut, index);
    const fonts = join(folder, 'fonts');
    const file = join(folder, 'letters.ass');
    const whole = { kind: 'segment' as const, index, from: 0, to: frames };
    const { ass, faces } = compilePiece(cut, whole, profile, { fileOf: (media) => media, assFile: file, fontsDir: fonts });
    await writeFile(file, onlyLetters(ass));
    await installFonts(fonts, faces);
    const { width, height, fps } = profile;
    const times = sampled({ frames, every });
    const filters = [
      `select='eq(mod(n\\,${every})\\,${Math.floor(every / 2)})'`,
      `ass=filename=${filterValue(file)}:fontsdir=${filterValue(fonts)}`,
      'format=rgb24',
    ];
    const source = `color=c=black:s=${width}x${height}:r=${fps}:d=${frames / fps},format=gbrp`;
    const args = ['-f', 'lavfi', '-i', source, '-vf', filters.join(','), '-fps_mode', 'passthrough', '-frames:v', String(times.length)];
    return cutUp(await readRaw(args), profile, times.length);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function onlyLetters(ass: string): string {
  return ass
    .split('\n')
    .filter((line) => !line.startsWith('Dialogue:') || !/\\p1|\\1a&HFF&/.test(line))
    .map((line) => line.replace(/\\1c&H[0-9A-F]{6}&/g, '\\1c&HFFFFFF&'))
    .join('\n');
}

/** The least contrast of any letter with the ring around it, and where its middle is; null where nothing is written. */
export function leastContrast(film: Raster, letters: Raster): { contrast: number; x: number; y: number } | null {
  const { width, height } = film;
  const all = letterContrasts(Buffer.from(film.rgb.buffer, film.rgb.byteOffset, film.rgb.length), Buffer.from(letters.rgb), width, height);
  return all.length === 0 ? null : all.reduce((one, other) => (other.contrast < one.contrast ? other : one));
}
