import type { Ink } from '#media/canvas.ts';
import { Path2D } from '#media/canvas.ts';

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

/** An SVG path mirrored on the vertical axis and joined with itself: write one side, get both. */
export function bothSides(half: string): Path2D {
  const path = new Path2D(half);
  path.addPath(new Path2D(half), { a: -1, b: 0, c: 0, d: 1, e: 0, f: 0 });
  return path;
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
