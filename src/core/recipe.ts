import type { AssetKind } from './asset.ts';
import type { Brief, VideoSettings } from './brief.ts';
import type { Character } from './character.ts';
import type { Cut } from './cut.ts';
import type { FormlessCut } from './lift-cut.ts';
import type { Micros } from './money.ts';
import type { StageName } from './pipeline-state.ts';
import type { ProductView } from './product.ts';
import type { Script } from './script.ts';

/** How far a running stage is; null times are not known yet. */
export interface StageProgress {
  /** 0..1 of the stage. */
  share: number;
  /** What is being made, in the user's words: `clip 2 of 4`. */
  making: string;
  secondsLeft: number | null;
  /** Who at the roundtable is in the middle of a sentence, and how far. */
  saying?: { agent: string; words: string };
}

/** One line of "made with": which step used what, and why it is not the best there is, if so. */
export interface MadeWith {
  stage: StageName;
  provider: string;
  /** Count of assets made or reused. */
  assets: number;
  reused: number;
  degraded: string[];
}

/** The immutable record of a finished video: everything needed to tell how it came to be. */
export interface ReleaseRecord {
  film: { blob: string; bytes: number; seconds: number; width: number; height: number; fps: number };
  brief: Brief;
  settings: VideoSettings;
  product: ProductView | null;
  productImages: string[];
  character: Character;
  script: Script;
  /** In the form of its time: `liftCut` brings it to today's. */
  cut: Cut | FormlessCut;
  assets: { slot: string; kind: AssetKind; take: number; key: string; blob: string; provider: string }[];
  madeWith: MadeWith[];
  cost: Micros;
  checks: Record<string, unknown>;
  aiMade: true;
}
