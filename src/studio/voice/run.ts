import { HooklineError } from '#core/errors.ts';
import { fitVoice } from '#media/fit-voice.ts';
import type { Stage } from '../stage.ts';
import { planVoice } from './plan.ts';

/** Voice: each segment spoken, with word times, fitted to its length. It settles the timing that pictures follow. */
export const voice: Stage = {
  name: 'voice',
  plan: planVoice,
  async run(work) {
    const film = await work.film();
    await work.makeAll(
      await work.specs(),
      async (spec, bench) => {
        const number = Number(spec.slot.split(':')[1]);
        const segment = film.script.segments[number - 1];
        if (!segment) throw new Error(`no segment for ${spec.slot}`);
        const file = `${bench.dir}/voice.wav`;
        if (bench.upload) {
          const track = await fitVoice(bench.upload, file, { text: segment.text, seconds: segment.seconds }, bench.signal);
          return { file, mime: 'audio/wav', meta: { words: track.words, seconds: segment.seconds }, degraded: track.degraded };
        }
        const speech = await work.house.providers.speech
          .speak({ text: segment.text, voice: film.character.voice, seconds: segment.seconds, file }, bench)
          .catch((error: unknown) => {
            throw askForFewer(error, number, segment.seconds);
          });
        return {
          file: speech.file,
          mime: 'audio/wav',
          meta: { words: speech.words, seconds: speech.seconds },
          degraded: speech.degraded,
          cost: speech.cost,
        };
      },
      work.house.providers.speech,
    );
  },
};

/** A text too long to be spoken in time goes back to whoever writes: which segment, and how many words have to go. */
function askForFewer(error: unknown, segment: number, seconds: number): unknown {
  if (!(error instanceof HooklineError)) return error;
  const { charged, fields } = error;
  const tooMany = fields?.['tooMany'];
  if (tooMany === undefined) return error;
  const words = tooMany === '1' ? 'one word' : `${tooMany} words`;
  return new HooklineError('invalid_input', `Segment ${segment} is ${words} too long to be spoken in ${seconds} s.`, {
    hint: `Go back to the script gate and take ${words} out of segment ${segment}.`,
    fields: { segment: String(segment), tooMany },
    ...(charged === undefined ? {} : { charged }),
  });
}
