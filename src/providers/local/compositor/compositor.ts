import { createThread } from '#kit/thread.ts';
import type { Keyframe, KeyframeRequest, Sketcher } from '../../spec/image.ts';

/** The stills of a film come one after the other, and share the cut-out photos that the thread has in hand. */
const keepMs = 5000;

/**
 * Stills drawn here: a set, a character and the real product, cut out and lit. Needs no key and no network.
 * All are drawn in one thread: the caller's stays free, and only one at a time holds the memory that cutting out takes.
 */
export function createCompositor(): Sketcher {
  const thread = createThread<KeyframeRequest, Keyframe>(new URL('./worker.ts', import.meta.url), { keepMs });
  return {
    id: 'local-compositor',
    version: '3',
    keyframe: (request, signal) => thread.run(request, { signal }),
  };
}
