import type { AssetKind } from '#core/asset.ts';
import type { SlotWish, VideoSettings } from '#core/brief.ts';
import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import type { PipelineEvent, PipelineState, StageName } from '#core/pipeline-state.ts';
import type { Tone } from '#core/vocabulary.ts';
import type { Tx } from '#db/database.ts';
import { findAsset, findTake, setReview } from '#db/queries/assets.ts';
import { allCharacters } from '#db/queries/characters.ts';
import { updateVideo } from '#db/queries/videos.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import { chooseCharacter } from '#library/characters/choose.ts';
import { requireFollowable } from '#library/references.ts';
import { changeVideo, changeVideoIn } from './advance-video.ts';
import { type Estimate, estimateFilm } from './estimate.ts';
import type { House } from './house.ts';
import { loadFilm } from './load-film.ts';
import { planFilm } from './pipeline.ts';
import { requireVideo } from './require-video.ts';
import { changeVideoRowIn, type RowChange } from './videos.ts';

/** Null takes a mark off. */
export type Verdict = 'approved' | 'rejected' | null;

const makers: Partial<Record<AssetKind, StageName>> = { keyframe: 'cast', voice: 'voice', clip: 'shoot' };

/**
 * Asks for another variation of one asset (`clip:2`), of the script (`script`) or of the product reading (`product`), and
 * runs the stage that makes it. Everything else is kept.
 */
export async function regenerate(
  house: House,
  workspaceId: string,
  videoId: string,
  slot: string,
  note?: string,
  seen?: number,
): Promise<PipelineState> {
  const wishAgain = async (video: VideoRow, tx: Tx): Promise<PipelineEvent> => {
    const stage = await stageOfSlot(house, video, tx, slot);
    await updateVideo(tx, videoId, { settings: withSlot(video.settings, slot, nextWish(video.settings, slot, note)) });
    return { type: 'rerun', stage };
  };
  return changeVideo(house, workspaceId, videoId, wishAgain, seen);
}

/** What another variation of a slot would make again and cost; nothing is written. */
export async function estimateRegenerate(house: House, workspaceId: string, videoId: string, slot: string): Promise<Estimate> {
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const video = await requireVideo(tx, videoId);
    const from = await stageOfSlot(house, video, tx, slot);
    const film = await loadFilm(tx, video, house.providers, { from });
    const settings = withSlot(video.settings, slot, nextWish(video.settings, slot));
    return estimateFilm(tx, { ...film, settings }, house.config.renderSlots);
  });
}

/** Marks the selected take of a slot, or takes the mark off (null); a rejected one holds the gate until it is replaced. */
export async function judge(
  house: House,
  workspaceId: string,
  videoId: string,
  slot: string,
  verdict: Verdict,
  seen?: number,
): Promise<void> {
  const mark = async (video: VideoRow, tx: Tx): Promise<PipelineEvent> => {
    const spec = planFilm(await loadFilm(tx, video, house.providers)).find((candidate) => candidate.slot === slot);
    const take = spec && (await findTake(tx, videoId, slot, spec.key));
    if (!take) throw new HooklineError('not_found', `There is no take for "${slot.slice(0, 40)}".`);
    await setReview(tx, take.id, verdict);
    return { type: 'edited' };
  };
  await changeVideo(house, workspaceId, videoId, mark, seen);
}

/** Marks any take of a video by its id; only a selected one that is rejected holds the gate. */
export async function judgeTake(
  house: House,
  workspaceId: string,
  videoId: string,
  takeId: string,
  verdict: Verdict,
  seen?: number,
): Promise<void> {
  const mark = async (_: VideoRow, tx: Tx): Promise<PipelineEvent> => {
    if (!(await findAsset(tx, videoId, takeId))) throw new HooklineError('not_found', `There is no take ${publicId('asset', takeId)}.`);
    await setReview(tx, takeId, verdict);
    return { type: 'edited' };
  };
  await changeVideo(house, workspaceId, videoId, mark, seen);
}

/** Changes choices at a gate, and title or project along with them. They take effect when the stages that depend on them run next. */
export async function changeSettings(
  house: House,
  workspaceId: string,
  videoId: string,
  {
    row,
    referenceId,
    ...change
  }: { tone?: Tone; character?: string | null; seed?: number; autoApprove?: boolean; referenceId?: string | null; row?: RowChange },
  seen?: number,
): Promise<PipelineState> {
  const choose = async (video: VideoRow, tx: Tx): Promise<PipelineEvent> => {
    const changesFilm = [change.character, change.seed, change.tone, referenceId].some((choice) => choice !== undefined);
    // Later, the takes made so far would no longer be the film's.
    if (changesFilm && !['brief', 'script', 'character'].includes(video.gate ?? '')) {
      throw new HooklineError('conflict', 'Tone, character, reference and seed are chosen up to the character gate.', {
        hint: 'Go back to the character gate first.',
      });
    }
    if (change.character) {
      const cast = (await allCharacters(tx)).map((row) => row.character);
      chooseCharacter(cast, change.character, 'general', 0);
    }
    if (referenceId) await requireFollowable(tx, referenceId);
    await updateVideo(tx, videoId, { settings: { ...video.settings, ...change }, ...(referenceId === undefined ? {} : { referenceId }) });
    return { type: 'edited' };
  };
  return house.db.inWorkspace(workspaceId, async (tx) => {
    if (!row || Object.keys(row).length === 0) return changeVideoIn(tx, house, videoId, choose, seen);
    await changeVideoRowIn(tx, workspaceId, videoId, row, seen);
    return changeVideoIn(tx, house, videoId, choose);
  });
}

/** The stage that makes a slot. Error: `invalid_input` for one the film does not have. */
export async function stageOfSlot(house: House, video: VideoRow, tx: Tx, slot: string): Promise<StageName> {
  if (slot === 'product') return 'research';
  if (slot === 'script') return 'write';
  const spec = planFilm(await loadFilm(tx, video, house.providers)).find((candidate) => candidate.slot === slot);
  const stage = spec && makers[spec.kind];
  if (stage) return stage;
  throw new HooklineError('invalid_input', `There is no "${slot.slice(0, 40)}" to make again.`, {
    hint: 'Name keyframe:N:open, keyframe:N:close, voice:N, clip:N, script or product.',
  });
}

/** The wish for one more variation; an upload in the slot gives way to it. */
function nextWish(settings: VideoSettings, slot: string, note?: string): SlotWish {
  const { upload: _, from: __, move: ___, ...wish } = settings.slots[slot] ?? { variation: 0 };
  return { ...wish, variation: wish.variation + 1, ...(note === undefined ? {} : { note }) };
}

export function withSlot(settings: VideoSettings, slot: string, wish: SlotWish): VideoSettings {
  return { ...settings, slots: { ...settings.slots, [slot]: wish } };
}
