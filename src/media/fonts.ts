import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { type Font, openSync } from 'fontkit';
import { HooklineError } from '#core/errors.ts';

interface FaceSource {
  /** Resolved from the npm package. */
  module: string;
  /** As libass looks it up; with `bold` for the bold cut of a family. */
  family: string;
  bold: boolean;
  /** What libass must report to have chosen. */
  postScript: string;
}

/** One cut of a font out of Google's packages. */
function cut(name: string, file: string, weight: string, family: string): FaceSource {
  return {
    module: `@expo-google-fonts/${name}/${weight}/${file}_${weight}.ttf`,
    family,
    bold: weight === '700Bold',
    postScript: `${file}-${weight.slice(3)}`,
  };
}

/** The faces Hookline sets type in, all under the SIL Open Font License but Luckiest Guy (Apache 2.0). */
export const faces = {
  anton: cut('anton', 'Anton', '400Regular', 'Anton'),
  bebas: cut('bebas-neue', 'BebasNeue', '400Regular', 'Bebas Neue'),
  lucky: cut('luckiest-guy', 'LuckiestGuy', '400Regular', 'Luckiest Guy'),
  courier: cut('courier-prime', 'CourierPrime', '700Bold', 'Courier Prime'),
  bold: cut('montserrat', 'Montserrat', '700Bold', 'Montserrat'),
  black: cut('montserrat', 'Montserrat', '900Black', 'Montserrat Black'),
  inter: cut('inter', 'Inter', '600SemiBold', 'Inter SemiBold'),
  interHeavy: cut('inter', 'Inter', '800ExtraBold', 'Inter ExtraBold'),
  poppins: cut('poppins', 'Poppins', '600SemiBold', 'Poppins SemiBold'),
  poppinsHeavy: cut('poppins', 'Poppins', '800ExtraBold', 'Poppins ExtraBold'),
  arabic: cut('noto-sans-arabic', 'NotoSansArabic', '600SemiBold', 'Noto Sans Arabic SemiBold'),
  arabicHeavy: cut('noto-sans-arabic', 'NotoSansArabic', '800ExtraBold', 'Noto Sans Arabic ExtraBold'),
  hebrew: cut('noto-sans-hebrew', 'NotoSansHebrew', '600SemiBold', 'Noto Sans Hebrew SemiBold'),
  hebrewHeavy: cut('noto-sans-hebrew', 'NotoSansHebrew', '800ExtraBold', 'Noto Sans Hebrew ExtraBold'),
  japanese: cut('dela-gothic-one', 'DelaGothicOne', '400Regular', 'Dela Gothic One'),
  korean: cut('black-han-sans', 'BlackHanSans', '400Regular', 'Black Han Sans'),
  chinese: cut('zcool-qingke-huangyou', 'ZCOOLQingKeHuangYou', '400Regular', 'ZCOOL QingKe HuangYou'),
} satisfies Record<string, FaceSource>;

export type Face = keyof typeof faces;

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

/** Copies faces into `folder` (which libass gets as its only own font folder) and returns it. */
export async function installFonts(folder: string, wanted: readonly Face[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const face of wanted) {
    const source = fontFile(face);
    const target = join(folder, basename(source));
    const part = `${target}.${randomBytes(4).toString('hex')}.part`;
    await copyFile(source, part);
    await rename(part, target);
  }
  return folder;
}

/** The faces that an ASS script asks for. */
export function facesIn(script: string): Face[] {
  return (Object.keys(faces) as Face[]).filter((face) => face === 'black' || script.includes(fontTags(face)));
}

/** `\fn` and `\b` as every line carries them. */
export function fontTags(face: Face): string {
  const { family, bold } = faces[face];
  return `\\fn${family}\\b${bold ? 1 : 0}`;
}

/** What a text measures, in shares of the capitals' height. */
interface Extent {
  width: number;
  /** How far its ink reaches above and below the baseline. */
  above: number;
  below: number;
}

const extents = new Map<string, Extent>();

/** Measures `text` set in `face`, kerning and joined letters included. */
export function extentOf(face: Face, text: string): Extent {
  // Setting a line takes a millisecond, and a layout asks for the same words again and again.
  const key = `${face} ${text}`;
  const known = extents.get(key);
  if (known) return known;
  const font = fontOf(face);
  // libass sets a hard space as a plain one.
  const run = setLine(font, text.replaceAll('\u00A0', ' '));
  const { minY, maxY } = run.bbox;
  const empty = !Number.isFinite(minY + maxY);
  const cap = font.capHeight;
  const extent = { width: run.advanceWidth / cap, above: empty ? 0 : maxY / cap, below: empty ? 0 : Math.max(0, -minY / cap) };
  if (extents.size > 5000) extents.clear();
  extents.set(key, extent);
  return extent;
}

/** A text's glyphs and their places. fontkit fails on a mark that its font gives no anchor for: marks are then left where they stand. */
export function setLine(font: Font, text: string): ReturnType<Font['layout']> {
  try {
    return font.layout(text);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return font.layout(text, { mark: false, mkmk: false });
  }
}

/** Width of `text` set in `face` with capitals `cap` high; same unit as `cap`. */
export function widthOf(face: Face, text: string, cap: number): number {
  return extentOf(face, text).width * cap;
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

/** Whether `face` can show a sign; a backslash is shown with a zero-width space behind it (see `literal`). */
export function covers(face: Face, codePoint: number): boolean {
  const font = fontOf(face);
  return font.hasGlyphForCodePoint(codePoint) && (codePoint !== 0x5c || font.hasGlyphForCodePoint(0x200b));
}
