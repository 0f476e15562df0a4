import { createThread } from '#kit/thread.ts';
import type { Music } from './lay-music.ts';

/**
 * Anybody's music → `file`: WAV, 48 kHz stereo, exactly `seconds` long and peaking at −1 dBFS. A longer piece is cut, a shorter one is played
 * again, its end blended into its beginning. Errors as in `runFfmpeg` and `sniff`.
 */
export function fitMusic(music: Music, options: { signal?: AbortSignal } = {}): Promise<void> {
  const thread = createThread<Music, void>(new URL('./fit-music-worker.ts', import.meta.url), { keepMs: 0 });
  return thread.run(music, options);
}
