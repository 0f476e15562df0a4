/** One byte per pixel: 1 is background. */
export type Mask = Uint8Array;

export interface Raster {
  width: number;
  height: number;
}

/**
 * Rolls a ball of `radius` pixels from the picture's rim through what is free (`blocked` 0), and answers where it has been. Gaps in an
 * outline that are narrower than the ball hold it back, where a flood of single pixels would leak. From `start`, when given, instead of the rim.
 */
export function rollBall({ width, height }: Raster, blocked: Mask, radius: number, start?: Mask): Mask {
  // The picture is free beyond its rim: what crosses the rim is told from the background by its colour.
  const centre = grow({ width, height }, blocked, radius);
  const reached = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  let size = 0;
  const visit = (at: number): void => {
    if (reached[at] !== 0 || centre[at] !== 0) return;
    reached[at] = 1;
    stack[size++] = at;
  };
  if (start) for (let at = 0; at < start.length; at++) start[at] === 1 && visit(at);
  else {
    for (let x = 0; x < width; x++) for (const at of [x, (height - 1) * width + x]) visit(at);
    for (let y = 0; y < height; y++) for (const at of [y * width, y * width + width - 1]) visit(at);
  }
  while (size > 0) {
    const at = stack[--size] ?? 0;
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at < (height - 1) * width) visit(at + width);
  }
  return grow({ width, height }, reached, radius);
}

/** What is set, grown by `reach` pixels each way (a square brush). */
export function grow({ width, height }: Raster, mask: Mask, reach: number): Mask {
  if (reach <= 0) return Uint8Array.from(mask);
  const across = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) {
    let last = -reach - 1;
    for (let x = 0; x < width + reach; x++) {
      if (x < width && mask[y * width + x] === 1) last = x;
      if (x >= reach && x - last <= 2 * reach) across[y * width + x - reach] = 1;
    }
  }
  const out = new Uint8Array(mask.length);
  // Row by row, as the pixels lie in memory: column by column takes several times as long.
  const last = new Int32Array(width).fill(-reach - 1);
  for (let y = 0; y < height + reach; y++) {
    const row = y * width;
    if (y < height) for (let x = 0; x < width; x++) if (across[row + x] === 1) last[x] = y;
    if (y < reach) continue;
    const to = row - reach * width;
    for (let x = 0; x < width; x++) if (y - (last[x] ?? 0) <= 2 * reach) out[to + x] = 1;
  }
  return out;
}

/** What is set, shrunk by `reach` pixels each way; the world outside the picture counts as set. */
export function shrink(raster: Raster, mask: Mask, reach: number): Mask {
  return invert(grow(raster, invert(mask), reach));
}

export function invert(mask: Mask): Mask {
  const out = new Uint8Array(mask.length);
  for (let at = 0; at < mask.length; at++) out[at] = 1 - (mask[at] ?? 0);
  return out;
}

export interface Region {
  /** Pixels. */
  area: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Labels the connected parts where `mask` is `value`, 8 neighbours for what is not background (0), 4 for background; labels count from 1. */
export function regionsOf({ width, height }: Raster, mask: Mask, value: 0 | 1): { labels: Int32Array; regions: Region[] } {
  const labels = new Int32Array(mask.length);
  const regions: Region[] = [];
  const stack = new Int32Array(mask.length);
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] !== value || labels[start] !== 0) continue;
    const region: Region = { area: 0, left: width, top: height, right: 0, bottom: 0 };
    const label = regions.push(region);
    labels[start] = label;
    let size = 0;
    stack[size++] = start;
    while (size > 0) {
      const at = stack[--size] ?? 0;
      const x = at % width;
      const y = (at - x) / width;
      region.area++;
      region.left = Math.min(region.left, x);
      region.right = Math.max(region.right, x);
      region.top = Math.min(region.top, y);
      region.bottom = Math.max(region.bottom, y);
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          if (value === 1 && dx !== 0 && dy !== 0) continue;
          if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
          const other = at + dy * width + dx;
          if (mask[other] !== value || labels[other] !== 0) continue;
          labels[other] = label;
          stack[size++] = other;
        }
      }
    }
  }
  return { labels, regions };
}
