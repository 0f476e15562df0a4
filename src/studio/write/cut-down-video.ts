import type { SlotWish, VideoSettings } from '#core/brief.ts';
import { HooklineError } from '#core/errors.ts';
import { type CutDownFormat, filmSeconds, segmentsOf } from '#core/format.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import type { PipelineState } from '#core/pipeline-state.ts';
import type { Remark } from '#core/roundtable.ts';
import type { Script } from '#core/script.ts';
import type { Tx } from '#db/database.ts';
import { logEvent } from '#db/queries/events.ts';
import { findProject } from '#db/queries/library.ts';
import { findScript } from '#db/queries/scripts.ts';
import { findVideo, insertVideo } from '#db/queries/videos.ts';
import type { ScriptRow, VideoRow } from '#db/schema/studio.ts';
import { type Estimate, estimateFilm } from '../estimate.ts';
import type { House } from '../house.ts';
import { keepApart } from '../keep-apart.ts';
import { chooseScript, keepScript, withChoicesFor } from '../keep-script.ts';
import { loadFilm } from '../load-film.ts';
import { requireVideo } from '../require-video.ts';
import { scriptKey, styleOfReference, writeRequest } from './run.ts';
import { cutDownScript } from './writer/cut-down-script.ts';

/** A script is there, and a person has not seen it yet. */
const atScriptGate: PipelineState = {
  stage: 'write',
  state: 'review',
  gate: 'script',
  failedStage: null,
  attempt: 1,
  version: 1,
};

/**
 * A shorter video beside a `ugc-60`: the same project, product, reference, tone, character and seed, and a script made of the words as
 * they now stand. It waits at its script gate; pictures that were made already are used again. The answer is its id. With an `id`
 * that a video has already nothing is made. Errors: `not_found`; `conflict` unless the source is a `ugc-60` with a script.
 */
export async function cutDownVideo(
  house: Pick<House, 'db' | 'providers'>,
  workspaceId: string,
  videoId: string,
  { id = uuidv7(), format }: { id?: string; format: CutDownFormat },
): Promise<string> {
  await house.db.inWorkspace(workspaceId, async (tx) => {
    if (await findVideo(tx, id)) return;
    const { source, base, settings, script, from } = await shorten(tx, videoId, format);
    const { projectId, productId, referenceId, brief } = source;
    if (!(await findProject(tx, projectId, { hold: true }))) throw new HooklineError('not_found', 'There is no such project.');
    const ending = ` · ${filmSeconds(format, 'final')} s`;
    const title = `${source.title.slice(0, 200 - ending.length)}${ending}`.toWellFormed();
    const video = { workspaceId, id, projectId, productId, referenceId, title, titleGiven: true, brief, settings };
    if (!(await insertVideo(tx, { ...video, ...atScriptGate }))) return;
    const { provider, degraded, product, images } = base;
    // The key that the writer would give it, so that an unchanged brief leads back to these words.
    const key = scriptKey(writeRequest(settings, product, await styleOfReference(tx, source)), house.providers.text);
    const row = { workspaceId, id: uuidv7(), videoId: id, key, origin: 'cut-down', note: null, script } as const;
    const scriptN = await keepScript(tx, { ...row, remarks: remarksOn(base.remarks, from), provider, degraded, product, images });
    await chooseScript(tx, id, scriptN);
    await logEvent(tx, { workspaceId, videoId: id, type: 'created', data: { title, cutDownOf: publicId('video', videoId) } });
  });
  return id;
}

/** What the shorter video would make and cost; nothing is written. */
export async function estimateCutDown(house: House, workspaceId: string, videoId: string, format: CutDownFormat): Promise<Estimate> {
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const { source, settings, script } = await shorten(tx, videoId, format);
    const film = await loadFilm(tx, source, house.providers, { from: 'cast' });
    return estimateFilm(tx, { ...film, settings, script }, house.config.renderSlots);
  });
}

interface Shortened {
  source: VideoRow;
  base: ScriptRow;
  settings: VideoSettings;
  script: Script;
  /** Which segment of the source each one was, from 0. */
  from: number[];
}

async function shorten(tx: Tx, videoId: string, format: CutDownFormat): Promise<Shortened> {
  const source = await requireVideo(tx, videoId);
  if (source.settings.format !== 'ugc-60') {
    throw new HooklineError('conflict', `Only a video in ugc-60 is cut down; this one is in ${source.settings.format}.`);
  }
  const base = source.scriptN === null ? undefined : await findScript(tx, videoId, source.scriptN);
  if (!base) throw new HooklineError('conflict', 'The video has no script yet.', { hint: 'Approve its brief first.' });
  const { script: shorter, from } = cutDownScript(base.script, base.product, segmentsOf(format, source.settings.profile));
  const script = await keepApart(tx, source, shorter);
  const slots = pictureWishes(source.settings.slots, from);
  const carried = withChoicesFor(source.settings, base.script, script, from);
  return { source, base, settings: { ...carried, format, autoApprove: false, slots }, script, from };
}

/** What the roundtable said of the segments that are left, and of the whole. */
function remarksOn(remarks: readonly Remark[], from: number[]): Remark[] {
  return remarks.flatMap((remark) => {
    if (remark.segment === null) return remark;
    const index = from.indexOf(remark.segment - 1);
    return index < 0 ? [] : { ...remark, segment: index + 1 };
  });
}

/** A person's wishes for pictures move along with their segments; voices and clips are made anew, for they last less long. */
function pictureWishes(slots: VideoSettings['slots'], from: number[]): Record<string, SlotWish> {
  return Object.fromEntries(
    from.flatMap((was, index) =>
      ['open', 'close'].flatMap((end) => {
        const wish = slots[`keyframe:${was + 1}:${end}`];
        return wish ? [[`keyframe:${index + 1}:${end}`, wish]] : [];
      }),
    ),
  );
}
