import type { FootageProfile } from '#core/footage.ts';
import { createThread } from '#kit/thread.ts';

/**
 * Measures a reference video: cuts, pace, motion, energy, sound, colour, text, framing and health. Works in a thread of its own; memory does not
 * grow with the picture or the length by more than a few numbers a frame. `onProgress` is the share of time done, 0..1.
 * Errors: `not_found`, `unsupported_media` (no video, damaged, a codec or container we don't read), `too_large`, `tool_missing`, `cancelled`.
 */
export function analyseFootage(
  file: string,
  options: { signal?: AbortSignal; onProgress?: (share: number) => void } = {},
): Promise<FootageProfile> {
  const thread = createThread<string, FootageProfile>(new URL('./footage-worker.ts', import.meta.url), { keepMs: 0 });
  return thread.run(file, options);
}
