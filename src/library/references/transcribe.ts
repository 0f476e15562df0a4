import { join } from 'node:path';
import { contentKey } from '#core/asset.ts';
import { HooklineError, toErrorShape } from '#core/errors.ts';
import type { FootageProfile } from '#core/footage.ts';
import { publicId } from '#core/ids.ts';
import type { Database } from '#db/database.ts';
import { isCallUncertain } from '#db/queries/generations.ts';
import { updateReference } from '#db/queries/reference-videos.ts';
import type { ReferenceRow } from '#db/schema/library.ts';
import { extractSound } from '#media/extract-sound.ts';
import type { Providers } from '#providers/spec/providers.ts';
import { pay } from '#purse/pay.ts';

/** More silence than this, and there are no words to pay for. */
const mostSilence = 0.98;

/**
 * Reads the words of a reference where a provider can, and keeps them. What goes wrong is answered in words for people: the measures
 * stand without them. Error: `cancelled`, and `database_unavailable`.
 */
export async function transcribe(
  { db, providers }: { db: Database; providers: Pick<Providers, 'transcription'> },
  row: ReferenceRow,
  { file, folder, profile, signal }: { file: string; folder: string; profile: FootageProfile; signal: AbortSignal },
): Promise<string[]> {
  const provider = providers.transcription;
  const { workspaceId, id, attempt } = row;
  if (!provider || row.transcript || !profile.sound || profile.sound.silenceShare > mostSilence) return [];
  try {
    const sound = join(folder, 'sound.wav');
    await extractSound(file, sound, signal);
    const price = provider.price(profile.seconds);
    // A person who measures again asks again; a run that is taken over does not.
    const key = contentKey({ transcriber: `${provider.id}@${provider.version}`, reference: id, attempt });
    const slot = `transcript:${publicId('reference', id)}`;
    const spec = { stage: 'research' as const, slot, key, provider: provider.id, price };
    if (await db.inWorkspace(workspaceId, (tx) => isCallUncertain(tx, null, slot, key))) {
      throw new HooklineError('outcome_uncertain', `${provider.id} was asked before, and nobody knows whether it answered.`);
    }
    signal.throwIfAborted();
    await pay(
      db,
      { workspaceId, videoId: null, spec, repeat: 'uncertain' },
      async () => {
        const { transcript, cost } = await provider.transcribe(sound, profile.seconds, signal);
        return { value: transcript, cost };
      },
      (tx, transcript) => updateReference(tx, id, { transcript }),
    );
    return [];
  } catch (error) {
    const { code, message } = toErrorShape(error);
    if (signal.aborted || code === 'cancelled' || code === 'database_unavailable') throw error;
    return [`Its words are not known, so a script can't be kept apart from them: ${message}`];
  }
}
