import type { AssetSpec } from '#core/asset.ts';
import { HooklineError } from '#core/errors.ts';
import { findTake } from '#db/queries/assets.ts';
import { beat, findVideo } from '#db/queries/videos.ts';
import type { AssetRow, VideoRow } from '#db/schema/studio.ts';
import { type Definition, define, type Steps } from '#engine/definition.ts';
import { keepBeating } from '#engine/heartbeat.ts';
import { failStage, finishStage, type StageInput, stageWorkflowName, startStage } from './advance-video.ts';
import type { House } from './house.ts';
import { loadFilm } from './load-film.ts';
import { makeAsset } from './make.ts';
import { planFilm, stageNamed } from './pipeline.ts';
import { createProgress } from './progress.ts';
import { type Film, ownWork, type StageWork } from './stage.ts';

const beatMs = 1000;
/** A sentence that is being said is told this often, so that it can be read as it comes. */
const sayingMs = 250;

/** One stage of one video as a durable workflow: start, make what is missing, settle. */
export function stageWorkflow(house: House): Definition<StageInput> {
  return define<StageInput>({
    ...stageWorkflowName,
    run: (input, steps) => runStage(house, input, steps),
    failed: ({ workspaceId, videoId, attempt }, error) => failStage(house, workspaceId, videoId, attempt, error),
  });
}

async function runStage(house: House, input: StageInput, steps: Steps): Promise<void> {
  const { workspaceId, videoId, attempt } = input;
  if (!(await steps.step('start', () => startStage(house, workspaceId, videoId, attempt)))) return;
  const video = await requireVideo(house, workspaceId, videoId);
  // Settled by a run whose worker died before the engine knew: the video is on its way, and its next stage is not ours to run.
  if (video.attempt !== attempt || video.state !== 'running') return;
  const log = house.log.child({ video: videoId, stage: input.stage, attempt });
  const unwanted = new AbortController();
  const signal = AbortSignal.any([steps.signal, unwanted.signal]);
  const progress = createProgress(house.config.renderSlots);
  const heart = keepBeating(unwanted, {
    everyMs: beatMs,
    beat: () => house.db.inWorkspace(workspaceId, (tx) => beat(tx, videoId, attempt, progress.read())),
    log,
    sooner: { everyMs: sayingMs, news: () => progress.hasNews() },
  });
  try {
    log.info('stage runs');
    await stageNamed(video.stage).run(stageWork(house, video, steps, signal, progress));
    await steps.step('settle', () => finishStage(house, workspaceId, videoId, attempt));
    log.info('stage done');
  } finally {
    heart.stop();
  }
}

function stageWork(
  house: House,
  video: VideoRow,
  steps: Steps,
  signal: AbortSignal,
  progress: ReturnType<typeof createProgress>,
): StageWork {
  const inWorkspace = <T>(use: Parameters<typeof house.db.inWorkspace<T>>[1]) => house.db.inWorkspace(video.workspaceId, use);
  let loaded: Promise<{ film: Film; specs: AssetSpec[] }> | undefined;
  const load = () => {
    loaded ??= inWorkspace((tx) => loadFilm(tx, video, house.providers)).then((film) => ({ film, specs: planFilm(film) }));
    return loaded;
  };
  const take = async (slot: string): Promise<AssetRow> => {
    const spec = (await load()).specs.find((candidate) => candidate.slot === slot);
    const asset = spec && (await inWorkspace((tx) => findTake(tx, video.id, slot, spec.key)));
    if (!asset)
      throw new HooklineError('conflict', `There is no take for ${slot}.`, { hint: 'Go back to an earlier gate and approve it again.' });
    return asset;
  };
  const isGivenUp = async () => {
    const now = await inWorkspace((tx) => findVideo(tx, video.id));
    return now?.attempt !== video.attempt || now.state !== 'running';
  };
  return {
    house,
    video,
    signal,
    once: (name, run) => steps.step(name, run),
    say: (saying) => progress.say(saying),
    film: async () => (await load()).film,
    allSpecs: async () => (await load()).specs,
    specs: async () => (await load()).specs.filter((spec) => spec.stage === video.stage),
    take,
    async makeAll(specs, produce, terms = ownWork) {
      progress.expect(specs);
      // A vendor's job is waited for, which takes no place of this machine's own.
      const placed = <T>(run: () => Promise<T>) => (terms.repeat === 'free' ? house.renderSlots.run(run) : run());
      // Steps are numbered by the order they start in, so all start at once, in order; the limiter decides when each really runs.
      const results = await Promise.allSettled(
        specs.map((spec) =>
          steps.step(`make ${spec.slot}`, () =>
            placed(async () => {
              signal.throwIfAborted();
              const onProgress = (share: number) => progress.report(spec.slot, share);
              onProgress(0);
              await makeAsset(house, video, spec, (bench) => produce(spec, bench), { signal, onProgress, isGivenUp }, terms);
              progress.report(spec.slot, 1);
            }),
          ),
        ),
      );
      const failure = results.find((result) => result.status === 'rejected');
      if (failure) throw failure.reason;
    },
  };
}

async function requireVideo(house: House, workspaceId: string, id: string): Promise<VideoRow> {
  const video = await house.db.inWorkspace(workspaceId, (tx) => findVideo(tx, id));
  if (!video) throw new HooklineError('not_found', 'The video is gone.');
  return video;
}
