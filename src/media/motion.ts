import { type AssEvent, type Point, round } from './ass.ts';

/** Something drawn for a while: `tags` and `body` without a position, which is added per event. */
export interface Actor {
  layer: number;
  start: number;
  end: number;
  tags: string;
  body: string;
}

/** Shifts of the whole thing, in canvas pixels, that it comes from and leaves to. */
export interface Travel {
  enter?: { from: Point; seconds: number };
  leave?: { to: Point; seconds: number };
  /** How far the leaving one fades while it goes; true unless told. */
  fade?: boolean;
}

/** Straight pieces an eased path is made of; ASS itself only moves at one speed. */
const pieces = 5;

/**
 * An actor at `at` that arrives with an ease-out and leaves with an ease-in, as consecutive events. Tags with `\t` count
 * their time from the start of the actor in every piece.
 */
export function travel(actor: Actor, at: Point, { enter, leave }: Travel): AssEvent[] {
  const events: AssEvent[] = [];
  const arrived = actor.start + Math.min(enter?.seconds ?? 0, actor.end - actor.start);
  const leaving = Math.max(arrived, actor.end - (leave?.seconds ?? 0));
  if (enter) {
    const path = (share: number) => along(at, enter.from, (1 - share) ** 3);
    events.push(...piecewise(actor, actor.start, arrived, path, (share) => Math.min(1, share * 2.5)));
  }
  events.push({ layer: actor.layer, start: arrived, end: leaving, text: line(actor, arrived, `\\pos(${point(at)})`) });
  if (leave) {
    const path = (share: number) => along(at, leave.to, share ** 2);
    events.push(...piecewise(actor, leaving, actor.end, path, (share) => 1 - share));
  }
  return events;
}

function piecewise(actor: Actor, from: number, to: number, path: (share: number) => Point, seen: (share: number) => number): AssEvent[] {
  if (to <= from) return [];
  return Array.from({ length: pieces }, (_, piece) => {
    const [a, b] = [piece / pieces, (piece + 1) / pieces];
    const [start, end] = [from + (to - from) * a, from + (to - from) * b];
    const move = `\\move(${point(path(a))},${point(path(b))})${fade(seen(a), seen(b), end - start)}`;
    return { layer: actor.layer, start, end, text: line(actor, start, move) };
  });
}

/** `\fade` takes alphas 0 (seen) to 255 and multiplies what the tags say. */
function fade(from: number, to: number, seconds: number): string {
  const alpha = (share: number) => Math.round(255 * (1 - share));
  const ms = Math.max(1, Math.round(seconds * 1000));
  return from === 1 && to === 1 ? '' : `\\fade(${alpha(from)},${alpha(to)},${alpha(to)},0,${ms},${ms},${ms})`;
}

function line(actor: Actor, start: number, place: string): string {
  return `{\\an5${place}${shiftTimes(actor.tags, start - actor.start)}}${actor.body}`;
}

/** `\t(a,b,…)` counts from its event's start; a later piece of the same actor must count from the actor's. */
function shiftTimes(tags: string, seconds: number): string {
  const ms = Math.round(seconds * 1000);
  return tags.replace(/\\t\((-?\d+),(-?\d+)/g, (_, from: string, to: string) => `\\t(${Number(from) - ms},${Number(to) - ms}`);
}

function along(at: Point, shift: Point, share: number): Point {
  return { x: at.x + shift.x * share, y: at.y + shift.y * share };
}

function point({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

/** Grows past its size and settles: the pop of a headline, as `\t` tags. `turn` in degrees, counter-clockwise. */
export function pop(from: number, turn = 0): string {
  const tilt = (degrees: number) => (turn === 0 ? '' : `\\frz${degrees}`);
  return [
    `\\fscx${from}\\fscy${from}${tilt(turn * 2.4)}`,
    `\\t(0,130,0.7,\\fscx107\\fscy107${tilt(turn * 0.6)})`,
    `\\t(130,260,\\fscx100\\fscy100${tilt(turn)})`,
  ].join('');
}
