import { createThread } from '#kit/thread.ts';
import type { Spoken, SpokenTrack } from './lay-spoken.ts';

/**
 * Brings a vendor's speech into a segment: 48 kHz mono at the loudness of every voice, exactly `seconds` long; pauses give first, then the
 * tempo, from 0.94 to 1.12, and word times move along. Errors as in `runFfmpeg` and `probe`.
 */
export function fitSpoken(spoken: Spoken, signal: AbortSignal): Promise<SpokenTrack> {
  const thread = createThread<Spoken, SpokenTrack>(new URL('./fit-spoken-worker.ts', import.meta.url), { keepMs: 0 });
  return thread.run(spoken, { signal });
}
