import type { Database, Tx } from '#db/database.ts';
import { listReferencedBlobs } from '#db/queries/references.ts';
import { deleteUpload } from '#db/queries/uploads.ts';
import type { ReferenceRow } from '#db/schema/library.ts';
import type { Storage } from '#storage/blobs.ts';

/** The upload that a reference's file came with goes; its content is the reference's own. */
export async function dropUpload(tx: Tx, { source }: Pick<ReferenceRow, 'source'>): Promise<void> {
  if (source.kind === 'upload' && source.upload !== null) await deleteUpload(tx, source.upload);
}

/**
 * Removes content that a reference no longer names, unless something else does, or somebody has kept the same since `begun` (ms since
 * 1970). After a crash before it, the sweep of blobs does the same.
 */
export async function removeContent(
  { db, storage }: { db: Database; storage: Storage },
  workspaceId: string,
  blob: string,
  begun: number,
): Promise<void> {
  const referenced = await db.inWorkspace(workspaceId, (tx) => listReferencedBlobs(tx));
  if (!referenced.has(blob)) await storage.removeOlder(workspaceId, blob, begun);
}

export function isUnderWay({ state }: Pick<ReferenceRow, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}
