/**
 * How well products are cut out of their photos: 24 made photos with known mattes, eight each with plain, gradient and textured backgrounds.
 * Run: node evals/cutout.ts [seed …] [--keep FOLDER]. A kept photo counts as a cut of the whole frame on plain and gradient backgrounds, and as
 * declined on textured ones. `--keep` writes photos and cut-outs to look at. Figures go to cutout.eval.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { cutOut } from '#media/cutout.ts';
import type { BackdropKind } from './photos/backdrops.ts';
import { type MadePhoto, makePhotos } from './photos/photo.ts';

export interface Judged {
  name: string;
  kind: BackdropKind;
  method: string;
  /** Intersection over union of the covers above a half. */
  iou: number;
  /** Cut, and wrong: product eaten or background kept, by more than a rim of pixels. */
  damaged: boolean;
}

/** Cuts one photo out and holds it against its matte. */
export async function judgeCutout(photo: MadePhoto): Promise<Judged & { alpha: Uint8Array }> {
  const { width, height, matte } = photo;
  const result = await cutOut(photo.jpeg);
  const alpha = new Uint8Array(width * height);
  const { data, info } = await sharp(result.cutout).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const left = Math.round(result.box.x * width);
  const top = Math.round(result.box.y * height);
  for (let y = 0; y < info.height; y++)
    for (let x = 0; x < info.width; x++) alpha[(y + top) * width + x + left] = data[(y * info.width + x) * 4 + 3] ?? 0;
  let both = 0;
  let either = 0;
  let lost = 0;
  let extra = 0;
  let product = 0;
  for (let at = 0; at < alpha.length; at++) {
    const is = (matte[at] ?? 0) > 127;
    const cut = (alpha[at] ?? 0) > 127;
    if (is) product++;
    if (is && cut) both++;
    if (is || cut) either++;
    if (is && !cut) lost++;
    if (!is && cut) extra++;
  }
  const iou = both / Math.max(1, either);
  const damaged = result.method !== 'kept' && (iou < 0.93 || lost > product * 0.04 || extra > product * 0.05);
  return { name: photo.name, kind: photo.kind, method: result.method, iou, damaged, alpha };
}

/** Mean IoU of each kind of background, declined textured photos left out; and how many of all were damaged. */
export function summariseCutouts(judged: readonly Judged[]) {
  const mean = (kind: BackdropKind): number => {
    const counted = judged.filter((one) => one.kind === kind && (kind !== 'textured' || one.method !== 'kept'));
    return counted.length === 0 ? 1 : counted.reduce((sum, { iou }) => sum + iou, 0) / counted.length;
  };
  return {
    plain: mean('plain'),
    gradient: mean('gradient'),
    textured: mean('textured'),
    declined: judged.filter(({ method }) => method === 'kept').length,
    damaged: judged.filter(({ damaged }) => damaged).length,
    photos: judged.length,
  };
}

async function keepPictures(folder: string, photo: MadePhoto, alpha: Uint8Array, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { width, height } = photo;
  const { data } = await sharp(photo.jpeg).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at < alpha.length; at++) {
    // The cut on magenta: what is left of the old background is seen at once.
    const share = (alpha[at] ?? 0) / 255;
    for (const [channel, value] of [255, 0, 200].entries())
      data[at * 4 + channel] = (data[at * 4 + channel] ?? 0) * share + value * (1 - share);
  }
  const cut = await sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  const pair = sharp({ create: { width: width * 2, height, channels: 3, background: '#000000' } }).composite([
    { input: photo.jpeg, left: 0, top: 0 },
    { input: cut, left: width, top: 0 },
  ]);
  await pair.jpeg({ quality: 88 }).toFile(join(folder, `${name}.jpg`));
}

async function main(args: string[]): Promise<void> {
  const folder = args.includes('--keep') ? args[args.indexOf('--keep') + 1] : undefined;
  const seeds = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
  const all: Judged[] = [];
  for (const seed of seeds.length > 0 ? seeds : [1]) {
    const judged: Judged[] = [];
    for (const [index, photo] of (await makePhotos(seed)).entries()) {
      const { alpha, ...one } = await judgeCutout(photo);
      judged.push(one);
      console.log(
        `${seed}/${String(index).padStart(2)}  ${one.name.padEnd(34)} ${one.method.padEnd(9)} ${one.iou.toFixed(4)}${one.damaged ? '  DAMAGED' : ''}`,
      );
      if (folder) await keepPictures(folder, photo, alpha, `${seed}-${String(index).padStart(2, '0')}`);
    }
    report(`seed ${seed}`, judged);
    all.push(...judged);
  }
  if (seeds.length > 1) report('all', all);
  writeFileSync('cutout.eval.json', `${JSON.stringify({ ...summariseCutouts(all), judged: all }, null, 2)}\n`);
}

function report(name: string, judged: readonly Judged[]): void {
  const { plain, gradient, textured, declined, damaged, photos } = summariseCutouts(judged);
  console.log(
    `${name}: IoU plain ${plain.toFixed(4)}, gradient ${gradient.toFixed(4)}, textured ${textured.toFixed(4)} where cut; ${declined} declined, ${damaged} of ${photos} damaged\n`,
  );
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
