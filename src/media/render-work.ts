import type { Cut } from '#core/cut.ts';
import type { PictureProfile } from './picture-profile.ts';
import { framesOfPiece, type Piece } from './pieces.ts';

/** CPU seconds, measured on one machine (docs/contributing/rendering.md); elsewhere their proportions hold. */
const perFrame = { start: 0.0012, master: 0.03, preview: 0.006 };
/** Of a megapixel of a still that moves. */
const stillPixels = 0.025;

/** Expected CPU seconds of a piece. */
export function pieceWork(cut: Pick<Cut, 'segments'>, piece: Piece, { width, height, quality }: PictureProfile): number {
  const megapixels = (width * height) / 1e6;
  const sides = piece.kind === 'segment' ? [piece.index] : [piece.index, piece.index + 1];
  const stills = sides.filter((index) => cut.segments[index]?.source.kind === 'still').length;
  // A transition decodes both sides and goes through one more filter.
  const frame = perFrame.start + megapixels * (perFrame[quality] * (piece.kind === 'segment' ? 1 : 1.8) + stillPixels * stills);
  return 0.3 + framesOfPiece(piece) * frame;
}

/** Expected CPU seconds of a film's sound. */
export function soundWork(seconds: number): number {
  return 0.8 + seconds * 0.05;
}

export const joinWork = 0.5;

/** Sums shares of parts, weighed by their work, into one that never falls. */
export function weighProgress(
  parts: readonly { name: string; work: number }[],
  tell: ((share: number) => void) | undefined,
): (name: string, share: number) => void {
  const total = parts.reduce((sum, { work }) => sum + work, 0);
  const shares = new Map<string, number>();
  let told = 0;
  return (name, share) => {
    shares.set(name, Math.max(shares.get(name) ?? 0, share));
    const done = parts.reduce((sum, part) => sum + part.work * (shares.get(part.name) ?? 0), 0);
    told = Math.max(told, Math.min(1, done / total));
    tell?.(told);
  };
}
