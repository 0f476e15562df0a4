import { type Canvas, createCanvas, type Image, type Ink } from '#media/canvas.ts';
import type { Palette } from '../art/palette.ts';
import { fade, mix } from '../art/palette.ts';
import type { StagedProduct } from './staging.ts';

/** The product's picture under the scene's light, made once per size. */
export interface Sprite {
  kind: StagedProduct['kind'];
  aspect: number;
  /** Pixels of the made pictures per canvas pixel at the asked height. */
  picture: Canvas;
  mirror: Canvas;
  shadow: Canvas;
  scratch: Canvas;
}

export interface SpritePose {
  x: number;
  bottom: number;
  height: number;
  angle: number;
  /** Width factor: below 1 it turns away. */
  turn: number;
  skew: number;
  /** Where the sweep of light is, −0.3 … 1.3 across the product; null for none. */
  glint: number | null;
  /** Opacity of contact shadow and reflection, 0..1. */
  ground: number;
}

/** Prepares the picture for a standing height in pixels. `side` is where the key light comes from: −1 left, 1 right. */
export function makeSprite(
  image: Image | Canvas,
  kind: StagedProduct['kind'],
  height: number,
  palette: Palette,
  side: -1 | 1,
  mood: number,
): Sprite {
  const aspect = image.width / image.height;
  // The camera comes closer by up to a tenth; more pixels than the photo has would be wasted.
  const h = Math.max(8, Math.round(Math.min(height * 1.12, image.height * 1.5)));
  const w = Math.max(8, Math.round(h * aspect));
  const picture = createCanvas(w, h);
  const ink = picture.getContext('2d');
  ink.imageSmoothingEnabled = true;
  ink.imageSmoothingQuality = 'high';
  halve(ink, image, w, h);
  light(ink, w, h, palette, side, mood, kind);
  return { kind, aspect, picture, mirror: mirrorOf(picture), shadow: shadowOf(palette.ink), scratch: createCanvas(w, h) };
}

/** Large pictures are halved first: one bilinear step over more than two pixels loses the label's small print. */
function halve(ink: Ink, image: Image | Canvas, w: number, h: number): void {
  if (image.height < h * 2.2) {
    ink.drawImage(image, 0, 0, w, h);
    return;
  }
  const half = createCanvas(w * 2, h * 2);
  const pen = half.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, w * 2, h * 2);
  ink.drawImage(half, 0, 0, w, h);
}

/** Soft light from the key's side, shade on the other, a thin rim: greys only in the middle, so the label keeps its hue. */
function light(ink: Ink, w: number, h: number, palette: Palette, side: -1 | 1, mood: number, kind: Sprite['kind']): void {
  const strength = kind === 'print' ? 0.5 : 1;
  const from = side < 0 ? 0 : w;
  const dark = mix(palette.ink, '#000000', 0.6);
  const across = ink.createLinearGradient(from, 0, w - from, w * 0.12);
  across.addColorStop(0, fade(palette.light, 0.12 * strength));
  across.addColorStop(0.35, fade(palette.light, 0));
  across.addColorStop(0.74, fade(dark, 0));
  across.addColorStop(1, fade(dark, (0.16 + 0.18 * mood) * strength));
  const down = ink.createLinearGradient(0, h * 0.82, 0, h);
  down.addColorStop(0, fade(dark, 0));
  down.addColorStop(1, fade(dark, (0.16 + 0.1 * mood) * strength));
  ink.save();
  ink.globalCompositeOperation = 'source-atop';
  for (const paint of [across, down]) {
    ink.fillStyle = paint;
    ink.fillRect(0, 0, w, h);
  }
  ink.globalAlpha = 0.55 * strength;
  ink.drawImage(rimOf(ink, w, h, mix(palette.accent, palette.light, 0.45), side), 0, 0);
  ink.restore();
}

function rimOf(ink: Ink, w: number, h: number, color: string, side: -1 | 1): Canvas {
  const rim = createCanvas(w, h);
  const pen = rim.getContext('2d');
  pen.fillStyle = color;
  pen.fillRect(0, 0, w, h);
  pen.globalCompositeOperation = 'destination-in';
  pen.drawImage(ink.canvas, 0, 0);
  pen.globalCompositeOperation = 'destination-out';
  const width = Math.max(1, h * 0.006);
  pen.filter = `blur(${(width * 0.5).toFixed(2)}px)`;
  pen.drawImage(ink.canvas, side * width, width * 0.6);
  pen.filter = 'none';
  return rim;
}

function mirrorOf(picture: Canvas): Canvas {
  const w = picture.width;
  const h = Math.max(4, Math.round(picture.height * 0.3));
  const mirror = createCanvas(w, h);
  const ink = mirror.getContext('2d');
  ink.filter = `blur(${Math.max(0.6, picture.height * 0.004).toFixed(1)}px)`;
  ink.translate(0, picture.height);
  ink.scale(1, -1);
  ink.drawImage(picture, 0, 0);
  ink.setTransform(1, 0, 0, 1, 0, 0);
  ink.filter = 'none';
  ink.globalCompositeOperation = 'destination-in';
  const fadeOut = ink.createLinearGradient(0, 0, 0, h);
  fadeOut.addColorStop(0, 'rgba(0,0,0,0.34)');
  fadeOut.addColorStop(0.5, 'rgba(0,0,0,0.1)');
  fadeOut.addColorStop(1, 'rgba(0,0,0,0)');
  ink.fillStyle = fadeOut;
  ink.fillRect(0, 0, w, h);
  return mirror;
}

function shadowOf(color: string): Canvas {
  const shadow = createCanvas(256, 64);
  const ink = shadow.getContext('2d');
  const soft = ink.createRadialGradient(0, 0, 0, 0, 0, 1);
  soft.addColorStop(0, fade(color, 0.72));
  soft.addColorStop(0.5, fade(color, 0.46));
  soft.addColorStop(0.8, fade(color, 0.13));
  soft.addColorStop(1, fade(color, 0));
  ink.translate(128, 32);
  ink.scale(127, 31);
  ink.fillStyle = soft;
  ink.fillRect(-1, -1, 2, 2);
  return shadow;
}

/** Draws the product standing (or held) at a pose. */
export function drawSprite(ink: Ink, sprite: Sprite, pose: SpritePose): void {
  const width = pose.height * sprite.aspect;
  ink.save();
  ink.translate(pose.x, pose.bottom);
  if (pose.ground > 0) drawGround(ink, sprite, pose, width);
  if (pose.angle !== 0) {
    ink.translate(0, -pose.height / 2);
    ink.rotate(pose.angle);
    ink.translate(0, pose.height / 2);
  }
  ink.transform(pose.turn, pose.skew, 0, 1, 0, 0);
  ink.drawImage(pose.glint === null ? sprite.picture : glinting(sprite, pose.glint), -width / 2, -pose.height, width, pose.height);
  if (pose.glint !== null && sprite.kind !== 'print') drawSparkle(ink, width * 0.3, -pose.height * 0.9, pose.height, pose.glint);
  ink.restore();
}

/** Where the sweep leaves the product a star flares up for a moment. */
function drawSparkle(ink: Ink, x: number, y: number, height: number, glint: number): void {
  const since = (glint - 0.75) / 0.55;
  if (since <= 0 || since >= 1) return;
  const size = height * 0.11 * Math.sin(Math.PI * since);
  ink.save();
  ink.globalCompositeOperation = 'screen';
  ink.translate(x, y);
  ink.rotate(since * 0.6);
  ink.fillStyle = 'rgba(255,255,255,0.95)';
  ink.beginPath();
  for (let point = 0; point < 8; point++) {
    const radius = point % 2 ? size * 0.1 : size * (point % 4 ? 0.7 : 1);
    ink.lineTo(Math.cos((point * Math.PI) / 4) * radius, Math.sin((point * Math.PI) / 4) * radius);
  }
  ink.closePath();
  ink.fill();
  ink.restore();
}

function drawGround(ink: Ink, sprite: Sprite, pose: SpritePose, width: number): void {
  ink.save();
  ink.globalAlpha = pose.ground;
  ink.drawImage(sprite.mirror, -width / 2, -1, width, pose.height * 0.3);
  // A wide soft shadow, and a thin dark one where the product touches the table.
  const deep = Math.min(width * 0.16, pose.height * 0.09);
  ink.drawImage(sprite.shadow, -width * 0.62, -deep * 0.5, width * 1.3, deep);
  const thin = Math.max(2, pose.height * 0.026);
  ink.drawImage(sprite.shadow, -width * 0.54, -thin * 0.55, width * 1.08, thin);
  ink.restore();
}

/** A band of light crossing the product, only where the product is. */
function glinting(sprite: Sprite, at: number): Canvas {
  const { scratch, picture } = sprite;
  const { width, height } = scratch;
  const ink = scratch.getContext('2d');
  ink.globalCompositeOperation = 'copy';
  ink.drawImage(picture, 0, 0);
  ink.globalCompositeOperation = 'source-atop';
  const x = at * width;
  const band = ink.createLinearGradient(x - width * 0.22, 0, x + width * 0.22, height * 0.14);
  band.addColorStop(0, 'rgba(255,255,255,0)');
  band.addColorStop(0.42, 'rgba(255,255,255,0.12)');
  band.addColorStop(0.5, 'rgba(255,255,255,0.46)');
  band.addColorStop(0.58, 'rgba(255,255,255,0.12)');
  band.addColorStop(1, 'rgba(255,255,255,0)');
  ink.fillStyle = band;
  ink.fillRect(0, 0, width, height);
  return scratch;
}
