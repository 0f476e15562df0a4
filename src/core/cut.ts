import type { BrandKit } from './brand.ts';
import type { CaptionTheme } from './caption-theme.ts';
import type { Word } from './timing.ts';

/**
 * The edit as data, written and read as JSON. Positions are shares (0..1) of the canvas, times are seconds from the segment's start, media
 * are named by the SHA-256 of a blob, or in a file of its own by a path relative to that file.
 */
export interface Cut {
  /** Form of this document; 1 is the only one so far. */
  form: 1;
  fps: number;
  segments: CutSegment[];
  /** What joins a segment to the next; a plain cut is not listed. */
  transitions: CutTransition[];
  audio: CutAudio;
  captions: CaptionTheme;
  /** Whose buttons the text keeps clear of. */
  platform: Platform;
  /** Shown from the first frame to the last: `Ad · AI-made`; '' for none. */
  disclosure: string;
  brand: CutBrand | null;
}

export interface CutSegment {
  source: CutSource;
  seconds: number;
  words: Word[];
  overlays: CutOverlay[];
  /** Boxes that text must stay out of: faces and the product. */
  keepClear: ClearBox[];
}

/** A moving take from `from` seconds on, or a still that moves as a whole. `own` is somebody's own file, which may stand still. */
export type CutSource =
  | { kind: 'clip'; media: string; from: number; own?: boolean | undefined }
  | { kind: 'still'; media: string; move: StillMove };

export const stillMoves = ['push', 'pull', 'left', 'right', 'up', 'down'] as const;
export type StillMove = (typeof stillMoves)[number];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A box that is taken from `start` to `end`, in seconds of the segment; all the while where they are not given. */
export interface ClearBox extends Box {
  start?: number | undefined;
  end?: number | undefined;
}

export const overlayKinds = ['hook', 'chip', 'price', 'cta'] as const;

export interface CutOverlay {
  kind: (typeof overlayKinds)[number];
  text: string;
  start: number;
  end: number;
}

export const transitionKinds = ['dissolve', 'whip-left', 'whip-right', 'whip-up', 'zoom', 'flash', 'slide-left', 'slide-up'] as const;
export type TransitionKind = (typeof transitionKinds)[number];

export interface CutTransition {
  /** The segment it follows, counted from 1. */
  after: number;
  kind: TransitionKind;
  /** Length, half of it on either side of the boundary; the film gets no longer. 0.1 to 1. */
  seconds: number;
}

export interface CutAudio {
  /** One voice per segment, and the second of the film its first sample sounds at. */
  voices: { media: string; at: number }[];
  /** Level under the voice in dB. */
  music: { media: string; gainDb: number } | null;
  /** Integrated loudness and true-peak ceiling: −14 LUFS, −1.5 dBTP. */
  loudness: { lufs: number; truePeak: number };
}

/** What of a brand kit a cut needs. */
export interface CutBrand {
  /** A picture with its own transparency, in a corner throughout. */
  watermark: { media: string; corner: BrandKit['corner']; width: number; opacity: number } | null;
  /** Accent of buttons, price and chips. */
  accent: string | null;
  /** Pictures over the film's first and last moments; its length stays. */
  intro: CutCard | null;
  outro: CutCard | null;
}

export interface CutCard {
  media: string;
  /** 0.5 to 1.5: a picture that stands still for longer is a fault in a film. */
  seconds: number;
}

/** The platforms whose own buttons cover parts of the picture; `all` keeps clear of every one of them. */
export const platforms = ['all', 'tiktok', 'reels', 'shorts'] as const;
export type Platform = (typeof platforms)[number];

/** What a person decided about the edit; everything else follows from the script, the takes and the brand kit. */
export interface CutChoices {
  /** Id of a caption theme; null takes the brand kit's, else the default. */
  captions: string | null;
  /** Database id of a brand kit; null for none. */
  brand: string | null;
  platform: Platform;
  /** By the segment they follow, counted from 1; `cut` for none; what is missing is chosen by the cutting room. */
  transitions: Record<string, TransitionKind | 'cut'>;
  music: MusicChoice;
  /** Words shown otherwise than the script has them, by `segment:word`, both counted from 1. What is spoken stays. */
  spelling: Record<string, string>;
  /** Overlays instead of the script's, by segment counted from 1. */
  overlays: Record<string, CutOverlay[]>;
}

export const moods = ['bright', 'warm', 'driving', 'calm', 'tense', 'playful'] as const;
export type Mood = (typeof moods)[number];

/** A bed of ours (null mood: what fits the tone), a person's own file, or silence. Level under the voice in dB; null for the usual −16. */
export type MusicChoice =
  | { kind: 'bed'; mood: Mood | null; gainDb: number | null }
  | { kind: 'own'; blob: string; gainDb: number | null }
  | { kind: 'none' };

export const noChoices: CutChoices = {
  captions: null,
  brand: null,
  platform: 'all',
  transitions: {},
  music: { kind: 'bed', mood: null, gainDb: null },
  spelling: {},
  overlays: {},
};
