import type { AssetSpec } from '#core/asset.ts';
import { type ErrorShape, HooklineError, toErrorShape } from '#core/errors.ts';
import { uuidv7 } from '#core/ids.ts';
import { formatMicros, type Micros } from '#core/money.ts';
import type { Database, Tx } from '#db/database.ts';
import { reserve, settleReservation } from '#db/queries/budgets.ts';
import { findIntent, insertCost, insertIntent, lockGeneration, settleGeneration } from '#db/queries/generations.ts';

/**
 * What a provider promises about a call that was sent and whose answer was lost.
 * `free`: costs nothing, just call again. `idempotent`: the same call id is never charged twice.
 * `uncertain`: it may have been charged; a person decides.
 */
export type RepeatTerms = 'free' | 'idempotent' | 'uncertain';

export interface Call {
  workspaceId: string;
  /** Null for what is made outside of a video, such as reading a product. */
  videoId: string | null;
  spec: Pick<AssetSpec, 'stage' | 'slot' | 'key' | 'provider' | 'price'>;
  repeat: RepeatTerms;
}

/**
 * The one path of every provider call: intent and reservation are written first, the call is made once, and its
 * result is kept in the same transaction that settles the cost. A call whose outcome nobody knows is never repeated
 * on its own. Errors: `budget_spent`, `outcome_uncertain`, or whatever the call threw.
 */
export async function pay<T, R>(
  db: Database,
  call: Call,
  make: (callId: string) => Promise<{ value: T; cost: Micros }>,
  keep: (tx: Tx, value: T, callId: string) => Promise<R>,
): Promise<R> {
  const callId = await db.inWorkspace(call.workspaceId, (tx) => openCall(tx, call));
  if (callId === null) throw uncertain(call);
  let made: { value: T; cost: Micros };
  try {
    made = await make(callId);
  } catch (error) {
    // Without a database nothing can be settled: the intent stands, and whoever takes the stage up again finds it.
    if (toErrorShape(error).code === 'database_unavailable') throw error;
    await db.inWorkspace(call.workspaceId, (tx) => closeFailed(tx, call, callId, toErrorShape(error)));
    throw error;
  }
  return db.inWorkspace(call.workspaceId, async (tx) => {
    await settleOnce(tx, call, callId, made.cost);
    return keep(tx, made.value, callId);
  });
}

/**
 * While a worker takes over from one that is only out of reach, both may be in the same repeatable call: whoever is
 * done first settles it, and the other finds it settled.
 */
async function settleOnce(tx: Tx, call: Call, callId: string, cost: Micros): Promise<void> {
  const stands = await lockGeneration(tx, callId);
  if (stands === 'done') return;
  await settleGeneration(tx, callId, { state: 'done', costMicros: cost });
  await insertCost(tx, {
    workspaceId: call.workspaceId,
    id: uuidv7(),
    videoId: call.videoId,
    generationId: callId,
    stage: call.spec.stage,
    provider: call.spec.provider,
    amountMicros: cost,
  });
  await settleReservation(tx, call.workspaceId, stands === 'failed' ? 0 : call.spec.price, cost);
}

/** The id to call under, or null when an earlier call's outcome is unknown and may not be repeated. */
async function openCall(tx: Tx, call: Call): Promise<string | null> {
  const { workspaceId, videoId, spec } = call;
  const earlier = await findIntent(tx, videoId, spec.slot, spec.key);
  if (earlier) {
    if (call.repeat !== 'uncertain') return earlier.id;
    await settleGeneration(tx, earlier.id, { state: 'uncertain' });
    return null;
  }
  if (!(await reserve(tx, workspaceId, spec.price))) {
    throw new HooklineError('budget_spent', `The budget does not allow ${formatMicros(spec.price)} for ${spec.slot}.`, {
      hint: 'Raise the workspace budget, then approve the payment gate.',
    });
  }
  const id = uuidv7();
  await insertIntent(tx, {
    workspaceId,
    id,
    videoId,
    stage: spec.stage,
    slot: spec.slot,
    key: spec.key,
    provider: spec.provider,
    estimateMicros: spec.price,
  });
  return id;
}

/** A failed call gives its reservation back, unless the vendor may still charge for it. */
async function closeFailed(tx: Tx, call: Call, callId: string, error: ErrorShape): Promise<void> {
  if ((await lockGeneration(tx, callId)) !== 'intent') return;
  // A call that was stopped in the middle may be under way at the vendor's: what carries on with the run must not send it again.
  const unknown = error.code === 'outcome_uncertain' || (error.code === 'cancelled' && call.repeat === 'uncertain');
  await settleGeneration(tx, callId, { state: unknown ? 'uncertain' : 'failed', error });
  if (!unknown) await settleReservation(tx, call.workspaceId, call.spec.price, 0);
}

function uncertain(call: Call): HooklineError {
  return new HooklineError('outcome_uncertain', `Nobody knows whether ${call.spec.provider} accepted the call for ${call.spec.slot}.`, {
    hint: 'Look at the provider’s own list of jobs, then approve the payment gate to send it again.',
  });
}
