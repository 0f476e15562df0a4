import type { ErrorShape } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import type { Database, Tx } from '#db/database.ts';
import { logEvent } from '#db/queries/events.ts';
import { endMeasuring } from '#db/queries/reference-videos.ts';
import type { Engine } from '#engine/engine.ts';
import type { SafeFetch } from '#kit/safe-fetch.ts';
import type { Storage } from '#storage/blobs.ts';

/** What the use cases of references need of the house. */
export interface ReferenceStores {
  db: Database;
  storage: Storage;
  engine: Pick<Engine, 'enqueue' | 'cancel'>;
  fetch: SafeFetch;
}

/** Ids only: the engine's own tables know no workspaces. */
export type ReferenceInput = { workspaceId: string; referenceId: string; attempt: number };

export const referenceWorkflowName = { name: 'reference', queue: 'references' } as const;

export function referenceWorkflowId({ referenceId, attempt }: Pick<ReferenceInput, 'referenceId' | 'attempt'>): string {
  return `reference:${referenceId}:${attempt}`;
}

/** Puts the measuring in the queue, in the transaction that changed the row. */
export async function enqueueMeasuring(tx: Tx, { engine }: Pick<ReferenceStores, 'engine'>, input: ReferenceInput): Promise<void> {
  await engine.enqueue(tx.client, referenceWorkflowName, referenceWorkflowId(input), input);
}

/** Ends an attempt badly; nothing happens when it is no longer wanted. */
export async function failMeasuring({ db }: { db: Database }, input: ReferenceInput, error: ErrorShape): Promise<void> {
  const { workspaceId, referenceId, attempt } = input;
  await db.inWorkspace(workspaceId, async (tx) => {
    if (await endMeasuring(tx, referenceId, attempt, { state: 'failed', error })) await logReferenceChange(tx, workspaceId, referenceId);
  });
}

/** Tells whoever shows references that this one is another now. */
export async function logReferenceChange(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await logEvent(tx, { workspaceId, type: 'reference-changed', data: { reference: publicId('reference', id) } });
}
