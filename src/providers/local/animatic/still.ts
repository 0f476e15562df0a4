import { type Image, loadImage } from '#media/canvas.ts';
import type { Keyframe } from '../../spec/image.ts';
import type { Size } from '../compositor/layout.ts';
import { moveCamera } from './camera.ts';
import type { Painter } from './staged.ts';

/** A picture we can't take apart (uploaded, or another provider's) moves as a whole: cropped to fill, slow and smooth. */
export async function moveStill(keyframe: Keyframe, size: Size, seed: number): Promise<Painter> {
  const picture = await loadImage(keyframe.file);
  return (ink, beat, time) => {
    const { camera } = moveCamera(beat, time, seed);
    const zoom = (1.07 + 0.1 * beat.punch) * Math.max(0.99, camera.zoom);
    const { x, y, width, height } = cover(picture, size, zoom);
    ink.save();
    ink.imageSmoothingEnabled = true;
    ink.imageSmoothingQuality = 'high';
    ink.translate(size.width / 2, size.height / 2);
    ink.rotate(Math.max(-0.006, Math.min(0.006, camera.roll)));
    ink.translate(-size.width / 2, -size.height / 2);
    // Whatever the camera does, the picture covers the canvas, the corners a turn needs included.
    const room = size.width * 0.012;
    const dx = clamp(camera.x * size.width, size.width - width - x + room, -x - room);
    const dy = clamp(camera.y * size.height, size.height - height - y + room, -y - room);
    ink.drawImage(picture, x + dx, y + dy, width, height);
    ink.restore();
  };
}

function cover(picture: Image, size: Size, zoom: number) {
  const scale = Math.max(size.width / picture.width, size.height / picture.height) * zoom;
  const width = picture.width * scale;
  const height = picture.height * scale;
  return { x: (size.width - width) / 2, y: (size.height - height) * 0.46, width, height };
}

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}
