import { grow, invert, type Mask, type Raster, shrink } from './cutout-ball.ts';

/**
 * Writes alpha into the picture. Within the few pixels where the outline lies each is a mix of product and background: how much of it
 * is product shows on the line between the colours found further in and further out. What remains is product alone, without
 * the old background's colour.
 */
export function softenEdge(rgba: Uint8Array, width: number, height: number, mask: Mask): void {
  const raster = { width, height };
  const band = Math.max(3, Math.round(Math.max(width, height) * 0.0045));
  const product = invert(mask);
  const inner = shrink(raster, product, band);
  const outer = grow(raster, product, 1);
  const fore = meansOf(rgba, raster, inner, band * 2);
  const back = meansOf(rgba, raster, mask, band * 2);
  const source = Uint8Array.from(rgba);
  const cover = new Float32Array(width * height);
  for (let at = 0; at < cover.length; at++) {
    if (inner[at] === 1) cover[at] = 1;
    else if (outer[at] === 1) cover[at] = shareOf(source, at, fore, back, product[at] ?? 0);
  }
  const calm = steady(cover, raster);
  for (let at = 0; at < cover.length; at++) {
    const alpha = calm[at] ?? 0;
    rgba[at * 4 + 3] = Math.round(alpha * 255);
    if (alpha <= 0 || alpha >= 1 || !back.known(at)) continue;
    for (let channel = 0; channel < 3; channel++) {
      const behind = back.at(at, channel);
      const pure = ((source[at * 4 + channel] ?? 0) - (1 - alpha) * behind) / alpha;
      // Where little of the product is seen, noise would be blown up: there its colour comes from further in.
      const inside = fore.known(at) ? fore.at(at, channel) : pure;
      const trust = Math.min(1, alpha * 1.6);
      rgba[at * 4 + channel] = Math.min(255, Math.max(0, Math.round(pure * trust + inside * (1 - trust))));
    }
  }
}

/** Moves the outline in to where the colour stops being the background's: between the hairs of fur, into a corner that the ball was too large for. */
export function peel(rgba: Uint8Array, raster: Raster, mask: Mask, depth: number): void {
  const { width, height } = raster;
  const inner = shrink(raster, invert(mask), depth);
  const fore = meansOf(rgba, raster, inner, depth * 2);
  const back = meansOf(rgba, raster, mask, depth * 2);
  const stack: number[] = [];
  const visit = (at: number): void => {
    if (mask[at] !== 0 || inner[at] === 1) return;
    if (shareOf(rgba, at, fore, back, 1) > 0.4 || apart(rgba, at, back) > 70) return;
    mask[at] = 1;
    stack.push(at);
  };
  const around = (at: number): void => {
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at < (height - 1) * width) visit(at + width);
  };
  const edge = grow(raster, invert(mask), 1);
  for (let at = 0; at < edge.length; at++) if (edge[at] === 1 && mask[at] === 1) around(at);
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) around(at);
}

/** How far a pixel is from the background around it, in levels. */
function apart(rgba: Uint8Array, at: number, back: Means): number {
  return Math.hypot(...[0, 1, 2].map((channel) => (rgba[at * 4 + channel] ?? 0) - back.at(at, channel)));
}

interface Means {
  known: (at: number) => boolean;
  at: (at: number, channel: number) => number;
}

/** Mean colour of the picture's set pixels within `reach` of each pixel. */
function meansOf(rgba: Uint8Array, { width, height }: Raster, set: Mask, reach: number): Means {
  const size = width * height;
  const counts = boxSum(Float32Array.from(set), width, height, reach);
  const sums = [0, 1, 2].map((channel) => {
    const values = new Float32Array(size);
    for (let at = 0; at < size; at++) if (set[at] === 1) values[at] = rgba[at * 4 + channel] ?? 0;
    return boxSum(values, width, height, reach);
  });
  return {
    known: (at) => (counts[at] ?? 0) > 0.5,
    at: (at, channel) => (sums[channel]?.[at] ?? 0) / Math.max(1, counts[at] ?? 0),
  };
}

/** Sum over a square of ± `reach` pixels. */
function boxSum(source: Float32Array, width: number, height: number, reach: number): Float32Array {
  const across = new Float32Array(source.length);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = -reach; x < width; x++) {
      if (x + reach < width) sum += source[y * width + x + reach] ?? 0;
      if (x - reach - 1 >= 0) sum -= source[y * width + x - reach - 1] ?? 0;
      if (x >= 0) across[y * width + x] = sum;
    }
  }
  const out = new Float32Array(source.length);
  const sums = new Float64Array(width);
  for (let y = -reach; y < height; y++) {
    const [low, high, row] = [(y + reach) * width, (y - reach - 1) * width, y * width];
    if (y + reach < height) for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (across[low + x] ?? 0);
    if (y - reach - 1 >= 0) for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) - (across[high + x] ?? 0);
    if (y >= 0) for (let x = 0; x < width; x++) out[row + x] = sums[x] ?? 0;
  }
  return out;
}

/** How much of a pixel is product, 0..1; `fallback` where product and background look alike. */
function shareOf(rgba: Uint8Array, at: number, fore: Means, back: Means, fallback: number): number {
  if (!fore.known(at) || !back.known(at)) return fallback;
  let along = 0;
  let length = 0;
  for (let channel = 0; channel < 3; channel++) {
    const behind = back.at(at, channel);
    const way = fore.at(at, channel) - behind;
    along += ((rgba[at * 4 + channel] ?? 0) - behind) * way;
    length += way * way;
  }
  if (length < 300) return fallback;
  // A little beyond either end is noise, not mixture.
  return Math.min(1, Math.max(0, (along / length - 0.06) / 0.84));
}

/** A single stray pixel in the outline is noise: each is held to the range of its neighbours. */
function steady(cover: Float32Array, { width, height }: Raster): Float32Array {
  const out = Float32Array.from(cover);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const around = [cover[at - 1] ?? 0, cover[at + 1] ?? 0, cover[at - width] ?? 0, cover[at + width] ?? 0];
      const value = cover[at] ?? 0;
      if (value === 0 || (value === 1 && Math.min(...around) === 1)) continue;
      around.sort((one, other) => one - other);
      out[at] = Math.min(around[3] ?? 1, Math.max(around[0] ?? 0, value));
    }
  }
  return out;
}
