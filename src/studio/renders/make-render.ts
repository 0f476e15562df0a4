import type { StageProgress } from '#core/recipe.ts';
import type { RenderKind } from '#core/render.ts';
import { beatRender, endRender, findRender, startRender } from '#db/queries/renders.ts';
import type { RenderRow } from '#db/schema/studio.ts';
import { type Definition, define, type Steps } from '#engine/definition.ts';
import { keepBeating } from '#engine/heartbeat.ts';
import { removeContent } from '#library/remove-content.ts';
import type { House } from '../house.ts';
import { openRenderCache } from './cache.ts';
import { failRender, logRenderChange, metaOf, type RenderFile, type RenderInput, type RenderMeta, renderWorkflowName } from './job.ts';
import { makeKind } from './kinds.ts';

/** Progress is written, and told to the page, this often. */
const beatMs = 500;

const words: Record<RenderKind, string> = {
  preview: 'the preview',
  '4:5': 'the film in 4:5',
  '1:1': 'the film in 1:1',
  '16:9': 'the film in 16:9',
  hook: 'the hook alone',
  sprite: 'the pictures for the timeline',
  animation: 'the moving thumbnail',
  srt: 'the subtitles',
  vtt: 'the subtitles',
  stems: 'the sound tracks',
};

/** The making of one file as a durable workflow. A run that another process takes over begins anew: what it makes from is all kept. */
export function renderWorkflow(house: House): Definition<RenderInput> {
  return define<RenderInput>({
    ...renderWorkflowName,
    run: (input, steps) => run(house, input, steps),
    failed: (input, error) => failRender(house, input, error),
  });
}

async function run(house: House, input: RenderInput, steps: Steps): Promise<void> {
  const { workspaceId, renderId, attempt } = input;
  if (!(await steps.step('start', () => start(house, input)))) return;
  const log = house.log.child({ render: renderId, attempt });
  const unwanted = new AbortController();
  let progress: StageProgress | null = null;
  const heart = keepBeating(unwanted, {
    everyMs: beatMs,
    beat: () => house.db.inWorkspace(workspaceId, (tx) => beatRender(tx, renderId, attempt, progress)),
    log,
  });
  const tell = (now: StageProgress) => {
    progress = now;
  };
  try {
    await steps.step('make', () => makeOnce(house, input, AbortSignal.any([steps.signal, unwanted.signal]), tell));
    log.info('render made');
  } finally {
    heart.stop();
  }
}

async function start({ db }: House, { workspaceId, renderId, attempt }: RenderInput): Promise<boolean> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const row = await findRender(tx, renderId);
    const wanted = row !== undefined && (await startRender(tx, renderId, attempt));
    if (wanted) await logRenderChange(tx, row, 'running');
    return wanted;
  });
}

async function makeOnce(house: House, input: RenderInput, signal: AbortSignal, tell: (now: StageProgress) => void): Promise<void> {
  const { workspaceId, renderId, attempt } = input;
  const row = await house.db.inWorkspace(workspaceId, (tx) => findRender(tx, renderId));
  // Settled by a run whose worker died before the engine knew.
  if (row?.attempt !== attempt || row.state !== 'running') return;
  await using scratch = await house.storage.scratch('render');
  const { film } = metaOf(row);
  const { files, degraded } = await makeKind(row.kind, film, {
    folder: scratch.dir,
    fileOf: (blob) => house.storage.path(workspaceId, blob),
    cache: await openRenderCache(house.config, workspaceId),
    places: house.renderSlots,
    signal,
    onProgress: progressOf(row.kind, tell),
  });
  signal.throwIfAborted();
  const kept: RenderFile[] = [];
  for (const { name, file, mime } of files) {
    const { sha256, bytes } = await house.storage.keepFile(workspaceId, file, mime);
    kept.push({ name, blob: sha256, mime, bytes });
  }
  const after = Date.now() + 1;
  if (await settle(house, row, { film, files: kept }, degraded)) return;
  // Cancelled in the last moment: nothing stays.
  for (const { blob } of kept) await removeContent(house, workspaceId, blob, after);
}

/** False when nobody wants it any more. */
async function settle({ db }: House, row: RenderRow, meta: RenderMeta, degraded: string | null): Promise<boolean> {
  const { workspaceId, id, attempt } = row;
  const [{ blob, mime, bytes } = { blob: null, mime: null, bytes: null }] = meta.files ?? [];
  return db.inWorkspace(workspaceId, async (tx) => {
    const change = { state: 'ready', error: null, blob, mime, bytes, meta: { ...meta }, degraded } as const;
    const wanted = await endRender(tx, id, attempt, change);
    if (wanted) await logRenderChange(tx, row, 'ready');
    return wanted;
  });
}

/** Shares as progress that never falls, with the time left by what it took so far. */
function progressOf(kind: RenderKind, tell: (now: StageProgress) => void): (share: number) => void {
  const begun = performance.now();
  let highest = 0;
  const report = (share: number) => {
    highest = Math.max(highest, Math.min(1, share));
    const elapsed = (performance.now() - begun) / 1000;
    const secondsLeft = highest > 0.1 ? Math.round((elapsed * (1 - highest)) / highest) : null;
    tell({ share: highest, making: words[kind], secondsLeft });
  };
  report(0);
  return report;
}
