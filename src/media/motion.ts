import { type AssEvent, type Point, round } from './ass.ts';

/** Something drawn for a while: `tags` and `body` without a position. */
export interface Actor {
  layer: number;
  start: number;
  end: number;
  tags: string;
  body: string;
}

/** Where an actor comes from, as a shift in canvas pixels, and how long that takes. */
export interface Entrance {
  from: Point;
  seconds: number;
}

/** An actor with its middle at `at`, coming from `enter` if told. Nothing fades: half-seen text cannot be read. */
export function act({ layer, start, end, tags, body }: Actor, at: Point, enter?: Entrance): AssEvent {
  const [x, y] = [round(at.x), round(at.y)];
  const place = enter
    ? `\\move(${round(at.x + enter.from.x)},${round(at.y + enter.from.y)},${x},${y},0,${Math.round(enter.seconds * 1000)})`
    : `\\pos(${x},${y})`;
  return { layer, start, end, text: `{\\an5${place}${tags}}${body}` };
}

/** Grows past its size and settles: the pop of a headline, as `\t` tags. `turn` in degrees, counter-clockwise. */
export function pop(from: number, turn = 0): string {
  const tilt = (degrees: number) => (turn === 0 ? '' : `\\frz${degrees}`);
  return [
    `\\fscx${from}\\fscy${from}${tilt(turn * 2.4)}`,
    `\\t(0,130,0.7,\\fscx106\\fscy106${tilt(turn * 0.6)})`,
    `\\t(130,260,\\fscx100\\fscy100${tilt(turn)})`,
  ].join('');
}

/** Shrinks away at the end of `seconds`, never so small that a box no longer holds its letters' surroundings. */
export function vanish(seconds: number): string {
  const end = Math.round(seconds * 1000);
  return end < 600 ? '' : `\\t(${end - 100},${end},1.6,\\fscx62\\fscy62)`;
}

/** A beat once a second. */
export function breathe(seconds: number): string {
  const beats = Array.from({ length: Math.ceil(Math.min(seconds, 60)) }, (_, beat) => 500 + beat * 1000);
  return beats.map((at) => `\\t(${at},${at + 160},0.6,\\fscx104\\fscy104)\\t(${at + 160},${at + 520},\\fscx100\\fscy100)`).join('');
}
