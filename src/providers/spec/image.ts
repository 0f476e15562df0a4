import type { Character } from '#core/character.ts';
import type { Box } from '#core/cut.ts';
import type { SegmentRole } from '#core/format.ts';
import type { ShotPrompt } from '#core/shot-prompt.ts';
import type { Category, Placement } from '#core/vocabulary.ts';

export interface KeyframeRequest {
  /** Which end of the segment the still stands for. */
  end: 'open' | 'close';
  role: SegmentRole;
  placement: Placement;
  shot: ShotPrompt;
  character: Character | null;
  product: { name: string; kind: Category; images: string[] };
  width: number;
  height: number;
  seed: number;
  /** Where the PNG is written; layers go beside it. */
  file: string;
}

export interface Keyframe {
  file: string;
  /** Where face and product stand; captions keep clear of them. */
  face: Box | null;
  product: Box | null;
  /** The provider's own data for moving this still (JSON); other providers ignore it. */
  staging: unknown;
  /** Further files the staging refers to by `name`. */
  layers: { name: string; file: string }[];
  degraded: string | null;
}

export interface ImageProvider {
  readonly id: string;
  readonly version: string;
  keyframe(request: KeyframeRequest, signal: AbortSignal): Promise<Keyframe>;
}
