import type { CaptionTheme } from '#core/caption-theme.ts';
import type { Box } from '#core/cut.ts';
import type { Word } from '#core/timing.ts';
import { type AssEvent, canvasHeight, centredAt, colour, literal, opacity, type Point, roundedBox, shadowOnly, type } from './ass.ts';
import { type CaptionGroup, groupWords } from './caption-groups.ts';
import { captionBand, placeCaptions } from './caption-place.ts';
import { widthOf } from './fonts.ts';
import { cleanText } from './overlay-text.ts';

export interface CaptionInput {
  words: readonly Word[];
  seconds: number;
  theme: CaptionTheme;
  /** Width of the layout canvas (1920 high). */
  width: number;
  /** Boxes (shares) captions stay out of. */
  keepClear: readonly Box[];
}

export interface Captions {
  events: AssEvent[];
  groups: CaptionGroup[];
  /** What could not be shown as asked, in words. */
  notes: string[];
}

/** Heights of capitals and their distances on the 1920 canvas. */
const scale = { black: { cap: 59, line: 110 }, anton: { cap: 76, line: 128 } };
const padding = { across: 16, down: 20 };
const wordGap = 0.52;
const ink = '#06070B';

type CaptionFace = keyof typeof scale;

interface PlacedWord {
  word: Word;
  text: string;
  width: number;
  at: Point;
}

/** Word-by-word captions: a group on screen, its spoken word lit by a rounded box. Times follow the words exactly (to 1/100 s). */
export function layoutCaptions(input: CaptionInput): Captions {
  const { theme, seconds, width } = input;
  const face: CaptionFace = theme.font === 'Anton' ? 'anton' : 'black';
  const notes: string[] = [];
  const shown = input.words.flatMap((word) => {
    const { text, dropped } = cleanText(theme.uppercase ? word.text.toLocaleUpperCase('en') : word.text, face);
    if (dropped.length > 0) notes.push(`captions: left out ${dropped.join(' ')}`);
    return bare(text) === '' ? [] : [{ ...word, text }];
  });
  const room = (1 - 2 * (1 - captionBand.right)) * width - 2 * padding.across;
  const fits = (words: readonly Word[]) => linesOf(words, face, scale[face].cap, room).length <= 2;
  const groups = groupWords(shown, { words: 4, fits, seconds });
  const set = groups.map((group) => setGroup(group, face, room));
  const block = {
    width: Math.max(0, ...set.map((one) => one.width)) / width,
    height: Math.max(0, ...set.map((one) => one.height)) / canvasHeight,
  };
  const { y, free } = placeCaptions(block, input.keepClear);
  if (!free && set.length > 0) notes.push('captions: no place is wholly clear of the product');
  const middle = { x: width / 2, y: y * canvasHeight };
  const events = set.flatMap((one) => drawGroup(one, face, theme, middle));
  return { events, groups, notes };
}

/** Without the punctuation that a caption does not need; question and exclamation marks stay. */
function bare(text: string): string {
  return text.replace(/^["'“”‘([–—-]+/u, '').replace(/["'“”’)\].,;:–—…-]+$/u, '');
}

interface SetGroup {
  group: CaptionGroup;
  cap: number;
  width: number;
  height: number;
  words: PlacedWord[];
}

function linesOf(words: readonly Word[], face: CaptionFace, cap: number, room: number): string[][] {
  const texts = words.map((word) => bare(word.text));
  const width = (line: readonly string[]) => lineWidth(line, face, cap);
  if (width(texts) <= room) return [texts];
  const splits = texts.slice(1).map((_, index) => [texts.slice(0, index + 1), texts.slice(index + 1)]);
  const [narrowest] = splits
    .map((lines) => ({ lines, width: Math.max(...lines.map(width)) }))
    .sort((one, other) => one.width - other.width);
  return narrowest && narrowest.width <= room ? narrowest.lines : texts.map((text) => [text]);
}

function lineWidth(texts: readonly string[], face: CaptionFace, cap: number): number {
  return texts.reduce((sum, text) => sum + widthOf(face, text, cap), 0) + (texts.length - 1) * wordGap * cap;
}

/** Positions relative to the middle of the block. */
function setGroup(group: CaptionGroup, face: CaptionFace, room: number): SetGroup {
  const { cap: full, line: pitch } = scale[face];
  const lines = linesOf(group.words, face, full, room);
  const widest = Math.max(...lines.map((texts) => lineWidth(texts, face, full)));
  const cap = widest > room ? (full * room) / widest : full;
  const words: PlacedWord[] = [];
  for (const [row, texts] of lines.entries()) {
    let x = -lineWidth(texts, face, cap) / 2;
    for (const text of texts) {
      const word = group.words[words.length];
      const width = widthOf(face, text, cap);
      if (word) words.push({ word, text, width, at: { x: x + width / 2, y: (row - (lines.length - 1) / 2) * pitch } });
      x += width + wordGap * cap;
    }
  }
  const width = Math.min(widest, room) + 2 * padding.across;
  return { group, cap, width, height: cap + (lines.length - 1) * pitch + 2 * padding.down, words };
}

function drawGroup({ group, cap, words }: SetGroup, face: CaptionFace, theme: CaptionTheme, middle: Point): AssEvent[] {
  const font = type(face, cap);
  return words.flatMap(({ word, text, width, at }, index) => {
    const centre = { x: middle.x + at.x, y: middle.y + at.y };
    const place = `\\an5${centredAt(face, cap, centre)}`;
    const shown = literal(text);
    const lit = { start: word.start, end: Math.max(word.start, words[index + 1]?.word.start ?? group.end) };
    const quiet = `{${place}${font}\\1c${colour(theme.text)}`;
    const box = `{\\an5\\pos(${centre.x.toFixed(2)},${centre.y.toFixed(2)})`;
    const shape = roundedBox(width + 2 * padding.across, cap + 2 * padding.down, 20);
    const pop = '\\fscx84\\fscy84\\t(0,80,\\fscx106\\fscy106)\\t(80,170,\\fscx100\\fscy100)';
    const enter = '\\fscx88\\fscy88\\t(0,120,0.6,\\fscx100\\fscy100)';
    return [
      { layer: 0, start: group.start, end: group.end, text: `{${place}${font}${shadowOnly(ink, 8, 8, 0.72)}${enter}}${shown}` },
      { layer: 3, start: group.start, end: lit.start, text: `${quiet}${enter}}${shown}` },
      { layer: 1, ...lit, text: `${box}\\1c${colour('#000000')}\\1a${opacity(0.4)}\\blur9${pop}\\p1}${shape}` },
      { layer: 2, ...lit, text: `${box}\\1c${colour(theme.box)}${pop}\\p1}${shape}` },
      { layer: 4, ...lit, text: `{${place}${font}\\1c${colour(theme.active)}${pop}}${shown}` },
      { layer: 3, start: lit.end, end: group.end, text: `${quiet}}${shown}` },
    ];
  });
}
