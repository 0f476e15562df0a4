import { join } from 'node:path';
import type { Cut } from '#core/cut.ts';
import { framesOfSegment } from './pieces.ts';
import { makePoster } from './poster.ts';
import { type RenderOptions, renderPiece } from './render.ts';

/**
 * One frame of a cut as a JPEG: what rendering would show of segment `index` (from 0) at `at` seconds into it, by the same way as a piece
 * of one frame. A time past the segment's end is its last frame. Errors as in `renderPiece`.
 */
export async function renderFrame(
  cut: Cut,
  { index, at }: { index: number; at: number },
  { file, ...options }: Omit<RenderOptions, 'onProgress'>,
): Promise<{ file: string; degraded: string | null }> {
  const frame = Math.min(framesOfSegment(cut, index) - 1, Math.floor(at * cut.fps));
  const piece = join(options.folder, 'frame.mp4');
  const { degraded } = await renderPiece(cut, { kind: 'segment', index, from: frame, to: frame + 1 }, { ...options, file: piece });
  await makePoster(piece, 0, file, options.signal ? { signal: options.signal } : {});
  return { file, degraded };
}
