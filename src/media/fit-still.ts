import sharp from 'sharp';
import { acceptPicture } from './picture.ts';

/**
 * Brings a vendor's picture to a film's size: read as carefully as a stranger's, filled from its middle, written as PNG.
 * Errors as in `acceptPicture`.
 */
export async function fitStill(bytes: Uint8Array, file: string, { width, height }: { width: number; height: number }): Promise<void> {
  const picture = await acceptPicture(bytes);
  await sharp(picture.bytes)
    .flatten({ background: '#ffffff' })
    .resize({ width, height, fit: 'cover' })
    .png({ compressionLevel: 6 })
    .toFile(file);
}
