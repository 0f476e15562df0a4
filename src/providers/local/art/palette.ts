import type { ShotPrompt } from '#core/shot-prompt.ts';
import { labOf, rgbOf } from '#media/cutout-color.ts';

type Mood = ShotPrompt['mood'];

/** Five scene colours, dark to light: every set and light is mixed from these. */
export interface Palette {
  deep: string;
  base: string;
  accent: string;
  light: string;
  ink: string;
}

interface Lch {
  l: number;
  c: number;
  h: number;
}

/** Hues (OKLCh degrees) that flatter as a backdrop; the band 95–135 (mustard to lime) turns muddy when darkened. */
const backdropHues = [28, 55, 155, 190, 225, 262, 290, 325, 350];

const clamp = (v: number, low = 0, high = 1): number => Math.min(high, Math.max(low, v));

/** `#rrggbb` → OKLab: distances there look even to the eye. */
function toLab(hex: string): readonly [number, number, number] {
  const n = Number.parseInt(hex.slice(1, 7), 16);
  return labOf((n >> 16) & 255, (n >> 8) & 255, n & 255);
}

function fromLab([l, a, b]: readonly [number, number, number]): string {
  return `#${rgbOf([l, a, b])
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}

export function toLch(hex: string): Lch {
  const [l, a, b] = toLab(hex);
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

/** OKLCh → `#rrggbb`; chroma gives way until the colour fits into sRGB. */
export function fromLch({ l, c, h }: Lch): string {
  const angle = (h * Math.PI) / 180;
  for (let chroma = c; ; chroma -= 0.01) {
    const hex = fromLab([l, Math.max(0, chroma) * Math.cos(angle), Math.max(0, chroma) * Math.sin(angle)]);
    if (chroma <= 0 || Math.abs(toLch(hex).l - l) < 0.02) return hex;
  }
}

/** From `a` (t = 0) to `b` (t = 1), evenly to the eye. */
export function mix(a: string, b: string, t: number): string {
  const from = toLab(a);
  const to = toLab(b);
  const k = clamp(t);
  return fromLab([from[0] + (to[0] - from[0]) * k, from[1] + (to[1] - from[1]) * k, from[2] + (to[2] - from[2]) * k]);
}

/** Lighter or darker by `l` (added), more or less colourful by `c` (factor), turned by `h` degrees. */
export function tune(hex: string, change: { l?: number; c?: number; h?: number }): string {
  const from = toLch(hex);
  return fromLch({ l: clamp(from.l + (change.l ?? 0)), c: from.c * (change.c ?? 1), h: from.h + (change.h ?? 0) });
}

/** The colour at opacity `a` (0..1), as canvas text. */
export function fade(hex: string, a: number): string {
  const byte = Math.round(clamp(a) * 255)
    .toString(16)
    .padStart(2, '0');
  return `${hex.slice(0, 7)}${byte}`;
}

/** Repeatable noise in 0..1: the same seed and index always give the same number. */
export function noise(seed: number, index: number): number {
  let x = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) >>> 0;
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39) >>> 0;
  return ((x ^ (x >>> 15)) >>> 0) / 4294967296;
}

const turn = (from: number, to: number): number => Math.abs(((to - from + 540) % 360) - 180);

/** What the product looks like as a whole: its lightness, and its hue when it has one. */
function weigh(colors: readonly { hex: string; share: number }[]): { l: number; hue: number | null } {
  let sum = 0;
  let l = 0;
  let x = 0;
  let y = 0;
  for (const { hex, share } of colors) {
    if (!/^#[0-9a-f]{6}/i.test(hex) || !(share > 0)) continue;
    const color = toLch(hex);
    sum += share;
    l += color.l * share;
    x += Math.cos((color.h * Math.PI) / 180) * color.c * share;
    y += Math.sin((color.h * Math.PI) / 180) * color.c * share;
  }
  if (sum === 0) return { l: 0.5, hue: null };
  const strength = Math.hypot(x, y) / sum;
  return { l: l / sum, hue: strength > 0.018 ? ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360 : null };
}

/**
 * Scene colours that flatter a product with these dominant colours (shares sum to about 1; none is fine).
 * The backdrop takes a hue far from the product's and a lightness away from its own; the accent echoes the product.
 */
export function paletteFrom(colors: readonly { hex: string; share: number }[], mood: Mood, seed: number): Palette {
  const product = weigh(colors);
  const far = backdropHues.filter((hue) => product.hue === null || turn(hue, product.hue) > 75);
  let hue = far[Math.floor(noise(seed, 7) * far.length)] ?? 262;
  if (mood === 'warm') hue = [32, 48, 18, 62][Math.floor(noise(seed, 8) * 4)] ?? 32;
  if (mood === 'tense') hue = [262, 280, 235, 300][Math.floor(noise(seed, 9) * 4)] ?? 262;
  if (mood === 'warm' && product.hue !== null && turn(hue, product.hue) < 25) hue -= 45;
  let accentHue = product.hue ?? hue + 150;
  if (turn(accentHue, hue) < 60) accentHue = hue + 160;
  if (accentHue > 95 && accentHue < 130) accentHue = 88;
  // A dark product wants a lighter ground behind it, a white one a darker ground.
  const push = product.l < 0.38 ? 0.06 : product.l > 0.8 ? -0.06 : 0;
  const ground = { tense: 0.27, flat: 0.5, bright: 0.66, warm: 0.46 }[mood] + push;
  // Greens fill a wall like paint; they get by with half the colour.
  const chroma =
    { tense: 0.075, flat: 0.03, bright: 0.075, warm: 0.085 }[mood] * (hue > 130 && hue < 175 ? 0.5 : hue >= 175 && hue < 210 ? 0.78 : 1);
  const lightHue = { tense: 230, flat: 250, bright: 90, warm: 75 }[mood];
  return {
    deep: fromLch({ l: ground * 0.48 + 0.03, c: chroma * 0.9, h: hue - 8 }),
    base: fromLch({ l: ground, c: chroma, h: hue }),
    accent: fromLch({ l: mood === 'tense' ? 0.66 : 0.74, c: mood === 'flat' ? 0.09 : 0.17, h: accentHue }),
    light: fromLch({ l: mood === 'flat' ? 0.9 : 0.95, c: mood === 'warm' ? 0.085 : 0.03, h: lightHue }),
    ink: fromLch({ l: 0.17, c: 0.035, h: hue - 8 }),
  };
}
