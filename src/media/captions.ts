import type { CaptionTheme } from '#core/caption-theme.ts';
import type { ClearBox } from '#core/cut.ts';
import type { Word } from '#core/timing.ts';
import type { AssEvent } from './ass.ts';
import { drawGroup } from './caption-draw.ts';
import { type CaptionGroup, groupWords } from './caption-groups.ts';
import { placeGroups } from './caption-homes.ts';
import { hair, type Taken, takenBy } from './caption-place.ts';
import { fitsLines, type Setting, setGroup } from './caption-set.ts';
import { type CaptionWord, captionWords } from './caption-words.ts';
import type { Sticker } from './emoji.ts';
import { lookOf } from './legible.ts';
import type { TextCanvas } from './text-canvas.ts';

export interface CaptionInput {
  words: readonly Word[];
  seconds: number;
  theme: CaptionTheme;
  canvas: TextCanvas;
  /** Boxes (shares of the picture) captions stay out of: faces and the product. */
  keepClear: readonly ClearBox[];
  /** What else is on screen, and when. */
  taken: readonly Taken[];
}

export interface Captions {
  events: AssEvent[];
  stickers: Sticker[];
  groups: CaptionGroup<CaptionWord>[];
  /** What could not be shown as asked, in words. */
  notes: string[];
}

/** Captions in a theme: groups of words, the spoken one marked, on a place that keeps clear of what is to be seen. Pure. Errors: `invalid_input`. */
export function layoutCaptions(input: CaptionInput): Captions {
  const { theme, seconds, canvas } = input;
  const look = lookOf(theme, canvas.pixel);
  const { words, rtl, notes } = captionWords(input.words, theme);
  if (words.length === 0) return { events: [], stickers: [], groups: [], notes };
  const reach = look.edge ? look.edge.reach + look.edge.blur + (theme.glow ? glowReach : 0) : 0;
  const padding = paddingOf(theme, reach);
  const filled = theme.mark === 'box' || theme.mark === 'marker';
  const setting: Setting = {
    theme,
    // A word that pops is a little larger for a moment.
    room: (canvas.room - 2 * Math.max(padding.across, reach)) / 1.06,
    lines: 2,
    words: theme.layout === 'one' ? 1 : theme.words,
    rtl,
    gap: filled ? { word: 0.52, tight: 0.52 } : { word: 0.4, tight: 0 },
    padding,
    leading: filled ? 2 * padding.down + 6 : theme.mark === 'underline' ? 0.5 * theme.size : 0.3 * theme.size,
  };
  const { set, places, free } = findPlaces(words, setting, input);
  if (!free) notes.push('captions: no place is wholly clear of the product');
  const drawing = {
    theme,
    look,
    pixel: canvas.pixel,
    padding: theme.plate ? { across: 0.1 * theme.size, down: 0.1 * theme.size } : padding,
  };
  const drawn = set.map((one, index) => drawGroup(one, { x: canvas.middle, y: (places[index] ?? 0.5) * canvas.height }, drawing));
  return {
    events: drawn.flatMap(({ events }) => events),
    stickers: drawn.flatMap(({ stickers }) => stickers),
    groups: set.map(({ group }) => group),
    notes: [...new Set(notes)],
  };

  function findPlaces(of: CaptionWord[], wide: Setting, { keepClear, taken }: CaptionInput) {
    // Text on text is lost whole, text on a picture hides a part of it: other text counts four times.
    const all = [...takenBy(keepClear, seconds), ...taken.flatMap((one) => [one, one, one, one])];
    // Two lines where they have room, else one: lower captions find a place where high ones do not.
    const lower = theme.layout === 'stack' ? { ...wide, words: Math.min(2, wide.words) } : { ...wide, lines: 1 };
    const settings = wide.words === 1 ? [wide] : [wide, lower];
    const tried = settings.map((one) => {
      const fits = (some: readonly CaptionWord[]) => fitsLines(some, one);
      const groups = groupWords(of, { words: one.words, fits, seconds }).map((group) => setGroup(group, one));
      return { set: groups, ...placeGroups(groups, all, theme, canvas) };
    });
    // One line is for where two are worse off.
    const best = tried.reduce((one, other) => (other.cost < one.cost - 0.03 ? other : one));
    return { ...best, free: best.covered <= hair };
  }
}

/** How far a glow shines beyond the outline, in canvas pixels. */
const glowReach = 26;

/** Room around the words, in canvas pixels: what their box or plate takes, else their edge. */
function paddingOf({ mark, plate, size }: CaptionTheme, reach: number): Setting['padding'] {
  if (plate) return { across: 0.62 * size, down: 0.5 * size };
  if (mark === 'box') return { across: 0.27 * size, down: 0.34 * size };
  if (mark === 'marker') return { across: 0.2 * size, down: 0.2 * size };
  if (mark === 'underline') return { across: reach, down: Math.max(reach, 0.16 * size) };
  return { across: reach, down: reach };
}
