import type { Storage, StoredBlob } from './blobs.ts';

export interface SweepResult {
  removed: number;
  bytes: number;
}

/**
 * Removes a workspace's half files, and its blobs that no row refers to and that were last kept more than `graceMs` ago (a day is good: an upload or a
 * stage under way has its blob before its row). `referenced` is asked after the blobs were listed, so that a row written meanwhile counts.
 */
export async function sweepBlobs(
  storage: Storage,
  workspaceId: string,
  { referenced, graceMs, now }: { referenced: () => Promise<ReadonlySet<string>>; graceMs: number; now: number },
): Promise<SweepResult> {
  await storage.removeDrafts(workspaceId, graceMs);
  const isOld = (blob: StoredBlob) => now - blob.keptAt > graceMs;
  const old: StoredBlob[] = [];
  for await (const blob of storage.list(workspaceId)) if (isOld(blob)) old.push(blob);
  const result: SweepResult = { removed: 0, bytes: 0 };
  if (old.length === 0) return result;
  const wanted = await referenced();
  const doomed = new Map(old.filter(({ sha256 }) => !wanted.has(sha256)).map((blob) => [blob.sha256, blob]));
  // Listed again: one that was kept anew while we asked is young now.
  for await (const blob of storage.list(workspaceId)) {
    if (!doomed.has(blob.sha256) || !isOld(blob)) continue;
    await storage.remove(workspaceId, blob.sha256);
    result.removed += 1;
    result.bytes += blob.bytes;
  }
  return result;
}
