import { rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { HooklineError } from '#core/errors.ts';
import { voiceOf } from '#core/voice-name.ts';
import { fitSpoken } from '#media/fit-spoken.ts';
import { priceOfCharacters } from '../catalogue/media-models.ts';
import { accountId, openLine } from '../jobs/line.ts';
import type { OpenModel } from '../jobs/open-model.ts';
import type { Errand } from '../spec/maker.ts';
import { type Speech, type SpeechProvider, type SpeechRequest, tooManyWords } from '../spec/speech.ts';
import { wordTimes } from './word-times.ts';

const spokenAnswer = z.object({
  audio_base64: z.string().min(1),
  alignment: z
    .object({
      characters: z.array(z.string()),
      character_start_times_seconds: z.array(z.number()),
      character_end_times_seconds: z.array(z.number()),
    })
    .nullish(),
});

/** What a catalogue row may say beside what is sent with every request. */
const rowOptions = z.looseObject({
  /** Who speaks where the character's voice is none of ElevenLabs'. */
  voice: z.string(),
  /** The same for some of our own voices, by their name. */
  voices: z.record(z.string(), z.string()).default({}),
});

const fitMs = 120_000;

/** ElevenLabs: sound with the time of every character, at once. It takes no key of ours and a lost answer is lost. */
export function createElevenLabsSpeech(open: OpenModel): SpeechProvider {
  const { model, access } = open;
  const { voice: standard, voices, ...settings } = rowOptions.parse(model.options);
  const line = openLine({
    name: 'ElevenLabs',
    keySetting: 'HOOKLINE_ELEVENLABS_API_KEY',
    baseUrl: 'https://api.elevenlabs.io/v1',
    authorise: (key) => ({ 'xi-api-key': key }),
    isSpent: (body) => /quota_exceeded|insufficient_(?:credits|funds)|payment/i.test(statusIn(body)),
    isFiltered: (body) => /moderation|policy|violation|harmful|prohibited/i.test(statusIn(body)),
    ...open,
    // The answer comes when everything is spoken, and a minute of sound is a million letters.
    access: { ...access, limits: { firstByteMs: 180_000, mostBytes: 32 * 1024 ** 2, ...access.limits } },
  });
  const price = (text: string) => priceOfCharacters(model, text);
  const speakerFor = (voice: string) => voiceOf(voice, 'elevenlabs') ?? voices[voice] ?? standard;

  return {
    id: model.id,
    version: model.version,
    repeat: 'uncertain',
    account: { id: accountId('elevenlabs', access.apiKey), ...model.account },
    price,
    async speak(request, { signal }: Errand) {
      const { text, voice } = request;
      const cost = price(text);
      const path = `/text-to-speech/${encodeURIComponent(speakerFor(voice))}/with-timestamps?output_format=mp3_44100_128`;
      const json = { text, model_id: model.path, ...settings };
      const answer = spokenAnswer.safeParse(await line.ask(path, { method: 'POST', json, paid: true, signal }));
      if (!answer.success) {
        throw new HooklineError('outcome_uncertain', `${line.name} answered without sound.`, { hint: 'Look at its own list of requests.' });
      }
      const { audio_base64, alignment } = answer.data;
      const words = alignment ? wordTimes(text, alignment) : null;
      return { ...(await lay(request, Buffer.from(audio_base64, 'base64'), words, cost)), cost };
    },
  };
}

/** From here on the sound is paid for: it is fitted and kept also when nobody waits for it any more. */
async function lay(
  { text, seconds, file }: SpeechRequest,
  sound: Uint8Array,
  words: Speech['words'] | null,
  charged: number,
): Promise<Speech> {
  const source = `${file}.vendor`;
  await writeFile(source, sound);
  try {
    const track = await fitSpoken({ source, file, text, seconds, words }, AbortSignal.timeout(fitMs)).catch((error: unknown) => {
      if (!(error instanceof HooklineError)) throw error;
      throw new HooklineError('provider_failed', 'ElevenLabs sent sound that can’t be read.', {
        hint: 'Ask for it once more, or choose another model.',
        charged,
        cause: error,
      });
    });
    if (track.excess > 1) {
      const { message, hint = '', fields = {} } = tooManyWords(wordsOver(text, track.excess), seconds);
      throw new HooklineError('invalid_input', message, { hint, fields, charged });
    }
    const degraded = words === null ? 'its word times were found by sound, as none came that fit the text' : null;
    return { file, seconds, words: track.words, degraded };
  } finally {
    await rm(source, { force: true });
  }
}

/** A third of a word more, since no word lasts just as long as the mean. */
function wordsOver(text: string, excess: number): number {
  return Math.ceil(text.split(/\s+/).filter(Boolean).length * (1 - 1 / excess) + 0.33);
}

/** ElevenLabs' name for what went wrong. */
function statusIn(body: unknown): string {
  const { detail } = (body ?? {}) as { detail?: { status?: unknown; code?: unknown; type?: unknown } | null };
  return [detail?.status, detail?.code, detail?.type].filter((part) => typeof part === 'string').join(' ');
}
