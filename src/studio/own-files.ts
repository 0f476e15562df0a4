import type { SlotWish } from '#core/brief.ts';
import type { StillMove } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import type { PipelineEvent, PipelineState } from '#core/pipeline-state.ts';
import type { Tx } from '#db/database.ts';
import { updateVideo } from '#db/queries/videos.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { keepPicture } from '#library/pictures.ts';
import { acceptAudio, acceptVideo } from '#media/accept.ts';
import { measureTrim } from '#media/fit-clip.ts';
import { looksLikePicture } from '#media/picture.ts';
import { changeVideo } from './advance-video.ts';
import { stageOfSlot, withSlot } from './asset-edits.ts';
import { type Estimate, estimateFilm } from './estimate.ts';
import type { House } from './house.ts';
import { loadFilm } from './load-film.ts';
import { requireVideo } from './require-video.ts';

/** How an own file stands in for a clip: a video from `from` seconds of it on, a photo with a move. */
export interface OwnUse {
  from?: number;
  move?: StillMove;
}

/** How a photo moves when nobody says it. */
const usualMove: StillMove = 'push';

/**
 * Puts a person's own picture, clip or voice track in a slot; a photo may stand in for a clip too. It is checked, kept, and fitted by the
 * stage that owns the slot. What `file` is its bytes say, not its name. Errors: `invalid_input` (a slot that takes no file, a beginning past
 * the video's end, a move for a video), `unsupported_media`, `too_large`.
 */
export async function uploadAsset(
  house: House,
  workspaceId: string,
  videoId: string,
  slot: string,
  file: string,
  use: OwnUse = {},
  seen?: number,
): Promise<PipelineState> {
  const kind = slot.split(':')[0];
  if (kind !== 'keyframe' && kind !== 'clip' && kind !== 'voice') {
    throw new HooklineError('invalid_input', `"${slot.slice(0, 40)}" takes no file.`, {
      hint: 'Upload to keyframe:N:open, keyframe:N:close, voice:N, clip:N, image or script.',
    });
  }
  if (kind !== 'clip') refuseUse(use, 'Only a clip has a beginning or a move.');
  const isPicture = kind === 'clip' && (await looksLikePicture(file));
  const own = kind === 'clip' ? await chooseUse(file, isPicture, use) : {};
  const upload = await keepUpload(house, workspaceId, isPicture ? 'keyframe' : kind, file);
  return putIn(
    house,
    workspaceId,
    videoId,
    slot,
    ({ variation, note }) => ({ variation, ...(note === undefined ? {} : { note }), upload, ...own }),
    seen,
  );
}

/**
 * Another beginning or another move for the own file that is in a clip's slot. Errors: `conflict` when there is none, `invalid_input` for
 * what the file has not or a beginning past its end.
 */
export async function adjustOwn(
  house: House,
  workspaceId: string,
  videoId: string,
  slot: string,
  use: OwnUse,
  seen?: number,
): Promise<PipelineState> {
  const before = await ownWish(house, workspaceId, videoId, slot);
  const own = await chooseUse(house.storage.path(workspaceId, before.upload), before.move !== undefined, use);
  const adjust = (wish: SlotWish): SlotWish => {
    if (wish.upload !== before.upload) throw noOwnFile(slot);
    return { ...wish, ...own };
  };
  return putIn(house, workspaceId, videoId, slot, adjust, seen);
}

/** What another beginning or move would make again; nothing is written. Errors as in `adjustOwn`. */
export async function estimateAdjusted(house: House, workspaceId: string, videoId: string, slot: string, use: OwnUse): Promise<Estimate> {
  const before = await ownWish(house, workspaceId, videoId, slot);
  const own = await chooseUse(house.storage.path(workspaceId, before.upload), before.move !== undefined, use);
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const film = await loadFilm(tx, await requireVideo(tx, videoId), house.providers, { from: 'shoot' });
    const settings = withSlot(film.settings, slot, { ...before, ...own });
    return estimateFilm(tx, { ...film, settings }, house.config.renderSlots);
  });
}

/** What of a use fits the file; the usual where nothing is said. */
async function chooseUse(file: string, isPicture: boolean, { from, move }: OwnUse): Promise<OwnUse> {
  if (isPicture) {
    if (from !== undefined) throw misfit('A photo has no beginning: give it a move.', 'from');
    return { move: move ?? usualMove };
  }
  if (move !== undefined) throw misfit('A video moves by itself: only a photo takes a move.', 'move');
  await measureTrim(file, from ?? 0);
  return { from: from ?? 0 };
}

function refuseUse({ from, move }: OwnUse, message: string): void {
  if (from !== undefined || move !== undefined) throw misfit(message, from === undefined ? 'move' : 'from');
}

function misfit(message: string, field: 'from' | 'move') {
  return new HooklineError('invalid_input', message, { fields: { [field]: message } });
}

function noOwnFile(slot: string) {
  return new HooklineError('conflict', `There is no file of your own in ${slot.slice(0, 40)}.`, { hint: 'Upload one first.' });
}

async function ownWish(house: House, workspaceId: string, videoId: string, slot: string): Promise<SlotWish & { upload: string }> {
  const wish = await house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await requireVideo(tx, videoId);
    await stageOfSlot(house, video, tx, slot);
    return video.settings.slots[slot];
  });
  if (!slot.startsWith('clip:') || wish?.upload === undefined) throw noOwnFile(slot);
  return { ...wish, upload: wish.upload };
}

function putIn(
  house: House,
  workspaceId: string,
  videoId: string,
  slot: string,
  change: (wish: SlotWish) => SlotWish,
  seen: number | undefined,
): Promise<PipelineState> {
  const put = async (video: VideoRow, tx: Tx): Promise<PipelineEvent> => {
    const stage = await stageOfSlot(house, video, tx, slot);
    const wish = change(video.settings.slots[slot] ?? { variation: 0 });
    await updateVideo(tx, videoId, { settings: withSlot(video.settings, slot, wish) });
    return { type: 'rerun', stage };
  };
  return changeVideo(house, workspaceId, videoId, put, seen);
}

async function keepUpload(house: House, workspaceId: string, kind: 'keyframe' | 'clip' | 'voice', file: string): Promise<string> {
  if (kind === 'keyframe') return keepPicture(house.storage, workspaceId, file);
  if (kind === 'clip') await acceptVideo(file);
  else await acceptAudio(file);
  return (await house.storage.keepFile(workspaceId, file, kind === 'clip' ? 'video/mp4' : 'audio/wav')).sha256;
}
