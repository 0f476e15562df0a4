import type { Cut } from '#core/cut.ts';
import type { PictureProfile } from './picture-profile.ts';
import { framesOfPiece, mediaOfPiece, type Piece } from './pieces.ts';
import type { SourceShape } from './source-shape.ts';

/** CPU seconds, measured on one machine (`bench/render.ts`); elsewhere their proportions hold. */
const perFrame = { start: 0.0012, master: 0.0217, preview: 0.0033 };
/** Of a megapixel of a clip that is decoded, and of a still that moves. */
const [clipPixels, stillPixels] = [0.0052, 0.025];

/** Expected CPU seconds of a piece. `shapeOf` tells the size of the files that are read, which may be small copies. */
export function pieceWork(
  cut: Pick<Cut, 'segments'>,
  piece: Piece,
  { width, height, quality }: PictureProfile,
  shapeOf: (media: string) => Pick<SourceShape, 'width' | 'height' | 'moving'>,
): number {
  const megapixels = (width * height) / 1e6;
  const sources = mediaOfPiece(cut, piece).map((media) => {
    const shape = shapeOf(media);
    return shape.moving ? (clipPixels * shape.width * shape.height) / 1e6 : stillPixels * megapixels;
  });
  const reading = sources.reduce((sum, one) => sum + one, 0);
  const frame = perFrame.start + perFrame[quality] * megapixels + reading;
  // A transition begins in the middle of both its clips: what lies before, back to a keyframe, is decoded too.
  return piece.kind === 'segment' ? 0.3 + framesOfPiece(piece) * frame : 0.5 + framesOfPiece(piece) * frame + 30 * reading;
}

/** Expected CPU seconds of a film's sound. */
export function soundWork(seconds: number): number {
  return 0.6 + seconds * 0.037;
}

export const joinWork = 0.3;

export interface WorkingPart {
  name: string;
  work: number;
}

/**
 * Sums shares of parts into the share of the time that is over, which never falls: `places` of them are worked on side by side, in their
 * order, and `last` when all are done. So the end, when the longest part runs alone, counts as long as it takes.
 */
export function weighProgress(
  { parts, last, places }: { parts: readonly WorkingPart[]; last: WorkingPart; places: number },
  tell: ((share: number) => void) | undefined,
): (name: string, share: number) => void {
  const shares = new Map<string, number>();
  const left = (part: WorkingPart) => part.work * (1 - (shares.get(part.name) ?? 0));
  const span = () => spanOf(parts.map(left), places) + left(last);
  const total = span();
  let told = 0;
  return (name, share) => {
    shares.set(name, Math.max(shares.get(name) ?? 0, Math.min(1, share)));
    told = Math.max(told, 1 - span() / total);
    tell?.(told);
  };
}

/** How long pieces of work take side by side, each begun where a place gets free. */
function spanOf(works: readonly number[], places: number): number {
  const busy = Array.from({ length: Math.max(1, places) }, () => 0);
  for (const work of works) {
    const soonest = busy.indexOf(Math.min(...busy));
    busy[soonest] = (busy[soonest] ?? 0) + work;
  }
  return Math.max(...busy);
}
