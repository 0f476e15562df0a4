/**
 * How well captions meet the voice. Two measures, each in milliseconds of |caption start − word start|:
 * (a) single synthesised words laid at chosen offsets, aligned knowing only the words;
 * (b) whole segments as the local voice speaks them, its own times against energy onsets after pauses.
 * Run: node evals/word-times.ts [tracks]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignWords } from '#media/align.ts';
import { addAt, peakOf, readWav } from '#media/samples.ts';
import { festival } from '#providers/local/speech/festival.ts';
import { createLocalSpeech } from '#providers/local/speech/speech.ts';
import { speakers } from '#providers/local/speech/voices.ts';

export interface Errors {
  count: number;
  median: number;
  p95: number;
  max: number;
}

export interface SpokenWordSound {
  text: string;
  samples: Float32Array;
  rate: number;
}

const vocabulary =
  `I you this that stop scrolling your kitchen is not a mess because coffee gets cold before nine every morning the lid clicks shut
and nothing leaks honestly surprised me twenty dollars cheaper than lunch temperature stainless steel battery lasts two weeks perfect for
beginners tap below people ask where it came from sister boss stranger subscription-free shipping returns within thirty days simply works
okay apple onion easy eight under umbrella water fresh shade thing zipper vacuum hair house happy jump laugh moisturizer vitamin quiet`
    .split(/\s+/)
    .filter(Boolean);

/** Mulberry32: seeded, uniform in 0..1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every word of a list said alone by festival, cut to its sound (40 dB under its peak). */
export async function sayWords(words: string[], voice = 0): Promise<SpokenWordSound[]> {
  const speaker = speakers[voice];
  if (!speaker) throw new Error(`There is no voice ${voice}.`);
  const folder = await mkdtemp(join(tmpdir(), 'hookline-words-'));
  try {
    const sentences = words.map((text) => text.split('-').map((part) => ({ token: 0, text: part, mark: '' as const })));
    // Room for all of it at ease, so that no word is hurried.
    const seconds = words.length * 1.5;
    await festival.synthesise({ sentences, speaker, seconds, folder, signal: new AbortController().signal });
    return await Promise.all(
      words.map(async (text, index) => {
        const { rate, channels } = await readWav(join(folder, `${index}.wav`));
        const all = channels[0] ?? new Float32Array(0);
        const edge = peakOf(all) * 0.01;
        const from = all.findIndex((value) => Math.abs(value) > edge);
        const to = all.findLastIndex((value) => Math.abs(value) > edge) + 1;
        return { text, rate, samples: all.slice(from, to) };
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One track: `count` words at gaps of 0.05 to 0.8 s. Answers the errors of each start in seconds. */
export function alignOnce(sounds: SpokenWordSound[], count: number, seed: number): number[] {
  const random = seeded(seed);
  const rate = sounds[0]?.rate ?? 32000;
  const chosen = Array.from({ length: count }, () => sounds[Math.floor(random() * sounds.length)]).filter((sound) => sound !== undefined);
  const starts: number[] = [];
  let at = random() * 0.5;
  for (const sound of chosen) {
    starts.push(at);
    at += sound.samples.length / rate + 0.05 + 0.75 * random();
  }
  const track = new Float32Array(Math.round((at + 0.3) * rate));
  chosen.forEach((sound, index) => {
    addAt(track, sound.samples, Math.round((starts[index] ?? 0) * rate));
  });
  // A recording is never digitally silent: noise 60 dB under full scale.
  for (let i = 0; i < track.length; i++) track[i] = (track[i] ?? 0) + (random() - 0.5) * 0.002 * (seed % 2);
  const words = alignWords(
    track,
    rate,
    chosen.map(({ text }) => ({ text })),
  );
  return words.map((word, index) => Math.abs(word.start - (starts[index] ?? 0)));
}

export function summarise(errors: number[]): Errors {
  const sorted = errors.map((error) => Math.round(error * 1000)).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { count: sorted.length, median: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 };
}

const scripts = [
  'I almost spent $45 on another travel mug. Then my friend sent me this one, and honestly, I feel a bit silly. It keeps coffee hot for 12 hours.',
  'Stop scrolling if your back hurts every morning! Two minutes a day, that is all it asks. No app, no subscription, no nonsense.',
  'Would I buy it again? Yes. It charges in 90 minutes, lasts all week, and my cat has not knocked it over yet. Tap below, pick your color.',
];

/** The provider's own times against where sound sets in, for words that follow a pause (elsewhere no onset can be heard apart). */
export async function ownTimes(voice: string): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hookline-own-'));
  const errors: number[] = [];
  try {
    for (const [index, text] of scripts.entries()) {
      const file = join(folder, `${index}.wav`);
      const { words } = await createLocalSpeech().speak({ text, voice, seconds: 12, file }, new AbortController().signal);
      const { rate, channels } = await readWav(file);
      const samples = channels[0] ?? new Float32Array(0);
      words.forEach((word, at) => {
        const before = words[at - 1]?.end ?? 0;
        if (word.start - before < 0.06) return;
        const onset = onsetNear(samples, rate, word.start, before);
        if (onset !== null) errors.push(Math.abs(word.start - onset));
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return errors;
}

/** Where 12 ms in a row are louder than 1.5 % of the track's peak, from the end of the word before it on (at most 0.2 s); null when it is not silent there. */
function onsetNear(samples: Float32Array, rate: number, time: number, before: number): number | null {
  const edge = peakOf(samples) * 0.015;
  const window = Math.round(0.002 * rate);
  const loud = (at: number) => peakOf(samples.subarray(at, at + window)) > edge;
  let at = Math.max(0, Math.round(Math.max(time - 0.2, before) * rate));
  while (at < samples.length && loud(at)) at += window;
  if (at / rate > time + 0.02) return null;
  // A voice fading away flickers over the edge; a word stays above it.
  const sets = () => [0, 1, 2, 3, 4, 5].every((step) => loud(at + step * window));
  while (at < samples.length && !sets()) at += window;
  return at / rate;
}

if (import.meta.main) {
  const tracks = Number(process.argv[2] ?? 20);
  for (const voice of [0, 1, 3]) {
    const sounds = await sayWords(vocabulary, voice);
    const errors = Array.from({ length: tracks }, (_, seed) => alignOnce(sounds, 12 + (seed % 30), seed + 1)).flat();
    console.log(
      `(a) ${speakers[voice]?.id}: ${JSON.stringify({ ...summarise(errors), over100: errors.filter((error) => error > 0.1).length })}`,
    );
  }
  for (const { id } of speakers) console.log(`(b) ${id}: ${JSON.stringify(summarise(await ownTimes(id)))}`);
}
