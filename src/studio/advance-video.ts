import { type ErrorShape, HooklineError } from '#core/errors.ts';
import { advance, isRefusal, type PipelineEvent, type PipelineState } from '#core/pipeline-state.ts';
import type { Tx } from '#db/database.ts';
import { logEvent } from '#db/queries/events.ts';
import { findScript } from '#db/queries/scripts.ts';
import { lockVideo, saveState } from '#db/queries/videos.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { findingsNow } from './findings-now.ts';
import type { House } from './house.ts';
import { takeUp } from './load-film.ts';

/** Ids only: the engine's own tables know no workspaces. */
export type StageInput = { workspaceId: string; videoId: string; stage: string; attempt: number };

export const stageWorkflowName = { name: 'stage', queue: 'stages' } as const;

type Deps = Pick<House, 'db' | 'engine'>;

/**
 * The only way a video's state changes: lock the row, ask the state machine, write the answer, start the next stage and
 * log the event, all in one transaction. `seen` is the version that was looked at. Errors: `not_found`, `conflict` when the
 * state machine refuses, `version_mismatch` when the video has another version.
 */
export async function changeVideo(
  deps: Deps,
  workspaceId: string,
  videoId: string,
  decide: (video: VideoRow, tx: Tx) => Promise<PipelineEvent> | PipelineEvent,
  seen?: number,
): Promise<PipelineState> {
  return deps.db.inWorkspace(workspaceId, (tx) => changeVideoIn(tx, deps, videoId, decide, seen));
}

/** The same within a transaction that does more. */
export async function changeVideoIn(
  tx: Tx,
  deps: Deps,
  videoId: string,
  decide: (video: VideoRow, tx: Tx) => Promise<PipelineEvent> | PipelineEvent,
  seen?: number,
): Promise<PipelineState> {
  const video = await requireLocked(tx, videoId, seen);
  const event = await decide(video, tx);
  const next = advance(video, event);
  if (isRefusal(next)) throw new HooklineError('conflict', next.message, next.hint === undefined ? {} : { hint: next.hint });
  await applyState(tx, deps, video, next, event);
  return next;
}

/** Starts an attempt; false when it is no longer wanted. Safe to repeat. */
export async function startStage(deps: Deps, workspaceId: string, videoId: string, attempt: number): Promise<boolean> {
  return tryEvent(deps, workspaceId, videoId, () => ({ type: 'stage-started', attempt }));
}

/** Ends a stage well: on to its gate, or past it when nobody needs to look. A script that the lint refuses always waits for a person. */
export async function finishStage(deps: Deps, workspaceId: string, videoId: string, attempt: number): Promise<boolean> {
  return tryEvent(deps, workspaceId, videoId, async (video, tx) => {
    const script = video.stage !== 'write' || video.scriptN === null ? undefined : await findScript(tx, video.id, video.scriptN);
    const blocked = script !== undefined && (await findingsNow(tx, video, script)).some((finding) => finding.level === 'error');
    return { type: 'stage-done', attempt, autoApprove: video.settings.autoApprove && !blocked };
  });
}

/** Ends a stage badly: failed, or at the payment gate when it is about money. */
export async function failStage(deps: Deps, workspaceId: string, videoId: string, attempt: number, error: ErrorShape): Promise<void> {
  const aboutMoney = error.code === 'budget_spent' || error.code === 'outcome_uncertain';
  await tryEvent(deps, workspaceId, videoId, () => ({ type: aboutMoney ? 'payment-needed' : 'stage-failed', attempt, error }));
}

/** As changeVideo, but a refusal only means that the video has moved on. */
async function tryEvent(
  deps: Deps,
  workspaceId: string,
  videoId: string,
  decide: (video: VideoRow, tx: Tx) => Promise<PipelineEvent> | PipelineEvent,
): Promise<boolean> {
  return deps.db.inWorkspace(workspaceId, async (tx) => {
    const video = await lockVideo(tx, videoId);
    if (!video) return false;
    const event = await decide(video, tx);
    const next = advance(video, event);
    if (isRefusal(next)) return false;
    if (next !== video) await applyState(tx, deps, video, next, event);
    return true;
  });
}

async function applyState(tx: Tx, { engine }: Deps, video: VideoRow, next: PipelineState, event: PipelineEvent): Promise<void> {
  const { stage, state, gate, failedStage, attempt, version } = next;
  const error = event.type === 'stage-failed' || event.type === 'payment-needed' ? event.error : null;
  const saved = await saveState(
    tx,
    video.id,
    video.version,
    { stage, state, gate, failedStage, attempt, version },
    {
      error,
      stageStarted: event.type === 'stage-started',
    },
  );
  if (!saved) throw new HooklineError('conflict', 'The video was changed by somebody else just now.', { hint: 'Look again, then repeat.' });
  if (attempt !== video.attempt) {
    await takeUp(tx, video.id, stage);
    await enqueueStage(tx, engine, video.workspaceId, video.id, next);
  }
  await logEvent(tx, {
    workspaceId: video.workspaceId,
    videoId: video.id,
    type: event.type,
    data: { stage, state, gate, attempt, version, ...(error ? { error } : {}) },
  });
}

/** Puts the stage's workflow in the queue, in the transaction that changed the row. */
export async function enqueueStage(
  tx: Tx,
  engine: House['engine'],
  workspaceId: string,
  videoId: string,
  { stage, attempt }: Pick<PipelineState, 'stage' | 'attempt'>,
): Promise<void> {
  const input: StageInput = { workspaceId, videoId, stage, attempt };
  await engine.enqueue(tx.client, stageWorkflowName, stageWorkflowId(videoId, stage, attempt), input);
}

export function stageWorkflowId(videoId: string, stage: string, attempt: number): string {
  return `${videoId}:${stage}:${attempt}`;
}

/** Errors: `not_found`, also for one in the bin; `version_mismatch` when it is not the one that was seen. */
export async function requireLocked(tx: Tx, videoId: string, seen?: number): Promise<VideoRow> {
  const video = await lockVideo(tx, videoId);
  if (!video || video.deletedAt) throw new HooklineError('not_found', 'There is no such video.');
  if (seen !== undefined && seen !== video.version) {
    throw new HooklineError('version_mismatch', 'The video has changed since you looked.', { hint: 'Look again, then repeat.' });
  }
  return video;
}
