import { access, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { envelopeOf, islandsOf } from '#media/align-energy.ts';
import { peakOf, readWav } from '#media/samples.ts';
import { loudnessOf } from '#media/speech-fit-loudness.ts';
import { flowingTimes, ownTimes, summarise } from '../../../../evals/word-times.ts';
import { captionWords } from './caption-words.ts';
import { festival } from './festival.ts';
import { flite } from './flite.ts';
import { hasFliteProgram, tellSentence } from './flite-program.ts';
import { toSpeakable } from './speakable.ts';
import { createLocalSpeech } from './speech.ts';

const folder = await mkdtemp(join(tmpdir(), 'hookline-speech-test-'));
const provider = createLocalSpeech();
const never = new AbortController().signal;
let files = 0;

async function speak(text: string, seconds: number, voice = 'warm', by = provider) {
  files += 1;
  const speech = await by.speak({ text, seconds, voice, file: join(folder, `${files}.wav`) }, never);
  const { rate, channels } = await readWav(speech.file);
  return { ...speech, rate, samples: channels[0] ?? new Float32Array(0), channels: channels.length };
}

function expectRising(words: { start: number; end: number }[], seconds: number) {
  let last = 0;
  for (const { start, end } of words) {
    expect(start).toBeGreaterThanOrEqual(last - 1e-9);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(seconds);
    last = end;
  }
}

const messy =
  'At $39.99, “café-style” mugs — 50% off! ☕🔥 See https://shop.example.com/a?b=1 or call 24/7… It’s a 2-in-1 (really) for ½ the price, Zoë.';

test('messy text: one word per written token, exact length, a voice at its level', async () => {
  const { words, samples, rate, channels, seconds } = await speak(messy, 15, 'brisk');
  expect(words.map(({ text }) => text)).toEqual(messy.split(/\s+/));
  expectRising(words, 15);
  expect({ rate, channels, seconds, length: samples.length }).toEqual({ rate: 48000, channels: 1, seconds: 15, length: 15 * 48000 });
  expect(Math.abs(loudnessOf(samples, rate) + 18)).toBeLessThan(1);
  expect(peakOf(samples)).toBeLessThan(0.9);
  expect(Math.abs(samples.reduce((sum, value) => sum + value, 0) / samples.length)).toBeLessThan(0.001);
});

test('a segment of the right length fills its window without being bent, and is the same every time', async () => {
  const text =
    'I almost spent $45 on another travel mug. Then my friend sent me this one, and honestly, I feel a bit silly. It keeps coffee hot for 12 hours, and the lid never leaks in my bag.';
  const once = await speak(text, 15);
  expect(once.degraded).toBeNull();
  expect(once.words[0]?.start).toBeGreaterThan(0.12);
  expect(once.words[0]?.start).toBeLessThan(0.3);
  expect(once.words.at(-1)?.end).toBeGreaterThan(13.7);
  expect(once.words.at(-1)?.end).toBeLessThan(14.8);
  const again = await speak(text, 15);
  expect((await readFile(again.file)).equals(await readFile(once.file))).toBe(true);
  expect(again.words).toEqual(once.words);
});

test('its own word times meet the sound: every start within 100 ms, median within 50', async () => {
  const { median, max, count } = summarise(await ownTimes('low'));
  expect(count).toBeGreaterThan(10);
  expect(median).toBeLessThanOrEqual(50);
  expect(max).toBeLessThanOrEqual(100);
});

test('text a little too long is spoken faster, whole, and says so; past that it says how many words have to go', async () => {
  const { words, samples, degraded } = await speak('This one survived the dishwasher, my cat, and my brother moving in.', 4);
  expect(degraded).toMatch(/^spoken 1\d % faster to fit 4 s$/);
  expect(words).toHaveLength(12);
  expect(samples).toHaveLength(4 * 48000);
  expectRising(words, 4);
  const text = 'This one survived the dishwasher, my cat, and my brother moving in with two dogs and a drum kit last spring.';
  const error = await speak(text, 4).catch((refused: unknown) => refused);
  expect(error).toMatchObject({ code: 'invalid_input', message: expect.stringMatching(/words too long for 4 s/) });
  const tooMany = Number((error as { fields: { tooMany: string } }).fields.tooMany);
  const shorter = text.split(' ').slice(0, -tooMany).join(' ');
  expect((await speak(shorter, 4)).words).toHaveLength(21 - tooMany);
});

test('a short text in a long segment is not torn apart: no silence in it is longer than 0.7 s', async () => {
  const { samples, rate, words } = await speak('It folds. It floats. It fits in a bag.', 8, 'low');
  const said = samples.subarray(0, Math.round((words.at(-1)?.end ?? 0) * rate));
  const islands = islandsOf(envelopeOf(said, rate));
  const silences = islands.slice(1).map(({ start }, index) => (start - (islands[index]?.end ?? 0)) * 0.005);
  expect(Math.max(...silences)).toBeGreaterThan(0.4);
  expect(Math.max(...silences)).toBeLessThanOrEqual(0.7);
});

// Where the program is not installed, the times are found from the sound, as the other tests of flite see.
test.runIf(await hasFliteProgram())('flite’s program tells where each word of a sentence begins, numbers and short words too', async () => {
  const { sentences } = toSpeakable('At $24.99, is it a steal, or am I easy to please?');
  const told = await tellSentence(sentences[0] ?? [], { voice: 'kal16', folder, signal: never });
  expect(told?.words.map(({ text }) => text)).toEqual(sentences[0]?.map(({ text }) => text));
  expectRising(told?.words ?? [], (told?.samples.length ?? 0) / (told?.rate ?? 1));
  const comma = told?.words.findIndex(({ text }) => text === 'nine') ?? 0;
  expect((told?.words[comma + 1]?.start ?? 0) - (told?.words[comma]?.end ?? 0)).toBeGreaterThan(0.1);
});

test('hostile text is only read out', async () => {
  const marker = join(folder, 'owned');
  const text = `") (system "touch ${marker}") ' (quit) \\" \n\n ; $(touch ${marker}) \`touch ${marker}\` <script> -b --batch %n \u0000 ]]> voice.`;
  const { words } = await speak(text, 20);
  expect(words).toHaveLength(text.split(/\s+/).filter(Boolean).length);
  await expect(access(marker)).rejects.toThrow();
});

test('no text makes a sentence hold anything but letters and apostrophes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      let speakable: ReturnType<typeof toSpeakable>;
      try {
        speakable = toSpeakable(text);
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid_input' });
        return;
      }
      const flat = speakable.sentences.flat();
      for (const word of flat) expect(word.text).toMatch(/^[A-Za-z][A-Za-z']*$/);
      const words = captionWords(
        speakable,
        flat.map(({ text: said }, index) => ({ text: said, start: 0.2 + index * 0.1, end: 0.28 + index * 0.1 })),
        60,
      );
      expect(words).toHaveLength(speakable.written.length);
      expectRising(words, 60);
    }),
  );
});

test('words in letters the voice cannot say are named', async () => {
  const { degraded, words } = await speak('Great Привет mug', 3);
  expect(degraded).toBe('not spoken: Привет');
  expect(words).toHaveLength(3);
  await expect(speak('Привет', 3)).rejects.toMatchObject({ code: 'invalid_input' });
});

test('cancelling leaves no file', async () => {
  const controller = new AbortController();
  const file = join(folder, 'cancelled.wav');
  const promise = provider.speak({ text: messy, seconds: 15, voice: 'deep', file }, controller.signal);
  setTimeout(() => controller.abort(), 150);
  await expect(promise).rejects.toMatchObject({ code: 'cancelled' });
  expect((await readdir(folder)).filter((name) => name.startsWith('cancelled'))).toEqual([]);
});

test('eight voices, each by the engine it names, are told apart by their pitch', { timeout: 120_000 }, async () => {
  const voices = await provider.voices();
  expect(voices.map(({ engine }) => engine)).toEqual([...new Array(5).fill('festival'), ...new Array(3).fill('flite')]);
  const pitches: number[] = [];
  for (const { id } of voices) {
    const { samples, rate, degraded } = await speak('My brother moved in, and now we may all go home early.', 4, id);
    expect(degraded).toBeNull();
    expect(Math.abs(loudnessOf(samples, rate) + 18)).toBeLessThan(1);
    pitches.push(medianPitch(samples, rate));
  }
  const sorted = pitches.toSorted((a, b) => a - b);
  expect(sorted[0]).toBeGreaterThan(75);
  for (let index = 1; index < sorted.length; index++) expect((sorted[index] ?? 0) / (sorted[index - 1] ?? 1)).toBeGreaterThan(1.05);
});

test('words in flowing speech are found with the help of their sound alone', { timeout: 60_000 }, async () => {
  const { count, median, p95 } = summarise(await flowingTimes('warm'));
  expect(count).toBeGreaterThan(60);
  expect(median).toBeLessThanOrEqual(40);
  expect(p95).toBeLessThanOrEqual(90);
});

test('a missing engine is stood in for and the track says so; without any the hint names the package', async () => {
  const { degraded, words } = await speak('The lid never leaks in my bag.', 3, 'low', createLocalSpeech([flite]));
  expect(degraded).toBe('spoken by flite, because festival with its voice is not installed');
  expectRising(words, 3);
  expect(words).toHaveLength(7);
  const other = await speak('The lid never leaks in my bag.', 3, 'lilting', createLocalSpeech([festival]));
  expect(other.degraded).toBe('spoken by festival, because flite, which this voice is from, is not installed');
  const none = createLocalSpeech([]);
  expect(new Set((await none.voices()).map(({ engine }) => engine))).toEqual(new Set([null]));
  await expect(speak('Hello.', 2, 'low', none)).rejects.toMatchObject({
    code: 'tool_missing',
    hint: 'Install one: sudo apt-get install -y festival festvox-us-slt-hts',
  });
});

test('a voice of another vendor is stood in for, and that is said', async () => {
  const { degraded } = await speak('The lid never leaks in my bag.', 3, 'elevenlabs:21m00Tcm4TlvDq8ikWAM');
  expect(degraded).toContain('because elevenlabs:21m00Tcm4TlvDq8ikWAM is a voice of another vendor');
});

test('an unknown voice is refused with the choices', async () => {
  await expect(speak('Hello.', 2, 'squeaky')).rejects.toMatchObject({
    hint: 'Choose one of: bright, warm, low, deep, brisk, lilting, steady, dry.',
  });
});

/** Median of the pitch in Hz where a voice sounds: the shortest lag at which 50 ms are like the 50 ms before. */
function medianPitch(samples: Float32Array, rate: number): number {
  const thinned = samples.filter((_, index) => index % 6 === 0);
  const slow = rate / 6;
  const size = Math.round(0.05 * slow);
  const loudest = peakOf(thinned);
  const pitches: number[] = [];
  for (let at = 0; at + 2 * size < thinned.length; at += size) {
    const part = thinned.subarray(at, at + size);
    if (peakOf(part) < 0.2 * loudest) continue;
    const likeness = (lag: number) => {
      const [product, one, other] = part.reduce(
        ([sum = 0, first = 0, second = 0], value, index) => {
          const later = thinned[at + index + lag] ?? 0;
          return [sum + value * later, first + value * value, second + later * later];
        },
        [0, 0, 1e-9] as number[],
      );
      return (product ?? 0) / Math.sqrt((one ?? 0) * (other ?? 0));
    };
    const lags = Array.from({ length: Math.round(slow / 65) }, (_, lag) => (lag < slow / 300 ? 0 : likeness(lag)));
    const best = Math.max(...lags);
    const lag = lags.findIndex((value, index) => value > 0.92 * best && value >= (lags[index - 1] ?? 0) && value >= (lags[index + 1] ?? 0));
    if (best > 0.8 && lag > 0) pitches.push(slow / lag);
  }
  return pitches.sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0;
}
