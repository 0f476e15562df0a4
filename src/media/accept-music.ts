import { HooklineError } from '#core/errors.ts';
import { acceptAudio } from './accept.ts';
import { measureLoudness } from './loudness.ts';

/** As quiet as this is silence to the meter, and cannot be brought to a level (LUFS). */
const silence = -70;

/**
 * Checks a person's own music for a film of `seconds`: a sound file that decodes to its end and can be heard in the part that is used.
 * Errors: `unsupported_media`, `too_large`, `not_found`.
 */
export async function acceptMusic(file: string, seconds: number, options: { signal?: AbortSignal } = {}): Promise<void> {
  await acceptAudio(file, options);
  if ((await measureLoudness(file, { seconds, ...options })).lufs > silence) return;
  throw new HooklineError('unsupported_media', `Nothing can be heard in the first ${seconds} s of this music.`, {
    hint: 'Cut the silence off its beginning, or choose another piece.',
  });
}
