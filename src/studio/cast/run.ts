import { appearanceOf } from '#core/character.ts';
import { profiles } from '#core/format.ts';
import type { Stage } from '../stage.ts';
import { ends, planCast } from './plan.ts';

/** Cast: the character and the real product meet in two stills per segment. */
export const cast: Stage = {
  name: 'cast',
  plan: planCast,
  async run(work) {
    const film = await work.film();
    const { storage, providers } = work.house;
    const { width, height } = profiles[film.settings.profile];
    const filesOf = (blobs: readonly string[]) => blobs.map((blob) => storage.path(work.video.workspaceId, blob));
    const images = filesOf(film.images);
    const likeness = filesOf((film.character.pictures ?? []).slice(0, providers.image.likenesses));
    await work.makeAll(
      await work.specs(),
      async (spec, bench) => {
        if (bench.upload) return { file: bench.upload, mime: 'image/png', meta: {}, degraded: null };
        const [, number, end] = spec.slot.split(':');
        const segment = film.script.segments[Number(number) - 1];
        if (!segment) throw new Error(`no segment for ${spec.slot}`);
        const wish = film.settings.slots[spec.slot];
        const keyframe = await providers.image.keyframe(
          {
            end: ends.find((name) => name === end) ?? 'open',
            role: segment.role,
            placement: segment.placement,
            shot: segment.shot,
            character: appearanceOf(film.character),
            likeness,
            product: { name: film.product.name, kind: film.product.kind, images },
            width,
            height,
            seed: film.settings.seed,
            variation: wish?.variation ?? 0,
            note: wish?.note ?? null,
            file: `${bench.dir}/keyframe.png`,
          },
          bench,
        );
        return {
          file: keyframe.file,
          mime: 'image/png',
          meta: { face: keyframe.face, product: keyframe.product, staging: keyframe.staging, note: keyframe.note },
          layers: keyframe.layers,
          degraded: keyframe.degraded,
          cost: keyframe.cost,
        };
      },
      providers.image,
    );
  },
};
