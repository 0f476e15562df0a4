import type { SetName, ShotPrompt } from '#core/shot-prompt.ts';
import { createCanvas, type Ink } from '#media/canvas.ts';
import { fade, mix, noise, type Palette } from '../palette.ts';
import { bathroom } from './bathroom.ts';
import { bedroom } from './bedroom.ts';
import { cafe } from './cafe.ts';
import { closet } from './closet.ts';
import { desk } from './desk.ts';
import { doorstep } from './doorstep.ts';
import { gym } from './gym.ts';
import { kitchen } from './kitchen.ts';
import { livingRoom } from './living-room.ts';
import { nursery } from './nursery.ts';
import { outdoor } from './outdoor.ts';
import { box, type Draw, disc, down, pool, type Scene, type SetPlan, sceneOf } from './scene.ts';
import { studio } from './studio.ts';

const plans: Record<SetName, SetPlan> = {
  kitchen,
  bathroom,
  bedroom,
  'living-room': livingRoom,
  desk,
  gym,
  nursery,
  outdoor,
  doorstep,
  closet,
  cafe,
  studio,
};

/** y share (0..1) where a product stands on the set's foreground. */
export function surfaceOf(set: SetName): number {
  return plans[set].surface;
}

/**
 * Draws one layer of a set over the whole canvas: `back` is everything behind the figure (opaque),
 * `front` the surface at the bottom and the air in front (transparent elsewhere).
 */
export function drawSet(
  ink: Ink,
  set: SetName,
  palette: Palette,
  size: { width: number; height: number },
  options: { mood: ShotPrompt['mood']; seed: number; layer: 'back' | 'front' },
): void {
  const plan = plans[set];
  const scene = sceneOf(palette, options.mood, options.seed);
  const scale = { x: size.width / 1080, y: size.height / 1920 };
  const full = (draw: Draw): void => {
    ink.save();
    ink.scale(scale.x, scale.y);
    draw(ink, scene);
    ink.restore();
  };
  if (options.layer === 'front') {
    full(plan.front);
    full(frontAir);
    return;
  }
  full(wall);
  soften(ink, scene, plan.far, size, 9);
  full((_, s) => haze(ink, s));
  soften(ink, scene, plan.mid, size, 5);
  full((_, s) => lights(ink, s, plan));
  full(bokeh);
  full((pen, s) => calm(pen, s, plan.top?.(s) ?? palette.deep));
  dither(ink, size, options.seed);
}

function wall(ink: Ink, scene: Scene): void {
  box(ink, 0, 0, 1080, 1920, down(ink, 0, 1920, scene.wall.base, scene.wall.lit, [0.75, scene.wall.base], scene.wall.dark));
}

/** A plane out of focus: drawn small, blurred, and laid over the canvas. `blur` is in px at 1080 wide. */
function soften(ink: Ink, scene: Scene, draw: Draw, size: { width: number; height: number }, blur: number): void {
  const shrink = size.width > 540 ? 0.5 : 1;
  const width = Math.ceil(size.width * shrink);
  const height = Math.ceil(size.height * shrink);
  const sharp = createCanvas(width, height);
  const pen = sharp.getContext('2d');
  pen.scale(width / 1080, height / 1920);
  draw(pen, scene);
  const soft = createCanvas(width, height);
  const brush = soft.getContext('2d');
  brush.filter = `blur(${((blur * width) / 1080).toFixed(2)}px)`;
  brush.drawImage(sharp, 0, 0);
  // A blur fades out at its own edges; those lie outside the canvas.
  const over = (blur * 2 * size.width) / 1080;
  ink.drawImage(soft, -over, -over, size.width + over * 2, size.height + over * 2);
}

/** Air between the planes: what is farther is paler and closer to the wall. */
function haze(ink: Ink, scene: Scene): void {
  box(ink, 0, 0, 1080, 1920, fade(scene.wall.base, scene.mood === 'bright' ? 0.26 : 0.32));
}

function lights(ink: Ink, scene: Scene, plan: SetPlan): void {
  ink.save();
  ink.globalCompositeOperation = 'screen';
  for (const light of plan.lights) {
    const color = light.color === 'accent' ? mix(scene.palette.accent, scene.palette.light, 0.25) : scene.palette.light;
    pool(ink, light.x, light.y, light.radius, color, light.strength * scene.glow);
  }
  ink.restore();
  if (scene.mood === 'tense' && plan.shaft !== false) shaft(ink, scene);
}

/** One hard light from the upper left, its edges softened by the air; the rest falls away. */
function shaft(ink: Ink, scene: Scene): void {
  ink.save();
  ink.globalCompositeOperation = 'screen';
  const beam = ink.createLinearGradient(0, 200, 820, 1420);
  beam.addColorStop(0, fade(scene.palette.light, 0.055));
  beam.addColorStop(0.5, fade(scene.palette.light, 0.03));
  beam.addColorStop(1, fade(scene.palette.light, 0));
  ink.fillStyle = beam;
  for (let i = 0; i < 7; i++) {
    const spread = i * 16;
    ink.beginPath();
    ink.moveTo(-60 + spread * 0.4, 60 + spread);
    ink.lineTo(200 - spread * 0.4, -20 + spread);
    ink.lineTo(1180 - spread * 2, 1340 - spread);
    ink.lineTo(640 + spread * 2.4, 1760 - spread);
    ink.closePath();
    ink.fill();
  }
  ink.restore();
}

/** A few lights out of focus, away from where text goes. */
function bokeh(ink: Ink, scene: Scene): void {
  ink.save();
  ink.globalCompositeOperation = 'screen';
  for (let i = 0; i < 11; i++) {
    const x = noise(scene.seed, i + 300) * 1080;
    const y = 280 + noise(scene.seed, i + 330) * 820;
    const r = 14 + noise(scene.seed, i + 360) * 34;
    const color = i % 3 === 0 ? scene.palette.accent : scene.palette.light;
    disc(ink, x, y, r, fade(color, 0.05 + 0.08 * scene.glow * noise(scene.seed, i + 390)));
  }
  ink.restore();
}

/** Darker edges, a quiet top for the hook and a quiet lower band for captions. */
function calm(ink: Ink, scene: Scene, top: string): void {
  const { palette, mood } = scene;
  const weight = { tense: 0.75, flat: 0.3, bright: 0.26, warm: 0.42 }[mood];
  box(
    ink,
    0,
    0,
    1080,
    420,
    down(ink, 0, 420, fade(top, Math.min(0.95, 0.55 + weight * 0.5)), [0.45, fade(top, 0.4 + weight * 0.35)], fade(top, 0)),
  );
  box(
    ink,
    0,
    1080,
    1080,
    840,
    down(ink, 1080, 1920, fade(palette.deep, 0), [0.35, fade(palette.deep, 0.35 + weight * 0.3)], fade(palette.deep, 0.55 + weight * 0.4)),
  );
  const edge = ink.createRadialGradient(540, 860, 420, 540, 860, 1240);
  edge.addColorStop(0, fade(palette.ink, 0));
  edge.addColorStop(1, fade(palette.ink, 0.28 + weight * 0.7));
  ink.fillStyle = edge;
  ink.fillRect(0, 0, 1080, 1920);
}

function frontAir(ink: Ink, scene: Scene): void {
  const { palette } = scene;
  box(ink, 0, 1700, 1080, 220, down(ink, 1700, 1920, fade(palette.ink, 0), fade(palette.ink, 0.45)));
}

/** A grain of ±1.5 levels: smooth ramps would band once encoded in 8 bits. */
function dither(ink: Ink, { width, height }: { width: number; height: number }, seed: number): void {
  const image = ink.getImageData(0, 0, width, height);
  const { data } = image;
  let state = (seed * 2654435761 + 12345) >>> 0;
  for (let i = 0; i < data.length; i += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const grain = ((state >>> 24) / 255 - 0.5) * 4;
    data[i] = (data[i] ?? 0) + grain;
    data[i + 1] = (data[i + 1] ?? 0) + grain;
    data[i + 2] = (data[i + 2] ?? 0) + grain;
  }
  ink.putImageData(image, 0, 0);
}
