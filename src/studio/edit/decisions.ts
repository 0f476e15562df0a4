import type { BrandKit } from '#core/brand.ts';
import { type CaptionTheme, captionFonts } from '#core/caption-theme.ts';
import { captionTheme } from '#core/caption-themes.ts';
import { type CutAudio, type CutChoices, type CutTransition, type Mood, noChoices, type TransitionKind } from '#core/cut.ts';
import type { Segment } from '#core/script.ts';
import type { Tone } from '#core/vocabulary.ts';
import type { Film } from '../stage.ts';

/** What the edit goes by: a person's choices, the brand kit's, and the cutting room's own where neither says anything. */
export interface Decisions {
  choices: CutChoices;
  captions: CaptionTheme;
  transitions: CutTransition[];
  brand: BrandKit | null;
  /** A bed of ours, somebody's own file, or none. */
  music: { kind: 'bed'; mood: Mood | null } | { kind: 'own'; blob: string } | null;
  /** Level of the music under the voice in dB. */
  musicGainDb: number;
  /** Burnt in from the first frame. */
  disclosure: string;
  loudness: CutAudio['loudness'];
}

const usualMusicGainDb = -16;

/** Pure. */
export function decideEdit({ settings, script, brand }: Pick<Film, 'settings' | 'script' | 'brand'>): Decisions {
  const choices = settings.cut ?? noChoices;
  const theme = captionTheme(choices.captions ?? brand?.captions ?? null);
  return {
    choices,
    captions: brand ? inBrand(theme, brand) : theme,
    transitions: script.segments.slice(0, -1).flatMap((segment, index): CutTransition[] => {
      const after = index + 1;
      const kind = choices.transitions[String(after)] ?? usualTransition(segment, script.tone);
      return kind === 'cut' ? [] : [{ after, kind, seconds: kind === 'dissolve' ? 0.4 : 0.27 }];
    }),
    brand,
    music: decideMusic(choices, brand),
    musicGainDb: (choices.music.kind === 'none' ? null : choices.music.gainDb) ?? usualMusicGainDb,
    disclosure: 'Ad · AI-made',
    // −14 LUFS is where the platforms play; −1.5 dBTP leaves room for their own encoding.
    loudness: { lufs: -14, truePeak: -1.5 },
  };
}

/** A kit's own music stands where nobody asked for another. */
function decideMusic({ music }: CutChoices, brand: BrandKit | null): Decisions['music'] {
  if (music.kind === 'none') return null;
  if (music.kind === 'own') return { kind: 'own', blob: music.blob };
  return music.mood === null && brand?.music ? { kind: 'own', blob: brand.music } : { kind: 'bed', mood: music.mood };
}

/** A theme in a brand's font, its spoken word marked in the brand's second colour, else its accent. */
function inBrand(theme: CaptionTheme, { font, second, accent }: BrandKit): CaptionTheme {
  const mark = second ?? accent;
  const colored = theme.mark === 'color' || theme.mark === 'sweep';
  return {
    ...theme,
    font: captionFonts.find((one) => one === font) ?? theme.font,
    ...(mark === null ? {} : colored ? { active: mark } : { box: mark }),
  };
}

const quiet: readonly Tone[] = ['calm-pro', 'quiet-minimalist', 'cozy-storyteller'];
const loud: readonly Tone[] = ['hype-friend', 'big-sis', 'curious-tester'];

/** A plain cut goes on with a thought; the turn from the problem to its answer is worth a sign. */
function usualTransition({ role }: Segment, tone: Tone): TransitionKind | 'cut' {
  if (role === 'problem') return quiet.includes(tone) ? 'dissolve' : loud.includes(tone) ? 'whip-left' : 'zoom';
  if (role === 'solution' && loud.includes(tone)) return 'slide-up';
  return 'cut';
}
