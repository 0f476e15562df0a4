import { filterValue, runFfmpeg } from '#media/ffmpeg.ts';
import type { Phrase } from '#media/speech-fit.ts';
import type { Finish } from '#media/speech-fit-finish.ts';
import { hasFilter } from '#media/tools.ts';
import type { SpeechEngine } from './engine.ts';
import { hasFliteProgram, tellSentence } from './flite-program.ts';
import { type SayFiles, sayEach, toPhrases } from './say-each.ts';
import type { FliteVoice } from './voices.ts';

/**
 * Each recording's median pitch in Hz, and what brings its spectrum near the long-term average of speech (Byrne et al. 1994): rms hisses by
 * 10 dB above 3 kHz, awb has little above 5 kHz.
 */
const recordings: Record<FliteVoice, { hertz: number; finish: Finish }> = {
  slt: { hertz: 165, finish: { warmth: 0, presence: 1, air: -4 } },
  awb: { hertz: 125, finish: { warmth: 0, presence: -2, air: 4 } },
  rms: { hertz: 105, finish: { warmth: -2, presence: 1, air: -9, airFrom: 3200 } },
  kal16: { hertz: 87, finish: { warmth: 3, presence: 3, air: -2 } },
};

/**
 * Flite: 16 kHz. Where its own program is installed, that tells the words' times; else it speaks inside ffmpeg (Debian's is built with it)
 * and they are found from the sound. Both make the same sound.
 */
export const flite: SpeechEngine = {
  id: 'flite',
  present: async () => (await hasFilter('flite')) || (await hasFliteProgram()),
  async synthesise(request) {
    const { flite: voice, hertz, pace } = request.speaker;
    const { hertz: recorded, finish } = recordings[voice];
    const bend = { pitch: hertz / recorded, pace };
    const program = await hasFliteProgram();
    const phrases: Phrase[] = [];
    let rate = 16_000;
    for (const sentence of request.sentences) {
      const told = program ? await tellSentence(sentence, { voice, ...request }) : null;
      const said = told
        ? { rate: told.rate, phrases: toPhrases(told.samples, told.rate, told.words, bend) }
        : await sayEach({ ...request, sentences: [sentence] }, bend, sayWith(voice, request.signal));
      rate = said.rate;
      phrases.push(...said.phrases);
    }
    return { rate, phrases, pace: 1, finish };
  },
};

/** One ffmpeg for all files of a sentence: most of the time goes into starting it. */
function sayWith(voice: FliteVoice, signal: AbortSignal): SayFiles {
  return async (files) => {
    const inputs = files.flatMap(({ text }) => ['-f', 'lavfi', '-i', `flite=textfile=${filterValue(text)}:voice=${voice}`]);
    const outputs = files.flatMap(({ wav }, index) => ['-map', `${index}:a`, '-c:a', 'pcm_s16le', wav]);
    await runFfmpeg([...inputs, ...outputs], { signal, timeout: 120_000 });
  };
}
