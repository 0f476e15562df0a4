import type { Cut, CutTransition } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';

/** A part of a film that is rendered by itself and joined to its neighbours by copy. Frames count from the segment's first. */
export type Piece =
  | { kind: 'segment'; index: number; from: number; to: number }
  /** From `half` frames before the end of segment `index` to as many after the start of the next. */
  | { kind: 'transition'; index: number; half: number; transition: CutTransition };

/** What of a cut settles its pieces. */
export interface Outline {
  fps: number;
  segments: readonly { seconds: number }[];
  transitions: readonly CutTransition[];
}

/** `segment:2`, `transition:1`: segments count from 1. */
export function nameOfPiece({ kind, index }: Piece): string {
  return `${kind}:${index + 1}`;
}

export function framesOfPiece(piece: Piece): number {
  return piece.kind === 'segment' ? piece.to - piece.from : 2 * piece.half;
}

/** The media a piece's picture is made from, cards not counted. */
export function mediaOfPiece({ segments }: Pick<Cut, 'segments'>, { kind, index }: Piece): string[] {
  return segments.slice(index, index + (kind === 'segment' ? 1 : 2)).map(({ source }) => source.media);
}

/** Frames of a segment. Error: `invalid_input` for a length that is not whole frames. */
export function framesOfSegment(cut: Pick<Outline, 'fps' | 'segments'>, index: number): number {
  const seconds = cut.segments[index]?.seconds ?? 0;
  const frames = Math.round(seconds * cut.fps);
  if (frames >= 1 && Math.abs(frames - seconds * cut.fps) < 1e-6) return frames;
  throw new HooklineError('invalid_input', `Segment ${index + 1} lasts ${seconds} s, which is not a whole number of frames.`, {
    hint: `Use a multiple of 1/${cut.fps} s.`,
  });
}

/** The pieces a cut is joined from, in order. Transitions take nothing from the film's length. Errors: `invalid_input`. */
export function piecesOf(cut: Outline): Piece[] {
  const halves = cut.segments.map((_, index) => halfAfter(cut, index));
  return cut.segments.flatMap((_, index): Piece[] => {
    const frames = framesOfSegment(cut, index);
    const [before, after] = [halves[index - 1] ?? 0, halves[index] ?? 0];
    if (before + after >= frames) {
      throw new HooklineError('invalid_input', `Segment ${index + 1} is shorter than its transitions.`, { hint: 'Shorten or remove one.' });
    }
    const transition = cut.transitions.find((one) => one.after === index + 1);
    return [
      { kind: 'segment', index, from: before, to: frames - after },
      ...(transition && after > 0 ? [{ kind: 'transition' as const, index, half: after, transition }] : []),
    ];
  });
}

function halfAfter(cut: Outline, index: number): number {
  const transition = cut.transitions.find((one) => one.after === index + 1);
  if (!transition || index === cut.segments.length - 1) return 0;
  return Math.max(1, Math.round((transition.seconds * cut.fps) / 2));
}
