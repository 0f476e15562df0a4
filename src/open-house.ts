import { HooklineError } from '#core/errors.ts';
import { openDatabase } from '#db/database.ts';
import { openEngine } from '#engine/engine.ts';
import { migrateEngine } from '#engine/migrate.ts';
import type { Config } from '#kit/config.ts';
import { createLimiter } from '#kit/limiter.ts';
import type { Log } from '#kit/log.ts';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { failMeasuring, type ReferenceInput } from '#library/references/job.ts';
import { referenceWorkflow } from '#library/references/measure.ts';
import { sweepStuckReferences } from '#library/references/sweep.ts';
import { readMediaCatalogue } from '#providers/catalogue/media-models.ts';
import { readOwnCatalogue } from '#providers/catalogue/own-file.ts';
import { createProviders } from '#providers/registry.ts';
import { createStorage } from '#storage/blobs.ts';
import { failStage, type StageInput } from '#studio/advance-video.ts';
import type { House } from '#studio/house.ts';
import { sweepRenderCache } from '#studio/renders/cache.ts';
import { failRender, type RenderInput } from '#studio/renders/job.ts';
import { renderWorkflow } from '#studio/renders/make-render.ts';
import { sweepStuckRenders } from '#studio/renders/sweep.ts';
import { stageWorkflow } from '#studio/run-stage.ts';
import { emptyBin, sweepRequests, sweepStuckStages, sweepUnreferencedBlobs } from '#studio/sweeps.ts';

/**
 * Opens everything a process needs, in order; `close` gives it back in reverse. With `work` the process also runs stages,
 * its own and those of others on the same database.
 */
export async function openHouse(
  config: Config,
  log: Log,
  options: { work: boolean },
): Promise<{ house: House; close: () => Promise<void> }> {
  const storage = createStorage(config.home);
  const fetch = createSafeFetch(config.allowFetch);
  // First what can only be wrong in the settings.
  const providers = createProviders({
    fetch,
    access: config,
    limits: { pollScale: config.pollScale },
    catalogue: readMediaCatalogue(await readOwnCatalogue(config.home)),
  });
  const db = await openDatabase(config, log, { migrateEngine });
  const house: Omit<House, 'engine'> & { engine?: House['engine'] } = {
    config,
    log,
    fetch,
    storage,
    db,
    renderSlots: createLimiter(config.renderSlots),
    providers,
  };
  const open = house as House; // The engine is set below, before anything can run.
  try {
    open.engine = await openEngine({
      appUrl: db.appUrl,
      log,
      work: options.work,
      definitions: [stageWorkflow(open), referenceWorkflow(open), renderWorkflow(open)],
      queues: [
        { name: 'stages', perProcess: 4, pollMs: 300 },
        { name: 'references', perProcess: 1, pollMs: 500 },
        { name: 'renders', perProcess: 2, pollMs: 500 },
      ],
      schedules: [
        { name: 'sweep stuck stages', everyMs: 10_000, run: async () => void (await sweepStuckStages(open)) },
        { name: 'sweep stuck references', everyMs: 10_000, run: async () => void (await sweepStuckReferences(open)) },
        { name: 'sweep stuck renders', everyMs: 10_000, run: async () => void (await sweepStuckRenders(open)) },
        { name: 'empty bin', everyMs: 86_400_000, run: async () => void (await emptyBin(open)) },
        { name: 'sweep requests', everyMs: 3_600_000, run: () => sweepRequests(open) },
        { name: 'sweep render cache', everyMs: 86_400_000, run: () => sweepRenderCache(open) },
        { name: 'sweep blobs', everyMs: 86_400_000, run: async () => void (await sweepUnreferencedBlobs(open)) },
      ],
      onPoisoned: async (_id, input) => {
        if ('referenceId' in input) {
          const error = new HooklineError('stage_stuck', 'Measuring this video ended its worker again and again.', {
            hint: 'Export it anew as MP4 (H.264 and AAC), then upload that.',
          });
          return failMeasuring(open, input as ReferenceInput, error.toJSON());
        }
        if ('renderId' in input) {
          const error = new HooklineError('stage_stuck', 'Making this file ended its worker again and again.', {
            hint: 'Change something about the edit, then ask for it again.',
          });
          return failRender(open, input as RenderInput, error.toJSON());
        }
        const { workspaceId, videoId, attempt } = input as StageInput;
        const error = new HooklineError('stage_stuck', 'The stage ended its worker again and again.', {
          hint: 'Go back to the gate before it and change something.',
        });
        await failStage(open, workspaceId, videoId, attempt, error.toJSON());
      },
    });
  } catch (error) {
    await db.close();
    throw error;
  }
  return {
    house: open,
    async close() {
      try {
        await open.engine.shutdown();
      } finally {
        await db.close();
      }
    },
  };
}
