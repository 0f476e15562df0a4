import type { Ink } from '#media/canvas.ts';
import { between, pick, type Random } from '../footage/drawing.ts';

export interface Shape {
  width: number;
  height: number;
  draw: (ink: Ink) => void;
}

export type Tint = 'any' | 'white' | 'dark';

export interface Color {
  h: number;
  s: number;
  l: number;
}

export const css = ({ h, s, l }: Color, light = 0, alpha = 1): string =>
  `hsla(${h.toFixed(0)}, ${s.toFixed(0)}%, ${Math.min(98, Math.max(2, l + light)).toFixed(1)}%, ${alpha})`;

export function colorOf(random: Random, tint: Tint): Color {
  if (tint === 'white') return { h: 30 + random() * 190, s: between(random, 2, 8), l: 89 };
  if (tint === 'dark') return { h: random() * 360, s: between(random, 5, 30), l: between(random, 12, 22) };
  return { h: random() * 360, s: between(random, 30, 75), l: between(random, 28, 60) };
}

/** A round body seen from the side: dark at its flanks, a highlight off the middle, light bounced into the far flank. */
export function round(ink: Ink, left: number, right: number, color: Color, gloss: number) {
  const paint = ink.createLinearGradient(left, 0, right, 0);
  const flank = color.l > 80 ? -24 : -16;
  for (const [at, light] of [
    [0, flank],
    [0.1, flank * 0.5],
    [0.26, 10 * gloss],
    [0.34, 3],
    [0.6, 0],
    [0.86, flank * 0.8],
    [0.96, flank],
    [1, flank * 0.7],
  ] as const)
    paint.addColorStop(at, css(color, light));
  return paint;
}

/** A printed label between two heights: brand bar, name, small print. */
export function label(ink: Ink, random: Random, left: number, right: number, top: number, bottom: number): void {
  const paper: Color = random() < 0.6 ? { h: 45, s: 12, l: 94 } : { h: random() * 360, s: 45, l: between(random, 25, 80) };
  const print = css(paper, paper.l > 55 ? -70 : 62);
  ink.fillStyle = round(ink, left, right, paper, 0.3);
  ink.fillRect(left, top, right - left, bottom - top);
  const width = right - left;
  const tall = bottom - top;
  ink.fillStyle = `hsl(${random() * 360} 70% 45%)`;
  ink.fillRect(left + width * 0.14, top + tall * 0.12, width * 0.3, tall * 0.05);
  ink.fillStyle = print;
  ink.font = `700 ${Math.min(tall * 0.2, width * 0.22).toFixed(0)}px sans-serif`;
  ink.textAlign = 'center';
  ink.fillText(pick(random, ['LUMA', 'Nord', 'HAZEL', 'Oak&Co', 'PURE', 'Mellow']), (left + right) / 2, top + tall * 0.46, width * 0.78);
  for (let line = 0; line < 4; line++) {
    const share = between(random, 0.4, 0.72);
    ink.fillRect((left + right) / 2 - (width * share) / 2, top + tall * (0.58 + line * 0.08), width * share, tall * 0.022);
  }
}
