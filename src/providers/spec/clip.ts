import type { ShotPrompt } from '#core/shot-prompt.ts';
import type { Word } from '#core/timing.ts';
import type { Keyframe } from './image.ts';

export interface ClipRequest {
  first: Keyframe;
  last: Keyframe;
  shot: ShotPrompt;
  /** Words spoken over the clip: lips and cuts follow them. */
  words: Word[];
  seconds: number;
  width: number;
  height: number;
  fps: number;
  seed: number;
  /** Where the silent MP4 (H.264, exactly seconds × fps frames) is written. */
  file: string;
}

export interface Clip {
  file: string;
  degraded: string | null;
}

export interface ClipProvider {
  readonly id: string;
  readonly version: string;
  shoot(request: ClipRequest, signal: AbortSignal, onProgress: (share: number) => void): Promise<Clip>;
}
