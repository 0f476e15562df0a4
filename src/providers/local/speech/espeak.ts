import { HooklineError } from '#core/errors.ts';
import { run } from '#kit/subprocess.ts';
import type { SpeechEngine } from './engine.ts';
import { sayEach } from './say-each.ts';

/** espeak-ng as a separate program, the last resort: clear times, but a machine's voice. */
export const espeak: SpeechEngine = {
  id: 'espeak-ng',
  present: () =>
    run('espeak-ng', ['--version'], { timeout: 10_000 }).then(
      ({ exit }) => exit === 0,
      () => false,
    ),
  async synthesise(request) {
    const { espeak: voice, pace } = request.speaker;
    const settings = ['-v', voice.variant, '-p', String(voice.pitch), '-s', String(Math.round(165 * pace))];
    const said = await sayEach(request, { pitch: 1, pace: 1 }, async (files) => {
      for (const { text, wav } of files) {
        const { exit, stderr } = await run('espeak-ng', [...settings, '-f', text, '-w', wav], { signal: request.signal, timeout: 60_000 });
        if (exit !== 0) throw new HooklineError('provider_failed', `espeak-ng failed (exit ${exit}): ${stderr.trim().slice(-200)}`);
      }
    });
    return { ...said, finish: { warmth: 4, presence: -3, air: 0 } };
  },
};
