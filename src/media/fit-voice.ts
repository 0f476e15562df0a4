import type { Word } from '#core/timing.ts';
import { createThread } from '#kit/thread.ts';
import type { OwnVoice } from './lay-voice.ts';

/**
 * Brings a person's own voice track into a segment: 48 kHz mono, exactly `seconds` long, sped up by at most a quarter, and
 * its words found by their sound. Errors as in `runFfmpeg` and `probe`.
 */
export function fitVoice(
  source: string,
  file: string,
  { text, seconds }: { text: string; seconds: number },
  signal: AbortSignal,
): Promise<{ words: Word[]; degraded: string | null }> {
  const thread = createThread<OwnVoice, { words: Word[]; degraded: string | null }>(new URL('./fit-voice-worker.ts', import.meta.url), {
    keepMs: 0,
  });
  return thread.run({ source, file, text, seconds }, { signal });
}
