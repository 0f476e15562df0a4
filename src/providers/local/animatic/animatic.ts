import { createThread } from '#kit/thread.ts';
import type { Animator, Clip, ClipRequest } from '../../spec/clip.ts';

/** Clips drawn frame by frame from the compositor's scenes: the character acts, the product enters, the camera cuts with the speech and to what is spoken of. */
export function createAnimatic(): Animator {
  return { id: 'local-animatic', version: '4', shoot };
}

/**
 * Each clip is made in a thread of its own, so two can be made side by side and the caller's thread stays free.
 * Errors: `cancelled` when the signal fired (no file is left), `invalid_input`, and those of the encoder.
 */
function shoot(request: ClipRequest, signal: AbortSignal, onProgress: (share: number) => void): Promise<Clip> {
  const thread = createThread<ClipRequest, Clip>(new URL('./worker.ts', import.meta.url), { keepMs: 0 });
  return thread.run(request, { signal, onProgress });
}
