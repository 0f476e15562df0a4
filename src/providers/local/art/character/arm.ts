import type { Ink } from '#media/canvas.ts';
import { Path2D } from '#media/canvas.ts';
import { fade, mix } from '../palette.ts';
import { drawHand } from './hand.ts';
import { type Kit, shadowOf, type Tone } from './kit.ts';
import type { ArmPose } from './pose.ts';
import { at, fill, type Gradient, limb, type Point, ramp, stroke } from './shape.ts';

const sleeves = { tee: 'short', apron: 'short', tank: 'none', shirt: 'rolled', sweater: 'long', hoodie: 'long', blazer: 'long' } as const;

/** Where an arm begins; `side` −1 is the picture's left. */
export function shoulderOf(kit: Kit, side: -1 | 1, lift: number): Point {
  return { x: side * (kit.traits.shoulder - 52 * kit.traits.limb), y: -512 - lift };
}

export interface HandPlace {
  /** The wrist in units, the direction of the forearm plus the hand's turn (radians, 0 = fingers up). */
  wrist: Point;
  angle: number;
  mirrored: boolean;
}

export function handPlaceOf(arm: ArmPose, side: -1 | 1): HandPlace {
  const forearm = Math.atan2(arm.wrist.y - arm.elbow.y, arm.wrist.x - arm.elbow.x);
  const turn = (arm.turn * Math.PI) / 180;
  return { wrist: arm.wrist, angle: forearm + Math.PI / 2 + turn, mirrored: (side === -1) !== (arm.flip === true) };
}

/** Upper arm and sleeve: they lie under whatever hair falls on the shoulder. */
export function drawUpperArm(ink: Ink, kit: Kit, side: -1 | 1, arm: ArmPose, lift: number): void {
  const { shoulder, thick, elbow, rim, sleeve, loose } = measure(kit, side, arm, lift);
  const top = { tone: kit.top, root: rootOf(kit.top, side), rim };
  if (sleeve === 'long') {
    drawLimb(ink, kit, [shoulder, arm.elbow], [53 * thick + loose * 0.5, elbow + loose], top);
    return;
  }
  drawLimb(ink, kit, [shoulder, arm.elbow], [49 * thick, elbow], { tone: kit.skin, root: rootOf(kit.skin, side), rim });
  if (sleeve === 'none') return;
  const end = at(shoulder, arm.elbow, sleeve === 'short' ? 0.66 : 0.84);
  const width = (sleeve === 'short' ? 57 : 54) * thick;
  drawLimb(ink, kit, [shoulder, end], [54 * thick, width], { ...top, flat: true });
  drawHem(ink, kit, shoulder, end, width, sleeve === 'short');
}

/** Forearm, cuff and hand: they lie over everything. */
export function drawForearm(ink: Ink, kit: Kit, side: -1 | 1, arm: ArmPose, lift: number): void {
  const { shoulder, thick, near, elbow, rim, sleeve, loose } = measure(kit, side, arm, lift);
  if (sleeve !== 'long') {
    const overlap = sleeve === 'rolled' ? 0.96 : 0.87;
    drawLimb(ink, kit, [arm.elbow, arm.wrist], [elbow, 27 * thick * near], { tone: kit.skin, rim, from: at(shoulder, arm.elbow, overlap) });
    drawPlacedHand(ink, kit, arm, side);
    return;
  }
  const end = at(arm.elbow, arm.wrist, 0.97);
  const wrist = 32 * thick * near + loose * 0.7;
  drawLimb(ink, kit, [arm.elbow, end], [elbow + loose, wrist], { tone: kit.top, rim, from: at(shoulder, arm.elbow, 0.72) });
  drawPlacedHand(ink, kit, arm, side);
  drawCuff(ink, kit, arm.elbow, end, wrist, kit.drawing.top.style === 'blazer' ? kit.accent : kit.top);
}

function measure(kit: Kit, side: -1 | 1, arm: ArmPose, lift: number) {
  const { style } = kit.drawing.top;
  const thick = kit.traits.limb;
  const near = arm.near ?? 1;
  return {
    shoulder: shoulderOf(kit, side, lift),
    thick,
    near,
    elbow: 40 * thick * near,
    rim: side === 1 || arm.elbow.y < -400,
    sleeve: sleeves[style],
    loose: style === 'blazer' ? 5 : 9,
  };
}

export function drawPlacedHand(ink: Ink, kit: Kit, arm: ArmPose, side: -1 | 1): void {
  const { wrist, angle, mirrored } = handPlaceOf(arm, side);
  const size = handScale(kit, arm);
  ink.save();
  ink.translate(wrist.x, wrist.y);
  ink.rotate(angle);
  ink.scale(mirrored ? -size : size, size);
  drawHand(ink, kit, arm.hand);
  ink.restore();
}

export function handScale(kit: Kit, arm: ArmPose): number {
  return (0.9 + 0.12 * kit.traits.limb) * (arm.near ?? 1);
}

interface LimbLook {
  tone: Tone;
  /** The colour the limb has where it leaves the trunk, so that no seam shows; none for a forearm. */
  root?: string;
  /** Rim light only where the limb stands free. */
  rim: boolean;
  flat?: boolean;
  /** Where on the upper arm a forearm's lit shape begins, so that the elbow shows no joint. */
  from?: Point;
}

/** Rim behind, form shadow, then the lit shape: three plain fills give a round limb that grows out of the shoulder. */
function drawLimb(ink: Ink, kit: Kit, points: Point[], radii: number[], { tone, root, rim, flat, from: overlap }: LimbLook): void {
  const draw = flat ? butt : limb;
  const [from, to] = [points[0] ?? { x: 0, y: 0 }, points[1] ?? { x: 0, y: 1 }];
  const along = (near: string | undefined, far: string, until: number): Gradient | string =>
    near === undefined
      ? far
      : ramp(ink, from, to, [
          [0, near],
          [0.1, near],
          [until, far],
          [1, far],
        ]);
  // Fading at both ends: a line that stops at a joint would show it.
  const steep = Math.abs(to.x - from.x) < Math.abs(to.y - from.y) * 0.7;
  if (rim && steep)
    stroke(
      ink,
      outerEdge(from, to, radii),
      ramp(ink, from, to, [fade(kit.rim, 0), [0.35, kit.rim], [0.8, kit.rim], [1, fade(kit.rim, 0)]]),
      7,
    );
  fill(ink, draw(points, radii), along(root, tone.shade, 0.62));
  const inset = (radii[0] ?? 40) * 0.19;
  const lit = overlap ? [overlap, ...points] : points;
  const litRadii = overlap ? [(radii[0] ?? 40) * 1.04, ...radii] : radii;
  const inset2 = overlap ? (radii[0] ?? 40) * 0.22 : inset;
  fill(ink, draw(lit, litRadii, -inset2, { x: -inset * 0.85, y: -inset * 0.3 }), along(root, mix(tone.lit, tone.base, 0.35), 0.66));
}

/** The right-hand outline of a limb: where the rim light catches. */
function outerEdge(a: Point, b: Point, radii: readonly number[]): Path2D {
  const path = new Path2D();
  const length = Math.max(0.001, Math.hypot(b.x - a.x, b.y - a.y));
  const flip = b.y < a.y ? 1 : -1;
  const n = { x: (-(b.y - a.y) / length) * flip, y: ((b.x - a.x) / length) * flip };
  const [ra, rb] = [radii[0] ?? 1, radii[1] ?? 1];
  path.moveTo(a.x + n.x * ra, a.y + n.y * ra);
  path.lineTo(b.x + n.x * rb, b.y + n.y * rb);
  return path;
}

/** The trunk's own colour at a shoulder: lit on the left, in half shadow on the right. */
function rootOf(tone: Tone, side: -1 | 1): string {
  return side === -1 ? mix(tone.lit, tone.base, 0.3) : mix(tone.base, tone.shade, 0.4);
}

/** What an arm throws on the trunk; the ink must be clipped to it. */
export function drawArmShadow(ink: Ink, kit: Kit, side: -1 | 1, arm: ArmPose, lift: number): void {
  const thick = kit.traits.limb * (kit.drawing.top.style === 'hoodie' ? 1.2 : 1);
  const shoulder = shoulderOf(kit, side, lift);
  const from = at(shoulder, arm.elbow, 0.34);
  const path = limb([from, arm.elbow, arm.wrist], [40 * thick, 44 * thick, 34 * thick], 2, { x: 10, y: 12 });
  fill(ink, path, ramp(ink, shoulder, at(shoulder, arm.elbow, 0.8), [shadowOf(kit, 0), shadowOf(kit, 0.3)]));
}

/** A limb with a straight end, for sleeves. */
function butt(points: readonly Point[], radii: readonly number[], grow = 0, shift: Point = { x: 0, y: 0 }): Path2D {
  const [a, b] = points;
  if (!a || !b) return new Path2D();
  const ra = (radii[0] ?? 1) + grow;
  const rb = (radii[1] ?? 1) + grow;
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  const path = new Path2D();
  const px = Math.cos(angle + Math.PI / 2);
  const py = Math.sin(angle + Math.PI / 2);
  path.arc(a.x + shift.x, a.y + shift.y, ra, angle + Math.PI / 2, angle + Math.PI * 1.5);
  path.lineTo(b.x + shift.x - px * rb, b.y + shift.y - py * rb);
  path.quadraticCurveTo(
    b.x + shift.x + Math.cos(angle) * 12,
    b.y + shift.y + Math.sin(angle) * 12,
    b.x + shift.x + px * rb,
    b.y + shift.y + py * rb,
  );
  path.closePath();
  return path;
}

function drawHem(ink: Ink, kit: Kit, from: Point, end: Point, radius: number, short: boolean): void {
  const angle = Math.atan2(end.y - from.y, end.x - from.x);
  ink.save();
  ink.translate(end.x, end.y);
  ink.rotate(angle);
  const hem = kit.memo(
    `hem:${short}`,
    () =>
      new Path2D(
        short
          ? `M-7,${-radius} Q7,0 -7,${radius}`
          : `M-24,${-radius - 1.5} Q-14,0 -24,${radius + 1.5} L2,${radius + 1.5} Q12,0 2,${-radius - 1.5} Z`,
      ),
  );
  if (short) stroke(ink, hem, fade(kit.top.deep, 0.4), 3);
  else {
    fill(ink, hem, kit.top.base);
    stroke(ink, hem, fade(kit.top.deep, 0.4), 2.4);
  }
  ink.restore();
}

function drawCuff(ink: Ink, kit: Kit, from: Point, end: Point, radius: number, tone: Tone): void {
  const angle = Math.atan2(end.y - from.y, end.x - from.x);
  ink.save();
  ink.translate(end.x, end.y);
  ink.rotate(angle);
  const r = radius * 0.94;
  const cuff = new Path2D(`M-14,${-r - 1} Q-4,0 -14,${r + 1} L16,${r - 3} Q28,0 16,${-r + 3} Z`);
  fill(
    ink,
    cuff,
    kit.memo(`cuff:${Math.round(r)}`, () => ramp(ink, { x: 0, y: -r }, { x: 0, y: r }, [tone.base, tone.shade])),
  );
  stroke(ink, cuff, fade(tone.deep, 0.45), 2.2);
  ink.restore();
}
