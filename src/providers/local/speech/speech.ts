import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import { oneOf } from '#core/format.ts';
import { writeWav } from '#media/samples.ts';
import { layOut, paceLimits, planFit } from '#media/speech-fit.ts';
import { finishSpeech, trackRate } from '#media/speech-fit-finish.ts';
import { type Speech, type SpeechProvider, type SpeechRequest, tooManyWords } from '#providers/spec/speech.ts';
import { captionWords } from './caption-words.ts';
import type { SpeechEngine } from './engine.ts';
import { espeak } from './espeak.ts';
import { festival } from './festival.ts';
import { flite } from './flite.ts';
import { toSpeakable } from './speakable.ts';
import { type Speaker, speakerOf, speakers } from './voices.ts';

const allEngines: SpeechEngine[] = [festival, flite, espeak];

/** Rate and tempo together may do this much; past it the text must change. */
const fastest = paceLimits.easy * paceLimits.brisk;

/**
 * Speech without a key or a network: eight speakers of festival and flite; where one of those is missing the other, or espeak-ng, stands in
 * and says so. Deterministic. Errors: `invalid_input` (`tooManyWords` among them), `tool_missing`, `provider_failed`, `cancelled`.
 */
export function createLocalSpeech(engines: SpeechEngine[] = allEngines): SpeechProvider {
  let found: Promise<SpeechEngine[]> | undefined;
  const present = async () => {
    found ??= Promise.all(engines.map((engine) => engine.present())).then((there) => engines.filter((_, index) => there[index]));
    const there = await found;
    // What is missing now may be installed before the next try.
    if (there.length === 0) found = undefined;
    return there;
  };
  return {
    id: 'local-speech',
    version: '2',
    async voices() {
      const there = await present();
      return speakers.map((speaker) => ({
        id: speaker.id,
        name: speaker.name,
        manner: speaker.manner,
        engine: engineFor(speaker, there)?.id ?? null,
      }));
    },
    speak: async (request, signal) => speak(request, signal, await present()),
  };
}

/** The speaker's own synthesiser, else the first of festival, flite and espeak-ng that is there. */
function engineFor({ home }: Speaker, present: SpeechEngine[]): SpeechEngine | undefined {
  return present.find(({ id }) => id === home) ?? present[0];
}

async function speak(request: SpeechRequest, signal: AbortSignal, present: SpeechEngine[]): Promise<Speech> {
  const { text, seconds, file } = request;
  stopIfAborted(signal);
  if (!(seconds > 0.2 && seconds <= 600)) throw new HooklineError('invalid_input', `A voice track lasts 0.2 to 600 s, not ${seconds}.`);
  const speaker = speakerNamed(request.voice);
  const engine = engineFor(speaker, present);
  if (!engine) {
    throw new HooklineError('tool_missing', 'No speech synthesiser is installed.', {
      hint: 'Install one: sudo apt-get install -y festival festvox-us-slt-hts',
    });
  }
  const speakable = toSpeakable(text);
  await mkdir(dirname(file), { recursive: true });
  const folder = await mkdtemp(join(dirname(file), 'speech-'));
  try {
    const { rate, phrases, pace, finish } = await engine.synthesise({ sentences: speakable.sentences, speaker, seconds, folder, signal });
    const plan = planFit(
      phrases.map((phrase) => phrase.samples.length / rate),
      phrases.map((phrase) => phrase.pause),
      seconds,
      pace,
    );
    const excess = (pace * plan.tempo) / fastest;
    // A third of a word more, since no word lasts just as long as the mean.
    if (excess > 1.005) throw tooManyWords(Math.ceil(speakable.written.length * (1 - 1 / excess) + 0.33), seconds);
    const track = layOut(phrases, plan, seconds, rate);
    const finished = await finishSpeech(track.samples, rate, seconds, finish, signal);
    stopIfAborted(signal);
    await writeWav(file, [finished], trackRate);
    const words = captionWords(speakable, track.words, seconds);
    const unsayable = speakable.unsayable.length > 0 ? `not spoken: ${speakable.unsayable.slice(0, 5).join(', ')}` : null;
    const degraded = [standIn(speaker, engine), plan.degraded, unsayable].filter((part) => part !== null);
    return { file, seconds, words, degraded: degraded.length > 0 ? degraded.join('; ') : null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function speakerNamed(name: string): Speaker {
  const id = oneOf(
    'voice',
    name,
    speakers.map((speaker) => speaker.id),
  );
  const speaker = speakerOf(id);
  if (!speaker) throw new HooklineError('internal', `There is no speaker ${id}.`);
  return speaker;
}

function standIn({ home }: Speaker, { id }: SpeechEngine): string | null {
  if (id === home) return null;
  return `spoken by ${id}, because ${home === 'festival' ? 'festival with its voice' : `${home}, which this voice is from,`} is not installed`;
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new HooklineError('cancelled', 'The voice was stopped.');
}
