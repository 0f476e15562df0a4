import { type Canvas, createCanvas, type Ink } from '#media/canvas.ts';
import { fade, mix, noise, type Palette, tune } from '../art/palette.ts';
import type { Composition, Size } from '../compositor/layout.ts';
import { type Camera, planes } from '../compositor/scene.ts';
import type { Stage } from '../compositor/stage.ts';
import type { Beat } from './timeline.ts';

type Draw = (ink: Ink, palette: Palette, width: number, height: number) => void;

/** Leaves and lights that are too near to be sharp, each in a box at the lower right corner of the picture. */
const near: readonly Draw[] = [
  (ink, palette, w, h) => {
    const green = mix(tune('#2f7d4d', { c: 0.6 }), palette.deep, 0.5);
    for (const [x, turn, length] of [
      [0.95, -0.5, 0.95],
      [1.02, -0.15, 1.05],
      [0.86, -0.85, 0.7],
      [1.08, 0.1, 0.9],
    ] as const)
      leaf(ink, { x: w * x, y: h * 1.1, turn, length: h * length, width: w * 0.16 }, mix(green, palette.light, length > 0.92 ? 0.12 : 0));
  },
  (ink, palette, w, h) => {
    const green = mix(tune('#4d8a5a', { c: 0.5 }), palette.deep, 0.4);
    for (let blade = 0; blade < 9; blade++) {
      const [x, turn] = [w * (0.8 + blade * 0.035), -1.1 + blade * 0.16];
      leaf(
        ink,
        { x, y: h * 1.12, turn, length: h * (0.75 + 0.3 * ((blade * 7) % 4) * 0.25), width: w * 0.055 },
        mix(green, palette.light, (blade % 3) * 0.08),
      );
    }
  },
  (ink, palette, w, h) => {
    for (const [x, y, r, a] of [
      [0.86, 0.86, 0.2, 0.5],
      [0.66, 0.94, 0.13, 0.34],
      [0.98, 0.6, 0.15, 0.4],
      [0.8, 0.58, 0.08, 0.26],
    ] as const) {
      ink.fillStyle = fade(mix(palette.accent, palette.light, 0.45), a);
      ink.beginPath();
      ink.arc(w * x, h * y, w * r, 0, 7);
      ink.fill();
    }
  },
];

function leaf(ink: Ink, at: { x: number; y: number; turn: number; length: number; width: number }, color: string): void {
  ink.save();
  ink.translate(at.x, at.y);
  ink.rotate(at.turn);
  ink.fillStyle = color;
  ink.beginPath();
  ink.ellipse(0, -at.length * 0.42, at.width, at.length * 0.42, 0, 0, 7);
  ink.fill();
  ink.restore();
}

/** The box as shares of the canvas. */
const box = { width: 0.42, height: 0.42 };

/**
 * Something near the lens at the edge of the picture, out of focus and moving most: what makes a flat scene deep. Where it would hide a
 * hand or a product it stays away.
 */
export function makeForeground(stage: Stage, seed: number): (ink: Ink, composition: Composition, beat: Beat, camera: Camera) => void {
  const { size, palette, flip } = stage;
  const made = near.map((draw) => blurred(draw, palette, size));
  return (ink, composition, beat, camera) => {
    const place = placeOf(composition, beat, seed, flip);
    const picture = place && made[place.kind];
    if (!place || !picture) return;
    const width = box.width * size.width;
    const height = box.height * size.height;
    const zoom = 1 + (camera.zoom - 1) * planes.near;
    ink.save();
    ink.globalAlpha = 0.9;
    ink.translate(
      size.width * (place.side > 0 ? 1 + place.away : -place.away) + camera.x * planes.near * size.width,
      size.height * 1.06 + camera.y * planes.near * size.height,
    );
    ink.scale(place.side * zoom, zoom);
    ink.drawImage(picture, -width, -height, width, height);
    ink.restore();
  };
}

function placeOf(
  { figure, product }: Composition,
  beat: Beat,
  seed: number,
  flip: boolean,
): { kind: number; side: 1 | -1; away: number } | null {
  const turn = noise(seed, beat.index * 3 + Math.round(beat.start * 10) + 820);
  const kind = Math.floor(noise(seed, 810) * 2.99 + beat.index) % near.length;
  if (product?.mode === 'macro') return turn < 0.7 ? { kind, side: turn < 0.35 ? 1 : -1, away: 0.1 } : null;
  // Beside a person only in wider shots, on the side that no hand shows something.
  if (!figure || product?.mode === 'hand' || beat.shot.framing === 'close') return null;
  const side = product ? (flip ? 1 : -1) : turn < 0.4 ? 1 : -1;
  return turn < 0.75 ? { kind, side, away: 0.17 } : null;
}

/** Drawn small and blurred once; nothing in it has detail. */
function blurred(draw: Draw, palette: Palette, size: Size): Canvas {
  const width = Math.ceil((box.width * size.width) / 4);
  const height = Math.ceil((box.height * size.height) / 4);
  const sharp = createCanvas(width, height);
  draw(sharp.getContext('2d'), palette, width, height);
  const soft = createCanvas(width, height);
  const ink = soft.getContext('2d');
  ink.filter = `blur(${(width * 0.05).toFixed(1)}px)`;
  ink.drawImage(sharp, 0, 0);
  ink.filter = 'none';
  // It leaves the picture at its corner only; the box's other edges must not show.
  ink.globalCompositeOperation = 'destination-in';
  ink.scale(width, height);
  const corner = ink.createRadialGradient(1, 1, 0.55, 1, 1, 0.98);
  corner.addColorStop(0, '#000f');
  corner.addColorStop(1, '#0000');
  ink.fillStyle = corner;
  ink.fillRect(0, 0, 1, 1);
  return soft;
}
