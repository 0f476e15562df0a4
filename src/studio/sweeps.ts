import { HooklineError } from '#core/errors.ts';
import { deleteBinned } from '#db/queries/bin.ts';
import { deleteOldKeys } from '#db/queries/idempotency.ts';
import { listWorkspaces } from '#db/queries/identity.ts';
import { listReferencedBlobs } from '#db/queries/references.ts';
import { deleteSpentSignIns } from '#db/queries/sessions.ts';
import { listStuck } from '#db/queries/videos.ts';
import { sweepReferenceFiles } from '#library/references/sweep.ts';
import { sweepUploads } from '#library/uploads.ts';
import { sweepBlobs } from '#storage/sweep.ts';
import { failStage, stageWorkflowId } from './advance-video.ts';
import type { House } from './house.ts';

const silentSeconds = 90;
const dayMs = 86_400_000;

/**
 * Fails stages that nobody works on any more, so that the person sees it and can retry. A process younger than the silence it
 * judges by stays out of it: after a power cut the engine takes such stages over first.
 */
export async function sweepStuckStages(house: House): Promise<number> {
  if (process.uptime() < silentSeconds) return 0;
  let swept = 0;
  for (const { id: workspaceId } of await house.db.asOwner((tx) => listWorkspaces(tx))) {
    const stuck = await house.db.inWorkspace(workspaceId, (tx) => listStuck(tx, silentSeconds));
    for (const video of stuck) {
      const error = new HooklineError('stage_stuck', `The ${video.stage} stage gave no sign of life for ${silentSeconds} s.`, {
        hint: 'Retry it, or go back to the gate before.',
      });
      await failStage(house, workspaceId, video.id, video.attempt, error.toJSON());
      await house.engine.cancel(stageWorkflowId(video.id, video.stage, video.attempt));
      swept += 1;
    }
  }
  return swept;
}

const binDays = 30;
const keyHours = 48;

/** Empties the bin of what was deleted more than 30 days ago; its files go with the next sweep of blobs. */
export async function emptyBin(house: Pick<House, 'db'>): Promise<number> {
  return house.db.asOwner((tx) => deleteBinned(tx, binDays));
}

/** Removes what requests left behind: answers kept for repeats, spent sign-ins, uploads and references that nobody went on with. */
export async function sweepRequests(house: Pick<House, 'db' | 'storage'>): Promise<void> {
  await house.db.asOwner(async (tx) => {
    await deleteOldKeys(tx, keyHours);
    await deleteSpentSignIns(tx);
  });
  await sweepUploads(house);
  await sweepReferenceFiles(house);
}

/** Removes blobs that no row refers to and that are older than a day. */
export async function sweepUnreferencedBlobs(house: House): Promise<{ removed: number; bytes: number }> {
  const total = { removed: 0, bytes: 0 };
  for (const { id: workspaceId } of await house.db.asOwner((tx) => listWorkspaces(tx))) {
    const referenced = () => house.db.inWorkspace(workspaceId, (tx) => listReferencedBlobs(tx));
    const swept = await sweepBlobs(house.storage, workspaceId, { referenced, graceMs: dayMs, now: Date.now() });
    total.removed += swept.removed;
    total.bytes += swept.bytes;
  }
  return total;
}
