import { captionTheme } from './caption-themes.ts';
import { shownOn } from './contrast.ts';

/** How a brand looks in every film it is applied to. Files are blobs of the workspace, named by SHA-256. */
export interface BrandKit {
  name: string;
  /** Accent of buttons, price and chips, `#RRGGBB`; null leaves the caption theme's own. */
  accent: string | null;
  /** Second colour: what marks the spoken word; null leaves the theme's. */
  second: string | null;
  /** Id of a caption theme; null leaves the default. */
  captions: string | null;
  /** Font of the captions; null leaves the theme's. */
  font: string | null;
  logo: string | null;
  /** Where the logo stands as a watermark; null shows none. */
  corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right' | null;
  /** Share of the picture's width, 0.06 to 0.3. */
  watermarkWidth: number;
  /** 0.2 to 1. */
  watermarkOpacity: number;
  /** Cards over the film's first and last moments; its length stays. */
  intro: string | null;
  outro: string | null;
  /** Music of a person's own for every film; null leaves the bed. */
  music: string | null;
}

export const plainKit: Omit<BrandKit, 'name'> = {
  accent: null,
  second: null,
  captions: null,
  font: null,
  logo: null,
  corner: null,
  watermarkWidth: 0.12,
  watermarkOpacity: 0.85,
  intro: null,
  outro: null,
  music: null,
};

/** A logo narrower than this share can't be read on a phone. */
const readableWidth = 0.08;

/** What will be drawn otherwise than the kit has it, or be too small, in words; `logo` is the picture's size in pixels. Pure. */
export function checkBrand(kit: Omit<BrandKit, 'name'>, logo: { width: number; height: number } | null): string[] {
  const theme = captionTheme(kit.captions);
  const findings: string[] = [];
  const mark = kit.second ?? kit.accent;
  const spoken = mark && (theme.mark === 'box' || theme.mark === 'marker') ? shownOn(mark, theme.active) : theme.active;
  if (spoken !== theme.active) findings.push(`On ${mark} the spoken word is drawn in ${spoken} instead of ${theme.active}.`);
  if (kit.logo && kit.corner === null) findings.push('The logo is not shown: choose a corner.');
  if (kit.logo && kit.corner && kit.watermarkWidth < readableWidth) findings.push('The watermark is too small to be read on a phone.');
  if (logo && logo.width < kit.watermarkWidth * 1080) findings.push(`The logo is ${logo.width} pixels wide and will look soft.`);
  if (logo && logo.height > 3 * logo.width) findings.push('The logo is very tall: it may cover what is shown.');
  return findings;
}
