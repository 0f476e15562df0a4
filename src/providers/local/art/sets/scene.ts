import type { ShotPrompt } from '#core/shot-prompt.ts';
import type { Ink } from '#media/canvas.ts';
import { Path2D } from '#media/canvas.ts';
import { fade, mix, noise, type Palette, toLch, tune } from '../palette.ts';

/*
 * Sets are drawn in a space of 1080 × 1920 whatever the film's size. Planes from back to front: wall, far, mid,
 * (the figure), surface. The top 12 % and the band 66–80 % stay calm: text lives there.
 */

export interface Scene {
  palette: Palette;
  mood: ShotPrompt['mood'];
  seed: number;
  /** A thing's natural colour, graded into the scene: `own` is how much of itself it keeps (0..1). */
  grade: (natural: string, own?: number) => string;
  /** Wall tones from lit to dark. */
  wall: { lit: string; base: string; dark: string };
  random: (index: number) => number;
  /** How bright practical lights burn, 0..1. */
  glow: number;
}

export type Draw = (ink: Ink, scene: Scene) => void;

export interface Light {
  x: number;
  y: number;
  radius: number;
  strength: number;
  color?: 'light' | 'accent';
}

export interface SetPlan {
  /** Planes with how far out of focus they are (in px at 1080 wide). */
  far: Draw;
  mid: Draw;
  lights: readonly Light[];
  /** What the quiet top fades into, when it is not the wall's dark. */
  top?: (scene: Scene) => string;
  /** False where a beam of light in a tense scene would make no sense. */
  shaft?: boolean;
  /** The foreground. */
  front: Draw;
  /** y share where a product stands. */
  surface: number;
}

export function sceneOf(palette: Palette, mood: ShotPrompt['mood'], seed: number): Scene {
  const level = { tense: 0.55, flat: 0.85, bright: 1.06, warm: 0.95 }[mood];
  const keep = { tense: 0.5, flat: 0.42, bright: 0.62, warm: 0.6 }[mood];
  return {
    palette,
    mood,
    seed,
    grade: (natural, own = keep) => {
      const l = toLch(natural).l;
      const lit = tune(natural, { l: l * (level - 1) * 0.75, c: mood === 'flat' ? 0.5 : mood === 'tense' ? 0.72 : 1 });
      const anchor = l > 0.6 ? mix(palette.base, palette.light, (l - 0.6) * 1.3 * level) : mix(palette.deep, palette.base, l / 0.6);
      return mix(anchor, lit, own);
    },
    wall: { lit: mix(palette.base, palette.light, mood === 'tense' ? 0.1 : 0.3), base: palette.base, dark: palette.deep },
    random: (index) => noise(seed, index + 100),
    glow: { tense: 0.75, flat: 0.35, bright: 0.8, warm: 1 }[mood],
  };
}

type Stop = readonly [number, string];

export function down(ink: Ink, y0: number, y1: number, ...stops: readonly (string | Stop)[]) {
  return ramp(ink, 0, y0, 0, y1, stops);
}

export function across(ink: Ink, x0: number, x1: number, ...stops: readonly (string | Stop)[]) {
  return ramp(ink, x0, 0, x1, 0, stops);
}

function ramp(ink: Ink, x0: number, y0: number, x1: number, y1: number, stops: readonly (string | Stop)[]) {
  const gradient = ink.createLinearGradient(x0, y0, x1, y1);
  for (const [i, stop] of stops.entries()) {
    if (typeof stop === 'string') gradient.addColorStop(i / Math.max(1, stops.length - 1), stop);
    else gradient.addColorStop(stop[0], stop[1]);
  }
  return gradient;
}

export type Shade = string | ReturnType<typeof ramp>;

export function box(ink: Ink, x: number, y: number, width: number, height: number, color: Shade, radius = 0): void {
  ink.fillStyle = color;
  ink.beginPath();
  if (radius > 0) ink.roundRect(x, y, width, height, radius);
  else ink.rect(x, y, width, height);
  ink.fill();
}

export function disc(ink: Ink, x: number, y: number, rx: number, color: Shade, ry = rx): void {
  ink.fillStyle = color;
  ink.beginPath();
  ink.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  ink.fill();
}

export function shape(ink: Ink, data: string, color: Shade): void {
  ink.fillStyle = color;
  ink.fill(new Path2D(data));
}

export function line(ink: Ink, data: string, color: Shade, width: number): void {
  ink.strokeStyle = color;
  ink.lineWidth = width;
  ink.lineCap = 'round';
  ink.lineJoin = 'round';
  ink.stroke(new Path2D(data));
}

/** A pool of light, bright in the middle and gone at the rim. */
export function pool(ink: Ink, x: number, y: number, radius: number, color: string, strength: number, squash = 1): void {
  const gradient = ink.createRadialGradient(0, 0, 0, 0, 0, radius);
  gradient.addColorStop(0, fade(color, strength));
  gradient.addColorStop(0.35, fade(color, strength * 0.5));
  gradient.addColorStop(0.7, fade(color, strength * 0.12));
  gradient.addColorStop(1, fade(color, 0));
  ink.save();
  ink.translate(x, y);
  ink.scale(1, squash);
  ink.fillStyle = gradient;
  ink.fillRect(-radius, -radius, radius * 2, radius * 2);
  ink.restore();
}

/** Moves and scales for a prop, then back. */
export function placed(ink: Ink, x: number, y: number, scale: number, draw: () => void): void {
  ink.save();
  ink.translate(x, y);
  ink.scale(scale, Math.abs(scale));
  draw();
  ink.restore();
}
