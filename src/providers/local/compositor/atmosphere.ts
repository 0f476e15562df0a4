import { type Canvas, createCanvas, type Ink } from '#media/canvas.ts';
import { fade, mix, noise, type Palette } from '../art/palette.ts';
import type { Size } from './layout.ts';

/** Air: lights out of focus behind, dust in the light, a warm leak at the edge. They keep the picture alive between cuts. */
export interface Atmosphere {
  seed: number;
  disc: Canvas;
  mote: Canvas;
  leak: Canvas;
  glow: Canvas;
  beam: Canvas;
}

export function makeAtmosphere(palette: Palette, seed: number, size: Size): Atmosphere {
  const unit = size.height / 1920;
  return {
    seed,
    disc: ball(Math.ceil(90 * unit), [
      [0, fade(palette.light, 0.2)],
      [0.8, fade(mix(palette.light, palette.accent, 0.3), 0.24)],
      [0.92, fade(palette.light, 0.34)],
      [1, fade(palette.light, 0)],
    ]),
    mote: ball(Math.max(4, Math.ceil(14 * unit)), [
      [0, fade(palette.light, 0.95)],
      [0.35, fade(palette.light, 0.4)],
      [1, fade(palette.light, 0)],
    ]),
    leak: ball(Math.ceil(200 * unit), [
      [0, fade(palette.accent, 0.42)],
      [0.45, fade(palette.accent, 0.14)],
      [1, fade(palette.accent, 0)],
    ]),
    glow: ball(Math.ceil(200 * unit), [
      [0, fade(palette.light, 0.6)],
      [0.3, fade(mix(palette.light, palette.accent, 0.4), 0.3)],
      [1, fade(palette.accent, 0)],
    ]),
    beam: beamOf(palette),
  };
}

/** A cone of light with soft flanks, narrow at the top; small, because it has no detail. */
function beamOf(palette: Palette): Canvas {
  const canvas = createCanvas(96, 192);
  const ink = canvas.getContext('2d');
  ink.filter = 'blur(7px)';
  const paint = ink.createLinearGradient(0, 0, 0, 192);
  paint.addColorStop(0, fade(palette.light, 0.34));
  paint.addColorStop(0.75, fade(palette.light, 0.1));
  paint.addColorStop(0.92, fade(palette.light, 0));
  ink.fillStyle = paint;
  ink.beginPath();
  ink.moveTo(40, -20);
  ink.lineTo(56, -20);
  ink.lineTo(76, 192);
  ink.lineTo(20, 192);
  ink.closePath();
  ink.fill();
  return canvas;
}

function ball(radius: number, stops: [number, string][]): Canvas {
  const canvas = createCanvas(radius * 2, radius * 2);
  const ink = canvas.getContext('2d');
  const gradient = ink.createRadialGradient(radius, radius, 0, radius, radius, radius);
  for (const [at, color] of stops) gradient.addColorStop(at, color);
  ink.fillStyle = gradient;
  ink.fillRect(0, 0, radius * 2, radius * 2);
  return canvas;
}

/** Lights out of focus behind the figure. */
export function drawBokeh(ink: Ink, air: Atmosphere, size: Size, time: number, amount: number): void {
  ink.save();
  ink.globalCompositeOperation = 'screen';
  for (let index = 0; index < 7; index++) {
    const r = (0.014 + noise(air.seed, 300 + index) * 0.03) * size.height * amount;
    const x = (noise(air.seed, 310 + index) * 1.1 - 0.05 + Math.sin(time * 0.31 + index * 2.1) * 0.03) * size.width;
    const y = (0.08 + noise(air.seed, 320 + index) * 0.5 + Math.sin(time * 0.43 + index * 1.3) * 0.014) * size.height;
    ink.globalAlpha = 0.3 + 0.3 * Math.sin(time * (0.7 + noise(air.seed, 330 + index)) + index);
    ink.drawImage(air.disc, x - r, y - r, r * 2, r * 2);
  }
  ink.restore();
}

/** A pool of light behind a product. */
export function drawGlow(ink: Ink, air: Atmosphere, x: number, y: number, radius: number, strength: number): void {
  ink.save();
  ink.globalCompositeOperation = 'screen';
  ink.globalAlpha = strength;
  ink.drawImage(air.glow, x - radius, y - radius, radius * 2, radius * 2);
  ink.restore();
}

/** Beams from above; `x`, `y` is where they meet the product. */
export function drawBeams(ink: Ink, air: Atmosphere, size: Size, x: number, y: number): void {
  ink.save();
  ink.globalCompositeOperation = 'screen';
  const length = y * 1.12;
  for (let index = 0; index < 3; index++) {
    ink.save();
    ink.globalAlpha = 0.7 + 0.3 * noise(air.seed, 350 + index);
    ink.translate(x + (index - 1) * size.width * 0.12, y);
    ink.rotate((index - 1) * 0.22);
    const half = size.width * (0.17 + 0.05 * index);
    ink.drawImage(air.beam, -half, -length, half * 2, length);
    ink.restore();
  }
  ink.restore();
}

/** Dust in front of everything, drifting up, and a leak of light wandering at the edge. */
export function drawAir(ink: Ink, air: Atmosphere, size: Size, time: number): void {
  ink.save();
  ink.globalCompositeOperation = 'screen';
  const leak = size.width * 0.5;
  ink.globalAlpha = 0.55 + 0.25 * Math.sin(time * 0.9 + air.seed);
  ink.drawImage(
    air.leak,
    -leak * 0.75 + Math.sin(time * 0.37) * leak * 0.2,
    size.height * 0.1 + Math.cos(time * 0.29) * leak * 0.3,
    leak,
    leak * 1.5,
  );
  for (let index = 0; index < 22; index++) {
    const speed = 0.012 + noise(air.seed, 400 + index) * 0.03;
    const depth = noise(air.seed, 420 + index);
    const y = (((noise(air.seed, 440 + index) - time * speed) % 1) + 1) % 1;
    const x = noise(air.seed, 460 + index) + Math.sin(time * 0.6 + index) * 0.02 * (1 + depth);
    const r = (0.0022 + depth * depth * 0.006) * size.height;
    ink.globalAlpha = Math.max(0, (0.25 + 0.45 * (1 - depth)) * (0.6 + 0.4 * Math.sin(time * 2 + index * 1.7)));
    ink.drawImage(air.mote, x * size.width - r, y * size.height - r, r * 2, r * 2);
  }
  ink.restore();
}
