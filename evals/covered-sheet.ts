/** Contact sheets: frames of a film beside each other, and where the product was found in them. */
import sharp, { type OverlayOptions } from 'sharp';
import type { Raster } from './covered-frames.ts';

const tile = { width: 270, height: 480 };
const gap = 6;
const columns = 5;

export interface Tile {
  frame: Raster;
  /** What is written on it, and a silhouette to outline with its size and colour. */
  label: string;
  outline?: { mask: Uint8Array; width: number; height: number; color: [number, number, number] };
}

/** Writes tiles as a PNG, five in a row, each with its label in its upper left corner. */
export async function writeSheet(file: string, tiles: readonly Tile[]): Promise<void> {
  const rows = Math.ceil(tiles.length / columns);
  const sheet = sharp({
    create: { width: columns * (tile.width + gap) + gap, height: rows * (tile.height + gap) + gap, channels: 3, background: '#1b1b1f' },
  });
  const pictures = await Promise.all(
    tiles.map(async (one, index) => ({
      input: await drawTile(one),
      left: gap + (index % columns) * (tile.width + gap),
      top: gap + Math.floor(index / columns) * (tile.height + gap),
    })),
  );
  await sheet.composite(pictures).png().toFile(file);
}

async function drawTile({ frame: { width, height, rgb }, label, outline }: Tile): Promise<Buffer> {
  const text = `<svg width="${tile.width}" height="${tile.height}"><rect width="${14 + label.length * 8.2}" height="22" fill="#000b"/><text x="6" y="16" font-family="monospace" font-size="13" fill="#fff">${label}</text></svg>`;
  const layers: OverlayOptions[] = [{ input: Buffer.from(text) }];
  if (outline) layers.unshift({ input: await drawOutline(outline) });
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(tile.width, tile.height)
    .composite(layers)
    .png()
    .toBuffer();
}

async function drawOutline({ mask, width, height, color }: NonNullable<Tile['outline']>): Promise<Buffer> {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const whole = mask[at - 1] && mask[at + 1] && mask[at - width] && mask[at + width];
      if (mask[at] && !whole) rgba.set([...color, 255], at * 4);
    }
  return sharp(rgba, { raw: { width, height, channels: 4 } })
    .resize(tile.width, tile.height)
    .png()
    .toBuffer();
}
