import type { AssetSpec } from '#core/asset.ts';
import { captionTheme } from '#core/caption-themes.ts';
import { filmSeconds, profiles } from '#core/format.ts';
import { audioMasterVersion } from '#media/audio-master.ts';
import { renderVersion } from '#media/render.ts';
import { planAsset, planned } from '../spec.ts';
import type { Film } from '../stage.ts';
import { disclosure, loudness, musicGainDb } from './style.ts';

/** Changes when the same cut would look or sound otherwise. */
const cutter = { id: 'local-cut', version: `${renderVersion}.${audioMasterVersion}` };

/** The edit's parts, each cached by content: a changed word re-renders one segment, the sound, and joins again by copy. */
export function planEdit(film: Film, before: AssetSpec[]): AssetSpec[] {
  const { segments, tone } = film.script;
  const { width, height, fps } = profiles[film.settings.profile];
  const total = filmSeconds(film.settings.format, film.settings.profile);
  const pace = width > 500 ? 1 : 0.1;
  const music = planAsset(film, {
    stage: 'edit',
    kind: 'music',
    slot: 'music',
    maker: film.makers.music,
    seconds: 2,
    parts: { tone, seconds: total, seed: film.settings.seed },
  });
  const renders = segments.map((segment, index) =>
    planAsset(film, {
      stage: 'edit',
      kind: 'segment-render',
      slot: `render:${index + 1}`,
      maker: cutter,
      seconds: segment.seconds * pace,
      parts: {
        clip: planned(before, `clip:${index + 1}`).key,
        voice: planned(before, `voice:${index + 1}`).key,
        overlays: segment.overlays,
        keepClear: [planned(before, `keyframe:${index + 1}:open`).key, planned(before, `keyframe:${index + 1}:close`).key],
        index,
        captions: captionTheme(film.settings.cut?.captions ?? null),
        disclosure,
        size: { width, height, fps },
      },
    }),
  );
  const audio = planAsset(film, {
    stage: 'edit',
    kind: 'audio-master',
    slot: 'audio',
    maker: cutter,
    seconds: 3,
    parts: { voices: segments.map((_, index) => planned(before, `voice:${index + 1}`).key), music: music.key, musicGainDb, loudness },
  });
  const master = planAsset(film, {
    stage: 'edit',
    kind: 'master',
    slot: 'master',
    maker: cutter,
    seconds: total * 0.15 * pace + 1,
    parts: { renders: renders.map((render) => render.key), audio: audio.key, title: film.product.name },
  });
  const poster = planAsset(film, {
    stage: 'edit',
    kind: 'poster',
    slot: 'poster',
    maker: cutter,
    seconds: 1,
    parts: { master: master.key },
  });
  return [music, ...renders, audio, master, poster];
}
