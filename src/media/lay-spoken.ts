import { rm } from 'node:fs/promises';
import type { Word } from '#core/timing.ts';
import { alignWords } from './align.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { probe, readLimits, safeInput } from './probe.ts';
import { readWav, writeWav } from './samples.ts';
import { layOut, type Phrase, paceLimits, planFit } from './speech-fit.ts';
import { finishSpeech, trackRate } from './speech-fit-finish.ts';

/** A silence of so many seconds between two words may give when a track is fitted; shorter ones belong to the speaker. */
const pause = 0.3;
/** What stays around speech, in seconds: a voice fades longer than its letters last. With the longest pause between, none is heard over 0.7 s. */
const margins = { before: 0.05, after: 0.12 };

/** A vendor's speech in `source`, to be fitted into `seconds` and written to `file`. */
export interface Spoken {
  source: string;
  file: string;
  text: string;
  seconds: number;
  /** Each word of the text with its time in the source; null where nobody told, and they are found by their sound. */
  words: Word[] | null;
}

export interface SpokenTrack {
  words: Word[];
  /** How often its time the speech would need at the fastest anybody should hear it; above 1 nothing was written. */
  excess: number;
}

/** What `fitSpoken` does in its thread. */
export async function laySpoken({ source, file, text, seconds, words }: Spoken, signal: AbortSignal): Promise<SpokenTrack> {
  const { container } = await probe(source, { signal });
  const plain = `${file}.plain.wav`;
  try {
    await runFfmpeg([...safeInput(source, container), '-map', '0:a:0', '-ac', '1', '-ar', String(trackRate), '-c:a', 'pcm_s16le', plain], {
      signal,
      limits: readLimits,
    });
    const sound = (await readWav(plain)).channels[0] ?? new Float32Array();
    const phrases = partAtPauses(sound, words ?? alignWords(sound, trackRate, wordsOf(text)));
    const plan = planFit(
      phrases.map(({ samples }) => samples.length / trackRate),
      phrases.map((phrase) => phrase.pause),
      seconds,
    );
    const excess = plan.tempo / paceLimits.brisk;
    if (excess > 1.005) return { words: [], excess };
    const track = layOut(phrases, plan, seconds, trackRate);
    const finished = await finishSpeech(track.samples, trackRate, seconds, { warmth: 0, presence: 0, air: 0 }, signal);
    await writeWav(file, [finished], trackRate);
    return { words: inOrder(track.words, seconds), excess: Math.min(1, excess) };
  } finally {
    await rm(plain, { force: true });
  }
}

function partAtPauses(sound: Float32Array, words: readonly Word[]): Phrase[] {
  const length = sound.length / trackRate;
  const starts = [0, ...words.flatMap(({ start }, index) => (index > 0 && start - (words[index - 1]?.end ?? 0) >= pause ? [index] : []))];
  return starts.map((first, part): Phrase => {
    const own = words.slice(first, starts[part + 1] ?? words.length);
    const from = Math.max(0, (own[0]?.start ?? 0) - margins.before);
    const to = Math.max(from, Math.min(length, (own.at(-1)?.end ?? length) + margins.after));
    return {
      samples: sound.slice(Math.round(from * trackRate), Math.round(to * trackRate)),
      words: own.map(({ text, start, end }) => ({ text, start: start - from, end: end - from })),
      pause: /[.!?…]["'”’)]*$/.test(own.at(-1)?.text ?? '') ? 'sentence' : 'phrase',
    };
  });
}

/** Within the track, rising, without overlap. */
function inOrder(words: readonly Word[], seconds: number): Word[] {
  let last = 0;
  return words.map(({ text, start, end }) => {
    const from = Math.min(seconds, Math.max(last, start));
    last = Math.min(seconds, Math.max(from, end));
    return { text, start: from, end: last };
  });
}

function wordsOf(text: string): { text: string }[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ text: word }));
}
