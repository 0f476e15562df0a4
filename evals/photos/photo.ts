/** Made shop photos with known mattes: a product, its backdrop, shadow and reflection, and what a camera and a shop's JPEG do to them. */
import sharp from 'sharp';
import { type Canvas, createCanvas } from '#media/canvas.ts';
import { between, pick, type Random } from '../footage/drawing.ts';
import { seeded } from '../word-times.ts';
import { type Backdrop, type BackdropKind, backdrops } from './backdrops.ts';
import type { Shape, Tint } from './ink.ts';
import { makeProduct, type ProductKind, productKinds } from './products.ts';

export interface MadePhoto {
  name: string;
  kind: BackdropKind;
  jpeg: Buffer;
  width: number;
  height: number;
  /** The product's cover per pixel, 0..255. */
  matte: Uint8Array;
}

export interface PhotoPlan {
  product: ProductKind;
  tint: Tint;
  backdrop: Backdrop;
  random: Random;
  /** 1: as large as shops send them. */
  scale: number;
}

/** The 24 photos of a seed, eight of each kind of background; `scale` shrinks them for quick tests, `only` names some by their place. */
export async function makePhotos(seed: number, scale = 1, only?: readonly number[]): Promise<MadePhoto[]> {
  const photos: MadePhoto[] = [];
  for (const [index, backdrop] of backdrops.entries()) {
    if (only && !only.includes(index)) continue;
    const random = seeded(seed * 1009 + index * 31 + 5);
    // Every product comes in turn, each seed beginning with another.
    const product = productKinds[(index * 3 + seed * 7 + Math.floor(index / 10)) % productKinds.length] ?? 'bottle';
    const tint = backdrop.name === 'pure white again' ? 'white' : random() < 0.2 ? 'dark' : 'any';
    photos.push(await makePhoto({ product, tint, backdrop, random, scale }));
  }
  return photos;
}

/** One photo; the same plan with a generator at the same place gives the same photo. */
export async function makePhoto({ product, tint, backdrop, random, scale }: PhotoPlan): Promise<MadePhoto> {
  const [wide, tall] = pick(random, [
    [1000, 1000],
    [900, 1125],
    [1100, 880],
  ] as const);
  const [width, height] = [Math.round(wide * scale), Math.round(tall * scale)];
  const shape = makeProduct(product, tint, random);
  const unit = Math.min((height * between(random, 0.58, 0.8)) / shape.height, (width * 0.78) / shape.width);
  const ground = height * 0.5 + (shape.height * unit) / 2 + height * between(random, -0.02, 0.06);
  const x = width * between(random, 0.44, 0.56);
  const alone = standing(shape, width, height, x, ground, unit);
  const canvas = createCanvas(width, height);
  const ink = canvas.getContext('2d');
  // Backdrops are drawn at full size, so that their grain does not grow when the photo shrinks.
  ink.save();
  ink.scale(scale, scale);
  backdrop.draw(ink, wide, tall, ground / scale, random);
  ink.restore();
  lightGround(canvas, alone, { x, ground, unit, shape, random, gloss: backdrop.kind !== 'textured' && random() < 0.3 });
  ink.drawImage(alone, 0, 0);
  if (random() < 0.5) vignette(canvas, backdrop.kind === 'plain' ? 0.07 : 0.16);
  const focus = between(random, 0.3, 0.75);
  const soft = createCanvas(width, height);
  const lens = soft.getContext('2d');
  lens.drawImage(canvas, 0, 0);
  lens.filter = `blur(${focus.toFixed(2)}px)`;
  lens.drawImage(canvas, 0, 0);
  const { data } = lens.getImageData(0, 0, width, height);
  grain(data, random, between(random, 0.8, 3.2));
  const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: Math.round(between(random, 74, 93)) })
    .toBuffer();
  return { name: `${product} on ${backdrop.name}`, kind: backdrop.kind, jpeg, width, height, matte: coverOf(alone) };
}

function standing(shape: Shape, width: number, height: number, x: number, ground: number, unit: number): Canvas {
  const canvas = createCanvas(width, height);
  const ink = canvas.getContext('2d');
  ink.translate(x, ground);
  ink.scale(unit, unit);
  shape.draw(ink);
  return canvas;
}

/** Reflection of a polished table, contact shadow, and a soft shadow away from the light. */
function lightGround(
  canvas: Canvas,
  alone: Canvas,
  { x, ground, unit, shape, random, gloss }: { x: number; ground: number; unit: number; shape: Shape; random: Random; gloss: boolean },
): void {
  const ink = canvas.getContext('2d');
  const half = (shape.width * unit) / 2;
  if (gloss) {
    const mirror = createCanvas(canvas.width, canvas.height);
    const pen = mirror.getContext('2d');
    pen.translate(0, ground * 2 - 2);
    pen.scale(1, -1);
    pen.drawImage(alone, 0, 0);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.globalCompositeOperation = 'destination-in';
    const fade = pen.createLinearGradient(0, ground, 0, ground + shape.height * unit * 0.3);
    fade.addColorStop(0, 'rgba(0,0,0,0.2)');
    fade.addColorStop(1, 'rgba(0,0,0,0)');
    pen.fillStyle = fade;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    ink.filter = 'blur(2px)';
    ink.drawImage(mirror, 0, 0);
    ink.filter = 'none';
  }
  const lean = between(random, -0.5, 0.5);
  const dark = between(random, 0.12, 0.36);
  for (const [spread, flat, strength, shift] of [
    [1.25, 0.2, dark * 0.7, lean],
    [1.0, 0.07, dark, lean * 0.2],
  ] as const) {
    ink.save();
    ink.translate(x + shift * half, ground - half * flat * 0.2);
    ink.scale(half * spread, half * flat);
    const soft = ink.createRadialGradient(0, 0, 0, 0, 0, 1);
    soft.addColorStop(0, `rgba(20,20,28,${strength})`);
    soft.addColorStop(0.6, `rgba(20,20,28,${strength * 0.55})`);
    soft.addColorStop(1, 'rgba(20,20,28,0)');
    ink.fillStyle = soft;
    ink.fillRect(-1, -1, 2, 2);
    ink.restore();
  }
}

function vignette(canvas: Canvas, strength: number): void {
  const { width, height } = canvas;
  const ink = canvas.getContext('2d');
  const paint = ink.createRadialGradient(
    width / 2,
    height / 2,
    Math.min(width, height) * 0.35,
    width / 2,
    height / 2,
    Math.hypot(width, height) / 2,
  );
  paint.addColorStop(0, 'rgba(0,0,0,0)');
  paint.addColorStop(1, `rgba(0,0,0,${strength})`);
  ink.fillStyle = paint;
  ink.fillRect(0, 0, width, height);
}

/** Sensor noise: mostly of brightness, a little of colour; sum of uniforms, near normal, `sigma` in levels. */
function grain(data: Uint8ClampedArray, random: Random, sigma: number): void {
  for (let at = 0; at < data.length; at += 4) {
    const light = (random() + random() + random() - 1.5) * 2 * sigma;
    for (let channel = 0; channel < 3; channel++) data[at + channel] = (data[at + channel] ?? 0) + light + (random() - 0.5) * sigma;
  }
}

/** Glass lets light through, but it is product all the same: what is covered by three quarters counts as whole. */
function coverOf(alone: Canvas): Uint8Array {
  const { data } = alone.getContext('2d').getImageData(0, 0, alone.width, alone.height);
  return Uint8Array.from({ length: data.length / 4 }, (_, at) => Math.min(255, Math.round((data[at * 4 + 3] ?? 0) / 0.75)));
}
