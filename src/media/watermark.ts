import type { Box, Cut } from '#core/cut.ts';
import { safeMargins } from '#core/safe-zones.ts';
import type { PictureProfile } from './picture-profile.ts';

/** Highest a mark stands, as a share of the picture's height. */
const highest = 0.05;

/** Where a brand's mark may stand: in its corner of the safe zone, no larger than this box (shares). Null when there is none. */
export function markOf(
  cut: Pick<Cut, 'brand' | 'platform'>,
  { width, height }: Pick<PictureProfile, 'width' | 'height'>,
): { box: Box; corner: string } | null {
  const mark = cut.brand?.watermark;
  if (!mark?.corner) return null;
  const margins = safeMargins(cut.platform, width / height);
  const wide = (mark.width * Math.min(width, height)) / width;
  const high = Math.min(highest, (wide * width) / height);
  const x = mark.corner.endsWith('left') ? margins.left : 1 - margins.right - wide;
  const y = mark.corner.startsWith('top') ? margins.top : 1 - margins.bottom - high;
  return { box: { x, y, width: wide, height: high }, corner: mark.corner };
}

/** The picture of a brand's mark, where one is shown. */
export function mediaOfMark({ brand }: Pick<Cut, 'brand'>): string[] {
  return brand?.watermark?.corner ? [brand.watermark.media] : [];
}

/** The filter that lays the mark from input `input` on `[from]`, to `[to]`. Its own shape is kept; true colours on a BT.709 picture. */
export function markFilter(
  cut: Pick<Cut, 'brand' | 'platform'>,
  profile: PictureProfile,
  input: number,
  from: string,
  to: string,
): string | null {
  const found = markOf(cut, profile);
  const opacity = cut.brand?.watermark?.opacity;
  if (!found || opacity === undefined) return null;
  const { box, corner } = found;
  const [left, top] = [Math.round(box.x * profile.width), Math.round(box.y * profile.height)];
  const [wide, high] = [even(box.width * profile.width), even(box.height * profile.height)];
  const x = corner.endsWith('left') ? `${left}` : `${left + wide}-w`;
  const y = corner.startsWith('top') ? `${top}` : `${top + high}-h`;
  const scale = `scale=${wide}:${high}:force_original_aspect_ratio=decrease:flags=lanczos`;
  return `[${input}:v]format=rgba,colorchannelmixer=aa=${opacity},${scale}:out_color_matrix=bt709:out_range=tv,format=yuva420p[mark];[${from}][mark]overlay=x=${x}:y=${y}[${to}]`;
}

function even(value: number): number {
  return Math.max(2, Math.round(value / 2) * 2);
}
