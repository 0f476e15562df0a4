import { type Canvas, createCanvas, GlobalFonts, type Ink } from '#media/canvas.ts';
import { fontFile } from '#media/fonts.ts';
import { fade, fromLch, mix, noise } from '../art/palette.ts';

/** The colours of a box that stands in for a missing picture; the scene's palette is made from them too. */
export interface BoxColors {
  front: string;
  side: string;
  band: string;
  ink: string;
}

export function boxColors(seed: number): BoxColors {
  const hue = Math.floor(noise(seed, 70) * 6) * 60 + 20;
  const front = fromLch({ l: 0.93, c: 0.025, h: hue });
  const band = fromLch({ l: 0.6, c: 0.16, h: hue });
  return { front, side: mix(front, '#3a3036', 0.32), band, ink: fromLch({ l: 0.24, c: 0.04, h: hue }) };
}

let registered = false;

function registerFonts(): void {
  if (registered) return;
  GlobalFonts.registerFromPath(fontFile('black'), 'Hookline Black');
  GlobalFonts.registerFromPath(fontFile('bold'), 'Hookline Bold');
  registered = true;
}

/** A plain carton with the product's name in type: what we show when there is no picture. 760×960, transparent around. */
export function drawNameBox(name: string, colors: BoxColors): Canvas {
  registerFonts();
  const canvas = createCanvas(760, 960);
  const ink = canvas.getContext('2d');
  const [left, right, top, bottom] = [10, 600, 70, 950];
  const body = ink.createLinearGradient(left, 0, right, 0);
  body.addColorStop(0, mix(colors.front, '#ffffff', 0.35));
  body.addColorStop(0.7, colors.front);
  body.addColorStop(1, mix(colors.front, colors.side, 0.25));
  face(ink, body, [left, top, right, top, right, bottom, left, bottom]);
  const flank = ink.createLinearGradient(right, 0, 750, 0);
  flank.addColorStop(0, colors.side);
  flank.addColorStop(1, mix(colors.side, '#000000', 0.18));
  face(ink, flank, [right, top, 750, 20, 750, 880, right, bottom]);
  face(ink, mix(colors.front, '#ffffff', 0.7), [left, top, right, top, 750, 20, 165, 20]);
  face(ink, fade(colors.band, 1), [left, 760, right, 760, right, 850, left, 850]);
  face(ink, mix(colors.band, '#000000', 0.3), [right, 760, 750, 698, 750, 782, right, 850]);
  ink.fillStyle = fade(colors.ink, 0.9);
  ink.fillRect(left + 52, 170, 92, 12);
  setName(ink, name, colors, { x: left + 52, y: 215, width: right - left - 104, height: 500 });
  return canvas;
}

function face(ink: Ink, paint: string | ReturnType<Ink['createLinearGradient']>, points: number[]): void {
  ink.fillStyle = paint;
  ink.beginPath();
  for (let index = 0; index < points.length; index += 2) ink.lineTo(points[index] ?? 0, points[index + 1] ?? 0);
  ink.closePath();
  ink.fill();
}

/** The largest size at which the name fits in at most five lines; overlong words and names are cut with an ellipsis. */
function setName(ink: Ink, name: string, colors: BoxColors, area: { x: number; y: number; width: number; height: number }): void {
  const words = name.replace(/\s+/g, ' ').trim().split(' ').slice(0, 9);
  ink.fillStyle = colors.ink;
  ink.textAlign = 'left';
  ink.textBaseline = 'top';
  for (let size = 128; size >= 40; size -= 4) {
    ink.font = `${size}px "Hookline Black"`;
    const lines = wrap(ink, words, area.width);
    const fits = lines.every((line) => ink.measureText(line).width <= area.width);
    if (size > 40 && (!fits || lines.length > 5 || lines.length * size * 1.06 > area.height)) continue;
    const room = Math.max(1, Math.floor(area.height / (size * 1.06)));
    for (const [index, line] of lines.slice(0, room).entries()) {
      ink.fillText(shorten(ink, line, area.width), area.x, area.y + index * size * 1.06);
    }
    return;
  }
}

function wrap(ink: Ink, words: string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && ink.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function shorten(ink: Ink, line: string, width: number): string {
  let kept = line;
  while (kept.length > 1 && ink.measureText(kept === line ? kept : `${kept}…`).width > width) kept = kept.slice(0, -1);
  return kept === line ? line : `${kept}…`;
}
