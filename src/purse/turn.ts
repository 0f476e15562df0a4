import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from '#core/spending.ts';
import type { Database } from '#db/database.ts';
import { askTurn, endTurn } from '#db/queries/vendor-turns.ts';

/** Asked again at least this often, since a place may come free or a caller ahead may have died. */
const mostWaitMs = 2000;

export interface Turn {
  callId: string;
  /** Lower goes first: a person who waits before a batch. */
  priority: number;
  signal: AbortSignal;
  /** Length of the vendor's minute, in milliseconds. */
  windowMs?: number;
}

/** Waits until an account allows one more job, over all workers. Error: the signal's reason. */
export async function takeTurn(db: Database, account: Account, turn: Turn): Promise<void> {
  const { callId, priority, signal, windowMs = 60_000 } = turn;
  if (account.perMinute === null && account.atOnce === null) return;
  try {
    for (;;) {
      signal.throwIfAborted();
      const wait = await db.asOwner((tx) => askTurn(tx, account, { callId, priority, windowMs }));
      if (wait === 'begun') return;
      await sleep(Math.min(wait, mostWaitMs, windowMs / 4), undefined, { signal });
    }
  } catch (error) {
    await giveTurnBack(db, account, callId, false);
    throw error;
  }
}

/** `sent`: whether the vendor took the job on, so that it counts among those of the minute. */
export async function giveTurnBack(db: Database, account: Account, callId: string, sent: boolean): Promise<void> {
  if (account.perMinute === null && account.atOnce === null) return;
  await db.asOwner((tx) => endTurn(tx, callId, sent));
}
