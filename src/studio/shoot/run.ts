import type { SlotWish } from '#core/brief.ts';
import { profiles } from '#core/format.ts';
import { type ClipFrame, fitClip, measureTrim, moveStill } from '#media/fit-clip.ts';
import { keyframeOf, type OwnFile, wordsOf } from '../kept.ts';
import { seedOf } from '../spec.ts';
import type { Stage } from '../stage.ts';
import { filmParts, joinParts } from './film-parts.ts';
import { fitter, handles, planShoot } from './plan.ts';

/** Shoot: one moving clip a segment, animated with lips and cuts on the words, or put together from what a model films. */
export const shoot: Stage = {
  name: 'shoot',
  plan: planShoot,
  async run(work) {
    const film = await work.film();
    const { width, height, fps } = profiles[film.settings.profile];
    const { footage } = work.house.providers;
    if (footage) await filmParts(work, film, footage);
    const clips = (await work.specs()).filter(({ kind }) => kind === 'clip');
    await work.makeAll(clips, async (spec, bench) => {
      if (spec.provider === fitter.id) return joinParts(work, film, spec, bench);
      const number = Number(spec.slot.split(':')[1]);
      const segment = film.script.segments[number - 1];
      if (!segment) throw new Error(`no segment for ${spec.slot}`);
      const fit = { seconds: segment.seconds, width, height, fps };
      const file = `${bench.dir}/clip.mp4`;
      if (bench.upload) {
        const own = await fitOwn(bench.upload, file, fit, film.settings.slots[spec.slot], bench.signal);
        return { file, mime: 'video/mp4', meta: { ...fit, handles: 0, own }, degraded: null };
      }
      const clip = await work.house.providers.clip.shoot(
        {
          first: keyframeOf(work.house.storage, await work.take(`keyframe:${number}:open`)),
          last: keyframeOf(work.house.storage, await work.take(`keyframe:${number}:close`)),
          shot: segment.shot,
          words: wordsOf(await work.take(`voice:${number}`)),
          product: { name: film.product.name },
          ...fit,
          handles,
          seed: seedOf(film, spec.slot),
          file,
        },
        bench.signal,
        bench.onProgress,
      );
      return { file: clip.file, mime: 'video/mp4', meta: { ...fit, handles: clip.handles, seen: clip.seen }, degraded: clip.degraded };
    });
  },
};

/** A person's own photo moves as a whole, their video runs from where they want it to begin. */
async function fitOwn(upload: string, file: string, fit: ClipFrame, wish: SlotWish | undefined, signal: AbortSignal): Promise<OwnFile> {
  const { from = 0, move } = wish ?? {};
  if (move !== undefined) {
    await moveStill(upload, file, { ...fit, move }, signal);
    return { kind: 'picture', move };
  }
  const seconds = await measureTrim(upload, from, { signal });
  await fitClip(upload, file, { ...fit, from }, signal);
  return { kind: 'video', seconds, from };
}
