import type { Box, ClearBox } from '#core/cut.ts';

/** A box (shares) that is in the way for a while, in seconds of the segment. */
export interface Taken {
  box: Box;
  start: number;
  end: number;
}

/** A cut's boxes with their times, in a segment that lasts `seconds`. */
export function takenBy(boxes: readonly ClearBox[], seconds: number): Taken[] {
  return boxes.map(({ start = 0, end = seconds, ...box }) => ({ box, start, end }));
}

/** Where a block stands across the picture, how high it is, and how far up and down its edges may go; all shares. */
export interface Wanted {
  x: number;
  width: number;
  height: number;
  /** Where its middle would be best. */
  home: number;
  top: number;
  bottom: number;
}

const step = 0.004;
/** Less than this share of the picture (under a hundredth of a face or product as films show them) is touched rather than covered. */
export const hair = 0.001;

/**
 * The middle (share of the height) for a block: as near to its home as the boxes allow, else where it covers least of them. `covered` is
 * the share of the picture it covers there.
 */
export function placeBlock(wanted: Wanted, boxes: readonly Box[]): { y: number; covered: number } {
  const from = wanted.top + wanted.height / 2;
  const to = Math.max(from, wanted.bottom - wanted.height / 2);
  const home = Math.min(Math.max(wanted.home, from), to);
  let best = { y: home, covered: coveredAt(home, wanted, boxes) };
  for (let away = step; best.covered > 0 && away <= to - from; away += step) {
    for (const y of [home - away, home + away]) {
      if (y < from || y > to) continue;
      const covered = coveredAt(y, wanted, boxes);
      if (covered < best.covered - 1e-9) best = { y, covered };
    }
  }
  return best;
}

/** The share of the picture in which a block with its middle at `y` covers boxes. */
export function coveredAt(y: number, wanted: Wanted, boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + overlap(box, wanted, y), 0);
}

/** Whether two stretches of time share any of it. */
export function meets(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}

function overlap(box: Box, { x, width, height }: Wanted, y: number): number {
  const across = Math.min(box.x + box.width, x + width) - Math.max(box.x, x);
  const down = Math.min(box.y + box.height, y + height / 2) - Math.max(box.y, y - height / 2);
  return across > 1e-9 && down > 1e-9 ? across * down : 0;
}
