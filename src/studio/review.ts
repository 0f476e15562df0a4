import { HooklineError } from '#core/errors.ts';
import type { GateName, PipelineEvent, PipelineState, StageName } from '#core/pipeline-state.ts';
import { advance, isRefusal } from '#core/pipeline-state.ts';
import { isUnderWay } from '#core/under-way.ts';
import type { Tx } from '#db/database.ts';
import { listAssets } from '#db/queries/assets.ts';
import { findProductOf } from '#db/queries/library.ts';
import { findScript } from '#db/queries/scripts.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { changeVideo, stageWorkflowId } from './advance-video.ts';
import { type Estimate, estimateFilm, withMore } from './estimate.ts';
import { findingsNow, wayOut } from './findings-now.ts';
import type { House } from './house.ts';
import { loadFilm } from './load-film.ts';
import { asksFrom, planFilm } from './pipeline.ts';
import { requireVideo } from './require-video.ts';

/**
 * Approves the gate a video waits at, for the version the person saw. Errors: `conflict` when the video moved on or an asset
 * is rejected, `claim_refused` while the lint finds errors, `image_required` without a product picture.
 */
export async function approve(
  house: House,
  workspaceId: string,
  videoId: string,
  seen: { gate: GateName; version: number; withoutImage?: boolean },
): Promise<PipelineState> {
  return changeVideo(house, workspaceId, videoId, async (video, tx) => {
    const event = { type: 'approve' as const, gate: seen.gate, version: seen.version };
    // A refusal by the state machine is clearer than one about content.
    if (!isRefusal(advance(video, event))) await checkGate(house, tx, video, seen.withoutImage ?? false);
    return event;
  });
}

/** Sends a settled video back to a gate it has passed. */
export async function goBack(house: House, workspaceId: string, videoId: string, gate: GateName, seen?: number): Promise<PipelineState> {
  return changeVideo(house, workspaceId, videoId, () => ({ type: 'back', gate }), seen);
}

/** Starts the stage that failed or was cancelled again; what it had kept is not made again. */
export async function retry(house: House, workspaceId: string, videoId: string, seen?: number): Promise<PipelineState> {
  return changeVideo(house, workspaceId, videoId, () => ({ type: 'retry' }), seen);
}

/** Runs a stage again that the video has reached. What is there already is not made again; what is missing is. */
export async function rerun(house: House, workspaceId: string, videoId: string, stage: StageName, seen?: number): Promise<PipelineState> {
  return changeVideo(house, workspaceId, videoId, () => ({ type: 'rerun', stage }), seen);
}

/** What running a stage again would make and cost; nothing is written. Errors: `not_found`, `conflict` where `rerun` would refuse. */
export async function estimateRerun(house: House, workspaceId: string, videoId: string, stage: StageName): Promise<Estimate> {
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await requireVideo(tx, videoId);
    const next = advance(video, { type: 'rerun', stage });
    if (isRefusal(next)) throw new HooklineError('conflict', next.message, next.hint === undefined ? {} : { hint: next.hint });
    const { renderSlots } = house.config;
    const film = await estimateFilm(tx, await loadFilm(tx, video, house.providers, { from: stage }), renderSlots);
    return withMore(asksFrom(stage, house.providers), film, renderSlots);
  });
}

/** Stops a video; what it has kept stays, and `retry` goes on from there. */
export async function cancel(house: House, workspaceId: string, videoId: string, seen?: number): Promise<PipelineState> {
  let running: string | undefined;
  const stop = (video: VideoRow): PipelineEvent => {
    running = undefined; // decided anew when the transaction has to begin again
    if (isUnderWay(video)) running = stageWorkflowId(video.id, video.stage, video.attempt);
    return { type: 'cancel' };
  };
  const next = await changeVideo(house, workspaceId, videoId, stop, seen);
  if (running !== undefined) await house.engine.cancel(running);
  return next;
}

async function checkGate(house: House, tx: Tx, video: VideoRow, withoutImage: boolean): Promise<void> {
  if (video.gate === 'brief') {
    const product = await findProductOf(tx, video);
    const pictures = [...video.brief.images, ...(product?.images ?? [])];
    if (pictures.length === 0 && !withoutImage) {
      throw new HooklineError('image_required', 'The film needs a picture of the product.', {
        hint: 'Upload one, or say that it goes without: a card with its name then stands in.',
      });
    }
  }
  if (video.gate === 'script') {
    const script = video.scriptN === null ? undefined : await findScript(tx, video.id, video.scriptN);
    const errors = script ? (await findingsNow(tx, video, script)).filter((finding) => finding.level === 'error') : [];
    if (errors.length > 0) {
      const problems = errors.map((finding) => (finding.words ? `“${finding.words}”: ${finding.message}` : finding.message));
      throw new HooklineError('claim_refused', `The script can't stand as it is. ${problems.join(' ')}`, {
        hint: wayOut(errors),
      });
    }
  }
  if (video.gate === 'assets' || video.gate === 'storyboard') {
    const wanted = new Map(planFilm(await loadFilm(tx, video, house.providers)).map((spec) => [spec.slot, spec.key]));
    const rejected = (await listAssets(tx, video.id)).filter(
      (asset) => asset.review === 'rejected' && wanted.get(asset.slot) === asset.key,
    );
    if (rejected.length > 0) {
      throw new HooklineError('conflict', `Rejected and not replaced yet: ${rejected.map((asset) => asset.slot).join(', ')}.`, {
        hint: 'Make each again, or upload your own.',
      });
    }
  }
}
