import type { ClearBox } from '#core/cut.ts';
import type { ShotPrompt } from '#core/shot-prompt.ts';
import type { Word } from '#core/timing.ts';
import type { Keyframe } from './image.ts';

export interface ClipRequest {
  first: Keyframe;
  last: Keyframe;
  shot: ShotPrompt;
  /** Words spoken over the clip: lips, cuts and inserts follow them. */
  words: Word[];
  /** What the words may call the product by. */
  product: { name: string };
  seconds: number;
  width: number;
  height: number;
  fps: number;
  /** Frames wanted before the segment's first and after its last, for transitions; a provider that can't gives none. */
  handles: number;
  seed: number;
  /** Where the silent MP4 (H.264, exactly seconds × fps frames and the handles) is written. */
  file: string;
}

export interface Clip {
  file: string;
  /** Frames before the segment's first and after its last. */
  handles: number;
  /** Where face and product stand as the picture moves, for text to keep clear of; null where only the stills tell. */
  seen: ClearBox[] | null;
  degraded: string | null;
}

/** Makes a segment's clip from its keyframes on this machine, for nothing. */
export interface Animator {
  readonly id: string;
  readonly version: string;
  shoot(request: ClipRequest, signal: AbortSignal, onProgress: (share: number) => void): Promise<Clip>;
}
