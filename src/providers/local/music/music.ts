import { createThread } from '#kit/thread.ts';
import type { MusicProvider, MusicRequest } from '#providers/spec/music.ts';

/**
 * The embedded music: a bed composed and played by Hookline itself, different for every seed, with no recording of anyone's.
 * It is played in a thread, one bed at a time, since a minute of it is a second of arithmetic and 150 MB of samples.
 */
export function createMusic(): MusicProvider {
  const thread = createThread<MusicRequest, { file: string }>(new URL('./worker.ts', import.meta.url), { keepMs: 0 });
  return {
    id: 'local-music',
    version: '2',
    compose: (request, signal) => thread.run(request, { signal }),
  };
}
