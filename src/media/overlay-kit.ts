import type { CutOverlay } from '#core/cut.ts';
import type { AssEvent, Point } from './ass.ts';
import type { Sticker } from './emoji.ts';
import type { Face } from './fonts.ts';
import type { TextCanvas } from './text-canvas.ts';

/** What the parts of the overlay kit share. */
export interface Kit {
  canvas: TextCanvas;
  /** The brand's colour, else the theme's. */
  accent: string;
  seconds: number;
}

/** An overlay with its text made fit to be set. */
export interface SetOverlay extends CutOverlay {
  face: Face;
  emoji: string[];
}

/** A part laid out but not placed yet: sizes in canvas pixels. */
export interface Part {
  size: { width: number; height: number };
  times: { start: number; end: number };
  notes: string[];
  /** Draws it around its middle. */
  draw: (middle: Point) => { events: AssEvent[]; stickers: Sticker[] };
}
