import type { Word } from './timing.ts';

/** The edit as data. Positions are shares (0..1) of the canvas, times are seconds from the segment's start. */
export interface Cut {
  fps: number;
  segments: CutSegment[];
  audio: CutAudio;
  captions: CaptionTheme;
  /** Burnt in from 0 s: `Ad`, `AI-made`. */
  disclosure: string;
}

export interface CutSegment {
  /** SHA-256 of the clip's blob. */
  clip: string;
  seconds: number;
  words: Word[];
  overlays: CutOverlay[];
  /** Boxes (x, y, width, height as shares) that captions must stay out of. */
  keepClear: Box[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface CutOverlay {
  kind: 'hook' | 'chip' | 'price' | 'cta';
  text: string;
  start: number;
  end: number;
}

export interface CutAudio {
  /** One voice per segment: blob and offset of its first sample in the film. */
  voices: { blob: string; at: number }[];
  music: { blob: string; gainDb: number } | null;
  /** Integrated loudness and true-peak ceiling: −14 LUFS, −1.5 dBTP. */
  loudness: { lufs: number; truePeak: number };
}

export interface CaptionTheme {
  font: 'Montserrat' | 'Anton';
  text: string;
  active: string;
  box: string;
  uppercase: boolean;
}
