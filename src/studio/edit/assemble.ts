import type { BrandKit } from '#core/brand.ts';
import type { ClearBox, Cut, CutBrand, CutSegment } from '#core/cut.ts';
import { profiles } from '#core/format.ts';
import { scriptOverlays } from '#core/overlay-times.ts';
import type { Segment } from '#core/script.ts';
import type { Word } from '#core/timing.ts';
import type { Film } from '../stage.ts';
import { type Decisions, decideEdit } from './decisions.ts';

/** What an edit knows of one segment besides the script: files, word times, and where face and product stand. */
export interface SegmentMaterial {
  clip: string;
  /** Whether the clip is a person's own file. */
  own: boolean;
  /** Where the segment begins in its clip, in seconds: what lies before is for transitions. */
  from: number;
  voice: string;
  words: Word[];
  keepClear: ClearBox[];
}

/** The whole film as a cut; `music` is the bed's blob, null for none. Pure. */
export function assembleCut(film: Film, material: SegmentMaterial[], music: string | null): Cut {
  const decisions = decideEdit(film);
  const { captions, choices, transitions, disclosure, loudness, musicGainDb } = decisions;
  let at = 0;
  const voices: Cut['audio']['voices'] = [];
  const segments = film.script.segments.map((segment, index) => {
    const own = material[index];
    if (!own) throw new Error(`no material for segment ${index + 1}`);
    voices.push({ media: own.voice, at });
    at += segment.seconds;
    return cutSegment(segment, own, decisions, index + 1);
  });
  return {
    form: 1,
    fps: profiles[film.settings.profile].fps,
    segments,
    transitions,
    audio: { voices, music: music === null ? null : { media: music, gainDb: musicGainDb }, loudness },
    captions,
    platform: choices.platform,
    disclosure,
    brand: film.brand && brandOf(film.brand),
  };
}

function cutSegment(
  segment: Segment,
  { clip, own, from, words, keepClear }: SegmentMaterial,
  { choices }: Decisions,
  number: number,
): CutSegment {
  const spelled = words.map((word, index) => ({ ...word, text: choices.spelling[`${number}:${index + 1}`] ?? word.text }));
  const overlays = choices.overlays[String(number)] ?? scriptOverlays(segment.overlays, words, segment.seconds);
  const source = { kind: 'clip' as const, media: clip, from, ...(own ? { own } : {}) };
  return { source, seconds: segment.seconds, words: spelled, overlays, keepClear };
}

/** A card is seen long enough to know the brand by, and no longer. */
const cardSeconds = 1.5;

function brandOf({ logo, corner, watermarkWidth, watermarkOpacity, accent, intro, outro }: BrandKit): CutBrand {
  const card = (media: string | null) => (media === null ? null : { media, seconds: cardSeconds });
  const watermark = logo && corner ? { media: logo, corner, width: watermarkWidth, opacity: watermarkOpacity } : null;
  return { watermark, accent, intro: card(intro), outro: card(outro) };
}
