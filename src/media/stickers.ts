import { join } from 'node:path';
import type { Sticker } from './emoji.ts';
import type { PictureProfile } from './picture-profile.ts';
import { textCanvas } from './text-canvas.ts';

/** A picture of an emoji that a piece needs. */
export interface PieceSticker {
  code: string;
  pixels: number;
  file: string;
}

interface Where {
  profile: PictureProfile;
  /** The piece's first moment, and its length, in seconds of the segment. */
  start: number;
  seconds: number;
  /** Number of the first free input. */
  input: number;
  folder: string;
}

/** Every one is a filter on every frame. */
const most = 40;

/** Inputs and filters that lay stickers on `[text]` at their times; each comes with a little rise. What is past the limit is left out and told. */
export function placeStickers(all: readonly Sticker[], { profile, start, seconds, input, folder }: Where) {
  const scale = profile.height / textCanvas(profile, 'all').height;
  const seen = all.filter((one) => one.end > start && one.start < start + seconds);
  const kept = seen.slice(0, most);
  const stickers = kept.map(({ code, size }): PieceSticker => {
    const pixels = Math.max(4, Math.round(size * scale));
    return { code, pixels, file: join(folder, `emoji-${code}-${pixels}.png`) };
  });
  const filters = kept.flatMap(({ at, start: from, end }, index) => {
    const { pixels } = stickers[index] as PieceSticker;
    const [x, y] = [at.x * scale - pixels / 2, at.y * scale - pixels / 2].map((value) => Math.round(value)) as [number, number];
    const [on, off] = [(from - start).toFixed(3), (end - start).toFixed(3)];
    const rise = `${y}+${Math.round(pixels * 0.35)}*pow(max(0\\,1-(t-${on})/0.18)\\,2)`;
    return [
      `[${input + index}:v]scale=out_color_matrix=bt709:out_range=tv,format=yuva420p[e${index}]`,
      `[${layerName(index)}][e${index}]overlay=x=${x}:y='${rise}':enable='gte(t\\,${on})*lt(t\\,${off})'[${layerName(index + 1)}]`,
    ];
  });
  return {
    stickers,
    inputs: stickers.flatMap(({ file }) => ['-i', `file:${file}`]),
    filters,
    to: layerName(kept.length),
    notes: seen.length > most ? [`emoji: only the first ${most} of a segment are shown`] : [],
  };
}

function layerName(index: number): string {
  return index === 0 ? 'text' : `s${index}`;
}
