import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import { oneOf } from '#core/format.ts';
import { writeWav } from '#media/samples.ts';
import { layOut, planFit } from '#media/speech-fit.ts';
import { finishSpeech, trackRate } from '#media/speech-fit-finish.ts';
import type { Speech, SpeechProvider, SpeechRequest } from '#providers/spec/speech.ts';
import { captionWords } from './caption-words.ts';
import type { SpeechEngine } from './engine.ts';
import { espeak } from './espeak.ts';
import { festival } from './festival.ts';
import { flite } from './flite.ts';
import { toSpeakable } from './speakable.ts';
import { speakerOf, speakers } from './voices.ts';

const allEngines: SpeechEngine[] = [festival, flite, espeak];

/** Faster than this nobody follows; the text must change. */
const fastest = 3;

/**
 * Speech without a key or a network: festival's HTS voice as five speakers, flite or espeak-ng where it is not installed (and says so).
 * Deterministic. Errors: `invalid_input`, `tool_missing`, `provider_failed`, `cancelled`.
 */
export function createLocalSpeech(engines: SpeechEngine[] = allEngines): SpeechProvider {
  let chosen: Promise<Choice> | undefined;
  const choose = () => {
    chosen ??= chooseEngine(engines);
    // What is missing now may be installed before the next try.
    chosen.catch(() => {
      chosen = undefined;
    });
    return chosen;
  };
  return {
    id: 'local-speech',
    version: '1',
    voices: () => speakers.map(({ id, name, manner }) => ({ id, name, manner })),
    speak: async (request, signal) => speak(request, signal, await choose()),
  };
}

interface Choice {
  engine: SpeechEngine;
  degraded: string | null;
}

async function speak(request: SpeechRequest, signal: AbortSignal, { engine, degraded: fallback }: Choice): Promise<Speech> {
  const { text, seconds, file } = request;
  stopIfAborted(signal);
  if (!(seconds > 0.2 && seconds <= 600)) throw new HooklineError('invalid_input', `A voice track lasts 0.2 to 600 s, not ${seconds}.`);
  const id = oneOf(
    'voice',
    request.voice,
    speakers.map((speaker) => speaker.id),
  );
  const speaker = speakerOf(id) ?? speakers[0];
  if (!speaker) throw new HooklineError('internal', 'There is no speaker.');
  const speakable = toSpeakable(text);
  await mkdir(dirname(file), { recursive: true });
  const folder = await mkdtemp(join(dirname(file), 'speech-'));
  try {
    const { rate, phrases, pace } = await engine.synthesise({ sentences: speakable.sentences, speaker, seconds, folder, signal });
    const plan = planFit(
      phrases.map((phrase) => phrase.samples.length / rate),
      phrases.map((phrase) => phrase.pause),
      seconds,
      pace,
    );
    if (pace * plan.tempo > fastest) {
      throw new HooklineError('invalid_input', `The text is ${(pace * plan.tempo).toFixed(1)} times too long for ${seconds} s of speech.`, {
        hint: 'Shorten the text or lengthen the segment.',
      });
    }
    const track = layOut(phrases, plan, seconds, rate);
    const finished = await finishSpeech(track.samples, rate, seconds, speaker, signal);
    stopIfAborted(signal);
    await writeWav(file, [finished], trackRate);
    const words = captionWords(speakable, track.words, seconds);
    const unsayable = speakable.unsayable.length > 0 ? `not spoken: ${speakable.unsayable.slice(0, 5).join(', ')}` : null;
    const degraded = [fallback, plan.degraded, unsayable].filter((part) => part !== null);
    return { file, seconds, words, degraded: degraded.length > 0 ? degraded.join('; ') : null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function chooseEngine(engines: SpeechEngine[]): Promise<Choice> {
  for (const engine of engines) {
    if (!(await engine.present())) continue;
    return {
      engine,
      degraded: engine.id === 'festival' ? null : `spoken by ${engine.id}, because festival with its voice is not installed`,
    };
  }
  throw new HooklineError('tool_missing', 'No speech synthesiser is installed.', {
    hint: 'Install one: sudo apt-get install -y festival festvox-us-slt-hts',
  });
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new HooklineError('cancelled', 'The voice was stopped.');
}
