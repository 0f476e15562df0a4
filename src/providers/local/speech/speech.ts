import { HooklineError } from '#core/errors.ts';
import { oneOf } from '#core/format.ts';
import { isVendorVoice } from '#core/voice-name.ts';
import { createThread } from '#kit/thread.ts';
import type { Narrator, Speech, SpeechRequest } from '#providers/spec/speech.ts';
import type { SpeechEngine } from './engine.ts';
import { speechEngines } from './engines.ts';
import type { VoiceTrack } from './track.ts';
import { type Speaker, speakerOf, speakers } from './voices.ts';

/**
 * Speech without a key or a network: eight speakers of festival and flite; where one of those is missing the other, or espeak-ng, stands in
 * and says so. Deterministic. Each track is made in a thread of its own: finding words and stretching sound is arithmetic. Errors: `invalid_input` (`tooManyWords` among them), `tool_missing`, `provider_failed`, `cancelled`.
 */
export function createLocalSpeech(engines: readonly SpeechEngine[] = speechEngines): Narrator {
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
    version: '3',
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
  const { seconds } = request;
  if (!(seconds > 0.2 && seconds <= 600)) throw new HooklineError('invalid_input', `A voice track lasts 0.2 to 600 s, not ${seconds}.`);
  const speaker = speakerNamed(request.voice);
  const engine = engineFor(speaker, present);
  if (!engine) {
    throw new HooklineError('tool_missing', 'No speech synthesiser is installed.', {
      hint: 'Install one: sudo apt-get install -y festival festvox-us-slt-hts',
    });
  }
  const thread = createThread<VoiceTrack, Speech>(new URL('./worker.ts', import.meta.url), { keepMs: 0 });
  const speech = await thread.run({ ...request, speaker: speaker.id, engine: engine.id }, { signal });
  const foreign = isVendorVoice(request.voice) ? `spoken by ${speaker.name}, because ${request.voice} is a voice of another vendor` : null;
  const degraded = [foreign, standIn(speaker, engine), speech.degraded].filter((part) => part !== null);
  return { ...speech, degraded: degraded.length > 0 ? degraded.join('; ') : null };
}

/** A vendor's voice is not here: the first of ours stands in. */
function speakerNamed(name: string): Speaker {
  const [first] = speakers;
  if (first && isVendorVoice(name)) return first;
  const id = oneOf(
    'voice',
    name,
    speakers.map((speaker) => speaker.id),
  );
  return speakerOf(id);
}

function standIn({ home }: Speaker, { id }: SpeechEngine): string | null {
  if (id === home) return null;
  return `spoken by ${id}, because ${home === 'festival' ? 'festival with its voice' : `${home}, which this voice is from,`} is not installed`;
}
