/**
 * How well captions meet the voice. Three measures, each in milliseconds of |caption start − word start|:
 * (a) single synthesised words laid at chosen offsets, aligned knowing only the words, by every voice on every engine that is here;
 * (b) whole segments as the local voice speaks them, its own times against energy onsets after pauses;
 * (c) flowing speech of festival, which tells its times, found as for an engine that tells none;
 * (d) the same for flite's recordings, where flite's own program is installed to tell the times.
 * Run: node evals/word-times.ts [tracks] [engine]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignWords } from '#media/align.ts';
import { alignByExample } from '#media/align-example.ts';
import { addAt, peakOf, readWav } from '#media/samples.ts';
import type { SpeechEngine } from '#providers/local/speech/engine.ts';
import { espeak } from '#providers/local/speech/espeak.ts';
import { festival } from '#providers/local/speech/festival.ts';
import { flite } from '#providers/local/speech/flite.ts';
import { hasFliteProgram, tellSentence } from '#providers/local/speech/flite-program.ts';
import { toSpeakable } from '#providers/local/speech/speakable.ts';
import { createLocalSpeech } from '#providers/local/speech/speech.ts';
import { type FliteVoice, speakerOf, speakers } from '#providers/local/speech/voices.ts';

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

/** Words that nothing was tuned on. */
const unseen =
  `butter cat pocket picture outside doctor captain cotton bottle kettle blanket packet pick back up pop take it kept cup napkin market keep
practical basketball attic cardboard of an on we he she do go so if at by all any old ice ounce hour half percent cents fifty thirteen seventy
hundred thousand inches pounds watts charger zero shampoo sunscreen toothbrush notebook headphones wallet garlic knife oven towel sofa strap
squeeze splash twelfth months breathe smooth vision measure yellow wooden young chew judge orange edge pharmacy rhythm quickly exactly`
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

/** Every word of a list said alone, cut to its sound: 34 dB under its loudest 10 ms, which leaves the noise of a recording out. */
export async function sayWords(words: string[], voice: string, engine: SpeechEngine = festival): Promise<SpokenWordSound[]> {
  const speaker = speakerOf(voice);
  const folder = await mkdtemp(join(tmpdir(), 'hookline-words-'));
  try {
    const sentences = words.map((text) => text.split('-').map((part) => ({ token: 0, text: part, mark: '' as const })));
    // Room for all of it at ease, so that no word is hurried.
    const seconds = words.length * 1.5;
    const { rate, phrases } = await engine.synthesise({ sentences, speaker, seconds, folder, signal: new AbortController().signal });
    return phrases.map(({ samples: all }, index) => {
      const window = Math.round(0.01 * rate);
      const levels = Array.from({ length: Math.floor(all.length / window) }, (_, at) =>
        powerOf(all.subarray(at * window, (at + 1) * window)),
      );
      const edge = Math.max(...levels) * 10 ** -3.4;
      const from = levels.findIndex((value) => value > edge) * window;
      const to = (levels.findLastIndex((value) => value > edge) + 1) * window;
      return { text: words[index] ?? '', rate, samples: all.slice(from, to) };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function powerOf(samples: Float32Array): number {
  return samples.reduce((sum, value) => sum + value * value, 0);
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
export async function ownTimes(voice: string, engines?: SpeechEngine[]): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hookline-own-'));
  const errors: number[] = [];
  try {
    for (const [index, text] of scripts.entries()) {
      const file = join(folder, `${index}.wav`);
      const { words } = await createLocalSpeech(engines).speak({ text, voice, seconds: 12, file }, new AbortController().signal);
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
export function onsetNear(samples: Float32Array, rate: number, time: number, before: number): number | null {
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

/** Flowing sentences of festival, found with the help of their words alone, against the times that festival tells. */
export async function flowingTimes(voice: string): Promise<number[]> {
  const speaker = speakerOf(voice);
  const errors: number[] = [];
  const signal = new AbortController().signal;
  for (const text of scripts) {
    const folder = await mkdtemp(join(tmpdir(), 'hookline-flow-'));
    const { sentences } = toSpeakable(text);
    const { rate, phrases } = await festival.synthesise({ sentences, speaker, seconds: 14, folder, signal });
    const alone = await sayWords(
      sentences.flat().map((word) => word.text),
      speaker.id,
    );
    let word = 0;
    for (const { samples, words } of phrases) {
      const own = alone.slice(word, word + words.length);
      word += words.length;
      const found = alignByExample(
        samples,
        rate,
        words.map((one) => one.text),
        own.map((sound) => sound.samples),
      );
      found.forEach((one, index) => {
        errors.push(Math.abs(one.start - (words[index]?.start ?? 0)));
      });
    }
    await rm(folder, { recursive: true, force: true });
  }
  return errors;
}

/** Sentences of flite, found with the help of their words alone, against the times that its program tells. */
async function flowingFlite(voice: FliteVoice): Promise<number[]> {
  const errors: number[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'hookline-flow-'));
  const signal = new AbortController().signal;
  const speaker = speakers.find((one) => one.home === 'flite' && one.flite === voice);
  for (const sentence of speaker ? scripts.flatMap((text) => toSpeakable(text).sentences) : []) {
    const told = await tellSentence(sentence, { voice, folder, signal });
    if (!told || !speaker) continue;
    const texts = sentence.map(({ text }) => text);
    const alone = await sayWords(texts, speaker.id, flite);
    const found = alignByExample(
      told.samples,
      told.rate,
      texts,
      alone.map(({ samples }) => samples),
    );
    found.forEach(({ start }, index) => {
      errors.push(Math.abs(start - (told.words[index]?.start ?? 0)));
    });
  }
  await rm(folder, { recursive: true, force: true });
  return errors;
}

if (import.meta.main) {
  const tracks = Number(process.argv[2] ?? 20);
  const only = process.argv[3];
  for (const engine of [festival, flite, espeak].filter(({ id }) => only === undefined || id === only)) {
    if (!(await engine.present())) {
      console.log(`(a) ${engine.id} is not installed`);
      continue;
    }
    for (const speaker of speakers) {
      for (const [name, words] of Object.entries({ vocabulary, unseen })) {
        const sounds = await sayWords(words, speaker.id, engine);
        const errors = Array.from({ length: tracks }, (_, seed) => alignOnce(sounds, 12 + (seed % 30), seed + 1)).flat();
        const over100 = errors.filter((error) => error > 0.1).length;
        console.log(`(a) ${engine.id} ${speaker.id} ${name}: ${JSON.stringify({ ...summarise(errors), over100 })}`);
      }
    }
    for (const { id } of speakers) console.log(`(b) ${engine.id} ${id}: ${JSON.stringify(summarise(await ownTimes(id, [engine])))}`);
  }
  for (const speaker of speakers.slice(0, 3))
    console.log(`(c) ${speaker.id}: ${JSON.stringify(summarise(await flowingTimes(speaker.id)))}`);
  if (await hasFliteProgram())
    for (const voice of ['kal16', 'awb', 'rms'] as const)
      console.log(`(d) ${voice}: ${JSON.stringify(summarise(await flowingFlite(voice)))}`);
}
