import type { Ink } from '#media/canvas.ts';
import { Path2D, PathOp } from '#media/canvas.ts';

/** A gradient, as the drawing library makes it. */
export type Gradient = ReturnType<Ink['createLinearGradient']>;

export interface Point {
  x: number;
  y: number;
}

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
export const at = (from: Point, to: Point, t: number): Point => ({ x: lerp(from.x, to.x, t), y: lerp(from.y, to.y, t) });

/** Slow start and end: 0 → 0, 1 → 1. */
export const ease = (t: number): number => t * t * (3 - 2 * t);

/** Adds a limb through `points`: circles of `radii` joined by their tangents, all wound the same way. */
export function addLimb(path: Path2D, points: readonly Point[], radii: readonly number[], grow = 0, shift: Point = { x: 0, y: 0 }): Path2D {
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i];
    const b = points[i + 1];
    const ra = Math.max(0.1, (radii[i] ?? 1) + grow);
    const rb = Math.max(0.1, (radii[i + 1] ?? 1) + grow);
    if (!a || !b) continue;
    const angle = Math.atan2(b.y - a.y, b.x - a.x);
    const length = Math.max(0.001, Math.hypot(b.x - a.x, b.y - a.y));
    const spread = Math.acos(Math.max(-1, Math.min(1, (ra - rb) / length)));
    const [ax, ay, bx, by] = [a.x + shift.x, a.y + shift.y, b.x + shift.x, b.y + shift.y];
    path.moveTo(ax + ra * Math.cos(angle + spread), ay + ra * Math.sin(angle + spread));
    path.arc(ax, ay, ra, angle + spread, angle + Math.PI * 2 - spread);
    path.arc(bx, by, rb, angle - spread, angle + spread);
    path.closePath();
  }
  return path;
}

export function limb(points: readonly Point[], radii: readonly number[], grow = 0, shift: Point = { x: 0, y: 0 }): Path2D {
  return addLimb(new Path2D(), points, radii, grow, shift);
}

/** An SVG path mirrored on the vertical axis and joined with itself: write one side, get both (closed ones as one outline). */
export function bothSides(half: string): Path2D {
  const path = new Path2D(half);
  path.addPath(new Path2D(half), { a: -1, b: 0, c: 0, d: 1, e: 0, f: 0 });
  return half.trimEnd().endsWith('Z') ? path.simplify() : path;
}

export function moved(path: Path2D, x: number, y: number): Path2D {
  const copy = new Path2D();
  copy.addPath(path, { a: 1, b: 0, c: 0, d: 1, e: x, f: y });
  return copy;
}

/** The sliver of light along a shape's right side; drawn under the shape. A sliver costs a tenth of the whole shape. */
export function rimOf(path: Path2D, x = 4, y = -1.5): Path2D {
  return moved(path, x, y).op(moved(path, -3, 1), PathOp.Difference);
}

/** What a shape throws straight below itself. */
export function dropOf(path: Path2D, y: number): Path2D {
  return moved(path, 0, y).op(moved(path, 0, -1), PathOp.Difference);
}

export function overlap(a: Path2D, b: Path2D): Path2D {
  return new Path2D(a).op(b, PathOp.Intersect);
}

export function fill(ink: Ink, path: Path2D, color: string | Gradient): void {
  ink.fillStyle = color;
  ink.fill(path);
}

export function stroke(ink: Ink, path: Path2D, color: string | Gradient, width: number): void {
  ink.strokeStyle = color;
  ink.lineWidth = width;
  ink.lineCap = 'round';
  ink.lineJoin = 'round';
  ink.stroke(path);
}

/** Draws with the ink moved, then puts it back. */
export function within(
  ink: Ink,
  place: { x?: number; y?: number; turn?: number; scaleX?: number; scaleY?: number },
  draw: () => void,
): void {
  ink.save();
  ink.translate(place.x ?? 0, place.y ?? 0);
  if (place.turn) ink.rotate(place.turn);
  if (place.scaleX !== undefined || place.scaleY !== undefined) ink.scale(place.scaleX ?? 1, place.scaleY ?? 1);
  draw();
  ink.restore();
}

/** A linear gradient from evenly or explicitly placed stops. */
export function ramp(ink: Ink, from: Point, to: Point, stops: readonly (string | readonly [number, string])[]): Gradient {
  const gradient = ink.createLinearGradient(from.x, from.y, to.x, to.y);
  for (const [i, stop] of stops.entries()) {
    if (typeof stop === 'string') gradient.addColorStop(i / Math.max(1, stops.length - 1), stop);
    else gradient.addColorStop(stop[0], stop[1]);
  }
  return gradient;
}

export function glow(ink: Ink, center: Point, radius: number, stops: readonly (string | readonly [number, string])[]): Gradient {
  const gradient = ink.createRadialGradient(center.x, center.y, 0, center.x, center.y, radius);
  for (const [i, stop] of stops.entries()) {
    if (typeof stop === 'string') gradient.addColorStop(i / Math.max(1, stops.length - 1), stop);
    else gradient.addColorStop(stop[0], stop[1]);
  }
  return gradient;
}

/** The part of a shape between two heights or sides: soft light is laid only where it shows, because it is dear by the pixel. */
export function cutOut(path: Path2D, left: number, top: number, right: number, bottom: number): Path2D {
  const frame = new Path2D();
  frame.rect(left, top, right - left, bottom - top);
  return overlap(path, frame);
}

/**
 * Fills a static shape that has its own light: plain colour, then a lit left and a shaded right that fade into it.
 * `x` are the shape's left end, where the light has faded, where the shadow begins and the right end.
 */
export function fillRound(
  ink: Ink,
  memo: <T>(name: string, make: () => T) => T,
  name: string,
  path: Path2D,
  tone: { lit: string; base: string; shade: string },
  x: readonly [number, number, number, number],
): void {
  fill(ink, path, tone.base);
  const [left, faded, begins, right] = x;
  const lit = memo(`${name}:lit`, () => ({
    path: cutOut(path, left - 200, -2000, faded, 2000),
    light: ramp(ink, { x: left, y: 0 }, { x: faded, y: 0 }, [
      tone.lit,
      [0.5, `${tone.lit.slice(0, 7)}66`],
      [0.8, `${tone.lit.slice(0, 7)}16`],
      `${tone.lit.slice(0, 7)}00`,
    ]),
  }));
  const dim = memo(`${name}:dim`, () => ({
    path: cutOut(path, begins, -2000, right + 200, 2000),
    light: ramp(ink, { x: begins, y: 0 }, { x: right, y: 0 }, [
      `${tone.shade.slice(0, 7)}00`,
      [0.2, `${tone.shade.slice(0, 7)}16`],
      [0.5, `${tone.shade.slice(0, 7)}66`],
      tone.shade,
    ]),
  }));
  fill(ink, lit.path, lit.light);
  fill(ink, dim.path, dim.light);
}
