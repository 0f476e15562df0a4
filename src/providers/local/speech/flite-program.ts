import { join } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import type { Word } from '#core/timing.ts';
import { run } from '#kit/subprocess.ts';
import { refineWords } from '#media/align-refine.ts';
import { readWav } from '#media/samples.ts';
import type { SpokenWord } from './speakable.ts';
import type { FliteVoice } from './voices.ts';

/** A sentence as flite's own program speaks it: the same sound as ffmpeg's filter makes, and where every word is in it. */
export interface ToldSentence {
  samples: Float32Array;
  rate: number;
  words: Word[];
}

interface Phone {
  name: string;
  start: number;
  end: number;
}

const vowel = /^[aeiou]/;

/** Whether the program (Debian: `flite`) is there, with our voices in it. */
export async function hasFliteProgram(): Promise<boolean> {
  const voices = await run('flite', ['-lv'], { timeout: 10_000 }).then(
    ({ stdout }) => stdout.toString('utf8').split(/\s+/),
    (): string[] => [],
  );
  return ['slt', 'awb', 'rms', 'kal16'].every((voice) => voices.includes(voice));
}

/**
 * Speaks a sentence and takes its word times from the phones that the program names with their ends. Which phones are a word's is found by
 * holding them against those of the same words said with a pause after each; null where those can't be told apart. Errors:
 * `provider_failed`, `cancelled`.
 */
export async function tellSentence(
  sentence: readonly SpokenWord[],
  { voice, folder, signal }: { voice: FliteVoice; folder: string; signal: AbortSignal },
): Promise<ToldSentence | null> {
  const file = join(folder, 'told.wav');
  const say = (text: string, wav: string) => phonesOf(voice, text, wav, signal);
  const spoken = await say(sentence.map(({ text, mark }) => text + mark).join(' '), file);
  const apart = await say(sentence.map(({ text }) => `${text.toLowerCase()},`).join(' '), join(folder, 'apart.wav'));
  const { rate, channels } = await readWav(file);
  const samples = channels[0] ?? new Float32Array(0);
  const own = wordsApart(apart);
  // A word of two breaths, or of none.
  if (own.length !== sentence.length) return null;
  return {
    samples,
    rate,
    words: refineWords(
      samples,
      rate,
      timesOf(
        sentence,
        own,
        spoken.filter(({ name }) => name !== 'pau'),
      ),
    ),
  };
}

/** The phones of a text in order, pauses (`pau`) among them, in seconds. */
async function phonesOf(voice: FliteVoice, text: string, wav: string, signal: AbortSignal): Promise<Phone[]> {
  // Letters, apostrophes and marks only (speakable.ts): what begins with a letter is no option.
  const { exit, stdout, stderr } = await run('flite', ['-voice', voice, '-psdur', '-t', text, '-o', wav], { signal, timeout: 60_000 });
  if (exit !== 0) throw new HooklineError('provider_failed', `flite failed (exit ${exit}): ${stderr.trim().slice(-200)}`);
  let last = 0;
  return [...stdout.toString('utf8').matchAll(/(\S+):([\d.]+)/g)].map(([, name = '', ending]) => {
    const phone = { name, start: last, end: Number(ending) };
    last = phone.end;
    return phone;
  });
}

/** Names of the phones between the pauses. */
function wordsApart(phones: readonly Phone[]): string[][] {
  const words: string[][] = [[]];
  for (const { name } of phones) {
    if (name !== 'pau') words.at(-1)?.push(name);
    else if (words.at(-1)?.length) words.push([]);
  }
  return words.filter((word) => word.length > 0);
}

/** The spoken phones shared out among the words by the fewest changes that make one row of phones the other. */
function timesOf(sentence: readonly SpokenWord[], own: readonly string[][], spoken: readonly Phone[]): Word[] {
  const expected = own.flatMap((names, word) => names.map((name) => ({ name, word })));
  const costs = [Float64Array.from({ length: spoken.length + 1 }, (_, column) => column)];
  const change = (row: number, column: number) => difference(expected[row - 1]?.name ?? '', spoken[column - 1]?.name ?? '');
  const at = (row: number, column: number) => costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= expected.length; row++) {
    const line = new Float64Array(spoken.length + 1).fill(row);
    costs.push(line);
    for (let column = 1; column <= spoken.length; column++) {
      line[column] = Math.min(at(row - 1, column - 1) + change(row, column), at(row - 1, column) + 1, at(row, column - 1) + 1);
    }
  }
  const spans: ({ start: number; end: number } | undefined)[] = sentence.map(() => undefined);
  for (let row = expected.length, column = spoken.length; row > 0 && column > 0; ) {
    const dropped = at(row, column) === at(row - 1, column) + 1;
    const both = at(row, column) === at(row - 1, column - 1) + change(row, column);
    const word = expected[row - 1]?.word ?? 0;
    const phone = spoken[column - 1];
    if (phone && (both || !dropped)) spans[word] = { start: phone.start, end: spans[word]?.end ?? phone.end };
    if (both || dropped) row -= 1;
    if (both || !dropped) column -= 1;
  }
  // A word swallowed whole stands where the one before it ended.
  let last = spoken[0]?.start ?? 0;
  return sentence.map(({ text }, word) => {
    const span = spans[word] ?? { start: last, end: last };
    last = span.end;
    return { text, ...span };
  });
}

function difference(one: string, other: string): number {
  if (one === other) return 0;
  return vowel.test(one) === vowel.test(other) ? 0.7 : 1.5;
}
