import type { Answered } from '#contract/api.ts';

export type CutView = Answered<'GET /videos/{id}/cut'>;
export type Cut = CutView['cut'];
/** With the brand kit's public id. */
export type Choices = CutView['choices'];
export type Overlay = Cut['segments'][number]['overlays'][number];
export type Join = Choices['transitions'][string];
export type Theme = Answered<'GET /caption-themes'>['items'][number];
export type Render = Answered<'GET /videos/{id}/renders'>['items'][number];

/** The editors beside the player. */
export const panels = ['words', 'overlays', 'joins', 'captions', 'music', 'brand', 'files'] as const;
export type Panel = (typeof panels)[number];

/** What is being edited; segments, words and overlays count from 1. */
export interface Pick {
  panel: Panel;
  segment: number;
  /** Of a word or an overlay within the segment, of the boundary after it; null where none was pressed. */
  item: number | null;
}
