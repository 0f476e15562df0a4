import type { AssetSpec } from '#core/asset.ts';
import { type Cut, noChoices } from '#core/cut.ts';
import { filmSeconds, profiles } from '#core/format.ts';
import { masterAudio } from '#media/audio-master.ts';
import { joinMaster } from '#media/join-master.ts';
import type { Loudness } from '#media/loudness.ts';
import { type Piece, piecesOf } from '#media/pieces.ts';
import { makePoster } from '#media/poster.ts';
import { renderPiece } from '#media/render.ts';
import type { WatchedPiece } from '#media/verify.ts';
import { keyframeOf, wordsOf } from '../kept.ts';
import type { Bench, Film, Made, Stage, StageWork } from '../stage.ts';
import { assembleCut } from './assemble.ts';
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
    const cut = await gatherCut(work, film);
    await work.makeAll(of('segment-render', 'audio-master'), (spec, bench) =>
      spec.kind === 'audio-master' ? mixSound(work, film, cut, bench) : render(work, film, cut, spec, bench),
    );
    await work.makeAll(of('master'), (_, bench) => join(work, film, cut, bench));
    await work.makeAll(of('poster'), (_, bench) => still(work, film, bench));
  },
};

async function compose(work: StageWork, film: Film, bench: Bench): Promise<Made> {
  const seconds = filmSeconds(film.settings.format, film.settings.profile);
  const request = { tone: film.script.tone, seconds, seed: film.settings.seed, file: `${bench.dir}/music.wav` };
  const { file } = await work.house.providers.music.compose(request, bench.signal);
  return { file, mime: 'audio/wav', meta: { seconds }, degraded: null };
}

/** The cut, from the takes that the plan selects. */
async function gatherCut(work: StageWork, film: Film): Promise<Cut> {
  const material = await Promise.all(
    film.script.segments.map(async (_, index) => {
      const number = index + 1;
      const [clip, voice, open, close] = await Promise.all([
        work.take(`clip:${number}`),
        work.take(`voice:${number}`),
        work.take(`keyframe:${number}:open`),
        work.take(`keyframe:${number}:close`),
      ]);
      const keyframes = [open, close].map((asset) => keyframeOf(work.house.storage, asset));
      const keepClear = keyframes.flatMap(({ face, product }) => [face, product]).filter((box) => box !== null);
      return { clip: clip.blob, voice: voice.blob, words: wordsOf(voice), keepClear };
    }),
  );
  return assembleCut(film, material, await musicOf(work, film));
}

/** The bed that was composed, or a person's own file. */
async function musicOf(work: StageWork, { settings }: Film): Promise<string | null> {
  const music = settings.cut?.music ?? noChoices.music;
  if (music.kind === 'own') return music.blob;
  return music.kind === 'none' ? null : (await work.take('music')).blob;
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
    expected: { width, height, fps, seconds: filmSeconds(film.settings.format, film.settings.profile), loudness: cut.audio.loudness },
    signal: bench.signal,
  });
  return { file, mime: 'video/mp4', meta: { cut, checks: report }, degraded: null };
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
