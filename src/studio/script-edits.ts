import { HooklineError } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import { pricesSaid } from '#core/lint.ts';
import type { PipelineEvent } from '#core/pipeline-state.ts';
import type { Script } from '#core/script.ts';
import { holdLengths } from '#core/shot-list.ts';
import type { ShotPrompt } from '#core/shot-prompt.ts';
import type { Tx } from '#db/database.ts';
import { logEvent } from '#db/queries/events.ts';
import { findPrompt } from '#db/queries/prompts.ts';
import { findScript } from '#db/queries/scripts.ts';
import type { ScriptRow, VideoRow } from '#db/schema/studio.ts';
import { changeVideo, requireLocked } from './advance-video.ts';
import { type Estimate, estimateFilm, withMore } from './estimate.ts';
import type { House } from './house.ts';
import { keepApart } from './keep-apart.ts';
import { chooseScript, keepScript, withChoicesFor } from './keep-script.ts';
import { loadFilm } from './load-film.ts';
import { requireVideo } from './require-video.ts';
import { priceOfSegment } from './write/model/price.ts';
import { type Rewritten, rewriteByModel } from './write/model/rewrite-by-model.ts';
import { styleOfReference, writeRequest } from './write/run.ts';
import { checkScript } from './write/writer/check-script.ts';
import { rewriteSegment } from './write/writer/rewrite-segment.ts';
import { scriptFromText } from './write/writer/script-from-text.ts';

/** A change to a script; each makes a new version, and none is ever overwritten. Segments count from 1. */
export type ScriptChange =
  | { kind: 'text'; segment: number; text: string }
  | { kind: 'hook'; hook: number }
  | { kind: 'regenerate'; segment: number; note?: string }
  | { kind: 'upload'; text: string }
  | { kind: 'shot'; segment: number; shot: ShotPrompt }
  /** `prompt` is the database id of one in the library. */
  | { kind: 'prompt'; segment: number; prompt: string }
  | { kind: 'restore'; version: number };

/** What a change would make again and cost; nothing is written. */
export async function estimateScriptChange(house: House, workspaceId: string, videoId: string, change: ScriptChange): Promise<Estimate> {
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await requireVideo(tx, videoId);
    const { script } = await changed(tx, video, change);
    const { renderSlots } = house.config;
    const before = await loadFilm(tx, video, house.providers, { from: 'cast' });
    const settings = withChoicesFor(before.settings, before.script, script);
    const film = await estimateFilm(tx, { ...before, settings, script }, renderSlots);
    return change.kind === 'regenerate' ? withMore(priceOfSegment(house.providers.text, change.segment), film, renderSlots) : film;
  });
}

/** Applies a change at the script gate. The answer holds the new version and what is left to make. */
export async function changeScript(
  house: House,
  workspaceId: string,
  videoId: string,
  change: ScriptChange,
  seen?: number,
): Promise<{ version: number; script: Script }> {
  let result: { version: number; script: Script } | undefined;
  // A model takes its time: it is asked before the video is locked, and its words count only for the script they were asked for.
  const rewritten = change.kind === 'regenerate' ? await askModel(house, workspaceId, videoId, change, seen) : null;
  const write = async (video: VideoRow, tx: Tx): Promise<PipelineEvent> => {
    requireScriptGate(video);
    const { script, base } = rewritten ? await between(tx, video, rewritten) : await changed(tx, video, change);
    const origin = change.kind === 'upload' ? 'upload' : change.kind === 'regenerate' ? 'regenerate' : 'edit';
    const note = change.kind === 'regenerate' ? (change.note ?? null) : null;
    const { key, remarks, provider, degraded, product, images } = base;
    const row = { workspaceId, id: uuidv7(), videoId, key, origin, note, script, remarks, provider, degraded, product, images } as const;
    const version = await keepScript(tx, row, change.kind === 'prompt' ? change.prompt : undefined);
    await chooseScript(tx, videoId, version);
    await logEvent(tx, { workspaceId, videoId, type: 'script-changed', data: { version, kind: change.kind } });
    result = { version, script };
    return { type: 'edited' };
  };
  await changeVideo(house, workspaceId, videoId, write, seen);
  if (!result) throw new Error('the change was not applied');
  return result;
}

interface Answered extends Rewritten {
  base: ScriptRow;
}

/** New words by the text model; null without one. Refuses first what the change would refuse, so that nothing is spent on it. */
async function askModel(
  house: House,
  workspaceId: string,
  videoId: string,
  change: ScriptChange & { kind: 'regenerate' },
  seen: number | undefined,
): Promise<Answered | null> {
  const { text } = house.providers;
  if (!text) return null;
  const { video, base, reference } = await house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await requireLocked(tx, videoId, seen);
    requireScriptGate(video);
    return { video, base: await requireScript(tx, video), reference: await styleOfReference(tx, video) };
  });
  const index = requireSegment(base.script, change.segment);
  const request = { ...writeRequest(video.settings, base.product, reference), ...(change.note === undefined ? {} : { note: change.note }) };
  const desk = { house, text, workspaceId, videoId, run: `version ${base.n}`, signal: new AbortController().signal };
  return { ...(await rewriteByModel(desk, request, base.script, index, base.n)), base };
}

/** The words that were asked for, unless the script has changed meanwhile. */
async function between(
  tx: Tx,
  video: VideoRow,
  { script, provider, degraded, base }: Answered,
): Promise<{ script: Script; base: ScriptRow }> {
  if (video.scriptN !== base.n) {
    throw new HooklineError('version_mismatch', 'The script has changed while it was being rewritten.', {
      hint: 'Look again, then repeat.',
    });
  }
  return { script: await keepApart(tx, video, script), base: { ...base, provider, degraded } };
}

function requireScriptGate({ gate }: VideoRow): void {
  if (gate === 'script') return;
  throw new HooklineError('conflict', 'Scripts are changed at the script gate.', { hint: 'Go back to the script gate first.' });
}

async function requireScript(tx: Tx, video: VideoRow): Promise<ScriptRow> {
  const base = video.scriptN === null ? undefined : await findScript(tx, video.id, video.scriptN);
  if (!base) throw new HooklineError('conflict', 'The video has no script yet.');
  return base;
}

async function changed(tx: Tx, video: VideoRow, change: ScriptChange): Promise<{ script: Script; base: ScriptRow }> {
  const current = await requireScript(tx, video);
  const base = change.kind === 'restore' ? await restored(tx, current, change.version) : current;
  return { script: await keepApart(tx, video, await apply(tx, video, base, change)), base };
}

/**
 * The current version with the words and pictures of an earlier one, and what is told of those. Its facts are those of the current one;
 * a price it names stays the one it was written for, so that the gate sees when that has changed.
 */
async function restored(tx: Tx, current: ScriptRow, version: number): Promise<ScriptRow> {
  const row = await findScript(tx, current.videoId, version);
  if (!row) throw new HooklineError('not_found', `There is no script version ${version}.`);
  const { script, remarks, provider, degraded } = row;
  const product = pricesSaid(script.segments).length > 0 ? { ...current.product, price: row.product.price } : current.product;
  return { ...current, script, product, remarks, provider, degraded };
}

async function apply(tx: Tx, video: VideoRow, { script, product, n }: ScriptRow, change: ScriptChange): Promise<Script> {
  const request = writeRequest(video.settings, product, await styleOfReference(tx, video));
  switch (change.kind) {
    case 'text': {
      const index = requireSegment(script, change.segment);
      const text = change.text.trim();
      if (text === '' || text.length > 2000) throw new HooklineError('invalid_input', 'A segment needs 1 to 2000 characters of text.');
      return checkScript(
        { ...script, segments: script.segments.map((segment, i) => (i === index ? { ...segment, text } : segment)) },
        product,
      );
    }
    case 'hook': {
      const hook = script.hooks[change.hook - 1];
      if (!hook) throw new HooklineError('invalid_input', `Pick a hook from 1 to ${script.hooks.length}.`);
      const segments = script.segments.map((segment, i) =>
        i > 0
          ? segment
          : {
              ...segment,
              text: hook.text,
              overlays: segment.overlays.map((overlay) => (overlay.kind === 'hook' ? { ...overlay, text: hook.overlay } : overlay)),
            },
      );
      return checkScript({ ...script, hook: change.hook - 1, segments }, product);
    }
    case 'regenerate': {
      const index = requireSegment(script, change.segment);
      const own = { ...request, ...(change.note === undefined ? {} : { note: change.note }) };
      return rewriteSegment({ ...own, script, segment: index, variation: n });
    }
    case 'shot':
      return withShot(script, change.segment, change.shot);
    case 'prompt': {
      const prompt = await findPrompt(tx, change.prompt);
      if (!prompt || prompt.deletedAt) throw new HooklineError('not_found', `There is no prompt ${publicId('prompt', change.prompt)}.`);
      return withShot(script, change.segment, prompt.shot);
    }
    case 'upload':
      return asShot(scriptFromText(change.text, request), script);
    case 'restore':
      // What it says may be true no longer.
      return checkScript(script, product);
  }
}

function withShot(script: Script, number: number, given: ShotPrompt): Script {
  const index = requireSegment(script, number);
  return {
    ...script,
    segments: script.segments.map((segment, i) =>
      i === index ? { ...segment, shot: { ...given, shots: holdLengths(given.shots, segment.seconds) } } : segment,
    ),
  };
}

/** Other words change no picture: what was settled, or edited, for the segments stays. */
function asShot(words: Script, before: Script): Script {
  if (words.segments.length !== before.segments.length) return words;
  const shots = before.segments.map(({ shot }) => shot);
  return {
    ...words,
    taken: before.taken,
    segments: words.segments.map((segment, at) => ({ ...segment, shot: shots[at] ?? segment.shot })),
  };
}

function requireSegment(script: Script, number: number): number {
  if (script.segments[number - 1]) return number - 1;
  throw new HooklineError('invalid_input', `There is no segment ${number}.`, { hint: `Segments go from 1 to ${script.segments.length}.` });
}
