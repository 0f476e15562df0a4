import type { Database } from '#db/database.ts';
import { listReferencedBlobs } from '#db/queries/references.ts';
import type { Storage } from '#storage/blobs.ts';

/**
 * Removes content that its row no longer names, unless something else does, or somebody has kept the same since `begun` (ms since
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
