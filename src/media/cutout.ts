import sharp from 'sharp';
import type { Box } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { type Background, findBackground } from './cutout-background.ts';
import { type ColorShare, dominantColors, smooth, toLab } from './cutout-color.ts';
import { softenEdge } from './cutout-edge.ts';
import {
  flood,
  floodShadow,
  keepLargest,
  type Mask,
  type Region,
  type Residual,
  residualOf,
  retreat,
  weakOutline,
} from './cutout-flood.ts';

export interface Cutout {
  /** PNG; with alpha and trimmed to the product, unless `kept`. */
  cutout: Buffer;
  /** Where the product stood in the photo, as shares. */
  box: Box;
  /** `kept`: the background could not be told from the product, the photo is returned whole. */
  method: 'plain' | 'gradient' | 'alpha' | 'kept';
  /** Main colours of the product (of the photo when `kept`), largest first. */
  colors: ColorShare[];
}

/** Longest side worked on, pixels: a product never fills more of a 1080×1920 frame. */
const longest = 1280;

/**
 * Takes the product out of a product photo with a plain or smoothly lit background.
 * When a careful and a generous cut disagree (white product on white), the photo is kept rather than the product eaten.
 * Errors: `unsupported_media` when the bytes are no picture.
 */
export async function cutOut(bytes: Uint8Array): Promise<Cutout> {
  const { rgba, width, height } = await decode(bytes);
  if (hasAlpha(rgba, width, height)) return finish(rgba, width, height, 'alpha');
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
  const image = smooth(toLab(rgba, width, height));
  const background = findBackground(image);
  const mask = background && findMask(residualOf(image, background), background);
  if (!background || !mask) return finish(rgba, width, height, 'kept');
  softenEdge(rgba, width, height, mask, background);
  return finish(rgba, width, height, background.kind);
}

async function decode(bytes: Uint8Array) {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: 80_000_000, failOn: 'error' })
      .rotate()
      .resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { rgba: new Uint8Array(data.buffer, data.byteOffset, data.length), width: info.width, height: info.height };
  } catch (cause) {
    throw new HooklineError('unsupported_media', 'The product picture can’t be read.', {
      hint: 'Use a JPEG, PNG or WebP picture.',
      cause,
    });
  }
}

/** A picture is already cut out when most of its rim is transparent and something is not. */
function hasAlpha(rgba: Uint8Array, width: number, height: number): boolean {
  let clear = 0;
  let rim = 0;
  let solid = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const alpha = rgba[(y * width + x) * 4 + 3] ?? 0;
      if (alpha > 200) solid++;
      if (x > 0 && y > 0 && x < width - 1 && y < height - 1) continue;
      rim++;
      if (alpha < 24) clear++;
    }
  }
  return clear > rim * 0.5 && solid > width * height * 0.01;
}

/** The background mask, or null when it can't be trusted. */
function findMask(residual: Residual, background: Background): Mask | null {
  const { width, height } = residual;
  const scale = 1000 / Math.max(width, height);
  const near = Math.min(0.04, 0.01 + background.noise * 1.2);
  const lighter = background.kind === 'gradient' ? 0.1 : 0.02;
  const mask = flood(residual, { near, darker: 0.12, lighter, step: 0.007 * scale });
  const rough = keepLargest(mask, width, height);
  if (!rough) return null;
  floodShadow(residual, mask, Math.round(rough.top + (rough.bottom - rough.top) * 0.6), 0.014 * scale);
  const region = keepLargest(mask, width, height);
  if (!region || !plausible(region, width, height)) return null;
  if (weakOutline(residual, mask).weak > 0.2) return null;
  return eaten(residual, background, mask, region) ? null : mask;
}

function plausible({ area }: Region, width: number, height: number): boolean {
  const share = area / (width * height);
  return share > 0.012 && share < 0.94;
}

/**
 * A careful cut stops at the faintest edge. Where it keeps much more than the generous one, and along real edges
 * (a shadow has none), the generous one has eaten into the product.
 */
function eaten(residual: Residual, background: Background, mask: Mask, region: Region): boolean {
  const { width, height } = residual;
  const lighter = background.kind === 'gradient' ? 0.1 : 0;
  const careful = flood(residual, { near: Math.min(0.03, 0.005 + background.noise), darker: 0, lighter, step: 0.004 });
  const wide = keepLargest(careful, width, height);
  if (!wide || wide.area < region.area * 1.06) return false;
  // Compression leaves a fringe along true edges that only the careful cut keeps; it is no evidence.
  const beyond = retreat(mask, width, height, Math.round(Math.max(width, height) / 100));
  // Neither is what lies low: there the photo's own shadow has slopes as steep as a pale product's.
  beyond.fill(0, Math.round(wide.top + (wide.bottom - wide.top) * 0.7) * width);
  const { weak, length } = weakOutline(residual, careful, beyond);
  return (1 - weak) * length > 0.1 * 2 * (region.right - region.left + region.bottom - region.top);
}

async function finish(rgba: Uint8Array, width: number, height: number, method: Cutout['method']): Promise<Cutout> {
  const colors = dominantColors(rgba);
  const box = method === 'kept' ? { left: 0, top: 0, width, height } : bounds(rgba, width, height);
  const cutout = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .extract(box)
    .png({ compressionLevel: 6 })
    .toBuffer();
  return {
    cutout,
    method,
    colors,
    box: { x: box.left / width, y: box.top / height, width: box.width / width, height: box.height / height },
  };
}

function bounds(rgba: Uint8Array, width: number, height: number) {
  let left = width;
  let top = height;
  let right = 0;
  let bottom = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((rgba[(y * width + x) * 4 + 3] ?? 0) < 8) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return { left, top, width: Math.max(1, right - left + 1), height: Math.max(1, bottom - top + 1) };
}
