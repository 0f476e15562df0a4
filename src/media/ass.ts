import { channels } from '#core/contrast.ts';
import { capShift, type Face, faces, fontTags, sizeOf } from './fonts.ts';

/** One line of an ASS script. Times in seconds from the segment's start; `text` is ready-made ASS. */
export interface AssEvent {
  layer: number;
  start: number;
  end: number;
  text: string;
}

/** The middle of something on the layout canvas. */
export interface Point {
  x: number;
  y: number;
}

/** A whole ASS script for a canvas of that size. Events that would not last a hundredth of a second are left out. */
export function assScript(canvas: { width: number; height: number }, events: readonly AssEvent[]): string {
  const colours = '&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000';
  const lines = events
    .filter((event) => centis(event.end) > centis(event.start))
    .map(({ layer, start, end, text }) => `Dialogue: ${layer},${clock(start)},${clock(end)},black,,0,0,0,,${text}`);
  return `${[
    '[Script Info]',
    'ScriptType: v4.00+',
    `PlayResX: ${Math.round(canvas.width)}`,
    `PlayResY: ${Math.round(canvas.height)}`,
    'WrapStyle: 2',
    'ScaledBorderAndShadow: yes',
    'Kerning: yes',
    '',
    '[V4+ Styles]',
    'Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding',
    `Style: black,${faces.black.family},100,${colours},0,0,0,0,100,100,0,0,1,0,0,5,0,0,0,1`,
    '',
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...lines,
  ].join('\n')}\n`;
}

function centis(seconds: number): number {
  return Math.max(0, Math.round(seconds * 100));
}

function clock(seconds: number): string {
  const all = centis(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(all / 360_000)}:${two(Math.floor(all / 6000) % 60)}:${two(Math.floor(all / 100) % 60)}.${two(all % 100)}`;
}

/**
 * User text as ASS that shows exactly its characters: braces are escaped, a backslash is parted from what follows by a
 * zero-width space (which the faces have), so neither can start a command.
 */
export function literal(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/\\/g, '\\\u200B')
    .replace(/[{}]/g, (brace) => `\\${brace}`);
}

/** A CSS colour `#RRGGBB` as ASS `&HBBGGRR&`, prepared so that it is true after ffmpeg has drawn it with the BT.601 matrix on a BT.709 picture. */
export function colour(hex: string): string {
  const [r, g, b] = channels(hex);
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const cb = (b - y) / 1.8556;
  const cr = (r - y) / 1.5748;
  const red = y + 1.402 * cr;
  const blue = y + 1.772 * cb;
  const green = (y - 0.299 * red - 0.114 * blue) / 0.587;
  const byte = (value: number) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return `&H${byte(blue)}${byte(green)}${byte(red)}&`;
}

/** Opacity 1 (solid) to 0 (not seen) as ASS alpha. */
export function opacity(share: number): string {
  return `&H${Math.round((1 - share) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase()}&`;
}

/** Tags that set a line in `face` with capitals `cap` high. */
export function type(face: Face, cap: number): string {
  return `${fontTags(face)}\\fs${round(sizeOf(face, cap))}`;
}

/** Tag that puts the middle of the capitals at `at`; for lines anchored by their centre. */
export function centredAt(face: Face, cap: number, at: Point): string {
  return `\\pos(${round(at.x)},${round(at.y - capShift(face, cap))})`;
}

/** A rounded rectangle as an ASS drawing; its own centre is the anchor under `\an5`. */
export function roundedBox(width: number, height: number, radius: number): string {
  const [w, h] = [round(width), round(height)];
  const r = round(Math.min(radius, width / 2, height / 2));
  // 0.5523: a cubic with this handle length follows a quarter circle to 0.03 %.
  const k = round(r * (1 - 0.5523));
  const [x, y] = [round(w - r), round(h - r)];
  return [
    `m ${r} 0 l ${x} 0 b ${round(w - k)} 0 ${w} ${k} ${w} ${r}`,
    `l ${w} ${y} b ${w} ${round(h - k)} ${round(w - k)} ${h} ${x} ${h}`,
    `l ${r} ${h} b ${k} ${h} 0 ${round(h - k)} 0 ${y}`,
    `l 0 ${r} b 0 ${k} ${k} 0 ${r} 0`,
  ].join(' ');
}

/** Two decimals are finer than libass's own grid of 1/64 pixel. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
