import type { Cut } from '#core/cut.ts';
import { compilePiece } from './compile.ts';
import type { PictureProfile } from './picture-profile.ts';
import { piecesOf } from './pieces.ts';

/**
 * Refuses what rendering would refuse, without rendering: letters that no font has, too much text, transitions that do not fit.
 * Error: `invalid_input`.
 */
export function checkCut(cut: Cut, profile: PictureProfile): void {
  const files = { fileOf: (media: string) => media, assFile: 'cut.ass', fontsDir: 'fonts' };
  // A transition shows nothing that its two segments do not.
  for (const piece of piecesOf(cut)) if (piece.kind === 'segment') compilePiece(cut, piece, profile, files);
}
