import type { SegmentRole } from './format.ts';
import type { Taken } from './reference-style.ts';
import type { ShotPrompt } from './shot-prompt.ts';
import type { HookKind, Placement, Tone } from './vocabulary.ts';

/** One criterion of the 14-point hook score. */
export interface HookPoint {
  criterion: 'speed' | 'who' | 'open-loop' | 'concrete' | 'payoff' | 'first-frame' | 'voice';
  points: 0 | 1 | 2;
  reason: string;
}

export interface HookScore {
  /** 0..14 */
  total: number;
  points: HookPoint[];
}

export interface Hook {
  kind: HookKind;
  /** The whole spoken text of the opening segment. */
  text: string;
  /** At most 7 words on screen; never the spoken line itself. */
  overlay: string;
  score: HookScore;
}

export interface LintFinding {
  rule:
    | 'absolutes'
    | 'health'
    | 'before-after'
    | 'testimony'
    | 'unsupported'
    | 'urgency'
    | 'comparison'
    | 'too-close'
    | 'length'
    | 'empty'
    /** The price they name was read too long ago, or is another by now. */
    | 'price-age'
    | 'price-changed';
  level: 'error' | 'warning';
  /** Index of the segment; -1 for the whole script. */
  segment: number;
  /** The words at fault, as they stand in the text. */
  words: string;
  message: string;
}

/** Text laid over the picture while a segment runs. */
export interface Overlay {
  kind: 'hook' | 'chip' | 'price' | 'cta';
  text: string;
  /** Spoken word (index into the segment's words) it appears on; null = from the segment's start. */
  onWord: number | null;
}

/** A statement in a segment and the product fact that carries it. */
export interface Claim {
  words: string;
  factId: string;
}

export interface Segment {
  role: SegmentRole;
  seconds: number;
  /** What is said, as a person would write it. */
  text: string;
  placement: Placement;
  overlays: Overlay[];
  claims: Claim[];
  syllables: number;
  /** Predicted speaking time. */
  spokenSeconds: number;
  shot: ShotPrompt;
}

export interface Script {
  tone: Tone;
  /** Openings to choose from, best first; the chosen one is the first segment's text. */
  hooks: Hook[];
  hook: number;
  segments: Segment[];
  /** Why this script, in a few lines. */
  reasons: string[];
  /** What the pictures and the words have from the video's reference. */
  taken: Taken[];
  lint: LintFinding[];
}
