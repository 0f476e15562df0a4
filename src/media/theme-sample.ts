import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { CaptionTheme } from '#core/caption-theme.ts';
import type { Cut } from '#core/cut.ts';
import { renderFrame } from './render-frame.ts';

const size = { width: 540, height: 960 };
/** Pixels of the band that is shown, as wide as the picture. */
const bandHeight = 304;
/** When the third word is being said. */
const moment = 1.1;

/**
 * A caption theme as a picture: its words on a neutral ground, drawn as a film's are, cut to where they stand. `file` is a JPEG.
 * Errors as in `renderPiece`.
 */
export async function renderThemeSample(
  theme: CaptionTheme,
  { folder, file, signal }: { folder: string; file: string; signal?: AbortSignal },
): Promise<void> {
  const ground = join(folder, 'ground.png');
  await writeFile(ground, await sharp(Buffer.from(groundSvg)).png().toBuffer());
  const whole = join(folder, 'whole.jpg');
  await renderFrame(
    sampleCut(theme, ground),
    { index: 0, at: moment },
    { profile: { ...size, fps: 30, quality: 'master' }, fileOf: (media) => media, folder, file: whole, ...(signal ? { signal } : {}) },
  );
  const top = Math.round((await middleOfText(whole)) - bandHeight / 2);
  const band = { left: 0, top: Math.min(Math.max(0, top), size.height - bandHeight), width: size.width, height: bandHeight };
  await sharp(whole).extract(band).jpeg({ quality: 90 }).toFile(file);
}

/** How much a pixel differs from what lies around it where there is text; the ground is smooth. */
const edge = 28;

/** The row in the middle of what is written on a smooth ground; the picture's own middle where nothing is. */
async function middleOfText(picture: string): Promise<number> {
  const grey = sharp(picture).greyscale();
  const [sharpOne, blurred] = await Promise.all([grey.clone().raw().toBuffer(), grey.clone().blur(12).raw().toBuffer()]);
  const rows: number[] = [];
  for (let row = 0; row < size.height; row += 1) {
    const from = row * size.width;
    const line = sharpOne.subarray(from, from + size.width);
    if (line.some((value, x) => Math.abs(value - (blurred[from + x] ?? 0)) > edge)) rows.push(row);
  }
  const [first, last] = [rows[0], rows.at(-1)];
  return first === undefined || last === undefined ? size.height / 2 : (first + last) / 2;
}

/** Light above, darker below, as most pictures are. */
const groundSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><defs><linearGradient id="g" x2="0.3" y2="1"><stop stop-color="#8A8F9C"/><stop offset="1" stop-color="#3C404B"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`;

function sampleCut(theme: CaptionTheme, ground: string): Cut {
  const words = ['This', 'is', 'how', 'it', 'looks.'].map((text, index) => ({ text, start: 0.1 + index * 0.4, end: 0.45 + index * 0.4 }));
  return {
    form: 1,
    fps: 30,
    segments: [{ source: { kind: 'still', media: ground, move: 'push' }, seconds: 3, words, overlays: [], keepClear: [] }],
    transitions: [],
    audio: { voices: [], music: null, loudness: { lufs: -14, truePeak: -1.5 } },
    captions: theme,
    platform: 'all',
    disclosure: '',
    brand: null,
  };
}
