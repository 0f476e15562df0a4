import type { CaptionTheme } from '#core/caption-theme.ts';
import { type AssEvent, colour, opacity, round, roundedBox } from './ass.ts';
import { layers } from './caption-layers.ts';
import type { PlacedWord } from './caption-set.ts';
import { ink } from './legible.ts';

export interface Rectangle {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How the spoken word is marked. */
export interface Mark {
  events: AssEvent[];
  /** Motion or clip of the lit text. */
  tags: string;
  /** Seconds in which the mark wipes over the quiet text. */
  wipe: number;
  /** Whether the word keeps its mark till its group leaves. */
  stays: boolean;
}

/** When a word is lit; `spoken` is when it has been said. */
interface LitTime {
  start: number;
  end: number;
  spoken: number;
  leave: number;
}

const pop = '\\fscx84\\fscy84\\t(0,80,\\fscx105\\fscy105)\\t(80,170,\\fscx100\\fscy100)';
const nothing: Mark = { events: [], tags: '', wipe: 0, stays: false };

/** The mark of a theme behind a word whose box is `around`. */
export function drawMark(theme: CaptionTheme, around: Rectangle, time: LitTime, rtl: boolean, placed: PlacedWord): Mark {
  switch (theme.mark) {
    case 'box':
      return drawBox(theme, around, time);
    case 'marker':
      return drawMarker(theme, around, time);
    case 'underline':
      return drawUnderline(theme, around, time, rtl, placed);
    case 'sweep': {
      // Quiet and lit words stand on the same edge, so a letter may be half of each.
      const wipe = Math.max(0.06, Math.min(time.spoken, time.leave) - time.start);
      return { events: [], tags: wiping(around, wipe, rtl), wipe, stays: true };
    }
    case 'scale':
      return { ...nothing, tags: '\\fscx92\\fscy92\\t(0,90,\\fscx114\\fscy114)\\t(90,180,\\fscx109\\fscy109)' };
    default:
      return nothing;
  }
}

function drawBox({ box }: CaptionTheme, around: Rectangle, time: LitTime): Mark {
  const shape = roundedBox(around.right - around.left, around.bottom - around.top, 20);
  const at = `\\an5${centreOf(around)}`;
  const events = [
    { layer: layers.markShadow, ...span(time), text: `{${at}\\1c${colour(ink)}\\1a${opacity(0.4)}\\blur9${pop}\\p1}${shape}` },
    { layer: layers.mark, ...span(time), text: `{${at}\\1c${colour(box)}${pop}\\p1}${shape}` },
  ];
  return { ...nothing, events, tags: pop };
}

/** It comes whole: letters half on the stroke could not be read on any picture. */
function drawMarker({ box }: CaptionTheme, around: Rectangle, time: LitTime): Mark {
  const tags = '\\fscx90\\fscy90\\t(0,70,0.6,\\fscx102\\fscy102)\\t(70,140,\\fscx100\\fscy100)';
  const text = `{\\an5${centreOf(around)}\\1c${colour(box)}${tags}\\p1}${stroke(around.right - around.left, around.bottom - around.top)}`;
  return { ...nothing, events: [{ layer: layers.mark, ...span(time), text }], tags };
}

/** One go of a broad felt pen: ends that lean and edges that are not quite straight, never inside the word's box. */
function stroke(width: number, height: number): string {
  const [w, h] = [width + 20, height];
  const point = (x: number, y: number) => `${round(x)} ${round(y)}`;
  return [
    `m ${point(8, 4)}`,
    `b ${point(w * 0.3, -3)} ${point(w * 0.6, 3)} ${point(w, -2)}`,
    `l ${point(w - 5, h * 0.4)} ${point(w - 2, h * 0.55)} ${point(w - 9, h)}`,
    `b ${point(w * 0.66, h + 4)} ${point(w * 0.34, h - 2)} ${point(0, h + 3)}`,
    `l ${point(5, h * 0.62)} ${point(1, h * 0.45)} ${point(8, 4)}`,
  ].join(' ');
}

function drawUnderline({ box }: CaptionTheme, around: Rectangle, time: LitTime, rtl: boolean, { cap, width: wide }: PlacedWord): Mark {
  const thick = Math.max(7, cap * 0.17);
  const [middle, y] = [(around.left + around.right) / 2, around.bottom + thick * 0.2];
  const anchor = rtl ? `\\an6\\pos(${round(middle + wide / 2)},${round(y)})` : `\\an4\\pos(${round(middle - wide / 2)},${round(y)})`;
  const grow = '\\fscx0\\t(0,130,0.6,\\fscx100)';
  const shape = roundedBox(wide, thick, thick / 2);
  const events = [
    {
      layer: layers.edge,
      ...span(time),
      text: `{${anchor}\\1c${colour(ink)}\\1a${opacity(0.55)}\\bord3\\3c${colour(ink)}\\3a${opacity(0.55)}\\blur4${grow}\\p1}${shape}`,
    },
    { layer: layers.mark, ...span(time), text: `{${anchor}\\1c${colour(box)}${grow}\\p1}${shape}` },
  ];
  return { ...nothing, events };
}

/** A clip that opens over a box from the side the word begins at. */
function wiping({ left, right, top, bottom }: Rectangle, seconds: number, rtl: boolean): string {
  const [l, r, t, b] = [left, right, top - 30, bottom + 30].map((value) => Math.round(value)) as [number, number, number, number];
  const ms = Math.round(seconds * 1000);
  return `\\clip(${rtl ? r : l},${t},${rtl ? r : l},${b})\\t(0,${ms},\\clip(${l},${t},${r},${b}))`;
}

function centreOf({ left, right, top, bottom }: Rectangle): string {
  return `\\pos(${round((left + right) / 2)},${round((top + bottom) / 2)})`;
}

function span({ start, end }: LitTime): { start: number; end: number } {
  return { start, end };
}
