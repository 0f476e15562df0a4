import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { HooklineError } from '#core/errors.ts';

export interface Picture {
  /** Re-encoded: PNG where the picture has transparent parts, JPEG otherwise; upright, without metadata. */
  bytes: Buffer;
  mime: 'image/png' | 'image/jpeg';
  /** Pixels. */
  width: number;
  height: number;
}

/** Width and height in pixels of a picture that was kept. */
export async function pictureSize(file: string): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(file).metadata();
  return { width, height };
}

export const largestFile = 15 * 1024 ** 2;
const largestArea = 40_000_000;
const longestSide = 2400;

/**
 * Takes a stranger's picture in: kind by its first bytes (JPEG, PNG, WebP, AVIF, GIF's first frame), at most 15 MB and 40 megapixels,
 * decoded and written anew at most 2400 px on the longer side. Errors: `unsupported_media`, `too_large`, `invalid_input`.
 */
export async function acceptPicture(bytes: Uint8Array): Promise<Picture> {
  if (bytes.byteLength === 0) throw new HooklineError('invalid_input', 'The picture is empty.', { hint });
  if (bytes.byteLength > largestFile)
    throw new HooklineError('too_large', 'The picture is larger than 15 MB.', { hint: 'Save a smaller copy and use that.' });
  if (kindOf(bytes) === null) throw new HooklineError('unsupported_media', 'This is not a picture that can be read.', { hint });
  const decoder = () => sharp(bytes, { limitInputPixels: largestArea, failOn: 'error', pages: 1, sequentialRead: true });
  try {
    const { hasAlpha } = await decoder().metadata();
    const upright = decoder()
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const isOpaque = !hasAlpha || (await decoder().stats()).isOpaque;
    const written = isOpaque ? upright.flatten({ background: '#ffffff' }).jpeg({ quality: 92 }) : upright.png({ compressionLevel: 7 });
    const { data, info } = await written.toBuffer({ resolveWithObject: true });
    if (info.width < 32 || info.height < 32)
      throw new HooklineError('invalid_input', 'The picture is smaller than 32 pixels.', { hint: 'Use a picture of at least 600 pixels.' });
    return { bytes: data, mime: isOpaque ? 'image/jpeg' : 'image/png', width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof HooklineError) throw error;
    if (error instanceof Error && /pixel limit|exceeds/i.test(error.message)) {
      throw new HooklineError('too_large', 'The picture has more than 40 megapixels.', { hint: 'Save a smaller copy and use that.' });
    }
    throw new HooklineError('invalid_input', 'The picture is damaged and cannot be decoded.', { hint, cause: error });
  }
}

const hint = 'Use a JPEG, PNG, WebP or AVIF file.';

/** Whether a file begins as a picture does, whatever its name. Errors: `not_found`. */
export async function looksLikePicture(file: string): Promise<boolean> {
  const handle = await open(file).catch((cause: unknown) => {
    throw new HooklineError('not_found', 'The file is not there.', { hint: 'Check the path.', cause });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(40), 0, 40, 0);
    return kindOf(buffer.subarray(0, bytesRead)) !== null;
  } finally {
    await handle.close();
  }
}

/** The kind by magic bytes: a file's name and its server's word are not trusted. */
function kindOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | null {
  const head = Buffer.from(bytes.subarray(0, 40));
  const text = head.toString('latin1');
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.slice(4, 8) === 'ftyp' && /avif|avis|mif1/.test(text.slice(8, 40))) return 'avif';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif';
  return null;
}
