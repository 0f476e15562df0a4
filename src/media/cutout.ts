import sharp from 'sharp';
import type { Box } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { findBackground } from './cutout-background.ts';
import { type ColorShare, dominantColors, smooth, toLab } from './cutout-color.ts';
import { softenEdge } from './cutout-edge.ts';
import { findMask } from './cutout-mask.ts';

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
  const image = smooth(smooth(toLab(rgba, width, height)));
  const found = findBackground(image);
  const cut = found && findMask(rgba, image, found);
  if (!cut) return finish(rgba, width, height, 'kept');
  softenEdge(rgba, width, height, cut.mask);
  return finish(rgba, width, height, cut.background.kind);
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
