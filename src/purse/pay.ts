import type { AssetSpec } from '#core/asset.ts';
import { HooklineError, toErrorShape } from '#core/errors.ts';
import { uuidv7 } from '#core/ids.ts';
import { formatMicros, type Micros } from '#core/money.ts';
import { type Account, type RepeatTerms, type SpendScope, scopesOf } from '#core/spending.ts';
import type { Database, Tx } from '#db/database.ts';
import { reserve } from '#db/queries/budgets.ts';
import { acceptGeneration, findOpenCall, insertIntent, lockGeneration, settleGeneration } from '#db/queries/generations.ts';
import type { GenerationRow } from '#db/schema/studio.ts';
import type { Errand } from '#providers/spec/maker.ts';
import { settleCall } from './settle.ts';
import { giveTurnBack, takeTurn } from './turn.ts';

export interface Call {
  workspaceId: string;
  /** Null for what is made outside of a video, such as reading a product. */
  videoId: string | null;
  projectId?: string | null;
  spec: Pick<AssetSpec, 'stage' | 'slot' | 'key' | 'provider' | 'price'>;
  repeat: RepeatTerms;
  /** The account whose turn is waited for; none for what this machine makes. */
  account?: Account | null;
  /** Lower goes first in the account's line. */
  priority?: number;
  /** Ends the wait for a turn. */
  signal?: AbortSignal;
}

/** What the maker of a call is told of it. */
export type PaidErrand = Pick<Errand, 'id' | 'accepted' | 'sentBefore' | 'accept'>;

/**
 * The one path of every provider call: intent and reservation are written first, the call is made once, what the vendor took on is kept
 * under its name, and the result is kept in the same transaction that settles the cost. A call whose outcome nobody knows is never
 * repeated on its own. Errors: `budget_spent`, `outcome_uncertain`, or whatever the call threw.
 */
export async function pay<T, R>(
  db: Database,
  call: Call,
  make: (errand: PaidErrand) => Promise<{ value: T; cost: Micros }>,
  keep: (tx: Tx, value: T, callId: string) => Promise<R>,
): Promise<R> {
  const open = await db.inWorkspace(call.workspaceId, (tx) => findOpenCall(tx, call.videoId, call.spec.slot, call.spec.key));
  const callId = open?.id ?? uuidv7();
  const account = call.account ?? null;
  const waits = account !== null && open?.state !== 'accepted';
  if (waits) {
    await takeTurn(db, account, { callId, priority: call.priority ?? 0, signal: call.signal ?? new AbortController().signal });
  }
  let sent = false;
  try {
    const row = await db.inWorkspace(call.workspaceId, (tx) => openCall(tx, call, callId));
    if (row === null) throw uncertain(call);
    sent = row.state === 'accepted';
    const errand: PaidErrand = {
      id: row.id,
      accepted: row.state === 'accepted' ? row.handle : null,
      sentBefore: row.fresh ? null : row.startedAt,
      async accept(handle) {
        sent = true;
        await db.inWorkspace(call.workspaceId, (tx) => acceptGeneration(tx, row.id, handle));
      },
    };
    return await makeAndSettle(db, call, errand, make, keep);
  } finally {
    if (account) await giveTurnBack(db, account, callId, sent);
  }
}

async function makeAndSettle<T, R>(
  db: Database,
  call: Call,
  errand: PaidErrand,
  make: (errand: PaidErrand) => Promise<{ value: T; cost: Micros }>,
  keep: (tx: Tx, value: T, callId: string) => Promise<R>,
): Promise<R> {
  let made: { value: T; cost: Micros };
  try {
    made = await make(errand);
  } catch (error) {
    // Without a database nothing can be settled: the intent stands, and whoever takes the stage up again finds it.
    if (toErrorShape(error).code === 'database_unavailable') throw error;
    await db.inWorkspace(call.workspaceId, (tx) => closeFailed(tx, call, errand.id, error));
    throw error;
  }
  const { value, cost } = made;
  return db.inWorkspace(call.workspaceId, async (tx) => {
    await settleCall(tx, errand.id, { state: 'done', cost });
    return keep(tx, value, errand.id);
  });
}

/** The call to make, or null when an earlier one's outcome is unknown and may not be repeated. */
async function openCall(tx: Tx, call: Call, id: string): Promise<(GenerationRow & { fresh: boolean }) | null> {
  const { workspaceId, videoId, spec } = call;
  const earlier = await findOpenCall(tx, videoId, spec.slot, spec.key);
  if (earlier) {
    if (earlier.state === 'accepted' || call.repeat !== 'uncertain') return { ...earlier, fresh: false };
    await settleGeneration(tx, earlier.id, { state: 'uncertain' });
    return null;
  }
  const scopes = scopesOf({ videoId, projectId: call.projectId ?? null }, new Date());
  const refusing = await reserve(tx, workspaceId, scopes, spec.price);
  if (refusing) throw spent(refusing, spec.price, spec.slot);
  const { stage, slot, key, provider, price } = spec;
  const row = { workspaceId, id, videoId, stage, slot, key, provider, estimateMicros: price, reservedMicros: price, scopes };
  await insertIntent(tx, row);
  return { ...(await lockGeneration(tx, id)), fresh: true };
}

/** A failed call gives its reservation back, unless the vendor may still charge for it. */
async function closeFailed(tx: Tx, call: Call, callId: string, thrown: unknown): Promise<void> {
  const row = await lockGeneration(tx, callId);
  const error = toErrorShape(thrown);
  const charged = thrown instanceof HooklineError ? thrown.charged : undefined;
  // Only its vendor's word ends a job it took on: whoever runs the stage again asks after it.
  if (row.state !== 'intent' && (row.state !== 'accepted' || charged === undefined)) return;
  // A call that was stopped in the middle may be under way at the vendor's: what carries on with the run must not send it again.
  const mayBeCharged = call.repeat === 'uncertain' || call.repeat === 'lookup';
  const unknown = error.code === 'outcome_uncertain' || (mayBeCharged && (error.code === 'cancelled' || isStopped(thrown)));
  if (unknown) await settleGeneration(tx, callId, { state: 'uncertain', error });
  else await settleCall(tx, callId, { state: 'failed', error, cost: charged ?? 0 });
}

function isStopped(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

const budgetNames: Record<SpendScope | 'instance', string> = {
  workspace: 'The budget',
  month: 'The budget of this month',
  project: 'The project’s budget',
  video: 'The video’s budget',
  instance: 'The budget of this installation',
};

function spent(scope: SpendScope | 'instance', amount: Micros, slot: string): HooklineError {
  return new HooklineError('budget_spent', `${budgetNames[scope]} does not allow ${formatMicros(amount)} for ${slot}.`, {
    hint: 'Raise it, then approve the payment gate.',
    fields: { budget: scope },
  });
}

function uncertain(call: Call): HooklineError {
  return new HooklineError('outcome_uncertain', `Nobody knows whether ${call.spec.provider} accepted the call for ${call.spec.slot}.`, {
    hint: 'Look at the provider’s own list of jobs and say under Spending what became of it, then approve the payment gate.',
  });
}
