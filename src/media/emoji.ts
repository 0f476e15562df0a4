import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Point } from './ass.ts';

/** A small picture among the text: an emoji, drawn over the finished picture. Canvas pixels, seconds of the segment. */
export interface Sticker {
  /** Its code points in hex, as in `1f525`. */
  code: string;
  /** Its middle. */
  at: Point;
  size: number;
  start: number;
  end: number;
}

const require = createRequire(import.meta.url);

interface IconSet {
  icons: Record<string, { body: string; width?: number; height?: number } | undefined>;
  width: number;
  height: number;
}

let names: Record<string, string | undefined> | undefined;
let icons: IconSet | undefined;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const pictograph = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}]|\u20E3/u;
/** ©, ®, ™ and their like count as pictographs, but every text font has them. */
const textual = /^[\u00A9\u00AE\u2122]$/u;

/** Parts a text into its signs; those that are emoji come with the code of their picture, null where there is none. */
export function signsOf(text: string): { sign: string; emoji: { code: string | null } | null }[] {
  return Array.from(graphemes.segment(text), ({ segment }) => {
    const emoji = pictograph.test(segment) && !textual.test(segment);
    return { sign: segment, emoji: emoji ? { code: pictureOf(segment) } : null };
  });
}

function pictureOf(sign: string): string | null {
  names ??= require('@iconify-json/fluent-emoji-flat/chars.json') as Record<string, string>;
  const points = Array.from(sign, (one) => one.codePointAt(0) ?? 0).filter((point) => point !== 0xfe0f && point !== 0xfe0e);
  // Where a shade of skin is not drawn, the plain one is.
  const plain = points.filter((point) => point < 0x1f3fb || point > 0x1f3ff);
  for (const wanted of [points, plain]) {
    const code = wanted.map((point) => point.toString(16)).join('-');
    if (wanted.length > 0 && names[code]) return code;
  }
  return null;
}

/** Draws an emoji (Microsoft's Fluent, MIT) as a PNG of `size` pixels. */
export async function drawSticker(code: string, size: number, file: string): Promise<void> {
  names ??= require('@iconify-json/fluent-emoji-flat/chars.json') as Record<string, string>;
  icons ??= require('@iconify-json/fluent-emoji-flat/icons.json') as IconSet;
  const icon = icons.icons[names[code] ?? ''];
  if (!icon) throw new TypeError(`no picture of ${code}`);
  const [width, height] = [icon.width ?? icons.width, icon.height ?? icons.height];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${width} ${height}">${icon.body}</svg>`;
  // Under a name of its own: pieces side by side draw the same one.
  const part = `${file}.${randomUUID()}.part`;
  await sharp(Buffer.from(svg)).png().toFile(part);
  await rename(part, file);
}
