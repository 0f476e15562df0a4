import type { SourceShape } from './source-shape.ts';

/** A stretch of a segment's picture, in frames of the film from the segment's first; may reach beyond its ends. */
export interface Stretch {
  from: number;
  to: number;
  /** Frames of the whole segment: what a still moves over. */
  whole: number;
}

export interface SourceGraph {
  /** Arguments before and with `-i`. */
  input: string[];
  /** Filters that give exactly the stretch, from time 0 on, at the profile's size. */
  filters: string;
}

/** A source's file and what is known of it. */
export interface SourceFile {
  file: string;
  shape: SourceShape;
}
