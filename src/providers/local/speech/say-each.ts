import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Word } from '#core/timing.ts';
import { alignWords } from '#media/align.ts';
import { alignByExample } from '#media/align-example.ts';
import { readWav } from '#media/samples.ts';
import type { Phrase } from '#media/speech-fit.ts';
import { changeTempo } from '#media/speech-fit-tempo.ts';
import { changeSpeed } from '#media/speed.ts';
import type { EngineRequest, EngineResult } from './engine.ts';

/** Says several text files, each into the sound of the same place. */
export type SayFiles = (files: { text: string; wav: string }[]) => Promise<void>;

/** Factors that bring the voice as it is installed to the speaker: its pitch with its throat, and its rate. */
export interface Bend {
  pitch: number;
  pace: number;
}

/** Seconds of silence between two words that make a pause: it may then give, as those between sentences do. */
const pause = 0.1;
/** Silence that stays around speech: there the voice rises and fades. */
const margins = { before: 0.03, after: 0.05 };

/**
 * Speech of a synthesiser that tells no times: sentence by sentence, and each of a sentence's words alone, against which the sentence is held
 * to find where every word begins. The text goes through files named by us: nothing of it is ever part of a command.
 */
export async function sayEach(
  { sentences, folder, signal }: EngineRequest,
  bend: Bend,
  say: SayFiles,
): Promise<Omit<EngineResult, 'finish'>> {
  const phrases: Phrase[] = [];
  let rate = 16_000;
  for (const [index, sentence] of sentences.entries()) {
    signal.throwIfAborted();
    const texts = [sentence.map(({ text, mark }) => text + mark).join(' '), ...new Set(sentence.map(({ text }) => text.toLowerCase()))];
    const files = texts.map((_, part) => ({ text: join(folder, `${index}-${part}.txt`), wav: join(folder, `${index}-${part}.wav`) }));
    await Promise.all(files.map(({ text }, part) => writeFile(text, texts[part] ?? '')));
    await say(files);
    const read = await Promise.all(files.map(({ wav }) => readWav(wav)));
    rate = read[0]?.rate ?? rate;
    const [whole, ...alone] = read.map(({ channels: [sound = new Float32Array(0)] }) => sound);
    const sounds = new Map(alone.map((sound, part) => [texts[part + 1], cutToSound(sound, rate)]));
    phrases.push(
      ...toPhrases(
        whole ?? new Float32Array(0),
        rate,
        alignByExample(
          whole ?? new Float32Array(0),
          rate,
          sentence.map(({ text }) => text),
          sentence.map(({ text }) => sounds.get(text.toLowerCase()) ?? new Float32Array(0)),
        ),
        bend,
      ),
    );
  }
  return { rate, phrases, pace: 1 };
}

/** A sentence parted at its pauses, without silence around each part, at the speaker's pitch and pace. */
export function toPhrases(samples: Float32Array, rate: number, words: Word[], bend: Bend): Phrase[] {
  const starts = [0, ...words.flatMap((word, index) => (index > 0 && word.start - (words[index - 1]?.end ?? 0) > pause ? [index] : []))];
  return starts.map((start, part) => {
    const end = starts[part + 1] ?? words.length;
    return toPhrase(samples, rate, words.slice(start, end), bend, end < words.length ? 'phrase' : 'sentence');
  });
}

function toPhrase(samples: Float32Array, rate: number, words: Word[], { pitch, pace }: Bend, pause: Phrase['pause']): Phrase {
  const from = Math.max(0, (words[0]?.start ?? 0) - margins.before);
  const to = Math.min(samples.length / rate, (words.at(-1)?.end ?? 0) + margins.after);
  const sound = samples.slice(Math.round(from * rate), Math.round(to * rate));
  const bent = pitch === 1 && pace === 1 ? sound : changeTempo(changeSpeed(sound, pitch), rate, pace / pitch);
  const moved = ({ text, start, end }: Word): Word => ({ text, start: (start - from) / pace, end: (end - from) / pace });
  return { samples: bent, words: words.map(moved), pause };
}

/** Without silence, and the recording's own hum, at both ends. */
function cutToSound(samples: Float32Array, rate: number): Float32Array {
  const [sound] = alignWords(samples, rate, [{ text: 'a' }]);
  return sound ? samples.slice(Math.round(sound.start * rate), Math.round(sound.end * rate)) : samples;
}
