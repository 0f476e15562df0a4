/**
 * What a viewer gets to see of five finished films of 60 s: whether text covers the product, leaves the safe zone or cannot be read.
 * Run: node evals/covered.ts [--films FOLDER] [--only NAME] (hookline eval covered). Makes the films in FOLDER (a new one in the system's
 * temporary folder), or edits those that are there again, and leaves them there with contact sheets: NAME/sheet.png has 20 frames, NAME/found.png the
 * product as it was found, red where it is covered. Prints a table, writes covered.eval.json, and ends with 1 when a limit is broken.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pictureProfile } from '#media/picture-profile.ts';
import { framesOfSegment } from '#media/pieces.ts';
import { type FilmFiles, makeFilm, subjects } from './covered-films.ts';
import { type Raster, readFrames, sampled } from './covered-frames.ts';
import { drawLetters, leastContrast } from './covered-letters.ts';
import { type Found, findProduct, makeTemplate, silhouetteOf } from './covered-match.ts';
import { type Tile, writeSheet } from './covered-sheet.ts';
import { shareCovered, textMask, textOutside } from './covered-text.ts';

/** Two frames a second are looked at. */
const every = 15;
/**
 * From this correlation on the product is there: in frames without it the best place reaches 0.7, in frames with it 0.9, but for the middle of a dissolve.
 */
const there = 0.78;
/** A found outline is off by up to two pixels, and such a rim is 2 % of a product 400 pixels high: less than that touches, more covers. */
const touching = 0.02;
/** The silhouette is laid over the text at this fraction of the film's size. */
const by = 4;

const limits = { covered: 0.05, outside: 0, contrast: 4.5 };

interface FrameMeasures {
  /** Seconds of the film. */
  at: number;
  found: Found | null;
  /** Share of the product that text lies on. */
  covered: number;
  /** Pixels of text outside the safe zone. */
  outside: number;
  contrast: number | null;
}

interface FilmMeasures {
  name: string;
  frames: number;
  seen: number;
  coveredFrames: number;
  /** Covered frames as a share of those the product is seen in. */
  coveredShare: number;
  outsideFrames: number;
  outsidePixels: number;
  /** Least contrast of a letter in any frame. */
  contrast: number;
  faintFrames: number;
  each: FrameMeasures[];
}

async function measureFilm({ name, film, bare, cut, look }: FilmFiles, folder: string): Promise<FilmMeasures> {
  const profile = pictureProfile('master', cut.fps);
  const template = makeTemplate(look);
  const each: FrameMeasures[] = [];
  const tiles: Tile[] = [];
  const marked: Tile[] = [];
  const seconds = cut.segments.reduce((sum, segment) => sum + segment.seconds, 0);
  let from = 0;
  for (const index of cut.segments.keys()) {
    const frames = framesOfSegment(cut, index);
    const stretch = { from, frames, every };
    const [written, plain, letters] = await Promise.all([
      readFrames(film, stretch, profile),
      readFrames(bare, stretch, profile),
      drawLetters(cut, index, profile, every),
    ]);
    for (const [place, offset] of sampled(stretch).entries()) {
      const picture = written[place] as Raster;
      const at = (from + offset) / cut.fps;
      const mask = textMask(picture, plain[place] as Raster);
      const found = findProduct(template, plain[place] as Raster);
      const silhouette = silhouetteOf(template, found, profile.width / by, profile.height / by);
      const seen = found.score >= there;
      const covered = seen ? shareCovered(silhouette, mask, profile.width, by) : 0;
      const outside = textOutside(mask, profile.width, profile.height, cut.platform);
      const contrast = leastContrast(picture, letters[place] as Raster)?.contrast ?? null;
      each.push({ at, found: seen ? found : null, covered, outside, contrast });
      const label = `${at.toFixed(1)}s ${found.score.toFixed(2)} ${(100 * covered).toFixed(1)}% ${contrast?.toFixed(1) ?? '-'}`;
      const color: [number, number, number] = covered > touching ? [255, 40, 60] : seen ? [60, 255, 120] : [120, 120, 120];
      marked.push({ frame: picture, label, outline: { mask: silhouette, width: profile.width / by, height: profile.height / by, color } });
      const wanted = (Math.floor(tiles.length) + 0.5) * (seconds / 20);
      if (tiles.length < 20 && at >= wanted - every / cut.fps / 2) tiles.push({ frame: picture, label: `${at.toFixed(1)}s` });
    }
    from += frames;
  }
  await writeSheet(join(folder, name, 'sheet.png'), tiles);
  await writeSheet(join(folder, name, 'found.png'), marked);
  return summarise(name, each);
}

function summarise(name: string, each: FrameMeasures[]): FilmMeasures {
  const seen = each.filter(({ found }) => found !== null).length;
  const coveredFrames = each.filter(({ covered }) => covered > touching).length;
  const contrasts = each.flatMap(({ contrast }) => contrast ?? []);
  return {
    name,
    frames: each.length,
    seen,
    coveredFrames,
    coveredShare: coveredFrames / Math.max(1, seen),
    outsideFrames: each.filter(({ outside }) => outside > 0).length,
    outsidePixels: Math.max(...each.map(({ outside }) => outside)),
    contrast: Math.min(...contrasts),
    faintFrames: contrasts.filter((contrast) => contrast < limits.contrast).length,
    each,
  };
}

/** What is broken, in words; nothing when all is well. */
function brokenLimits({ name, seen, coveredShare, outsidePixels, contrast }: FilmMeasures): string[] {
  return [
    ...(seen === 0 ? [`${name}: the product was found in no frame`] : []),
    ...(coveredShare > limits.covered ? [`${name}: text covers the product in ${percent(coveredShare)} of the frames it is seen in`] : []),
    ...(outsidePixels > limits.outside ? [`${name}: text leaves the safe zone`] : []),
    ...(contrast < limits.contrast ? [`${name}: a letter has ${contrast.toFixed(2)} : 1`] : []),
  ];
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { films: { type: 'string' }, only: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const given = values.films ?? positionals[0];
  const folder = given === undefined ? await mkdtemp(join(tmpdir(), 'hookline-films-')) : resolve(given);
  const chosen = subjects.filter(({ name }) => values.only === undefined || values.only.includes(name));
  if (chosen.length === 0)
    throw new Error(`There is no film ${values.only?.join(', ')}; there are ${subjects.map(({ name }) => name).join(', ')}.`);
  const measured: FilmMeasures[] = [];
  console.log('film     frames  seen  covered        outside   least contrast');
  for (const subject of chosen) {
    const one = await measureFilm(await makeFilm(subject, folder), folder);
    measured.push(one);
    const covered = `${one.coveredFrames} (${percent(one.coveredShare)})`;
    console.log(
      `${one.name.padEnd(8)} ${String(one.frames).padStart(6)} ${String(one.seen).padStart(5)}  ${covered.padEnd(14)} ${String(one.outsideFrames).padEnd(9)} ${one.contrast.toFixed(2)} (${one.faintFrames} frames under ${limits.contrast})`,
    );
  }
  const broken = measured.flatMap(brokenLimits);
  for (const words of broken) console.log(`✗ ${words}`);
  console.log(`${folder} has the films and their sheets.`);
  await writeFile('covered.eval.json', `${JSON.stringify({ every, there, touching, limits, films: measured }, null, 2)}\n`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

if (import.meta.main) await main();
