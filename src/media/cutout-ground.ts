import { grow, invert, type Mask, type Region, regionsOf, shrink } from './cutout-ball.ts';
import type { LabImage } from './cutout-color.ts';
import { type Signs, strength, tell } from './cutout-signs.ts';

/** A contact edge is at least this sharp: OKLab, the step's height nearly. */
const least = 0.02;
/** Where there is background above it, this sharp. */
const clear = 0.05;

/**
 * Takes away what lies under the product: the dark line where it touches the ground, and its mirror image. In each column the contact is
 * the first sharp edge from below (a shadow has none), and columns agree with their neighbours. It is an edge from
 * then on, whether the picture shows one or not.
 */
export function liftGround(image: LabImage, signs: Signs, mask: Mask, edges: Mask, region: Region): void {
  const { width, height } = signs;
  const limit = Math.round(region.top + (region.bottom - region.top) * 0.6);
  const pale = Math.max(0.04, strength(signs, mask, limit) * 0.3);
  const mirror = mirrorRow(signs, mask, region, limit, pale);
  if (mirror !== null) dropBelow(signs, mask, mirror, pale);
  const lowest = new Int32Array(width).fill(-1);
  const contact = new Int32Array(width).fill(-1);
  const open = new Uint8Array(width);
  // Soft shadow is gone by now: what is left of it is a dark line.
  const most = Math.round((region.bottom - region.top) * 0.12);
  for (let x = region.left; x <= region.right; x++) {
    let y = height - 1;
    while (y > limit && mask[y * width + x] === 1) y--;
    if (y <= limit) continue;
    lowest[x] = y;
    const found = contactOf(image, signs, mask, { x, low: y, limit, pale, most });
    contact[x] = found.row;
    open[x] = found.open ? 1 : 0;
  }
  const reach = Math.max(2, Math.round(width * 0.05));
  const slack = Math.max(2, Math.round((region.bottom - region.top) * 0.02));
  for (let x = region.left; x <= region.right; x++) {
    const low = lowest[x] ?? -1;
    if (low < 0) continue;
    const around: number[] = [];
    for (let other = Math.max(0, x - reach); other <= Math.min(width - 1, x + reach); other++) {
      const row = contact[other] ?? -1;
      if (row >= low - most && row <= low + most) around.push(row);
    }
    around.sort((one, other) => one - other);
    const agreed = around[Math.floor(around.length * 0.6)];
    const own = contact[x] ?? -1;
    // A rounded corner rises a little above its neighbours; what rises further is an edge inside the product.
    const stop = open[x] === 1 ? own : agreed === undefined ? low : own >= agreed - slack ? own : agreed;
    for (let y = low; y > stop; y--) mask[y * width + x] = 1;
    for (let y = stop; open[x] === 0 && y > stop - 4; y--) if (mask[y * width + x] === 0) edges[y * width + x] = 1;
  }
}

/**
 * The row in which a polished table mirrors the product, if one does: there the upright edges below repeat those above, paler.
 * A shadow has no such edges. A foot that slants repeats less of them, but in one row far more than in the others.
 */
function mirrorRow(signs: Signs, mask: Mask, region: Region, limit: number, pale: number): number | null {
  const { width, height, light, hue } = signs;
  const depth = Math.round((region.bottom - region.top) * 0.09);
  const across = (at: number): number => (light[at + 1] ?? 0) - (light[at - 1] ?? 0) + (hue[at + 1] ?? 0) - (hue[at - 1] ?? 0);
  let best = { row: 0, alike: 0, share: 0 };
  const all: number[] = [];
  const first = Math.max(limit, palest(signs, mask, region, pale));
  for (let row = first; row < Math.min(region.bottom, height - depth); row++) {
    let [both, over, under] = [0, 0, 0];
    for (let step = 4; step < depth; step += 2) {
      for (let x = Math.max(1, region.left - 4); x < Math.min(width - 1, region.right + 4); x += 2) {
        const u = across((row - step) * width + x);
        const v = across((row + step) * width + x);
        both += u * v;
        over += u * u;
        under += v * v;
      }
    }
    const share = both / Math.max(1e-9, over);
    const alike = both / Math.max(1e-9, Math.sqrt(over * under));
    all.push(alike);
    if (share > 0.03 && share < 0.28 && alike > best.alike) best = { row, alike, share };
  }
  all.sort((one, other) => one - other);
  const usual = all[all.length >> 1] ?? 0;
  return best.alike > 0.6 || (best.alike > 0.34 && best.alike > usual * 2.2 && best.share < 0.15) ? best.row : null;
}

/** Everything pale below a row; a foot that stands nearer than the rest reaches lower, and is not pale. */
function dropBelow(signs: Signs, mask: Mask, row: number, pale: number): void {
  for (let at = (row + 1) * signs.width; at < mask.length; at++) if (mayBeGround(signs, at, pale)) mask[at] = 1;
}

/** Pale beside the product, or a shade of the background. */
function mayBeGround({ light, hue }: Signs, at: number, pale: number): boolean {
  const value = light[at] ?? 0;
  const tint = hue[at] ?? 0;
  return Math.hypot(value, tint) < pale || (value < 0.02 && value > -0.5 && tint < 0.045);
}

/** The row from which on almost nothing is surely product. */
function palest(signs: Signs, mask: Mask, region: Region, pale: number): number {
  let sure = 0;
  for (let row = region.bottom; row > region.top; row--) {
    for (let x = region.left; x <= region.right; x++) {
      const at = row * signs.width + x;
      if (mask[at] === 0 && !mayBeGround(signs, at, pale)) sure++;
    }
    if (sure > (region.right - region.left) * 3) return row;
  }
  return region.top;
}

/** The lowest row of the product in a column, −1 where no edge shows it; `open` when background lies above. */
function contactOf(
  image: LabImage,
  signs: Signs,
  mask: Mask,
  { x, low, limit, pale, most }: { x: number; low: number; limit: number; pale: number; most: number },
): { row: number; open: boolean } {
  const { width, grain } = signs;
  let top = low;
  for (; top > limit; top--) {
    const at = top * width + x;
    if (mask[at] === 1 || !mayBeGround(signs, at, pale)) break;
  }
  const open = mask[top * width + x] === 1;
  const sharp = Math.max(open ? clear : least, grain * 7);
  // The edge itself lies just beyond the last pixel that may be ground.
  const end = open ? top : Math.max(limit, top - 4, low - most);
  for (let y = low; y > end; y--) {
    const edge = edgeAt(image, x, y);
    if (edge >= sharp && edge >= edgeAt(image, x, y - 1)) return { row: y, open: false };
  }
  return { row: open ? top : -1, open };
}

/** Sharpness of the change across a row: a step counts nearly whole, an even ramp not at all. */
function edgeAt({ width, height, l, a, b }: LabImage, x: number, y: number): number {
  const change = (reach: number): number => {
    const up = Math.max(0, y - reach) * width + x;
    const down = Math.min(height - 1, y + reach) * width + x;
    return Math.hypot((l[up] ?? 0) - (l[down] ?? 0), (a[up] ?? 0) - (a[down] ?? 0), (b[up] ?? 0) - (b[down] ?? 0));
  };
  return 3 * change(1) - change(3);
}

/** Thin threads of the ground's shadow and of the edges of a mirror image; what is thin and of another colour is product. */
export function dropFringes(signs: Signs, mask: Mask, ground: number, radius: number): void {
  const { width, light, hue } = signs;
  const solid = grow(signs, shrink(signs, invert(mask), radius), radius);
  for (let at = Math.round(ground) * width; at < mask.length; at++) {
    const value = light[at] ?? 0;
    if (solid[at] === 0 && value < 0.02 && value > -0.4 && (hue[at] ?? 0) < 0.05) mask[at] = 1;
  }
}

/** Parts of their own below the product, of the ground's colour or nearly: what a polished table mirrors. */
export function dropMirrored(signs: Signs, mask: Mask, ground: number): void {
  const { labels, regions } = regionsOf(signs, mask, 0);
  const largest = Math.max(0, ...regions.map(({ area }) => area));
  const pale = strength(signs, mask, ground) * 0.35;
  const mirrored = regions.map((region, index) => {
    if (region.area > largest * 0.25 || region.top < ground) return false;
    const { light, hue } = tell(signs, labels, index + 1, region);
    return Math.hypot(light, hue) < Math.max(0.05, pale);
  });
  for (let at = 0; at < mask.length; at++) if (mirrored[(labels[at] ?? 0) - 1]) mask[at] = 1;
}
