import { captionTheme } from '#core/caption-themes.ts';
import type { Box, Cut, CutOverlay, CutSegment } from '#core/cut.ts';
import { type CutChoices, noChoices } from '#core/cut.ts';
import { profiles } from '#core/format.ts';
import type { Segment } from '#core/script.ts';
import type { Word } from '#core/timing.ts';
import type { Film } from '../stage.ts';
import { disclosure, loudness, musicGainDb } from './style.ts';

/** What an edit knows of one segment besides the script: files, word times, and where face and product stand. */
export interface SegmentMaterial {
  clip: string;
  voice: string;
  words: Word[];
  keepClear: Box[];
}

/** The whole film as a cut. Pure. */
export function assembleCut(film: Film, material: SegmentMaterial[], music: string): Cut {
  let at = 0;
  const voices: Cut['audio']['voices'] = [];
  const segments = film.script.segments.map((segment, index) => {
    const own = material[index];
    if (!own) throw new Error(`no material for segment ${index + 1}`);
    voices.push({ media: own.voice, at });
    at += segment.seconds;
    return cutSegment(segment, own);
  });
  const choices: CutChoices = film.settings.cut ?? noChoices;
  return {
    form: 1,
    fps: profiles[film.settings.profile].fps,
    segments,
    transitions: [],
    audio: { voices, music: { media: music, gainDb: musicGainDb }, loudness },
    captions: captionTheme(choices.captions),
    platform: choices.platform,
    disclosure,
    brand: null,
  };
}

function cutSegment(segment: Segment, { clip, words, keepClear }: SegmentMaterial): CutSegment {
  const overlays = segment.overlays.map((overlay): CutOverlay => {
    const start = overlay.onWord === null ? 0 : (words[overlay.onWord]?.start ?? 0);
    const end = overlay.kind === 'hook' ? Math.min(segment.seconds, start + hookSeconds) : segment.seconds;
    return { kind: overlay.kind, text: overlay.text, start, end };
  });
  return { source: { kind: 'clip', media: clip, from: 0 }, seconds: segment.seconds, words, overlays, keepClear };
}

/** The hook's text leaves when the first sentence has landed. */
const hookSeconds = 3.6;
