import type { CaptionTheme } from '#core/caption-theme.ts';
import { contrast, luminance, mix, shownOn, wantedContrast } from '#core/contrast.ts';
import { colour, opacity, round } from './ass.ts';

/** What lies around letters so that they can be read on any picture. Sizes in canvas pixels. */
export interface Edge {
  color: string;
  /** How far it reaches out of the letters before it softens. */
  reach: number;
  blur: number;
  opacity: number;
}

export const ink = '#06070B';

/** Letters are read against what is this near to them, in pixels of the finished film. */
const ring = 6.5;
/** What is left of a soft edge's strength where the ring ends, at a letter's corners. */
const kept = 0.8;
/** libass's blur of 1 is a Gaussian this wide. */
const sigma = 0.85;

/** A soft edge that keeps `texts` readable on `grounds`; null when they are so without. `least` is the strength it has in any case. */
export function softEdge(texts: readonly string[], grounds: readonly string[], pixel: number, least = 0): Edge | null {
  const needed = strength(texts, grounds, ink);
  if (needed === 0 && least === 0) return null;
  // Nearly solid where it must be: blur would take from it.
  const blur = (needed > 0.75 ? 2 : 5) * pixel;
  const reach = (ring + 1.3 * sigma * (blur / pixel)) * pixel;
  return { color: ink, reach, blur, opacity: Math.min(1, Math.max(least, needed / kept)) };
}

/** A drawn outline, wide enough to be the ring; replaced by ink where its colour is too near to the texts'. */
export function hardEdge({ color, width }: { color: string; width: number }, texts: readonly string[], pixel: number): Edge {
  const fit = texts.every((text) => contrast(text, color) >= wantedContrast);
  const dark = texts.every((text) => contrast(text, ink) >= wantedContrast);
  return { color: fit ? color : dark ? ink : '#FFFFFF', reach: Math.max(width, (ring + 1) * pixel), blur: 0.6 * pixel, opacity: 1 };
}

/** Both ends of what a picture can be. */
export const anyPicture = ['#FFFFFF', '#000000'] as const;

/** How opaque `edge` must lie on each ground for every text to be read. */
function strength(texts: readonly string[], grounds: readonly string[], edge: string): number {
  for (let share = 0; share < 1; share += 0.02) {
    if (texts.every((text) => grounds.every((ground) => contrast(text, mix(ground, edge, share)) >= wantedContrast))) return share;
  }
  return 1;
}

/** Text that an ink edge can carry: what is too dark for it is lightened. */
export function overInk(text: string): string {
  let hex = text;
  for (let share = 0.1; contrast(hex, ink) < wantedContrast + 1 && share <= 1; share += 0.1) hex = mix(text, '#FFFFFF', share);
  return hex;
}

/** Text on a ground of one colour: the wanted one where a light shadow suffices, else black or white, with the edge it needs. */
export function textOn(ground: string, wanted: string, pixel: number): { text: string; edge: Edge | null } {
  const text = shownOn(ground, wanted);
  return { text, edge: luminance(text) > 0.5 ? softEdge([text], [ground], pixel) : null };
}

/** Tags of an edge alone, for the same text that is drawn over it. libass draws one picture then instead of an outline and a filling. */
export function edgeTags({ color, reach, blur, opacity: share }: Edge): string {
  return `\\bord${round(reach)}\\blur${round(blur)}\\yshad0.1\\1a&HFF&\\3a&HFF&\\4c${colour(color)}\\4a${opacity(share)}`;
}

/** A theme's colours and edges, made sure of. */
export interface Look {
  text: string;
  active: string;
  edge: Edge | null;
  /** Between the mark and the spoken word. */
  markEdge: Edge | null;
}

/** What a theme's captions are drawn with so that they can be read on any picture; `pixel` as in `TextCanvas`. Pure. */
export function lookOf(theme: CaptionTheme, pixel: number): Look {
  const { plate, outline, mark, box } = theme;
  const filled = mark === 'box' || mark === 'marker';
  const grounds = plate ? anyPicture.map((ground) => mix(ground, plate.color, plate.opacity)) : anyPicture;
  const bare =
    plate !== null &&
    [theme.text, ...(filled ? [] : [theme.active])].every((text) => grounds.every((ground) => contrast(text, ground) >= wantedContrast));
  const text = bare ? theme.text : overInk(theme.text);
  const lit = filled ? textOn(box, theme.active, pixel) : { text: bare ? theme.active : overInk(theme.active), edge: null };
  const own = filled ? [text] : [text, lit.text];
  const edge = outline ? hardEdge(outline, own, pixel) : bare ? null : softEdge(own, grounds, pixel, theme.shadow);
  return { text, active: lit.text, edge, markEdge: lit.edge };
}
