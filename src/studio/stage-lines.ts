import { type StageName, stages, type VideoStateName } from '#core/pipeline-state.ts';
import { listTurns, sumCostByStage } from '#db/queries/stage-runs.ts';
import type { EventRow, VideoRow } from '#db/schema/studio.ts';
import type { House } from './house.ts';

/** How one stage of a video stands: the spine of its page. */
export interface StageLine {
  stage: StageName;
  state: VideoStateName | 'todo';
  /** How long its last run took; null before it has ended once. */
  seconds: number | null;
  costMicros: number;
}

export async function listStageLines(house: Pick<House, 'db'>, video: VideoRow): Promise<StageLine[]> {
  return house.db.inWorkspace(video.workspaceId, async (tx) => {
    const seconds = lastRuns(await listTurns(tx, video.id));
    const costs = await sumCostByStage(tx, video.id);
    const here = stages.indexOf(video.stage);
    return stages.map((stage, index) => ({
      stage,
      state: index < here ? 'done' : index > here ? 'todo' : video.state,
      seconds: seconds.get(stage) ?? null,
      costMicros: costs.get(stage) ?? 0,
    }));
  });
}

/** Seconds of each stage's last run that ended, from the events that begin and end runs. */
function lastRuns(turns: EventRow[]): Map<StageName, number> {
  const seconds = new Map<StageName, number>();
  let begun: { stage: StageName; at: Date } | null = null;
  for (const { type, data, createdAt } of turns) {
    if (begun && type === 'stage-done') seconds.set(begun.stage, Math.round((createdAt.getTime() - begun.at.getTime()) / 100) / 10);
    begun = type === 'stage-started' ? { stage: data['stage'] as StageName, at: createdAt } : null;
  }
  return seconds;
}
