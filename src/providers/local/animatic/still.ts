import { type Canvas, createCanvas, type Image, type Ink, loadImage } from '#media/canvas.ts';
import type { Keyframe } from '../../spec/image.ts';
import type { Size } from '../compositor/layout.ts';
import { moveCamera } from './camera.ts';
import type { SegmentPlan } from './plan-segment.ts';
import type { Painter } from './staged.ts';

/** Cropping that would hide more of a picture than this shows it whole, over itself out of focus. */
const mostHidden = 0.45;

/** A picture we can't take apart (uploaded, or another provider's) moves as a whole: filling the canvas, slow and smooth. */
export async function moveStill(keyframe: Keyframe, size: Size, plan: SegmentPlan): Promise<Painter> {
  const picture = await loadImage(keyframe.file);
  const shape = picture.width / picture.height / (size.width / size.height);
  const hidden = 1 - Math.min(shape, 1 / shape);
  const behind = hidden > mostHidden ? outOfFocus(picture, size) : null;
  return (ink, at, time) => {
    const beat = plan.beats[at];
    if (!beat) return null;
    const { camera } = moveCamera(beat, undefined, time, plan);
    const zoom = (1.07 + 0.1 * beat.punch) * Math.max(0.99, camera.zoom);
    ink.save();
    ink.imageSmoothingEnabled = true;
    ink.imageSmoothingQuality = 'medium';
    if (behind)
      ink.drawImage(behind, -size.width * 0.06 + camera.x * size.width * 0.4, -size.height * 0.06, size.width * 1.12, size.height * 1.12);
    ink.translate(size.width / 2, size.height / 2);
    ink.rotate(Math.max(-0.006, Math.min(0.006, camera.roll)));
    ink.translate(-size.width / 2, -size.height / 2);
    if (behind) drawWhole(ink, picture, size, zoom, camera);
    else drawFilling(ink, picture, size, zoom, camera);
    ink.restore();
    return null;
  };
}

function drawFilling(ink: Ink, picture: Image, size: Size, zoom: number, shift: { x: number; y: number }): void {
  const scale = Math.max(size.width / picture.width, size.height / picture.height) * zoom;
  const width = picture.width * scale;
  const height = picture.height * scale;
  // Whatever the camera does, the picture covers the canvas, the corners a turn needs included.
  const room = size.width * 0.012;
  const x = clamp((size.width - width) / 2 + shift.x * size.width, size.width - width + room, -room);
  const y = clamp((size.height - height) * 0.46 + shift.y * size.height, size.height - height + room, -room);
  ink.drawImage(picture, x, y, width, height);
}

function drawWhole(ink: Ink, picture: Image, size: Size, zoom: number, shift: { x: number; y: number }): void {
  const scale = Math.min((size.width * 0.94) / picture.width, (size.height * 0.6) / picture.height) * (zoom / 1.07);
  const width = picture.width * scale;
  const height = picture.height * scale;
  ink.drawImage(
    picture,
    (size.width - width) / 2 + shift.x * size.width,
    size.height * 0.44 - height / 2 + shift.y * size.height,
    width,
    height,
  );
}

function outOfFocus(picture: Image, size: Size): Canvas {
  const canvas = createCanvas(Math.ceil(size.width / 4), Math.ceil(size.height / 4));
  const ink = canvas.getContext('2d');
  ink.filter = `blur(${(size.width * 0.02).toFixed(1)}px) brightness(0.62)`;
  drawFilling(ink, picture, { width: canvas.width, height: canvas.height }, 1.2, { x: 0, y: 0 });
  return canvas;
}

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}
