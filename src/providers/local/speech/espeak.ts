import { HooklineError } from '#core/errors.ts';
import { run } from '#kit/subprocess.ts';
import type { SpeechEngine } from './engine.ts';
import { sayEach } from './flite.ts';

/** espeak-ng as a separate program, the last resort: clear times, but a machine's voice. */
export const espeak: SpeechEngine = {
  id: 'espeak-ng',
  present: () =>
    run('espeak-ng', ['--version'], { timeout: 10_000 }).then(
      ({ exit }) => exit === 0,
      () => false,
    ),
  synthesise: (request) =>
    sayEach(request, async (textFile, wav) => {
      const { semitones } = request.speaker.timbre;
      const voice = semitones <= -5 ? 'en-us' : 'en-us+f3';
      const pitch = String(Math.max(10, Math.min(80, 50 + Math.round(semitones * 3))));
      const args = ['-v', voice, '-p', pitch, '-s', '165', '-f', textFile, '-w', wav];
      const { exit, stderr } = await run('espeak-ng', args, { signal: request.signal, timeout: 60_000 });
      if (exit !== 0) throw new HooklineError('provider_failed', `espeak-ng failed (exit ${exit}): ${stderr.trim().slice(-200)}`);
    }),
};
