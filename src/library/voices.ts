import { createHash } from 'node:crypto';
import { HooklineError } from '#core/errors.ts';
import { filmLanguage } from '#core/language/languages.ts';
import type { Database } from '#db/database.ts';
import { findVoiceSamples, keepVoiceSample } from '#db/queries/voice-samples.ts';
import type { Limiter } from '#kit/limiter.ts';
import type { Providers } from '#providers/spec/providers.ts';
import type { Voice } from '#providers/spec/speech.ts';
import type { Storage } from '#storage/blobs.ts';

interface Studio {
  db: Database;
  storage: Storage;
  providers: Pick<Providers, 'narrator'>;
  renderSlots: Limiter;
}

/** What a voice was heard saying: a WAV. */
export interface VoiceSample {
  blob: string;
  /** Why it sounds otherwise than it could; null when it does not. */
  degraded: string | null;
}

/** Said by every voice that nobody gave words to: numbers, a unit, a question, and an ending. */
export const auditionText = 'Okay, this one holds 750 ml and costs $34. Would I buy it again? I already did.';
export const longestAudition = 200;

/** Auditions with words of one's own that a workspace keeps. */
const mostKept = 200;

/** Every voice that can be chosen, with its sample where that was made already. */
export async function listVoices(studio: Studio, workspaceId: string): Promise<(Voice & { sample: VoiceSample | null })[]> {
  const voices = await studio.providers.narrator.voices();
  const keyOfVoice = (voice: Voice) => keyOf(studio, voice, auditionText);
  const known = await studio.db.inWorkspace(workspaceId, (tx) => findVoiceSamples(tx, voices.map(keyOfVoice)));
  return voices.map((voice) => ({ ...voice, sample: known.get(keyOfVoice(voice)) ?? null }));
}

/**
 * A voice saying `text` (its audition without one), made once for the same words. Errors: `not_found` for a voice there is not,
 * `invalid_input` for a text it can't say, `tool_missing`, `disk_full`, `cancelled`.
 */
export async function sampleVoice(
  studio: Studio,
  workspaceId: string,
  id: string,
  text: string | undefined,
  signal: AbortSignal,
): Promise<VoiceSample> {
  const { db, storage, providers, renderSlots } = studio;
  const said = (text ?? auditionText).trim();
  if (said.length > longestAudition)
    throw new HooklineError('invalid_input', `An audition has ${longestAudition} characters at most.`, { hint: 'Shorten the text.' });
  const voices = await providers.narrator.voices();
  const voice = voices.find((one) => one.id === id);
  if (!voice) {
    const hint = `Choose one of: ${voices.map((one) => one.id).join(', ')}.`;
    throw new HooklineError('not_found', `There is no voice "${id.slice(0, 60)}".`, { hint });
  }
  const key = keyOf(studio, voice, said);
  const known = (await db.inWorkspace(workspaceId, (tx) => findVoiceSamples(tx, [key]))).get(key);
  if (known && (await storage.has(workspaceId, known.blob))) return known;
  await using scratch = await storage.scratch(`voice-${id}`);
  const request = { text: said, voice: id, seconds: secondsFor(said), file: `${scratch.dir}/sample.wav` };
  const { file, degraded } = await renderSlots.run(() => providers.narrator.speak(request, signal), signal);
  const { sha256: blob } = await storage.keepFile(workspaceId, file, 'audio/wav');
  await db.inWorkspace(workspaceId, (tx) => keepVoiceSample(tx, { workspaceId, key, blob, degraded }, mostKept));
  return { blob, degraded };
}

/** Room for a text at an ordinary pace, and a little after it; slow voices hurry a bit. */
function secondsFor(text: string): number {
  return Math.round(10 * Math.max(1.2, 0.6 + 1.1 * filmLanguage.predictSeconds(text))) / 10;
}

function keyOf({ providers: { narrator } }: Studio, { id, engine }: Voice, text: string): string {
  return createHash('sha256')
    .update(JSON.stringify([narrator.id, narrator.version, id, engine, text]))
    .digest('hex');
}
