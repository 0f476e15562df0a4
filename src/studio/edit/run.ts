import type { AssetSpec } from '#core/asset.ts';
import type { Cut } from '#core/cut.ts';
import { filmSeconds, profiles } from '#core/format.ts';
import type { AssetRow } from '#db/schema/studio.ts';
import { masterAudio } from '#media/audio-master.ts';
import { joinMaster } from '#media/join-master.ts';
import type { Loudness } from '#media/loudness.ts';
import { type Piece, piecesOf } from '#media/pieces.ts';
import { makePoster } from '#media/poster.ts';
import { renderPiece } from '#media/render.ts';
import { mayStand, standstillNotes } from '#media/standstills.ts';
import type { WatchedPiece } from '#media/verify.ts';
import type { Bench, Film, Made, Stage, StageWork } from '../stage.ts';
import { bedOf } from './bed.ts';
import { decideEdit } from './decisions.ts';
import { gatherCut, slotsOfCut } from './gather.ts';
import { planEdit, slotOfPiece } from './plan.ts';

/** Edit: segments rendered side by side, sound mastered once, joined by copy and checked from end to end. */
export const edit: Stage = {
  name: 'edit',
  plan: planEdit,
  async run(work) {
    const film = await work.film();
    const specs = await work.specs();
    const of = (...kinds: AssetSpec['kind'][]) => specs.filter((spec) => kinds.includes(spec.kind));
    await work.makeAll(of('music'), (_, bench) => compose(work, film, bench));
    const cut = gatherCut(work.house.storage, film, await takesOfCut(work, film));
    await work.makeAll(of('segment-render', 'audio-master'), (spec, bench) =>
      spec.kind === 'audio-master' ? mixSound(work, film, cut, bench) : render(work, film, cut, spec, bench),
    );
    await work.makeAll(of('master'), (_, bench) => join(work, film, cut, bench));
    await work.makeAll(of('poster'), (_, bench) => still(work, film, bench));
  },
};

async function compose(work: StageWork, film: Film, bench: Bench): Promise<Made> {
  const bed = bedOf(film);
  if (!bed) throw new Error('no bed was decided');
  const { file } = await work.house.providers.music.compose({ ...bed, file: `${bench.dir}/music.wav` }, bench.signal);
  return { file, mime: 'audio/wav', meta: { seconds: bed.seconds }, degraded: null };
}

/** The takes that the plan selects for the cut, by slot. */
async function takesOfCut(work: StageWork, film: Film): Promise<Map<string, AssetRow>> {
  const slots = [...slotsOfCut(film), ...(decideEdit(film).music?.kind === 'bed' ? ['music'] : [])];
  return new Map(await Promise.all(slots.map(async (slot): Promise<[string, AssetRow]> => [slot, await work.take(slot)])));
}

async function render(work: StageWork, film: Film, cut: Cut, spec: AssetSpec, bench: Bench): Promise<Made> {
  const piece = piecesOf(cut).find((one) => slotOfPiece(one) === spec.slot);
  if (!piece) throw new Error(`no piece for ${spec.slot}`);
  const { file, seconds, standstills, degraded } = await renderPiece(cut, piece, {
    profile: { ...profiles[film.settings.profile], quality: 'master' },
    fileOf: (media) => pathOf(work, media),
    folder: bench.dir,
    file: `${bench.dir}/piece.mp4`,
    signal: bench.signal,
    onProgress: bench.onProgress,
  });
  return { file, mime: 'video/mp4', meta: { seconds, standstills }, degraded };
}

async function mixSound(work: StageWork, film: Film, cut: Cut, bench: Bench): Promise<Made> {
  const { voices, music, loudness } = cut.audio;
  const mixed = await masterAudio({
    voices: voices.map(({ media, at }) => ({ file: pathOf(work, media), at })),
    music: music && { file: pathOf(work, music.media), gainDb: music.gainDb },
    seconds: filmSeconds(film.settings.format, film.settings.profile),
    loudness,
    file: `${bench.dir}/audio.mp4`,
    signal: bench.signal,
  });
  return { file: mixed.file, mime: 'audio/mp4', meta: { loudness: mixed.loudness }, degraded: null };
}

async function join(work: StageWork, film: Film, cut: Cut, bench: Bench): Promise<Made> {
  const { width, height, fps } = profiles[film.settings.profile];
  const audio = await work.take('audio');
  const pieces = await Promise.all(piecesOf(cut).map((piece) => watched(work, piece)));
  const { file, report } = await joinMaster({
    pieces,
    audio: { file: pathOf(work, audio.blob), loudness: (audio.meta as { loudness: Loudness | null }).loudness },
    file: `${bench.dir}/film.mp4`,
    metadata: { title: film.product.name },
    expected: {
      width,
      height,
      fps,
      seconds: filmSeconds(film.settings.format, film.settings.profile),
      loudness: cut.audio.loudness,
      mayStand: mayStand(cut),
    },
    signal: bench.signal,
  });
  return { file, mime: 'video/mp4', meta: { cut, checks: report }, degraded: standstillNotes(report).join('; ') || null };
}

/** A rendered piece with what was seen on it. */
async function watched(work: StageWork, piece: Piece): Promise<WatchedPiece> {
  const { blob, meta } = await work.take(slotOfPiece(piece));
  return { file: pathOf(work, blob), ...(meta as Pick<WatchedPiece, 'seconds' | 'standstills'>) };
}

async function still(work: StageWork, film: Film, bench: Bench): Promise<Made> {
  const master = await work.take('master');
  // A moment into the hook: its words stand and the character has settled.
  const at = Math.min(1.2, filmSeconds(film.settings.format, film.settings.profile) / 3);
  const file = await makePoster(pathOf(work, master.blob), at, `${bench.dir}/poster.jpg`, { signal: bench.signal });
  return { file, mime: 'image/jpeg', meta: {}, degraded: null };
}

function pathOf(work: StageWork, blob: string): string {
  return work.house.storage.path(work.video.workspaceId, blob);
}
