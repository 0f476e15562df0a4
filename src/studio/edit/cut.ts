import { type Cut, type CutChoices, noChoices } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { profiles } from '#core/format.ts';
import { liftCut } from '#core/lift-cut.ts';
import type { PipelineEvent, PipelineState, StageName } from '#core/pipeline-state.ts';
import { isUnderWay } from '#core/under-way.ts';
import type { Tx } from '#db/database.ts';
import { listAssets } from '#db/queries/assets.ts';
import { findLatestRelease } from '#db/queries/releases.ts';
import { updateVideo } from '#db/queries/videos.ts';
import type { AssetRow, VideoRow } from '#db/schema/studio.ts';
import { createLimiter } from '#kit/limiter.ts';
import { checkCut } from '#media/check-cut.ts';
import type { PictureProfile } from '#media/picture-profile.ts';
import { framesOfPiece, piecesOf } from '#media/pieces.ts';
import { renderFrame } from '#media/render-frame.ts';
import { changeVideo } from '../advance-video.ts';
import { type Estimate, estimateFilm } from '../estimate.ts';
import type { House } from '../house.ts';
import { loadFilm } from '../load-film.ts';
import { planFilm } from '../pipeline.ts';
import { requireVideo } from '../require-video.ts';
import type { Film } from '../stage.ts';
import { requireBrandKit, requireFitting } from './choices.ts';
import { gatherCut, slotsOfCut } from './gather.ts';
import { requireMusic } from './own-music.ts';
import { slotOfPiece } from './plan.ts';

/** The edit of a video as data, and what was decided about it. */
export interface CutDetail {
  video: VideoRow;
  choices: CutChoices;
  cut: Cut;
  /** The parts the film is joined from, in order. */
  pieces: { slot: string; seconds: number; ready: boolean }[];
}

/** Errors: `not_found`; `conflict` before the clips are there. */
export async function showCut(house: House, workspaceId: string, videoId: string): Promise<CutDetail> {
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await requireVideo(tx, videoId);
    const { film, takes, released } = await loadTakes(tx, house, video, { asReleased: true });
    const cut = released ?? gatherCut(house.storage, film, takes);
    const pieces = piecesOf(cut).map((piece) => {
      const slot = slotOfPiece(piece);
      return { slot, seconds: framesOfPiece(piece) / cut.fps, ready: takes.has(slot) };
    });
    return { video, choices: video.settings.cut ?? noChoices, cut, pieces };
  });
}

/**
 * Keeps what somebody decides about the edit and runs it again, in one transaction; at the assets gate it is only kept. Errors:
 * `not_found` (video, brand kit, music), `invalid_input` (what the film does not have, letters no font has), `unsupported_media` and
 * `too_large` (music), `version_mismatch`, `conflict` elsewhere.
 */
export async function changeCut(
  house: House,
  workspaceId: string,
  videoId: string,
  choices: CutChoices,
  { seen, signal }: { seen?: number | undefined; signal?: AbortSignal } = {},
): Promise<PipelineState> {
  await checkMusic(house, workspaceId, videoId, choices, signal);
  // Setting all its text takes a while, so nothing is locked; what changes meanwhile is refused by the render.
  const wanted = await house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await requireVideo(tx, videoId);
    requireEditable(video);
    return loadChanged(tx, house, video, choices);
  });
  checkCut(wanted.cut, profileOf(wanted.film));
  const decide = async (video: VideoRow, tx: Tx): Promise<PipelineEvent> => {
    requireEditable(video);
    await loadChanged(tx, house, video, choices);
    await updateVideo(tx, videoId, { settings: { ...video.settings, cut: choices } });
    return video.gate === 'assets' ? { type: 'edited' } : { type: 'rerun', stage: 'edit' };
  };
  return changeVideo(house, workspaceId, videoId, decide, seen);
}

/** What a change would make again and how long that takes; nothing is written. Errors as in `changeCut`. */
export async function estimateCut(
  house: House,
  workspaceId: string,
  videoId: string,
  choices: CutChoices,
  signal?: AbortSignal,
): Promise<Estimate> {
  await checkMusic(house, workspaceId, videoId, choices, signal);
  const { film, cut, estimate } = await house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await requireVideo(tx, videoId);
    requireEditable(video);
    const changed = await loadChanged(tx, house, video, choices);
    return { ...changed, estimate: await estimateFilm(tx, changed.film, house.config.renderSlots) };
  });
  checkCut(cut, profileOf(film));
  return estimate;
}

async function checkMusic(house: House, workspaceId: string, videoId: string, choices: CutChoices, signal?: AbortSignal): Promise<void> {
  const { settings } = await house.db.inWorkspace(workspaceId, (tx) => requireVideo(tx, videoId));
  await requireMusic(house, workspaceId, settings, choices, signal);
}

/** Samples at once in this process: films need the cores too. */
const sampling = createLimiter(2);
/** Pixels of a sample's width, at most. */
const sampleWidth = 540;

/**
 * One frame of the film as it would look with other choices: `at` seconds into a segment (from 1), kept as a blob of the workspace for at
 * least a day. Errors as in `changeCut`, but the music is not looked at.
 */
export async function sampleCut(
  house: House,
  workspaceId: string,
  videoId: string,
  { choices, segment, at }: { choices: CutChoices; segment: number; at: number },
  signal: AbortSignal,
): Promise<{ blob: string; mime: string; degraded: string | null }> {
  const { film, cut } = await house.db.inWorkspace(workspaceId, async (tx) =>
    loadChanged(tx, house, await requireVideo(tx, videoId), choices, { asReleased: true }),
  );
  checkCut(cut, profileOf(film));
  const { seconds } = cut.segments[segment - 1] ?? {};
  if (seconds === undefined || at > seconds) {
    const message = seconds === undefined ? `There is no segment ${segment}.` : `Segment ${segment} lasts ${seconds} s.`;
    throw new HooklineError('invalid_input', message, { fields: { [seconds === undefined ? 'segment' : 'at']: message } });
  }
  return sampling.run(async () => {
    await using scratch = await house.storage.scratch('sample');
    const { file, degraded } = await renderFrame(
      cut,
      { index: segment - 1, at },
      {
        profile: sampleProfile(film),
        fileOf: (media) => house.storage.path(workspaceId, media),
        folder: scratch.dir,
        file: `${scratch.dir}/sample.jpg`,
        signal,
      },
    );
    const mime = 'image/jpeg';
    return { blob: (await house.storage.keepFile(workspaceId, file, mime)).sha256, mime, degraded };
  });
}

function profileOf({ settings }: Film): PictureProfile {
  return { ...profiles[settings.profile], quality: 'master' };
}

function sampleProfile(film: Film): PictureProfile {
  const { width, height, ...more } = profileOf(film);
  const smaller = Math.min(1, sampleWidth / width);
  return { width: Math.round(width * smaller), height: Math.round(height * smaller), ...more };
}

/** The film and its cut with other choices, once they are known to name only what it has; `checkCut` is the caller's, outside of any lock. */
async function loadChanged(
  tx: Tx,
  house: House,
  video: VideoRow,
  choices: CutChoices,
  { asReleased = false } = {},
): Promise<{ film: Film; cut: Cut }> {
  const changed = { ...video, settings: { ...video.settings, cut: choices } };
  const { film, takes } = await loadTakes(tx, house, changed, { asReleased, from: 'edit' });
  await requireBrandKit(tx, choices.brand, video.settings.cut?.brand ?? null);
  const cut = gatherCut(house.storage, film, takes);
  requireFitting(choices, cut);
  return { film, cut };
}

/**
 * A film with the takes that its plan selects, by slot; with `asReleased`, those of its release when it is done, whatever has been
 * corrected or updated since; `from` as in `loadFilm`. Error: `conflict` when clips or voices are missing.
 */
async function loadTakes(
  tx: Tx,
  { providers }: Pick<House, 'providers'>,
  video: VideoRow,
  { asReleased, from }: { asReleased: boolean; from?: StageName },
): Promise<{ film: Film; takes: Map<string, AssetRow>; released: Cut | null }> {
  if (video.scriptN === null) throw tooEarly();
  const film = await loadFilm(tx, video, providers, from ? { from } : {});
  const record = video.state === 'done' && asReleased ? (await findLatestRelease(tx, video.id))?.record : undefined;
  const wanted = new Map((record?.assets ?? planFilm(film)).map(({ slot, key }) => [slot, key]));
  const selected = (await listAssets(tx, video.id)).filter((take) => wanted.get(take.slot) === take.key);
  const takes = new Map(selected.map((take) => [take.slot, take]));
  if (slotsOfCut(film).some((slot) => !takes.has(slot))) throw video.state === 'done' ? outdated() : tooEarly();
  return { film, takes, released: record ? liftCut(record.cut) : null };
}

function tooEarly(): HooklineError {
  return new HooklineError('conflict', 'There is no cut yet: not all of its clips and voices are made.', {
    hint: 'It is there from the assets gate on.',
  });
}

function outdated(): HooklineError {
  return new HooklineError('conflict', 'What the clips or voices were made from has changed since the film was finished.', {
    hint: 'Go back to the storyboard gate and approve it: only what has changed is made again.',
  });
}

function requireEditable({ state, gate, stage }: VideoRow): void {
  if (gate === 'assets') return;
  if (isUnderWay({ state })) throw new HooklineError('conflict', 'The video is being made.', { hint: 'Cancel it first, or wait.' });
  if (stage === 'edit' || stage === 'release') return;
  throw new HooklineError('conflict', 'The edit is decided at the assets gate, at the final gate, or when the film is done.', {
    hint: 'Pass the gates up to there first.',
  });
}
