import type { Box, Platform } from '#core/cut.ts';
import { safeMargins } from '#core/safe-zones.ts';
import type { Point } from './ass.ts';
import type { PictureProfile } from './picture-profile.ts';

/** What text is laid out on; libass scales it to the picture. */
export interface TextCanvas {
  width: number;
  height: number;
  /** Canvas pixels per pixel of the finished film: what must be so many pixels wide on screen is multiplied by it. */
  pixel: number;
  /** Edges no text crosses, in canvas pixels. */
  safe: { left: number; top: number; right: number; bottom: number };
  /** Middle of text that is centred. */
  middle: number;
  /** Widest text that is centred. */
  room: number;
}

/** A canvas for pictures of that size, its text in `area` (shares of the width). Lower shapes get a lower canvas, so that type on them is larger: they are seen smaller. */
export function textCanvas(
  { width, height }: Pick<PictureProfile, 'width' | 'height'>,
  platform: Platform,
  area: { x: number; width: number } = { x: 0, width: 1 },
): TextCanvas {
  const shape = width / height;
  const high = shape < 0.7 ? 1920 : shape < 0.9 ? 1600 : shape < 1.2 ? 1400 : 1200;
  // The master's height in this shape: a preview of it is laid out the same.
  const screen = shape < 0.7 ? 1920 : shape < 0.9 ? 1350 : 1080;
  const wide = high * shape;
  const margins = safeMargins(platform, shape);
  const safe = {
    left: Math.max(margins.left, area.x + 0.01) * wide,
    top: margins.top * high,
    right: Math.min(1 - margins.right, area.x + area.width) * wide,
    bottom: (1 - margins.bottom) * high,
  };
  const middle = area.x === 0 ? wide / 2 : (safe.left + safe.right) / 2;
  const room = 2 * Math.min(middle - safe.left, safe.right - middle);
  return { width: wide, height: high, pixel: high / screen, safe, middle, room };
}

/** A rectangle in canvas pixels as shares. */
export function shareOf({ width, height }: TextCanvas, centre: Point, size: { width: number; height: number }): Box {
  return {
    x: (centre.x - size.width / 2) / width,
    y: (centre.y - size.height / 2) / height,
    width: size.width / width,
    height: size.height / height,
  };
}
