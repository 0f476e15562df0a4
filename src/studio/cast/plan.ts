import type { AssetSpec } from '#core/asset.ts';
import { appearanceOf } from '#core/character.ts';
import { profiles } from '#core/format.ts';
import { planAsset } from '../spec.ts';
import type { Film } from '../stage.ts';

export const ends = ['open', 'close'] as const;
type End = (typeof ends)[number];

const keyframeSlot = (segment: number, end: End): string => `keyframe:${segment}:${end}`;

/** Two keyframes a segment. They follow the shot prompt and the product, never the words, so a changed word changes no picture. */
export function planCast(film: Film): AssetSpec[] {
  const { width, height } = profiles[film.settings.profile];
  const { likenesses } = film.makers.image;
  return film.script.segments.flatMap((segment, index) =>
    ends.map((end) => {
      const slot = keyframeSlot(index + 1, end);
      return planAsset(film, {
        stage: 'cast',
        kind: 'keyframe',
        slot,
        maker: film.makers.image,
        price: film.makers.image.price({ width, height }),
        seconds: width > 500 ? 2 : 0.4,
        parts: {
          end,
          role: segment.role,
          placement: segment.placement,
          shot: segment.shot,
          character: appearanceOf(film.character),
          ...(likenesses > 0 ? { likeness: (film.character.pictures ?? []).slice(0, likenesses) } : {}),
          product: { name: film.product.name, kind: film.product.kind, images: film.images },
          width,
          height,
          seed: film.settings.seed,
        },
      });
    }),
  );
}
