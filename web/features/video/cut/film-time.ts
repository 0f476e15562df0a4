import type { Cut } from './cut-types.ts';

/** A moment of the film: its segment, counted from 1, and the seconds into it. */
export interface Moment {
  segment: number;
  at: number;
}

/** The second of the film at which each segment begins, and at the end the film's length. */
export function beginsOf({ segments }: Pick<Cut, 'segments'>): number[] {
  const begins = [0];
  for (const { seconds } of segments) begins.push((begins.at(-1) ?? 0) + seconds);
  return begins;
}

export const lengthOf = (cut: Pick<Cut, 'segments'>): number => cut.segments.reduce((sum, { seconds }) => sum + seconds, 0);

/** The segment that a second of the film falls into; the film's end belongs to the last. */
export function momentOf(cut: Pick<Cut, 'segments' | 'fps'>, seconds: number): Moment {
  const begins = beginsOf(cut);
  const index = Math.max(
    0,
    Math.min(
      cut.segments.length - 1,
      begins.findLastIndex((begin) => begin <= seconds),
    ),
  );
  const length = cut.segments[index]?.seconds ?? 0;
  // The last frame of a segment is a frame before its end.
  const last = Math.max(0, length - 1 / cut.fps);
  return { segment: index + 1, at: Math.max(0, Math.min(last, seconds - (begins[index] ?? 0))) };
}
