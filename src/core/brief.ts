import type { CutChoices, StillMove } from './cut.ts';
import type { FormatName, ProfileName } from './format.ts';
import type { Tone } from './vocabulary.ts';

/**
 * Where a video's product comes from. Files are blobs of the workspace, named by SHA-256; `files` are pictures that lay
 * beside a saved page, by the address the page gives them.
 */
export type BriefSource =
  | { kind: 'url'; url: string }
  | { kind: 'page'; blob: string; url: string | null; files: Record<string, string> }
  | { kind: 'json'; blob: string; url: string | null; files: Record<string, string> }
  | { kind: 'text'; text: string; url: string | null };

/** What the video must achieve, as given by the person. */
export interface Brief {
  source: BriefSource;
  /** Images given by the person (SHA-256 of blobs); they come before the page's own. */
  images: string[];
}

/** A person's wish for one asset: another variation, a note, or their own file. */
export interface SlotWish {
  variation: number;
  note?: string;
  /** SHA-256 of an uploaded blob that stands in for a made one. */
  upload?: string;
  /** Where an own clip begins, in seconds. */
  from?: number;
  /** How an own picture moves when it stands in for a clip. */
  move?: StillMove;
}

/** The choices a video starts from; changing one makes again only what depends on it. */
export interface VideoSettings {
  format: FormatName;
  profile: ProfileName;
  tone: Tone;
  /** Slug of the character; null lets casting choose by category. */
  character: string | null;
  seed: number;
  autoApprove: boolean;
  /** Wishes by slot, e.g. `keyframe:2:open`. */
  slots: Record<string, SlotWish>;
  /** What was decided about the edit; absent until somebody decides. */
  cut?: CutChoices;
}
