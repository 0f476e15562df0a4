import type { Mask, Raster, Region } from './cutout-ball.ts';

/** How each pixel differs from the background expected there: lighter or darker, and in hue; and how steep the picture is at it, per pixel. */
export interface Signs extends Raster {
  light: Float32Array;
  hue: Float32Array;
  slope: Float32Array;
  /** The steepest that a background's own grain gets. */
  grain: number;
}

/** How much the product above a row differs from the background, at its middle. */
export function strength({ width, light, hue }: Signs, mask: Mask, above: number): number {
  const seen: number[] = [];
  for (let at = 0; at < above * width; at += 23) if (mask[at] === 0) seen.push(Math.hypot(light[at] ?? 0, hue[at] ?? 0));
  seen.sort((one, other) => one - other);
  return seen[Math.floor(seen.length / 2)] ?? 0;
}

/** Mean light and hue of the pixels with a label within a box, and how much the light varies. */
export function tell(
  { width, light, hue }: Signs,
  labels: Int32Array,
  label: number,
  box: Region,
): { light: number; hue: number; spread: number } {
  let [count, sum, square, tint] = [0, 0, 0, 0];
  for (let y = box.top; y <= box.bottom; y++) {
    for (let at = y * width + box.left; at <= y * width + box.right; at++) {
      if (labels[at] !== label) continue;
      count++;
      sum += light[at] ?? 0;
      square += (light[at] ?? 0) ** 2;
      tint += hue[at] ?? 0;
    }
  }
  const mean = sum / Math.max(1, count);
  return { light: mean, hue: tint / Math.max(1, count), spread: Math.sqrt(Math.max(0, square / Math.max(1, count) - mean * mean)) };
}

/** 1 where a value is above a limit. */
export function above(values: Float32Array, limit: number): Mask {
  const out = new Uint8Array(values.length);
  for (let at = 0; at < out.length; at++) if ((values[at] ?? 0) > limit) out[at] = 1;
  return out;
}
