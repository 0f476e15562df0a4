import type { AssetSpec } from '#core/asset.ts';
import { filmSeconds, profiles } from '#core/format.ts';
import { audioMasterVersion } from '#media/audio-master.ts';
import { framesOfPiece, type Piece, piecesOf } from '#media/pieces.ts';
import { posterVersion } from '#media/poster.ts';
import { renderVersion } from '#media/render.ts';
import { planAsset, planned } from '../spec.ts';
import type { Film } from '../stage.ts';
import { bedOf } from './bed.ts';
import { type Decisions, decideEdit } from './decisions.ts';

/** Changes when the same cut would look or sound otherwise. */
const cutter = { id: 'local-cut', version: `${renderVersion}.${audioMasterVersion}` };

/** `render:2` for a segment, `transition:1` for what joins it to the next; segments count from 1. */
export function slotOfPiece({ kind, index }: Piece): string {
  return `${kind === 'segment' ? 'render' : 'transition'}:${index + 1}`;
}

/** The edit's parts, each cached by content: a changed word re-renders one segment, the sound, and joins again by copy. */
export function planEdit(film: Film, before: AssetSpec[]): AssetSpec[] {
  const { segments } = film.script;
  const { width, fps } = profiles[film.settings.profile];
  const total = filmSeconds(film.settings.format, film.settings.profile);
  const pace = width > 500 ? 1 : 0.1;
  const decisions = decideEdit(film);
  const { transitions, music, musicGainDb, loudness } = decisions;
  const part = (kind: AssetSpec['kind'], slot: string, seconds: number, parts: Record<string, unknown>) =>
    planAsset(film, { stage: 'edit', kind, slot, maker: kind === 'music' ? film.makers.music : cutter, seconds, parts });

  const wanted = bedOf(film);
  const bed = wanted && part('music', 'music', 2, { ...wanted });
  const renders = piecesOf({ fps, segments, transitions }).map((piece) => {
    const sides = piece.kind === 'segment' ? [piece.index] : [piece.index, piece.index + 1];
    const own = sides.map((index) => partsOfSegment(film, decisions, before, index));
    return part('segment-render', slotOfPiece(piece), (framesOfPiece(piece) / fps) * pace, {
      piece,
      own,
      shared: partsOfFilm(film, decisions),
    });
  });
  const voices = segments.map((_, index) => planned(before, `voice:${index + 1}`).key);
  const song = bed?.key ?? (music?.kind === 'own' ? music.blob : null);
  const audio = part('audio-master', 'audio', 3, { voices, music: song, musicGainDb, loudness });
  const master = part('master', 'master', total * 0.02 * pace + 1, {
    renders: renders.map((render) => render.key),
    audio: audio.key,
    title: film.product.name,
  });
  const poster = part('poster', 'poster', 1, { master: master.key, posterVersion });
  return [...(bed ? [bed] : []), ...renders, audio, master, poster];
}

/** What the picture of one segment is made from. */
function partsOfSegment(film: Film, { choices, brand }: Decisions, before: AssetSpec[], index: number): Record<string, unknown> {
  const number = index + 1;
  const spelling = Object.entries(choices.spelling).filter(([place]) => place.startsWith(`${number}:`));
  return {
    clip: planned(before, `clip:${number}`).key,
    voice: planned(before, `voice:${number}`).key,
    overlays: choices.overlays[String(number)] ?? film.script.segments[index]?.overlays,
    spelling,
    intro: index === 0 ? brand?.intro : undefined,
    outro: number === film.script.segments.length ? brand?.outro : undefined,
    keepClear: [planned(before, `keyframe:${number}:open`).key, planned(before, `keyframe:${number}:close`).key],
  };
}

/** What all pieces share. */
function partsOfFilm(film: Film, { captions, choices, brand, disclosure }: Decisions): Record<string, unknown> {
  const { width, height, fps } = profiles[film.settings.profile];
  const mark = brand && {
    accent: brand.accent,
    logo: brand.logo,
    corner: brand.corner,
    width: brand.watermarkWidth,
    opacity: brand.watermarkOpacity,
  };
  return { captions, platform: choices.platform, mark, disclosure, size: { width, height, fps } };
}
