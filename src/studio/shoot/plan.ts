import type { AssetSpec } from '#core/asset.ts';
import { profiles } from '#core/format.ts';
import { planAsset, planned, seedOf } from '../spec.ts';
import type { Film } from '../stage.ts';

/** Frames shot beyond either end of a segment: what its transitions show of it. */
export const handles = 6;

/** One clip a segment, from its two keyframes and its voice. */
export function planShoot(film: Film, before: AssetSpec[]): AssetSpec[] {
  const { width, height, fps } = profiles[film.settings.profile];
  return film.script.segments.map((segment, index) => {
    const number = index + 1;
    const slot = `clip:${number}`;
    return planAsset(film, {
      stage: 'shoot',
      kind: 'clip',
      slot,
      maker: film.makers.clip,
      seconds: (segment.seconds * fps * (width > 500 ? 0.09 : 0.012)) / 2,
      parts: {
        first: planned(before, `keyframe:${number}:open`).key,
        last: planned(before, `keyframe:${number}:close`).key,
        voice: planned(before, `voice:${number}`).key,
        shot: segment.shot,
        handles,
        seed: seedOf(film, slot),
        fit: { seconds: segment.seconds, width, height, fps },
      },
    });
  });
}
