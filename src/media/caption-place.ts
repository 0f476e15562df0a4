import type { Box } from '#core/cut.ts';

/** Where captions normally stand, as shares of the canvas: over the lower third, clear of the platforms' own buttons. */
export const captionBand = { top: 0.66, bottom: 0.78, left: 0.07, right: 0.87 };
/** How far captions may go to stay off the product or a face. */
const reach = { top: 0.3, bottom: 0.84 };
const step = 0.005;

/**
 * The middle (share of the height) for a caption block of `width` × `height` (shares), centred on the canvas: as near to the
 * middle of the band as the blocked boxes allow, first within the band, then beyond. `free` is false when no place is clear.
 */
export function placeCaptions(block: { width: number; height: number }, blocked: readonly Box[]): { y: number; free: boolean } {
  const home = (captionBand.top + captionBand.bottom) / 2;
  const overlapAt = (y: number) => blocked.reduce((sum, box) => sum + overlap(box, block, y), 0);
  const inBand = search(home, captionBand.top + block.height / 2, captionBand.bottom - block.height / 2, overlapAt);
  if (inBand.overlap === 0) return { y: inBand.y, free: true };
  const beyond = search(home, reach.top + block.height / 2, reach.bottom - block.height / 2, overlapAt);
  if (beyond.overlap === 0) return { y: beyond.y, free: true };
  return { y: beyond.overlap < inBand.overlap ? beyond.y : inBand.y, free: false };
}

function search(home: number, from: number, to: number, overlapAt: (y: number) => number): { y: number; overlap: number } {
  const middle = Math.min(Math.max(home, from), Math.max(from, to));
  let best = { y: middle, overlap: overlapAt(middle) };
  for (let away = step; best.overlap > 0 && away <= to - from; away += step) {
    for (const y of [middle + away, middle - away]) {
      if (y < from || y > to) continue;
      const covered = overlapAt(y);
      if (covered < best.overlap) best = { y, overlap: covered };
    }
  }
  return best;
}

function overlap(box: Box, block: { width: number; height: number }, y: number): number {
  const across = Math.min(box.x + box.width, 0.5 + block.width / 2) - Math.max(box.x, 0.5 - block.width / 2);
  const down = Math.min(box.y + box.height, y + block.height / 2) - Math.max(box.y, y - block.height / 2);
  return across > 0 && down > 0 ? across * down : 0;
}
