import { type Background, rimPixels } from './cutout-background.ts';
import type { LabImage } from './cutout-color.ts';

/** One byte per pixel: 1 is background. */
export type Mask = Uint8Array;

export interface Limits {
  /** OKLab distance to the expected background that always counts as background. */
  near: number;
  /** How much darker than expected a pixel of the background's own hue may be and still count, when it fades in gently. */
  darker: number;
  /** The same for lighter: a lit backdrop glows in its middle, a white product must not. */
  lighter: number;
  /** The gentlest fade: OKLab difference to the neighbour it is reached from. */
  step: number;
}

/** How each pixel differs from the background expected there: lighter or darker, and in hue. */
export interface Residual {
  width: number;
  height: number;
  light: Float32Array;
  hue: Float32Array;
}

export function residualOf(image: LabImage, background: Background): Residual {
  const { width, height } = image;
  const light = new Float32Array(width * height);
  const hue = new Float32Array(width * height);
  const channels = [image.l, image.a, image.b] as const;
  const off = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    const v = y / height - 0.5;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const u = x / width - 0.5;
      for (let channel = 0; channel < 3; channel++) {
        const [c = 0, cx = 0, cy = 0, cxx = 0, cyy = 0, cxy = 0] = background.surface[channel] ?? [];
        off[channel] = (channels[channel]?.[at] ?? 0) - (c + cx * u + cy * v + cxx * u * u + cyy * v * v + cxy * u * v);
      }
      light[at] = off[0] ?? 0;
      hue[at] = Math.hypot(off[1] ?? 0, off[2] ?? 0);
    }
  }
  return { width, height, light, hue };
}

/** Background connected to the picture's rim. What it can't reach (a hole, a white label) stays product. */
export function flood(residual: Residual, limits: Limits): Mask {
  const mask = new Uint8Array(residual.width * residual.height);
  const seeds = rimPixels(residual).filter((at) => Math.hypot(residual.light[at] ?? 0, residual.hue[at] ?? 0) < limits.near);
  for (const at of seeds) mask[at] = 1;
  spread(residual, mask, seeds, (at, from) => {
    const light = residual.light[at] ?? 0;
    const hue = residual.hue[at] ?? 0;
    if (Math.hypot(light, hue) < limits.near) return true;
    return light > -limits.darker && light < limits.lighter && hue < 0.025 && Math.abs(light - (residual.light[from] ?? 0)) < limits.step;
  });
  return mask;
}

/** Goes on from the background into soft darkness of the background's hue below the product's middle: the photo's own ground shadow. */
export function floodShadow(residual: Residual, mask: Mask, top: number, step: number): void {
  const { width } = residual;
  const seeds: number[] = [];
  for (let at = top * width; at < mask.length; at++) if (mask[at] === 1) seeds.push(at);
  spread(residual, mask, seeds, (at, from) => {
    if (at < top * width) return false;
    const light = residual.light[at] ?? 0;
    return light < 0.01 && light > -0.45 && (residual.hue[at] ?? 0) < 0.03 && Math.abs(light - (residual.light[from] ?? 0)) < step;
  });
}

function spread({ width, height }: Residual, mask: Mask, seeds: number[], accepts: (at: number, from: number) => boolean): void {
  const stack = Int32Array.from({ length: width * height + seeds.length }, (_, index) => seeds[index] ?? 0);
  let size = seeds.length;
  const visit = (at: number, from: number) => {
    if (mask[at] !== 0 || !accepts(at, from)) return;
    mask[at] = 1;
    stack[size++] = at;
  };
  while (size > 0) {
    const at = stack[--size] ?? 0;
    const x = at % width;
    if (x > 0) visit(at - 1, at);
    if (x < width - 1) visit(at + 1, at);
    if (at >= width) visit(at - width, at);
    if (at < (height - 1) * width) visit(at + width, at);
  }
}

export interface Region {
  /** Pixels that are not background. */
  area: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Turns islands far smaller than the largest into background (specks, watermarks) and measures what is left; null when nothing is. */
export function keepLargest(mask: Mask, width: number, height: number): Region | null {
  const labels = new Int32Array(mask.length);
  const regions: Region[] = [];
  const stack = new Int32Array(mask.length);
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] !== 0 || labels[start] !== 0) continue;
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
          const other = at + dy * width + dx;
          if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
          if (mask[other] !== 0 || labels[other] !== 0) continue;
          labels[other] = label;
          stack[size++] = other;
        }
      }
    }
  }
  const largest = Math.max(0, ...regions.map(({ area }) => area));
  const kept = regions.map(({ area }) => area >= largest * 0.04);
  for (let at = 0; at < mask.length; at++) {
    const label = labels[at] ?? 0;
    if (label > 0 && !kept[label - 1]) mask[at] = 1;
  }
  const all = regions.filter((_, index) => kept[index]);
  if (all.length === 0) return null;
  return {
    area: all.reduce((sum, { area }) => sum + area, 0),
    left: Math.min(...all.map(({ left }) => left)),
    top: Math.min(...all.map(({ top }) => top)),
    right: Math.max(...all.map(({ right }) => right)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  };
}

/** Share of an outline (not counting the picture's rim) where the picture has no real edge. `only` limits it to pixels set there. */
export function weakOutline(residual: Residual, mask: Mask, only?: Mask): { weak: number; length: number } {
  const { width, height, light, hue } = residual;
  let length = 0;
  let weak = 0;
  for (let y = 3; y < height - 3; y++) {
    for (let x = 3; x < width - 3; x++) {
      const at = y * width + x;
      if (mask[at] !== 0) continue;
      if (mask[at - 1] === 0 && mask[at + 1] === 0 && mask[at - width] === 0 && mask[at + width] === 0) continue;
      if (only && only[at] === 0) continue;
      length++;
      const across = Math.hypot((light[at + 2] ?? 0) - (light[at - 2] ?? 0), (hue[at + 2] ?? 0) - (hue[at - 2] ?? 0));
      const down = Math.hypot(
        (light[at + 2 * width] ?? 0) - (light[at - 2 * width] ?? 0),
        (hue[at + 2 * width] ?? 0) - (hue[at - 2 * width] ?? 0),
      );
      if (Math.max(across, down) < 0.018) weak++;
    }
  }
  return { weak: length === 0 ? 0 : weak / length, length };
}

/** The mask with the product grown by `reach` pixels each way (a square brush). */
export function retreat(mask: Mask, width: number, height: number, reach: number): Mask {
  const across = new Uint8Array(mask.length).fill(1);
  for (let y = 0; y < height; y++) {
    let last = -reach - 1;
    for (let x = 0; x < width + reach; x++) {
      if (x < width && mask[y * width + x] === 0) last = x;
      if (x >= reach && x - last <= 2 * reach) across[y * width + x - reach] = 0;
    }
  }
  const out = new Uint8Array(mask.length).fill(1);
  for (let x = 0; x < width; x++) {
    let last = -reach - 1;
    for (let y = 0; y < height + reach; y++) {
      if (y < height && across[y * width + x] === 0) last = y;
      if (y >= reach && y - last <= 2 * reach) out[(y - reach) * width + x] = 0;
    }
  }
  return out;
}
