import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import { writeWav } from '#media/samples.ts';
import { layOut, paceLimits, planFit } from '#media/speech-fit.ts';
import { finishSpeech, trackRate } from '#media/speech-fit-finish.ts';
import { type Speech, type SpeechRequest, tooManyWords } from '#providers/spec/speech.ts';
import { captionWords } from './caption-words.ts';
import { engineOf } from './engines.ts';
import { toSpeakable } from './speakable.ts';
import { type EngineId, speakerOf } from './voices.ts';

/** Rate and tempo together may do this much; past it the text must change. */
const fastest = paceLimits.easy * paceLimits.brisk;

/** A track to be spoken by one of our speakers on an engine that is here. */
export interface VoiceTrack extends SpeechRequest {
  speaker: string;
  engine: EngineId;
}

/** What a local voice does in its thread. Errors: `invalid_input` (`tooManyWords` among them), `provider_failed`, `cancelled`. */
export async function speakTrack({ text, seconds, file, speaker, engine }: VoiceTrack, signal: AbortSignal): Promise<Speech> {
  const speakable = toSpeakable(text);
  await mkdir(dirname(file), { recursive: true });
  const folder = await mkdtemp(join(dirname(file), 'speech-'));
  try {
    const { rate, phrases, pace, finish } = await engineOf(engine).synthesise({
      sentences: speakable.sentences,
      speaker: speakerOf(speaker),
      seconds,
      folder,
      signal,
    });
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
    const degraded = [plan.degraded, unsayable].filter((part) => part !== null);
    return { file, seconds, words, degraded: degraded.length > 0 ? degraded.join('; ') : null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new HooklineError('cancelled', 'The voice was stopped.');
}
