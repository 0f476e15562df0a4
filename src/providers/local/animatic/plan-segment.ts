import type { SegmentRole } from '#core/format.ts';
import type { ShotPrompt } from '#core/shot-prompt.ts';
import type { Word } from '#core/timing.ts';
import type { Category, Placement } from '#core/vocabulary.ts';
import { noise } from '../art/palette.ts';
import type { Manner } from './camera.ts';
import { planStresses, readEnergy } from './energy.ts';
import { type Pop, placeInserts } from './inserts.ts';
import { findMentions } from './spoken-things.ts';
import { type Beat, planBeats } from './timeline.ts';

export interface SegmentPlan extends Manner {
  beats: Beat[];
  pops: Pop[];
}

/** What happens in a segment and when; pure. Two segments of a film differ also where their shots and their film's seed are the same. */
export function planSegment(segment: {
  shot: Pick<ShotPrompt, 'shots' | 'set' | 'mood'>;
  words: readonly Word[];
  product: { name: string };
  /** Of the opening still; null where it was not drawn here. */
  scene: { placement: Placement; role: SegmentRole; product: { category: Category } } | null;
  seconds: number;
  fps: number;
  seed: number;
}): SegmentPlan {
  const { shot, words, seconds, fps, scene } = segment;
  const seed = mixed(segment.seed, `${scene?.role ?? ''}/${words.map(({ text }) => text).join(' ')}`);
  const energy = readEnergy({ words, shots: shot.shots, seconds, mood: shot.mood });
  const stresses = planStresses(words, (index) => noise(seed, 100 + index));
  const planned = planBeats(shot.shots, words, seconds, fps, energy);
  if (!scene) return { beats: planned, pops: [], energy, seed, stresses };
  const mentions = findMentions(words, segment.product.name);
  const { placement, product } = scene;
  const placed = placeInserts(planned, { mentions, placement, category: product.category, set: shot.set, seconds, fps, energy, seed });
  return { ...placed, energy, seed, stresses };
}

/** A seed of a segment's own. */
function mixed(seed: number, text: string): number {
  let hash = Math.imul(seed | 0, 0x9e3779b1);
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 8;
}
