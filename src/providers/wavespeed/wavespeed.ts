import { HooklineError } from '#core/errors.ts';
import { footageOf } from '../jobs/footage.ts';
import type { OpenModel } from '../jobs/open-model.ts';
import { patient, runJob } from '../jobs/run-job.ts';
import { type StillOrder, stillsOf } from '../jobs/stills.ts';
import type { FootageOrder, FootageProvider } from '../spec/footage.ts';
import type { ImageProvider } from '../spec/image.ts';
import { jobsOf, openWaveSpeed } from './line.ts';

/** WaveSpeed: many vendors' models behind one form. Pictures are uploaded first, so that no public address is needed. */
export function createWaveSpeedFootage(open: OpenModel): FootageProvider {
  const { model } = open;
  const patience = { firstMs: 5000, mostMs: 15_000, deadlineMs: 1_200_000 };
  const jobs = jobsOf<FootageOrder>(openWaveSpeed(open), model.path, patience, async (order, upload) => {
    const image = await upload(order.first);
    const last = order.last && model.lastFrame ? await upload(order.last) : null;
    return {
      image,
      prompt: order.prompt,
      duration: order.seconds,
      ...(last === null ? {} : { end_image: last }),
      ...model.options,
    };
  });
  return footageOf(open, jobs);
}

/** Its models that draw after pictures; the form they share takes one at least. */
export function createWaveSpeedStills(open: OpenModel): ImageProvider {
  const { model, access } = open;
  const patience = { firstMs: 2000, mostMs: 6000, deadlineMs: 300_000 };
  const jobs = jobsOf<StillOrder>(openWaveSpeed(open), model.path, patience, async ({ prompt, references }, upload) => {
    if (references.length === 0) {
      throw new HooklineError('provider_failed', `${model.name} draws after pictures, and there is none of the product or the character.`, {
        hint: 'Add a photo of the product, or choose another model.',
      });
    }
    const images: string[] = [];
    for (const picture of references) images.push(await upload(picture));
    return { prompt, images, ...model.options };
  });
  return stillsOf(open, {
    repeat: jobs.repeat,
    draw: async (order, errand) => (await runJob(patient(jobs, access), order, order.file, errand)).reported,
  });
}
