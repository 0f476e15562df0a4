/** Text as the difference between a frame and the same frame without text. */
import type { Platform } from '#core/cut.ts';
import { safeMargins } from '#core/safe-zones.ts';
import type { Raster } from './covered-frames.ts';

/**
 * Two encodings of one picture differ by some levels near what changed; text differs by far more. And what is left of such noise is thin:
 * a square of this many pixels a side fits into every stroke of text, and into none of it.
 */
const changed = 40;
const square = 4;

/** 1 where text is: pixels of which some channel has changed, opened by a square. */
export function textMask(film: Raster, bare: Raster): Uint8Array {
  const { width, height } = film;
  const raw = new Uint8Array(width * height);
  for (let at = 0; at < raw.length; at++) {
    for (let channel = 0; channel < 3; channel++) {
      const away = Math.abs((film.rgb[at * 3 + channel] as number) - (bare.rgb[at * 3 + channel] as number));
      if (away > changed) raw[at] = 1;
    }
  }
  return open(raw, width, height);
}

/** Morphological opening by a square: kept is what some whole square of ones covers. */
function open(mask: Uint8Array, width: number, height: number): Uint8Array {
  const kept = new Uint8Array(mask.length);
  const sums = new Int32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      sums[(y + 1) * (width + 1) + x + 1] =
        (mask[y * width + x] as number) +
        (sums[y * (width + 1) + x + 1] as number) +
        (sums[(y + 1) * (width + 1) + x] as number) -
        (sums[y * (width + 1) + x] as number);
  const within = (x: number, y: number) =>
    (sums[(y + square) * (width + 1) + x + square] as number) -
    (sums[y * (width + 1) + x + square] as number) -
    (sums[(y + square) * (width + 1) + x] as number) +
    (sums[y * (width + 1) + x] as number);
  for (let y = 0; y + square <= height; y++)
    for (let x = 0; x + square <= width; x++)
      if (within(x, y) === square * square)
        for (let dy = 0; dy < square; dy++) kept.fill(1, (y + dy) * width + x, (y + dy) * width + x + square);
  return kept;
}

/** Pixels of text outside the platform's safe zone. */
export function textOutside(mask: Uint8Array, width: number, height: number, platform: Platform): number {
  const { top, right, bottom, left } = safeMargins(platform, width / height);
  let count = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const inside = x >= left * width - 1 && x < (1 - right) * width + 1 && y >= top * height - 1 && y < (1 - bottom) * height + 1;
      if (!inside) count += mask[y * width + x] as number;
    }
  return count;
}

/** The share of a silhouette (at a whole fraction of the mask's size) that text lies on. */
export function shareCovered(silhouette: Uint8Array, mask: Uint8Array, width: number, by: number): number {
  const narrow = Math.floor(width / by);
  let [product, both] = [0, 0];
  for (let at = 0; at < silhouette.length; at++) {
    if (silhouette[at] === 0) continue;
    product++;
    const [x, y] = [(at % narrow) * by + (by >> 1), Math.floor(at / narrow) * by + (by >> 1)];
    both += mask[y * width + x] as number;
  }
  return product === 0 ? 0 : both / product;
}
