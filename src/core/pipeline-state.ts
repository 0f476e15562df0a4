import type { ErrorShape } from './errors.ts';

export const stages = ['research', 'write', 'cast', 'voice', 'shoot', 'edit', 'release'] as const;
export type StageName = (typeof stages)[number];

export const states = ['queued', 'running', 'review', 'failed', 'cancelled', 'done'] as const;
export type VideoStateName = (typeof states)[number];

/** Gates in running order; `payment` can interrupt any stage. */
export const gates = ['brief', 'script', 'character', 'storyboard', 'assets', 'final'] as const;
export type GateName = (typeof gates)[number] | 'payment';

/** The stage whose result a gate reviews, and the stage that an approval starts (null: another gate follows). */
export const gateTable: Record<(typeof gates)[number], { after: StageName; next: StageName | null }> = {
  brief: { after: 'research', next: 'write' },
  script: { after: 'write', next: null },
  character: { after: 'write', next: 'cast' },
  storyboard: { after: 'cast', next: 'voice' },
  assets: { after: 'shoot', next: 'edit' },
  final: { after: 'edit', next: 'release' },
};

export interface PipelineState {
  stage: StageName;
  state: VideoStateName;
  gate: GateName | null;
  failedStage: StageName | null;
  /** Counts every start of a stage; part of the workflow's id, so never reused. */
  attempt: number;
  /** Counts every change; an approval names the one it saw. */
  version: number;
}

export type PipelineEvent =
  | { type: 'stage-started'; attempt: number }
  | { type: 'stage-done'; attempt: number; autoApprove: boolean }
  | { type: 'stage-failed'; attempt: number; error: ErrorShape }
  | { type: 'payment-needed'; attempt: number; error: ErrorShape }
  | { type: 'approve'; gate: GateName; version: number }
  | { type: 'back'; gate: GateName }
  | { type: 'rerun'; stage: StageName }
  | { type: 'retry' }
  | { type: 'cancel' }
  /** A change at a gate that moves nothing: an edited script, another character. */
  | { type: 'edited' };

export interface Refusal {
  refused: true;
  message: string;
  hint?: string;
}

export const initialState: PipelineState = { stage: 'research', state: 'queued', gate: null, failedStage: null, attempt: 1, version: 1 };

const settled = (state: VideoStateName): boolean => state !== 'queued' && state !== 'running';
const refuse = (message: string, hint?: string): Refusal => ({ refused: true, message, ...(hint === undefined ? {} : { hint }) });

/** The whole pipeline as one pure function. Every change of a video's state goes through here. */
export function advance(video: PipelineState, event: PipelineEvent): PipelineState | Refusal {
  const next = (change: Partial<PipelineState>): PipelineState => ({ ...video, ...change, version: video.version + 1 });
  const enqueue = (stage: StageName): PipelineState =>
    next({ stage, state: 'queued', gate: null, failedStage: null, attempt: video.attempt + 1 });
  const review = (gate: GateName, stage: StageName = video.stage): PipelineState =>
    next({ stage, state: 'review', gate, failedStage: null });

  switch (event.type) {
    case 'stage-started':
      if (event.attempt !== video.attempt || (video.state !== 'queued' && video.state !== 'running')) return stale(event.attempt);
      return video.state === 'running' ? video : next({ state: 'running' });
    case 'stage-done': {
      if (event.attempt !== video.attempt || video.state !== 'running') return stale(event.attempt);
      const gate = gates.find((name) => gateTable[name].after === video.stage);
      if (gate && !event.autoApprove) return review(gate);
      const following = stages[stages.indexOf(video.stage) + 1];
      return following ? enqueue(following) : next({ state: 'done', gate: null });
    }
    case 'stage-failed':
      if (event.attempt !== video.attempt || (video.state !== 'running' && video.state !== 'queued')) return stale(event.attempt);
      return next({ state: 'failed', gate: null, failedStage: video.stage });
    case 'payment-needed':
      if (event.attempt !== video.attempt || video.state !== 'running') return stale(event.attempt);
      return review('payment');
    case 'approve': {
      if (video.state !== 'review' || video.gate === null) return refuse('The video is not waiting at a gate.');
      if (video.gate !== event.gate) return refuse(`The video waits at the ${video.gate} gate, not at ${event.gate}.`);
      if (video.version !== event.version) {
        return refuse('The video has changed since you looked.', 'Look at it again, then approve.');
      }
      if (video.gate === 'payment') return enqueue(video.stage);
      const { next: following } = gateTable[video.gate];
      return following ? enqueue(following) : review('character');
    }
    case 'back': {
      if (!settled(video.state)) return refuse('The video is being made.', 'Cancel it first, or wait.');
      if (event.gate === 'payment') return refuse('There is no way back to the payment gate.');
      if (!reached(video, event.gate)) return refuse(`The video has not passed the ${event.gate} gate yet.`);
      return review(event.gate, gateTable[event.gate].after);
    }
    case 'rerun':
      if (!settled(video.state)) return refuse('The video is being made.', 'Cancel it first, or wait.');
      if (stages.indexOf(event.stage) > stages.indexOf(video.stage)) return refuse(`The video has not reached ${event.stage} yet.`);
      return enqueue(event.stage);
    case 'retry':
      if (video.state !== 'failed' && video.state !== 'cancelled') return refuse('Only a failed or cancelled video can be retried.');
      return enqueue(video.stage);
    case 'cancel':
      if (video.state === 'done' || video.state === 'cancelled') return refuse(`The video is already ${video.state}.`);
      return next({ state: 'cancelled', gate: null, failedStage: null });
    case 'edited':
      if (video.state !== 'review') return refuse('Edits are made at a gate.', 'Go back to the gate first.');
      return next({});
  }
}

/** A gate is reached when the stage it reviews has finished once on the way here. */
function reached(video: PipelineState, gate: (typeof gates)[number]): boolean {
  const behind = stages.indexOf(gateTable[gate].after);
  const here = stages.indexOf(video.stage);
  return behind < here || (behind === here && (video.state === 'review' || video.state === 'done'));
}

function stale(attempt: number): Refusal {
  return refuse(`Attempt ${attempt} of this stage is no longer wanted.`);
}

export function isRefusal(result: PipelineState | Refusal): result is Refusal {
  return 'refused' in result;
}
