import type { CaptionTheme } from '#core/caption-theme.ts';
import type { Point } from './ass.ts';
import type { CaptionGroup } from './caption-groups.ts';
import type { CaptionWord } from './caption-words.ts';
import { extentOf } from './fonts.ts';
import { visualOrder } from './writing.ts';

/** What stands between words, and between those that are written without a space, in heights of capitals. */
export interface Gaps {
  word: number;
  tight: number;
}

/** How a theme's groups are set on this canvas. */
export interface Setting {
  theme: CaptionTheme;
  /** Widest block, most lines, and most words in one. */
  room: number;
  lines: number;
  words: number;
  rtl: boolean;
  gap: Gaps;
  /** Around the words: as much as their box or plate needs. */
  padding: { across: number; down: number };
  /** Between the ink of two lines. */
  leading: number;
}

export interface PlacedWord {
  word: CaptionWord;
  /** Height of its capitals. */
  cap: number;
  width: number;
  /** Middle of its capitals, from the middle of the block. */
  at: Point;
  /** Its ink's upper and lower edge, from the middle of its capitals; the same for a whole line. */
  above: number;
  below: number;
}

export interface SetGroup {
  group: CaptionGroup<CaptionWord>;
  width: number;
  height: number;
  words: PlacedWord[];
}

/** From one baseline to the next, at least, in heights of capitals. */
const pitch = 1.7;
/** A stacked word is never smaller or larger than this, in sizes of the theme. */
const stacked = { least: 0.55, most: 1.45 };

/** Whether words can be set in the lines there are. */
export function fitsLines(words: readonly CaptionWord[], setting: Setting): boolean {
  const { theme, lines } = setting;
  if (theme.layout === 'stack' || theme.layout === 'one') return words.length <= setting.words;
  return breakUp(words, setting, theme.size).length <= lines;
}

/** Sets a group in lines around the middle of its block. What is too wide even for one word a line is set smaller. */
export function setGroup(group: CaptionGroup<CaptionWord>, setting: Setting): SetGroup {
  const { theme, room, padding, gap } = setting;
  const rows = theme.layout === 'stack' ? group.words.map((word) => [word]) : breakUp(group.words, setting, theme.size);
  const stack = theme.layout === 'stack' && rows.length > 1;
  const widest = Math.max(...rows.map((row) => widthOfRow(row, theme.size, gap)));
  const whole = widest > room ? (theme.size * room) / widest : theme.size;
  const target = Math.min(room, Math.max(0.62 * room, 1));
  const caps = rows.map((row) => (stack ? clamp((theme.size * target) / widthOfRow(row, theme.size, gap), setting, row) : whole));
  let y = 0;
  const lines = rows.map((row, index) => {
    const cap = caps[index] ?? whole;
    const extents = row.map(({ face, shown }) => extentOf(face, shown));
    const above = cap * Math.max(1, ...extents.map((extent) => extent.above));
    const below = cap * Math.max(theme.uppercase ? 0 : 0.26, ...extents.map((extent) => extent.below));
    const before = caps[index - 1] ?? cap;
    const step = stack ? cap + 0.3 * Math.min(cap, before) : Math.max(above + below + setting.leading, cap * pitch);
    y += index === 0 ? above : step;
    return { row, cap, above, below, baseline: y };
  });
  const [first, last] = [lines[0], lines.at(-1)];
  const height = (last?.baseline ?? 0) + (last?.below ?? 0) - ((first?.baseline ?? 0) - (first?.above ?? 0));
  const words = lines.flatMap(({ row, cap, above, below, baseline }) => {
    let x = -widthOfRow(row, cap, gap) / 2;
    const placed: PlacedWord[] = [];
    const order = visualOrder(
      row.map(({ text }) => text),
      setting.rtl,
    );
    for (const [place, index] of order.entries()) {
      const word = row[index] as CaptionWord;
      const width = widthOfWord(word, cap);
      x += place > 0 ? gapBefore(setting.rtl ? (row[order[place - 1] ?? 0] as CaptionWord) : word, cap, gap) : 0;
      placed.push({
        word,
        cap,
        width,
        at: { x: x + width / 2, y: baseline - cap / 2 - height / 2 },
        above: above - cap / 2,
        below: below + cap / 2,
      });
      x += width;
    }
    return placed.sort((one, other) => group.words.indexOf(one.word) - group.words.indexOf(other.word));
  });
  const width = Math.max(...rows.map((row, index) => widthOfRow(row, caps[index] ?? whole, gap)));
  return { group, width: width + 2 * padding.across, height: height + 2 * padding.down, words };
}

function clamp(cap: number, { theme: { size }, room, gap }: Setting, row: readonly CaptionWord[]): number {
  const within = Math.min(stacked.most * size, Math.max(stacked.least * size, cap));
  return Math.min(within, (size * room) / widthOfRow(row, size, gap));
}

/** The words in as few lines as hold them, and then as even as they go; one word a line when even that is too much. */
function breakUp(words: readonly CaptionWord[], { room, lines, gap }: Setting, cap: number): CaptionWord[][] {
  for (let count = 1; count <= Math.min(lines, words.length); count += 1) {
    const best = breakInto(words, count, cap, gap);
    if (best.width <= room) return best.rows;
  }
  return words.map((word) => [word]);
}

function breakInto(words: readonly CaptionWord[], count: number, cap: number, gap: Gaps): { rows: CaptionWord[][]; width: number } {
  if (count === 1) return { rows: [[...words]], width: widthOfRow(words, cap, gap) };
  let best: { rows: CaptionWord[][]; width: number } = { rows: [], width: Number.POSITIVE_INFINITY };
  for (let to = 1; to <= words.length - count + 1; to += 1) {
    const row = words.slice(0, to);
    const rest = breakInto(words.slice(to), count - 1, cap, gap);
    const width = Math.max(widthOfRow(row, cap, gap), rest.width);
    if (width < best.width) best = { rows: [row, ...rest.rows], width };
  }
  return best;
}

function widthOfRow(row: readonly CaptionWord[], cap: number, gap: Gaps): number {
  return row.reduce((sum, word, index) => sum + widthOfWord(word, cap) + (index > 0 ? gapBefore(word, cap, gap) : 0), 0);
}

function widthOfWord({ face, shown }: CaptionWord, cap: number): number {
  return extentOf(face, shown).width * cap;
}

function gapBefore({ tight }: CaptionWord, cap: number, { word, tight: between }: Gaps): number {
  return (tight ? between : word) * cap;
}
