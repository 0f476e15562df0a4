import type { Appearance } from '#core/character.ts';
import type { Box } from '#core/cut.ts';
import type { SegmentRole } from '#core/format.ts';
import type { Micros } from '#core/money.ts';
import type { ShotPrompt } from '#core/shot-prompt.ts';
import type { Category, Placement } from '#core/vocabulary.ts';
import type { Charged, Errand, Maker } from './maker.ts';

export interface KeyframeRequest {
  /** Which end of the segment the still stands for. */
  end: 'open' | 'close';
  role: SegmentRole;
  placement: Placement;
  shot: ShotPrompt;
  character: Appearance | null;
  product: { name: string; kind: Category; images: string[] };
  width: number;
  height: number;
  /** The film's own: stills of one film share it, and with it their colours. */
  seed: number;
  /** How often the still was asked for anew; each is another take of the same shot. */
  variation: number;
  /** A person's wish in words. */
  note: string | null;
  /** Where the PNG is written; layers go beside it. */
  file: string;
}

/** What became of a person's note, in their words. */
export interface NoteAnswer {
  followed: string[];
  /** Each with the reason. */
  ignored: string[];
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
  /** Null without a note. */
  note: NoteAnswer | null;
  degraded: string | null;
}

/** Draws on this machine, for nothing. */
export interface Sketcher {
  readonly id: string;
  readonly version: string;
  keyframe(request: KeyframeRequest, signal: AbortSignal): Promise<Keyframe>;
}

/** The same for who draws after pictures. */
export interface PictureRequest extends KeyframeRequest {
  /** Pictures that show the character, best first. */
  likeness: string[];
}

/** Who makes the keyframes of films. */
export interface ImageProvider extends Maker {
  /** So many pictures of the character are drawn after, at most. */
  readonly likenesses: number;
  /** Of one keyframe, at most. */
  price(request: Pick<KeyframeRequest, 'width' | 'height'>): Micros;
  keyframe(request: PictureRequest, errand: Errand): Promise<Charged<Keyframe>>;
}
