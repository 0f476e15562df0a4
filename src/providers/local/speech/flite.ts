import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alignWords } from '#media/align.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';
import { readWav } from '#media/samples.ts';
import type { Phrase } from '#media/speech-fit.ts';
import { hasFilter } from '#media/tools.ts';
import type { EngineRequest, EngineResult, SpeechEngine } from './engine.ts';
import type { SpokenWord } from './speakable.ts';

/** Flite inside ffmpeg (Debian's is built with it): 16 kHz, no word times; those are aligned from the sound. */
export const flite: SpeechEngine = {
  id: 'flite',
  present: () => hasFilter('flite'),
  synthesise: (request) =>
    sayEach(request, async (textFile, wav) => {
      const { semitones } = request.speaker.timbre;
      const voice = semitones <= -5 ? 'rms' : 'slt';
      const lavfi = `flite=textfile=${escapeOption(textFile)}:voice=${voice}`;
      await runFfmpeg(['-f', 'lavfi', '-i', lavfi, '-c:a', 'pcm_s16le', wav], { signal: request.signal, timeout: 120_000 });
    }),
};

/** A path as a filter's option: escaped once for the option and once for the graph (ffmpeg-filters, "Notes on filtergraph escaping"). */
function escapeOption(path: string): string {
  return path.replace(/[\\':]/g, '\\$&').replace(/[\\'[\],;]/g, '\\$&');
}

/** Sentence by sentence through a text file named by us: nothing of the text is ever part of a command. */
export async function sayEach(
  { sentences, folder, signal }: EngineRequest,
  say: (textFile: string, wav: string) => Promise<void>,
): Promise<EngineResult> {
  const phrases: Phrase[] = [];
  let rate = 16000;
  for (const [index, sentence] of sentences.entries()) {
    signal.throwIfAborted();
    const textFile = join(folder, `${index}.txt`);
    const wav = join(folder, `${index}.wav`);
    await writeFile(textFile, sentence.map(({ text, mark }) => text + mark).join(' '));
    await say(textFile, wav);
    const sound = await readWav(wav);
    rate = sound.rate;
    phrases.push(toPhrase(sound.channels[0] ?? new Float32Array(0), rate, sentence));
  }
  return { rate, phrases, pace: 1 };
}

/** The sentence without the silence around it, its words aligned. */
function toPhrase(samples: Float32Array, rate: number, sentence: SpokenWord[]): Phrase {
  const words = alignWords(
    samples,
    rate,
    sentence.map(({ text }) => ({ text })),
  );
  const from = Math.max(0, (words[0]?.start ?? 0) - 0.03);
  const to = Math.min(samples.length / rate, (words.at(-1)?.end ?? 0) + 0.06);
  return {
    samples: samples.slice(Math.round(from * rate), Math.round(to * rate)),
    words: words.map(({ text, start, end }) => ({ text, start: start - from, end: end - from })),
    pause: 'sentence',
  };
}
