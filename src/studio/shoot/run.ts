import { profiles } from '#core/format.ts';
import { fitClip } from '#media/fit-clip.ts';
import { keyframeOf, wordsOf } from '../kept.ts';
import { seedOf } from '../spec.ts';
import type { Stage } from '../stage.ts';
import { planShoot } from './plan.ts';

/** Shoot: one moving clip a segment, lips and cuts on the words. */
export const shoot: Stage = {
  name: 'shoot',
  plan: planShoot,
  async run(work) {
    const film = await work.film();
    const { width, height, fps } = profiles[film.settings.profile];
    await work.makeAll(await work.specs(), async (spec, bench) => {
      const number = Number(spec.slot.split(':')[1]);
      const segment = film.script.segments[number - 1];
      if (!segment) throw new Error(`no segment for ${spec.slot}`);
      const fit = { seconds: segment.seconds, width, height, fps };
      const file = `${bench.dir}/clip.mp4`;
      if (bench.upload) {
        await fitClip(bench.upload, file, fit, bench.signal);
        return { file, mime: 'video/mp4', meta: fit, degraded: null };
      }
      const clip = await work.house.providers.clip.shoot(
        {
          first: keyframeOf(work.house.storage, await work.take(`keyframe:${number}:open`)),
          last: keyframeOf(work.house.storage, await work.take(`keyframe:${number}:close`)),
          shot: segment.shot,
          words: wordsOf(await work.take(`voice:${number}`)),
          ...fit,
          seed: seedOf(film, spec.slot),
          file,
        },
        bench.signal,
        bench.onProgress,
      );
      return { file: clip.file, mime: 'video/mp4', meta: fit, degraded: clip.degraded };
    });
  },
};
