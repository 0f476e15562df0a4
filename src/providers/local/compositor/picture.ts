import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SegmentRole } from '#core/format.ts';
import type { Category } from '#core/vocabulary.ts';
import { createCanvas, loadImage } from '#media/canvas.ts';
import { type Cutout, cutOut } from '#media/cutout.ts';
import type { ColorShare } from '#media/cutout-color.ts';
import { boxColors, drawNameBox } from './name-box.ts';
import type { StagedProduct } from './staging.ts';

export interface ProductPicture {
  png: Buffer;
  kind: StagedProduct['kind'];
  degraded: string | null;
}

/** Which of several pictures a segment's still shows: another angle each, the best one where the product is the hero. */
const angle: Record<SegmentRole, number> = { solution: 0, hook: 1, problem: 1, cta: 2, shot: 0 };

/** The product as the stills of a film have it to choose from. */
export interface ProductPictures {
  /** How many different ones. */
  count: number;
  /** Of the best picture: every still of a film takes its palette from them. */
  colors: ColorShare[];
  /** The one that stands for a role and an end; `turn` moves on to others. */
  choose: (role: SegmentRole, end: 'open' | 'close', turn: number) => Promise<ProductPicture>;
}

/** The product's pictures: cut out, as prints when they can't be, as a box with its name when there is none. */
export async function picturesOf(product: { name: string; kind: Category; images: string[] }, seed: number): Promise<ProductPictures> {
  const cuts = await cutAll(product.images.slice(0, 6));
  const clean = cuts.filter(({ method }) => method !== 'kept');
  const usable = clean.length > 0 ? clean : cuts;
  const best = usable[0];
  if (!best) {
    const box = nameBox(product.name, seed);
    return { count: 1, colors: box.colors, choose: async () => box };
  }
  return {
    count: usable.length,
    colors: best.colors,
    choose: (role, end, turn) => {
      const at = angle[role] + (end === 'close' && usable.length > 2 ? 1 : 0) + turn;
      return shown(usable[at % usable.length] ?? best);
    },
  };
}

async function shown({ method, cutout }: Cutout): Promise<ProductPicture> {
  if (method !== 'kept') return { png: cutout, kind: 'cutout', degraded: null };
  return {
    png: await framePrint(cutout),
    kind: 'print',
    degraded: 'the product could not be cut out of its photo: the photo is shown as a print',
  };
}

function nameBox(name: string, seed: number): ProductPicture & { colors: ColorShare[] } {
  const colors = boxColors(seed);
  return {
    png: drawNameBox(name, colors).toBuffer('image/png'),
    kind: 'box',
    colors: [
      { hex: colors.band, share: 0.5 },
      { hex: colors.front, share: 0.5 },
    ],
    degraded: 'no product picture: a box with its name stands in',
  };
}

async function cutAll(files: string[]): Promise<Cutout[]> {
  const cuts: Cutout[] = [];
  // One after the other: each holds a few hundred megabytes while it runs.
  for (const file of files) cuts.push(await cutOnce(await readFile(file)));
  return cuts;
}

/** The same photo is asked for by every still of a film. */
const recent = new Map<string, Promise<Cutout>>();

function cutOnce(bytes: Buffer): Promise<Cutout> {
  const key = createHash('sha256').update(bytes).digest('hex');
  const known = recent.get(key);
  if (known) return known;
  const cut = cutOut(bytes);
  recent.set(key, cut);
  cut.catch(() => recent.delete(key));
  if (recent.size > 12) recent.delete(recent.keys().next().value ?? key);
  return cut;
}

/** A photo with rounded corners and the white border of a print. */
async function framePrint(photo: Buffer): Promise<Buffer> {
  const image = await loadImage(photo);
  const scale = Math.min(1, 1100 / Math.max(image.width, image.height));
  // A very long picture is cropped to what still reads as a print.
  const ratio = Math.min(1.5, Math.max(0.62, image.width / image.height));
  const height = Math.round(Math.min(image.height, image.width / ratio) * scale);
  const width = Math.round(height * ratio);
  const border = Math.round(Math.max(width, height) * 0.035);
  const canvas = createCanvas(width + border * 2, height + border * 2);
  const ink = canvas.getContext('2d');
  ink.fillStyle = '#fdfcf9';
  ink.beginPath();
  ink.roundRect(0, 0, canvas.width, canvas.height, border * 1.1);
  ink.fill();
  ink.beginPath();
  ink.roundRect(border, border, width, height, border * 0.55);
  ink.clip();
  const cover = Math.max(width / image.width, height / image.height);
  ink.imageSmoothingQuality = 'high';
  ink.drawImage(
    image,
    border + (width - image.width * cover) / 2,
    border + (height - image.height * cover) / 2,
    image.width * cover,
    image.height * cover,
  );
  return canvas.toBuffer('image/png');
}
