import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { acceptPicture } from './picture.ts';

const make = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 60, b: 20, alpha } } });

describe('pictures', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('takes %s', async (format) => {
    const picture = await acceptPicture(await make(80, 60).toFormat(format).toBuffer());
    expect(picture).toMatchObject({ width: 80, height: 60, mime: 'image/jpeg' });
    expect((await sharp(picture.bytes).metadata()).format).toBe('jpeg');
  });

  it('keeps transparency as PNG', async () => {
    const picture = await acceptPicture(await make(80, 60, 0.2).png().toBuffer());
    expect(picture.mime).toBe('image/png');
    expect((await sharp(picture.bytes).metadata()).hasAlpha).toBe(true);
  });

  it('turns upright, drops metadata and shrinks to 2400 pixels', async () => {
    const bytes = await make(3000, 1000)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'someone at home' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const picture = await acceptPicture(bytes);
    expect(picture).toMatchObject({ width: 800, height: 2400 });
    const metadata = await sharp(picture.bytes).metadata();
    expect(metadata.exif).toBeUndefined();
    expect(metadata.orientation).toBeUndefined();
  });

  it('refuses what is no picture, whatever it is called', async () => {
    for (const text of [
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
      '%PDF-1.7',
      '#EXTM3U\nfile:///x',
      'push graphic-context',
      'BM1234567890',
    ]) {
      await expect(acceptPicture(Buffer.from(text)), text).rejects.toMatchObject({ code: 'unsupported_media' });
    }
    await expect(acceptPicture(new Uint8Array())).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('refuses damaged, tiny, heavy and vast pictures', async () => {
    const whole = await make(400, 400).png().toBuffer();
    await expect(acceptPicture(whole.subarray(0, whole.length >> 1))).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(acceptPicture(await make(4, 4).png().toBuffer())).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(acceptPicture(Buffer.alloc(15 * 1024 ** 2 + 1))).rejects.toMatchObject({ code: 'too_large' });
    const vast = await sharp({ create: { width: 8000, height: 5200, channels: 3, background: '#fff' }, limitInputPixels: false })
      .png()
      .toBuffer();
    await expect(acceptPicture(vast)).rejects.toMatchObject({ code: 'too_large' });
  });
});
