import { type AssEvent, colour, literal, type Point, type } from './ass.ts';
import type { Sticker } from './emoji.ts';
import { capShift, type Face, widthOf } from './fonts.ts';
import { type Edge, edgeTags } from './legible.ts';
import { act, type Entrance } from './motion.ts';
import { emojiPlaces, emojiSize } from './overlay-text.ts';
import { centredBody, isRightToLeft } from './writing.ts';

/** One line of text of the overlay kit. Canvas pixels, seconds of the segment. */
export interface TextLine {
  face: Face;
  text: string;
  cap: number;
  /** Middle of the capitals. */
  at: Point;
  hex: string;
  layer: number;
  /** Motion and turn. */
  tags: string;
  edge: Edge | null;
  emoji: readonly string[];
  start: number;
  end: number;
  enter?: Entrance;
}

export interface DrawnLine {
  events: AssEvent[];
  stickers: Sticker[];
  /** Codes that belong to the lines after it. */
  rest: readonly string[];
}

/** A line with its edge behind it and its emoji. Takes two layers. */
export function drawLine(line: TextLine): DrawnLine {
  const { face, text, cap, at, hex, layer, edge, emoji, start, end } = line;
  const anchor = { x: at.x, y: at.y - capShift(face, cap) };
  const backwards = isRightToLeft(text);
  const set = centredBody(text, literal(text));
  const font = `${type(face, cap)}${set.direction}`;
  const actor = (above: number, look: string) =>
    act({ layer: layer + above, start, end, tags: `${font}${look}${line.tags}`, body: set.body }, anchor, line.enter);
  const places = emojiPlaces(text, face);
  const width = widthOf(face, text, cap);
  const stickers = places.flatMap((place, index): Sticker[] => {
    const code = emoji[index];
    const from = (place * cap - width / 2) * (backwards ? -1 : 1);
    return code === undefined ? [] : [{ code, at: { x: at.x + from, y: at.y }, size: emojiSize * cap, start, end }];
  });
  return {
    events: [...(edge ? [actor(0, edgeTags(edge))] : []), actor(1, `\\1c${colour(hex)}`)],
    stickers,
    rest: emoji.slice(places.length),
  };
}
