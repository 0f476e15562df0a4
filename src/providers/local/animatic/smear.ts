import { createCanvas, type Ink } from '#media/canvas.ts';
import type { Size } from '../compositor/layout.ts';

/** Smears what is drawn along its width by `reach` (share of the width): what a whip leaves on a frame. */
export function makeSmear({ width, height }: Size): (ink: Ink, reach: number) => void {
  const narrow = createCanvas(Math.ceil(width / 4), height);
  const pen = narrow.getContext('2d');
  pen.imageSmoothingQuality = 'medium';
  return (ink, reach) => {
    // Ever fewer columns, spread over the width again, are the picture averaged over ever longer stretches.
    const columns = Math.max(10, Math.min(narrow.width, Math.round(1.4 / reach)));
    pen.globalCompositeOperation = 'copy';
    pen.drawImage(ink.canvas, 0, 0, width, height, 0, 0, columns, height);
    ink.save();
    ink.globalAlpha = Math.min(0.92, 0.35 + reach * 5);
    ink.imageSmoothingQuality = 'low';
    ink.drawImage(narrow, 0.5, 0, columns - 1, height, 0, 0, width, height);
    ink.restore();
  };
}
