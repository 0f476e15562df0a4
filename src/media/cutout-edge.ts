import type { Background } from './cutout-background.ts';
import { rgbOf } from './cutout-color.ts';
import type { Mask } from './cutout-flood.ts';

/**
 * Writes alpha into the picture: a soft edge of one to two pixels, with the background's colour taken out of it
 * (an edge pixel is a mix of product and background; what is left must be product alone).
 */
export function softenEdge(rgba: Uint8Array, width: number, height: number, mask: Mask, background: Background): void {
  const cover = blur(blur(coverage(mask), width, height), width, height);
  const source = Uint8Array.from(rgba);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const covered = cover[at] ?? 0;
      if (covered >= 0.999) continue;
      // The ramp ends slightly inside the flood's border: that border is the last pixel with background in it.
      const alpha = Math.min(1, Math.max(0, (covered - 0.45) / 0.5));
      rgba[at * 4 + 3] = Math.round(alpha * 255);
      if (alpha === 0) continue;
      unmix(rgba, source, at, inside(cover, width, height, x, y), rgbOf(background.at(x, y)));
    }
  }
}

/**
 * Takes the background's part out of an edge pixel. How much of it is background shows on the line between the background's
 * colour and the colour a few pixels further in; texture across that line stays.
 */
function unmix(rgba: Uint8Array, source: Uint8Array, at: number, inner: number, behind: readonly number[]): void {
  let along = 0;
  let length = 0;
  for (let channel = 0; channel < 3; channel++) {
    const way = (source[inner * 4 + channel] ?? 0) - (behind[channel] ?? 0);
    along += ((source[at * 4 + channel] ?? 0) - (behind[channel] ?? 0)) * way;
    length += way * way;
  }
  if (length < 60) return;
  const missing = 1 - Math.min(1, Math.max(0, along / length));
  for (let channel = 0; channel < 3; channel++) {
    const mixed = source[at * 4 + channel] ?? 0;
    const way = (source[inner * 4 + channel] ?? 0) - (behind[channel] ?? 0);
    rgba[at * 4 + channel] = Math.min(255, Math.max(0, Math.round(mixed + missing * way)));
  }
}

function coverage(mask: Mask): Float32Array {
  return Float32Array.from(mask, (value) => 1 - value);
}

/** 3×3 binomial blur. */
function blur(source: Float32Array, width: number, height: number): Float32Array {
  const across = new Float32Array(source.length);
  const out = new Float32Array(source.length);
  for (let at = 0; at < source.length; at++) {
    const x = at % width;
    const middle = source[at] ?? 0;
    across[at] = ((x > 0 ? (source[at - 1] ?? 0) : middle) + 2 * middle + (x < width - 1 ? (source[at + 1] ?? 0) : middle)) / 4;
  }
  for (let at = 0; at < source.length; at++) {
    const middle = across[at] ?? 0;
    const above = at >= width ? (across[at - width] ?? 0) : middle;
    const below = at < (height - 1) * width ? (across[at + width] ?? 0) : middle;
    out[at] = (above + 2 * middle + below) / 4;
  }
  return out;
}

/** The pixel four steps further into the product, along the slope of the coverage. */
function inside(cover: Float32Array, width: number, height: number, x: number, y: number): number {
  const at = y * width + x;
  const dx = (cover[at + (x < width - 1 ? 1 : 0)] ?? 0) - (cover[at - (x > 0 ? 1 : 0)] ?? 0);
  const dy = (cover[at + (y < height - 1 ? width : 0)] ?? 0) - (cover[at - (y > 0 ? width : 0)] ?? 0);
  const slope = Math.hypot(dx, dy);
  if (slope < 1e-4) return at;
  const px = Math.min(width - 1, Math.max(0, Math.round(x + (dx / slope) * 4)));
  const py = Math.min(height - 1, Math.max(0, Math.round(y + (dy / slope) * 4)));
  return py * width + px;
}
