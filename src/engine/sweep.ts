import type { Log } from '#kit/log.ts';
import type { Lease } from './lease.ts';
import { type ClaimedRow, giveUp, listClaimed, putBack } from './rows.ts';
import type { LiveRun } from './run.ts';

/**
 * How many times a workflow may be begun. One that has brought down this many workers is not given to another.
 * A shutdown in good order does not count.
 */
export const maxStarts = 5;

/** How long a lease must be seen missing before its work is given away, so that a worker that re-locks at once loses nothing. */
const graceMs = 900;

/** A claimed row of our own that nothing runs: the claim was made, but the run never began. */
const strandedMs = 5000;

export interface SweepOptions {
  lease: Lease;
  executorId: string;
  live: ReadonlySet<LiveRun>;
  log: Log;
  onPoisoned: (row: ClaimedRow) => Promise<void>;
}

export interface Sweeper {
  /** One look at what is claimed. Returns whether this worker leads. */
  sweep(): Promise<boolean>;
}

/** Keeps the claims true: stops runs of ours that are no longer ours and, as the leader, takes work back from the dead. */
export function createSweeper({ lease, executorId, live, log, onPoisoned }: SweepOptions): Sweeper {
  /** Since when something looks wrong, by executor and, for our own stranded rows, by claim. */
  const suspects = new Map<string, number>();

  /** The suspects among `names` that have been so for `ms`; whoever is not named any more is cleared. */
  function overdue(kind: string, names: Iterable<string>, ms: number): Set<string> {
    const now = performance.now();
    const keys = new Set([...names].map((name) => `${kind} ${name}`));
    for (const key of suspects.keys()) if (key.startsWith(`${kind} `) && !keys.has(key)) suspects.delete(key);
    for (const key of keys) if (!suspects.has(key)) suspects.set(key, now);
    return new Set([...keys].filter((key) => now - (suspects.get(key) ?? now) >= ms).map((key) => key.slice(kind.length + 1)));
  }

  function stopLostRuns(claimed: ClaimedRow[], lookedAt: number): void {
    const tokens = new Map(claimed.map((row) => [row.id, row.token]));
    for (const run of live) {
      // A run that began after the look cannot be in it.
      if (run.since >= lookedAt || tokens.get(run.id) === run.token) continue;
      log.info({ workflow: run.id }, 'This run was cancelled or taken over; stopping it.');
      run.stop('The workflow was cancelled or taken over.');
    }
  }

  async function takeBack(rows: ClaimedRow[], why: string): Promise<void> {
    const back = await putBack(
      lease,
      rows.filter((row) => row.starts < maxStarts),
    );
    for (const id of back) log.warn({ workflow: id, why }, 'A workflow goes back on its queue.');
    for (const row of rows.filter(({ starts }) => starts >= maxStarts)) {
      try {
        await onPoisoned(row);
        await giveUp(lease, row);
        log.error({ workflow: row.id, starts: row.starts }, 'A workflow is given up: each of its workers died.');
      } catch (error) {
        log.error({ err: error, workflow: row.id }, 'A poisoned workflow could not be reported; trying again.');
      }
    }
  }

  return {
    async sweep() {
      const lookedAt = performance.now();
      const claimed = await listClaimed(lease);
      stopLostRuns(claimed, lookedAt);

      const running = new Set([...live].map((run) => run.token));
      const idle = claimed.filter((row) => row.executor === executorId && !running.has(row.token));
      const stranded = overdue(
        'claim',
        idle.map((row) => row.token ?? ''),
        strandedMs,
      );
      const lost = idle.filter((row) => stranded.has(row.token ?? ''));
      if (lost.length > 0) await takeBack(lost, 'it was claimed but never begun');

      if (!(await lease.lead())) return false;
      const others = [...new Set(claimed.map((row) => row.executor))].filter((executor) => executor !== executorId);
      const living = others.length === 0 ? new Set<string>() : await lease.living(others);
      const dead = overdue(
        'executor',
        others.filter((executor) => !living.has(executor)),
        graceMs,
      );
      if (dead.size > 0) {
        await takeBack(
          claimed.filter((row) => dead.has(row.executor)),
          'its worker is gone',
        );
      }
      return true;
    },
  };
}
