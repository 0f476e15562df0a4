import { HooklineError } from '#core/errors.ts';
import { listWorkspaces } from '#db/queries/identity.ts';
import { listStuckRenders } from '#db/queries/renders.ts';
import type { House } from '../house.ts';
import { failRender, renderWorkflowId } from './job.ts';

const silentSeconds = 90;

/** Fails renders that nobody works on any more, so that the person sees it and can ask again. As `sweepStuckStages`, by processes old enough to judge. */
export async function sweepStuckRenders({ db, engine }: Pick<House, 'db' | 'engine'>): Promise<number> {
  if (process.uptime() < silentSeconds) return 0;
  let swept = 0;
  for (const { id: workspaceId } of await db.asOwner((tx) => listWorkspaces(tx))) {
    for (const { id: renderId, attempt } of await db.inWorkspace(workspaceId, (tx) => listStuckRenders(tx, silentSeconds))) {
      const error = new HooklineError('stage_stuck', `The render gave no sign of life for ${silentSeconds} s.`, {
        hint: 'Ask for it again.',
      });
      await failRender({ db }, { workspaceId, renderId, attempt }, error.toJSON());
      await engine.cancel(renderWorkflowId({ renderId, attempt }));
      swept += 1;
    }
  }
  return swept;
}
