import { priceOfSeconds } from '../catalogue/media-models.ts';
import type { FootageOrder, FootageProvider } from '../spec/footage.ts';
import type { JobVendor } from '../spec/job.ts';
import { accountId } from './line.ts';
import type { OpenModel } from './open-model.ts';
import { patient, runJob } from './run-job.ts';

/** A vendor's jobs as a provider of footage: limits, price and account come from the catalogue. */
export function footageOf({ model, access }: OpenModel, jobs: JobVendor<FootageOrder>): FootageProvider {
  const [vendor = ''] = model.id.split('/');
  const price = (seconds: number) => priceOfSeconds(model, seconds);
  return {
    id: model.id,
    version: model.version,
    name: model.name,
    repeat: jobs.repeat,
    account: { id: accountId(vendor, access.apiKey), ...model.account },
    limits: { seconds: model.seconds, lastFrame: model.lastFrame, references: model.references, prompt: model.prompt },
    dialect: model.dialect,
    notes: model.notes,
    price,
    async film(order, errand) {
      const { file, reported } = await runJob(patient(jobs, access), order, order.file, errand);
      return { file, cost: reported ?? price(order.seconds) };
    },
  };
}
