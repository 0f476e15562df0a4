import { system } from '#contract/system.ts';
import { HooklineError } from '#core/errors.ts';
import { implement } from '../operation-call.ts';

/** Long enough for a busy machine, short enough for whoever asks whether it lives. */
const patienceMs = 2000;

export const systemRoutes = implement(system, {
  async 'GET /health'({ house, worker }) {
    const answered = house.db.asOwner(({ client }) => client.query('select 1')).then(() => true as const);
    const ready = await Promise.race([answered, new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false).unref())]);
    if (ready) return { answer: { live: true, ready, worker } };
    throw new HooklineError('database_unavailable', 'The database does not answer.', { hint: 'Run ./hookline doctor.' });
  },
  'GET /health/live': () => ({ answer: { live: true } }),
  'GET /system'({ house }) {
    const { text, transcription, image, clip, footage, speech, music } = house.providers;
    const stamp = ({ id, version }: { id: string; version: string }) => ({ id, version });
    return {
      answer: {
        text: text && { ...stamp(text), name: text.name, notes: [...text.notes] },
        transcription: transcription && stamp(transcription),
        image: stamp(image),
        clip: stamp(clip),
        footage: footage && stamp(footage),
        speech: stamp(speech),
        music: stamp(music),
      },
    };
  },
  'GET /version': ({ version }) => ({ answer: { version, node: process.versions.node } }),
});
