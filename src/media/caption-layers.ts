/** From the back to the front; overlays are above all of them. */
export const layers = { plate: 0, light: 1, edge: 2, under: 3, markShadow: 4, mark: 5, markEdge: 6, quiet: 7, lit: 8 };

/** When a word is on screen, and when it is the spoken one; seconds of the segment. */
export interface Moment {
  appear: number;
  lit: { start: number; end: number };
  leave: number;
}
