import { copyFile, mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { type Font, openSync } from 'fontkit';
import { HooklineError } from '#core/errors.ts';

/** The faces Hookline sets type in: Anton and Montserrat, both under the SIL Open Font License. */
export type Face = 'anton' | 'black' | 'bold';

interface FaceSource {
  /** Resolved from the npm package. */
  module: string;
  /** As libass looks it up; with `bold` for the bold cut of a family. */
  family: string;
  bold: boolean;
  /** What libass must report to have chosen. */
  postScript: string;
}

export const faces: Record<Face, FaceSource> = {
  anton: { module: '@expo-google-fonts/anton/400Regular/Anton_400Regular.ttf', family: 'Anton', bold: false, postScript: 'Anton-Regular' },
  black: {
    module: '@expo-google-fonts/montserrat/900Black/Montserrat_900Black.ttf',
    family: 'Montserrat Black',
    bold: false,
    postScript: 'Montserrat-Black',
  },
  bold: {
    module: '@expo-google-fonts/montserrat/700Bold/Montserrat_700Bold.ttf',
    family: 'Montserrat',
    bold: true,
    postScript: 'Montserrat-Bold',
  },
};

const require = createRequire(import.meta.url);
const opened = new Map<Face, Font>();

function fontOf(face: Face): Font {
  const known = opened.get(face);
  if (known) return known;
  const font = openSync(fontFile(face));
  if (!('unitsPerEm' in font)) throw new HooklineError('internal', `The font file of ${face} is a collection.`);
  opened.set(face, font);
  return font;
}

export function fontFile(face: Face): string {
  return require.resolve(faces[face].module);
}

/** Copies the faces into `folder` (which libass gets as its only own font folder) and returns it. */
export async function installFonts(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const face of Object.keys(faces) as Face[]) {
    const source = fontFile(face);
    const target = join(folder, basename(source));
    await copyFile(source, `${target}.part`);
    await rename(`${target}.part`, target);
  }
  return folder;
}

const advances = new Map<string, number>();

/** Width of `text` set in `face` with capitals `cap` high; same unit as `cap`, kerning included. */
export function widthOf(face: Face, text: string, cap: number): number {
  const font = fontOf(face);
  // Setting a line takes a millisecond, and a layout asks for the same words again and again.
  const key = `${face} ${text}`;
  const advance = advances.get(key) ?? font.layout(text).advanceWidth;
  if (advances.size > 5000) advances.clear();
  advances.set(key, advance);
  return (advance * cap) / font.capHeight;
}

/** libass's font size (height of the Windows line box) that gives capitals `cap` high. */
export function sizeOf(face: Face, cap: number): number {
  const font = fontOf(face);
  const { winAscent, winDescent } = font['OS/2'];
  return (cap * (winAscent + winDescent)) / font.capHeight;
}

/** How far below its anchor libass puts the middle of the capitals when a line is anchored by its centre. */
export function capShift(face: Face, cap: number): number {
  const font = fontOf(face);
  const { winAscent, winDescent } = font['OS/2'];
  return ((winAscent - winDescent) / 2 / font.capHeight - 0.5) * cap;
}

export function covers(face: Face, codePoint: number): boolean {
  return fontOf(face).hasGlyphForCodePoint(codePoint);
}
