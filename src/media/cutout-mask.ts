import { type Background, refitBackground, rimPixels } from './cutout-background.ts';
import { grow, invert, type Mask, type Raster, type Region, regionsOf, rollBall, shrink } from './cutout-ball.ts';
import type { LabImage } from './cutout-color.ts';
import { peel } from './cutout-edge.ts';
import { dropFringes, dropMirrored, liftGround } from './cutout-ground.ts';
import { openHoles } from './cutout-holes.ts';
import { above, type Signs } from './cutout-signs.ts';

/** The background's pixels, holes included, or null when it can't be told from the product. `image` is smoothed. */
export function findMask(rgba: Uint8Array, image: LabImage, found: Background): { mask: Mask; background: Background } | null {
  const { width, height } = image;
  const radius = Math.max(3, Math.round(Math.max(width, height) * 0.011));
  let background = found;
  let signs = readSigns(image, background, slopesOf(image));
  let sure = rollBall(image, differing(signs, background), radius);
  for (let round = 0; round < 2; round++) {
    background = refitBackground(image, background, shrink(image, sure, 3));
    signs = readSigns(image, background, signs.slope);
    sure = rollBall(image, differing(signs, background), radius);
  }
  const first = productOf(image, Uint8Array.from(sure));
  if (!first) return null;
  const ground = first.region.top + (first.region.bottom - first.region.top) * 0.62;
  const edges = edged(signs, background, ground);
  const mask = rollBall(image, edges, radius, sure);
  for (let at = 0; at < mask.length; at++) if (sure[at] === 1) mask[at] = 1;
  // Much that is neither the product nor the background's colour: a pattern, not a backdrop.
  const whole = productOf(image, mask, ground);
  if (!whole || whole.dropped > whole.region.area * 0.012 || rimShare(signs, mask, ground) > 0.3) return null;
  openHoles(signs, background, mask, edges, ground, Math.max(2, Math.round(radius * 0.5)));
  // What lies on the ground may have closed the way in between two feet.
  liftGround(image, signs, mask, edges, first.region);
  const further = rollBall(image, edges, radius, mask);
  for (let at = 0; at < mask.length; at++) if (further[at] === 1) mask[at] = 1;
  peel(rgba, image, mask, radius);
  if (weakShare(signs, mask, ground) > 0.2) return null;
  dropFringes(signs, mask, ground, Math.max(2, Math.round(radius * 0.6)));
  dropMirrored(signs, mask, ground);
  const product = productOf(image, mask);
  if (threadShare(signs, mask, ground, Math.round(radius * 0.6)) > 0.012) return null;
  if (!product || !plausible(product.region, width, height)) return null;
  return { mask, background };
}

function plausible({ area }: Region, width: number, height: number): boolean {
  const share = area / (width * height);
  return share > 0.012 && share < 0.94;
}

/** Per pixel the larger change of colour over a distance of one pixel, across or down. */
function slopesOf(image: LabImage): Float32Array {
  const { width, height, l, a, b } = image;
  const slope = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const up = y > 0 ? width : 0;
    const low = y < height - 1 ? width : 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = at - (x > 0 ? 1 : 0);
      const right = at + (x < width - 1 ? 1 : 0);
      const [below, over] = [at + low, at - up];
      const across = square((l[right] ?? 0) - (l[left] ?? 0), (a[right] ?? 0) - (a[left] ?? 0), (b[right] ?? 0) - (b[left] ?? 0));
      const down = square((l[below] ?? 0) - (l[over] ?? 0), (a[below] ?? 0) - (a[over] ?? 0), (b[below] ?? 0) - (b[over] ?? 0));
      slope[at] = Math.sqrt(across + down) / 2;
    }
  }
  return slope;
}

/** Length, squared; `Math.hypot` guards against overflow at several times the price. */
function square(x: number, y: number, z = 0): number {
  return x * x + y * y + z * z;
}

function readSigns(image: LabImage, background: Background, slope: Float32Array): Signs {
  const { width, height } = image;
  const light = new Float32Array(width * height);
  const hue = new Float32Array(width * height);
  const row = { l: new Float32Array(width), a: new Float32Array(width), b: new Float32Array(width) };
  for (let y = 0; y < height; y++) {
    background.fillRow(y, row);
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      light[at] = (image.l[at] ?? 0) - (row.l[x] ?? 0);
      hue[at] = Math.sqrt(square((image.a[at] ?? 0) - (row.a[x] ?? 0), (image.b[at] ?? 0) - (row.b[x] ?? 0)));
    }
  }
  const rim = rimPixels(image)
    .filter((at) => Math.hypot(light[at] ?? 0, hue[at] ?? 0) < 0.05)
    .map((at) => slope[at] ?? 0)
    .sort((one, other) => one - other);
  return { width, height, light, hue, slope, grain: rim[Math.floor(rim.length * 0.985)] ?? 0.004 };
}

/** What differs from the expected background at all, or has an edge: the product, its shadow, and what the surface does not follow. */
function differing({ light, hue, slope, grain }: Signs, background: Background): Mask {
  const near = Math.min(0.03, Math.max(0.009, background.noise * 1.6));
  const steep = Math.max(0.0045, grain * 1.5);
  const out = new Uint8Array(light.length);
  for (let at = 0; at < out.length; at++) {
    const far = square(light[at] ?? 0, hue[at] ?? 0) > near * near;
    if (far || (slope[at] ?? 0) > steep) out[at] = 1;
  }
  return out;
}

/** What has an edge, or another hue or light than a shadow on the background or a fall of its light could have. */
function edged({ width, light, hue, slope, grain }: Signs, background: Background, ground: number): Mask {
  const lighter = background.kind === 'gradient' ? 0.1 : 0.025;
  const darkest = background.kind === 'gradient' ? -0.14 : -0.06;
  const steep = Math.max(0.0036, grain * 1.3);
  const out = new Uint8Array(light.length);
  for (let at = 0; at < out.length; at++) {
    const value = light[at] ?? 0;
    const dark = at / width > ground ? -0.45 : darkest;
    if (value > lighter || value < dark || (hue[at] ?? 0) > 0.03 || (slope[at] ?? 0) > steep) out[at] = 1;
  }
  return out;
}

/**
 * Share of the product above the ground that is thin, of the background's hue, and away from what is solid: veins, folds and joints of a backdrop
 * that is not plain. Fur and stitches stay close to their product.
 */
function threadShare(signs: Signs, mask: Mask, ground: number, radius: number): number {
  const { width, light, hue } = signs;
  const product = invert(mask);
  const solid = grow(signs, shrink(signs, product, radius), radius * 3);
  let [all, thin] = [1, 0];
  for (let at = 0; at < Math.round(ground) * width; at++) {
    if (product[at] === 0) continue;
    all++;
    const value = light[at] ?? 0;
    if (solid[at] === 0 && Math.abs(value) < 0.25 && (hue[at] ?? 0) < 0.03) thin++;
  }
  return thin / all;
}

/** Share of the picture's rim, above the ground, that is not background. */
function rimShare(signs: Signs, mask: Mask, ground: number): number {
  const rim = rimPixels(signs).filter((at) => at / signs.width < ground);
  return rim.filter((at) => mask[at] === 0).length / rim.length;
}

/** Turns islands far smaller than the largest into background (specks, watermarks) and measures what is left; null when nothing is. */
function productOf(raster: Raster, mask: Mask, above = raster.height): { region: Region; dropped: number } | null {
  const { labels, regions } = regionsOf(raster, mask, 0);
  const largest = Math.max(0, ...regions.map(({ area }) => area));
  const kept = regions.map(({ area }) => area >= largest * 0.04);
  for (let at = 0; at < mask.length; at++) {
    const label = labels[at] ?? 0;
    if (label > 0 && !kept[label - 1]) mask[at] = 1;
  }
  const all = regions.filter((_, index) => kept[index]);
  if (all.length === 0) return null;
  const dropped = regions.reduce((sum, { area, bottom }, index) => sum + (kept[index] || bottom > above ? 0 : area), 0);
  const region = {
    area: all.reduce((sum, { area }) => sum + area, 0),
    left: Math.min(...all.map(({ left }) => left)),
    top: Math.min(...all.map(({ top }) => top)),
    right: Math.max(...all.map(({ right }) => right)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  };
  return { region, dropped };
}

/** Share of the product's outline above the ground, not counting the picture's rim, where the picture has no real edge within three pixels. */
function weakShare(signs: Signs, mask: Mask, ground: number): number {
  const { width, height, slope, grain } = signs;
  const strong = grow(signs, above(slope, Math.max(0.007, grain * 1.5)), 3);
  let length = 0;
  let weak = 0;
  for (let y = 3; y < Math.min(ground, height - 3); y++) {
    for (let x = 3; x < width - 3; x++) {
      const at = y * width + x;
      if (mask[at] !== 0) continue;
      if (mask[at - 1] === 0 && mask[at + 1] === 0 && mask[at - width] === 0 && mask[at + width] === 0) continue;
      length++;
      if (strong[at] === 0) weak++;
    }
  }
  return length === 0 ? 1 : weak / length;
}
