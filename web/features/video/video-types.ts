import type { Answered } from '#contract/api.ts';
import type { gates } from '#core/pipeline-state.ts';

export type Video = Answered<'GET /videos/{id}'>;
export type Take = Video['assets'][number];
export type Product = NonNullable<Video['productRead']>;
export type Fact = Product['facts'][number];
export type ScriptView = NonNullable<Video['script']>['script'];
export type SegmentView = ScriptView['segments'][number];
export type HookView = ScriptView['hooks'][number];
export type Finding = ScriptView['lint'][number];
export type EstimateView = NonNullable<Video['estimate']>;
export type StageLine = Video['stages'][number];
export type CharacterView = Answered<'GET /characters'>['items'][number];
/** A gate that is a room of its own; `payment` stands in front of whatever room it interrupts. */
export type Room = (typeof gates)[number];
/** A room that a link leads to: those of the gates, and the cut, which is decided about at several of them. */
export type PageRoom = Room | 'cut';
