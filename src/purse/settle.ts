import type { ErrorShape } from '#core/errors.ts';
import { uuidv7 } from '#core/ids.ts';
import type { Micros } from '#core/money.ts';
import type { Resolution } from '#core/spending.ts';
import type { Tx } from '#db/database.ts';
import { settleReservation } from '#db/queries/budgets.ts';
import { insertCost, lockGeneration, settleGeneration } from '#db/queries/generations.ts';

export interface Settlement {
  state: 'done' | 'failed';
  /** What was charged for it; a failed call may have cost something too. */
  cost: Micros;
  error?: ErrorShape;
  resolution?: Resolution;
}

/**
 * Ends a call: its cost goes to the ledger and its reservation is given back, once. While a worker takes over from one that is only out of
 * reach, both may be in the same repeatable call: whoever is done first settles it, and the other finds it settled.
 */
export async function settleCall(tx: Tx, callId: string, { state, cost, error, resolution }: Settlement): Promise<void> {
  const row = await lockGeneration(tx, callId);
  if (row.state === 'done' || (row.state === 'failed' && state === 'failed')) return;
  // Of a call that failed nobody knows a cost, unless its vendor named one.
  const isFree = state === 'failed' && cost === 0;
  const ended = { state, ...(isFree ? {} : { costMicros: cost }), ...(error ? { error } : {}), ...(resolution ? { resolution } : {}) };
  await settleGeneration(tx, callId, ended);
  // The other worker failed before this one was done: its reservation is back already.
  const reserved = row.state === 'failed' ? 0 : row.reservedMicros;
  await settleReservation(tx, row.workspaceId, row.scopes, reserved, cost);
  if (isFree) return;
  const { workspaceId, videoId, stage, provider, scopes } = row;
  const projectId = scopes.find(({ scope }) => scope === 'project')?.id ?? null;
  await insertCost(tx, { workspaceId, id: uuidv7(), videoId, projectId, generationId: callId, stage, provider, amountMicros: cost });
}
