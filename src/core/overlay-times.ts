import type { CutOverlay } from './cut.ts';
import type { Overlay } from './script.ts';
import type { Word } from './timing.ts';

/** The hook's text leaves when the first sentence has landed, in seconds. */
const hookSeconds = 3.6;

/** A segment's overlays as the script has them, each from its word on: times in seconds of a segment that lasts `seconds`. */
export function scriptOverlays(overlays: readonly Overlay[], words: readonly Word[], seconds: number): CutOverlay[] {
  return overlays.map(({ kind, text, onWord }) => {
    const start = onWord === null ? 0 : (words[onWord]?.start ?? 0);
    return { kind, text, start, end: kind === 'hook' ? Math.min(seconds, start + hookSeconds) : seconds };
  });
}
