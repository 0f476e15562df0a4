import { HooklineError } from '#core/errors.ts';
import type { Database } from '#db/database.ts';
import { listWorkspaces } from '#db/queries/identity.ts';
import { dropIdleFiles, listStuckReferences } from '#db/queries/reference-videos.ts';
import { failMeasuring, type ReferenceStores, referenceWorkflowId } from './job.ts';

const silentSeconds = 90;
/** As long as an upload waits for its use. */
const idleHours = 24;

/** Fails measurements that nobody works on any more, so that the person sees it and can retry. As `sweepStuckStages`, by processes old enough to judge. */
export async function sweepStuckReferences({ db, engine }: Pick<ReferenceStores, 'db' | 'engine'>): Promise<number> {
  if (process.uptime() < silentSeconds) return 0;
  let swept = 0;
  for (const { id: workspaceId } of await db.asOwner((tx) => listWorkspaces(tx))) {
    for (const { id: referenceId, attempt } of await db.inWorkspace(workspaceId, (tx) => listStuckReferences(tx, silentSeconds))) {
      const error = new HooklineError('stage_stuck', `The measuring gave no sign of life for ${silentSeconds} s.`, { hint: 'Retry it.' });
      await failMeasuring({ db }, { workspaceId, referenceId, attempt }, error.toJSON());
      await engine.cancel(referenceWorkflowId({ referenceId, attempt }));
      swept += 1;
    }
  }
  return swept;
}

/** Lets go of the files of what failed or was cancelled a day ago; the content goes with the next sweep of blobs. */
export async function sweepReferenceFiles({ db }: { db: Database }): Promise<number> {
  return db.asOwner((tx) => dropIdleFiles(tx, idleHours));
}
