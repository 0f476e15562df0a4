import { HooklineError } from '#core/errors.ts';
import type { FootageProfile } from '#core/footage.ts';
import { beatReference, endMeasuring, findReference, lockReference, startMeasuring } from '#db/queries/reference-videos.ts';
import type { ReferenceRow } from '#db/schema/library.ts';
import { type Definition, define, type Steps } from '#engine/definition.ts';
import { keepBeating } from '#engine/heartbeat.ts';
import type { Log } from '#kit/log.ts';
import { analyseFootage } from '#media/footage/analyse.ts';
import type { Providers } from '#providers/spec/providers.ts';
import { removeContent } from '../remove-content.ts';
import { failMeasuring, logReferenceChange, type ReferenceInput, type ReferenceStores, referenceWorkflowName } from './job.ts';
import { dropUpload } from './let-go.ts';
import { obtainVideo } from './obtain.ts';
import { createPhases, type Phases } from './phases.ts';
import { transcribe } from './transcribe.ts';

/** What the measuring needs of the house beyond the use cases. */
export interface MeasuringHouse extends ReferenceStores {
  providers: Pick<Providers, 'transcription'>;
  log: Log;
}

/** Progress is written, and told to the page, this often. */
const beatMs = 500;

/** A pace needs some time to show: a single picture would count as 1800 shots a minute. */
const leastSeconds = 1;

/** The measuring of one reference as a durable workflow: fetch its file, measure it, keep the numbers, let the file go. */
export function referenceWorkflow(house: MeasuringHouse): Definition<ReferenceInput> {
  return define<ReferenceInput>({
    ...referenceWorkflowName,
    run: (input, steps) => run(house, input, steps),
    failed: (input, error) => failMeasuring(house, input, error),
  });
}

async function run(house: MeasuringHouse, input: ReferenceInput, steps: Steps): Promise<void> {
  const { workspaceId, referenceId, attempt } = input;
  if (!(await steps.step('start', () => start(house, input)))) return;
  const log = house.log.child({ reference: referenceId, attempt });
  const unwanted = new AbortController();
  const phases = createPhases();
  const heart = keepBeating(unwanted, {
    everyMs: beatMs,
    beat: () => house.db.inWorkspace(workspaceId, (tx) => beatReference(tx, referenceId, attempt, phases.read())),
    log,
  });
  try {
    // One step for all: a run that another worker takes over begins anew, since a profile is content, and the engine keeps none.
    await steps.step('measure', () => measureOnce(house, input, phases, AbortSignal.any([steps.signal, unwanted.signal])));
    log.info('reference measured');
  } finally {
    heart.stop();
  }
}

async function start({ db }: MeasuringHouse, { workspaceId, referenceId, attempt }: ReferenceInput): Promise<boolean> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const wanted = await startMeasuring(tx, referenceId, attempt);
    if (wanted) await logReferenceChange(tx, workspaceId, referenceId);
    return wanted;
  });
}

async function measureOnce(house: MeasuringHouse, input: ReferenceInput, phases: Phases, signal: AbortSignal): Promise<void> {
  const { workspaceId, referenceId, attempt } = input;
  const row = await house.db.inWorkspace(workspaceId, (tx) => findReference(tx, referenceId));
  // Settled by a run whose worker died before the engine knew.
  if (row?.attempt === attempt && row.state === 'running') await measure(house, row, phases, signal);
}

async function measure(house: MeasuringHouse, row: ReferenceRow, phases: Phases, signal: AbortSignal): Promise<void> {
  const { storage } = house;
  const { workspaceId } = row;
  await using scratch = await storage.scratch('reference');
  const { dir: folder } = scratch;
  const willTranscribe = house.providers.transcription !== null && row.transcript === null;
  phases.plan({ fetch: row.blob === null, transcribe: willTranscribe });
  const file = await obtainVideo(house, row, { folder, signal, onProgress: (share) => phases.report('fetch', share) });
  const profile: FootageProfile = await analyseFootage(file, { signal, onProgress: (share) => phases.report('measure', share) });
  if (profile.seconds < leastSeconds) throw tooShort();
  phases.report('transcribe', 0);
  const withoutWords = await transcribe(house, row, { file, folder, profile, signal });
  signal.throwIfAborted();
  const fetched = row.keepFile && row.blob === null ? (await storage.keepFile(workspaceId, file, 'video/mp4')).sha256 : null;
  await settle(house, row, { profile, degraded: [...profile.degraded, ...withoutWords], blob: row.blob ?? fetched });
}

const tooShort = () =>
  new HooklineError('unsupported_media', 'The video is shorter than a second, so it has no manner to follow.', {
    hint: 'Use one of a few seconds or more.',
  });

/** Keeps the numbers, and the file only where that is still wished. */
async function settle(
  { db, storage }: MeasuringHouse,
  { workspaceId, id, attempt }: ReferenceRow,
  { profile, degraded, blob }: { profile: FootageProfile; degraded: string[]; blob: string | null },
): Promise<void> {
  const begun = Date.now();
  const dropped = await db.inWorkspace(workspaceId, async (tx) => {
    const row = await lockReference(tx, id);
    if (!row) return null;
    const kept = row.keepFile ? blob : null;
    if (!(await endMeasuring(tx, id, attempt, { state: 'ready', profile, degraded, error: null, blob: kept }))) return null;
    await dropUpload(tx, row);
    await logReferenceChange(tx, workspaceId, id);
    return kept === null ? blob : null;
  });
  if (dropped !== null) await removeContent({ db, storage }, workspaceId, dropped, begun);
}
