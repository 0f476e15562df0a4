import type { CaptionTheme } from './caption-theme.ts';
import { captionTheme } from './caption-themes.ts';
import type { Box, Cut, CutAudio, CutOverlay } from './cut.ts';
import type { Word } from './timing.ts';

/** A cut as releases recorded it before it had a form: plain cuts between clips without handles, one look, no brand. */
export interface FormlessCut {
  fps: number;
  segments: { clip: string; seconds: number; words: Word[]; overlays: CutOverlay[]; keepClear: Box[] }[];
  audio: {
    voices: { blob: string; at: number }[];
    music: { blob: string; gainDb: number } | null;
    loudness: CutAudio['loudness'];
  };
  captions: Pick<CaptionTheme, 'font' | 'text' | 'active' | 'box' | 'uppercase'>;
  disclosure: string;
}

/** A recorded cut in today's form: records stay as they were written. Pure. */
export function liftCut(cut: Cut | FormlessCut): Cut {
  if ('form' in cut) return cut;
  const { segments, audio, captions, ...same } = cut;
  const { voices, music, loudness } = audio;
  return {
    form: 1,
    ...same,
    segments: segments.map(({ clip, ...segment }) => ({ source: { kind: 'clip', media: clip, from: 0 }, ...segment })),
    transitions: [],
    audio: {
      voices: voices.map(({ blob, at }) => ({ media: blob, at })),
      music: music && { media: music.blob, gainDb: music.gainDb },
      loudness,
    },
    captions: { ...captionTheme(null), ...captions },
    platform: 'all',
    brand: null,
  };
}
