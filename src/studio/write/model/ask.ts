import { z } from 'zod';
import { contentKey } from '#core/asset.ts';
import { HooklineError } from '#core/errors.ts';
import type { StageProgress } from '#core/recipe.ts';
import { isCallUncertain } from '#db/queries/generations.ts';
import { findTextAnswer, insertTextAnswer } from '#db/queries/text-answers.ts';
import type { TextProvider, TextRequest } from '#providers/spec/text.ts';
import { pay } from '#purse/pay.ts';
import type { House } from '../../house.ts';

/** Where questions of one run are asked and paid. */
export interface Desk {
  house: Pick<House, 'db'>;
  text: TextProvider;
  workspaceId: string;
  videoId: string;
  /** The run that asks: within it a call of unknown fate is not sent again; a new run was started by somebody who knows. */
  run: string;
  signal: AbortSignal;
  /** Tells who is in the middle of a sentence. */
  say?: (saying: StageProgress['saying']) => void;
}

/** An answer, or half a sentence that says why there is none to use. */
export type Told<T> = { value: T; fault: null } | { value: null; fault: string };

/**
 * Asks once and pays for it, unless the same question was answered before: then that answer is taken, so that a crash pays nothing twice.
 * `slot` is what the call is listed under: `script`. Errors: `cancelled`, those of the database.
 */
export async function askOnce<T>(desk: Desk, slot: string, request: TextRequest<T>): Promise<Told<T>> {
  const { house, text, workspaceId, videoId, run, signal } = desk;
  const { name, system, prompt, mostTokens, schema } = request;
  const key = contentKey({ provider: text.id, version: text.version, name, system, prompt, mostTokens, schema: z.toJSONSchema(schema) });
  const callKey = contentKey({ key, run });
  const [kept, lost] = await house.db.inWorkspace(workspaceId, async (tx) => [
    await findTextAnswer(tx, key),
    await isCallUncertain(tx, videoId, slot, callKey),
  ]);
  const known = kept?.value as (Told<T> & { asker: string }) | undefined;
  const asker = `${videoId} ${run}`;
  // An answer that can't be used stands for its own run only: whoever starts another wants another answer.
  if (known && (known.fault === null || known.asker === asker)) return known;
  if (lost) return { value: null, fault: `${text.name} was asked before, and nobody knows whether it answered` };
  // Nothing is reserved for a call that would not be sent.
  signal.throwIfAborted();
  const spec = { stage: 'write' as const, slot, key: callKey, provider: text.id, price: text.price(request) };
  try {
    return await pay(
      house.db,
      { workspaceId, videoId, spec, repeat: 'uncertain' },
      async () => {
        const { value, fault, cost } = await text.ask(request, signal);
        const told: Told<T> = fault === null ? { value, fault } : { value: null, fault: `${text.name} ${fault}` };
        return { value: told, cost };
      },
      async (tx, told) => {
        await insertTextAnswer(tx, { workspaceId, key, provider: text.id, value: { ...told, asker } });
        return told;
      },
    );
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof HooklineError && /^(?:provider_failed|outcome_uncertain|budget_spent)$/.test(error.code)) {
      return { value: null, fault: error.message.replace(/\.$/, '') };
    }
    throw error;
  }
}
