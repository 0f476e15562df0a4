import type { Ink } from '#media/canvas.ts';
import { Path2D } from '#media/canvas.ts';
import { fade } from '../palette.ts';
import { drawHand } from './hand.ts';
import type { Kit, Tone } from './kit.ts';
import type { ArmPose } from './pose.ts';
import { at, fill, limb, type Point, ramp, stroke } from './shape.ts';

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

/** Draws one arm with its hand. */
export function drawArm(ink: Ink, kit: Kit, side: -1 | 1, arm: ArmPose, lift: number): void {
  const shoulder = shoulderOf(kit, side, lift);
  const { limb: thick } = kit.traits;
  const near = arm.near ?? 1;
  const points = [shoulder, arm.elbow, arm.wrist];
  const sleeve = sleeves[kit.drawing.top.style];
  const bare = [50 * thick, 40 * thick * near, 27 * thick * near];
  if (sleeve !== 'long') drawLimb(ink, kit, kit.skin, points, bare, `skin`);
  drawPlacedHand(ink, kit, arm, side);
  if (sleeve === 'long') {
    const loose = kit.drawing.top.style === 'blazer' ? 5 : 9;
    const end = at(arm.elbow, arm.wrist, 0.97);
    drawLimb(
      ink,
      kit,
      kit.top,
      [shoulder, arm.elbow, end],
      [54 * thick + loose * 0.6, 45 * thick * near + loose, 33 * thick * near + loose * 0.7],
      'top',
    );
    drawCuff(ink, kit, arm.elbow, end, 33 * thick * near + loose * 0.7, kit.drawing.top.style === 'blazer' ? kit.accent : kit.top);
  } else if (sleeve !== 'none') {
    const short = sleeve === 'short';
    const end = short ? at(shoulder, arm.elbow, 0.66) : at(shoulder, arm.elbow, 0.98);
    drawLimb(ink, kit, kit.top, [shoulder, end], [56 * thick, (short ? 56 : 50) * thick], 'top', true);
    drawHem(ink, kit, shoulder, end, (short ? 56 : 50) * thick, short);
  }
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

/** Rim behind, form shadow, then the lit shape: three plain fills give a round limb. */
function drawLimb(ink: Ink, kit: Kit, tone: Tone, points: Point[], radii: number[], name: string, flat = false): void {
  const draw = flat ? butt : limb;
  fill(ink, draw(points, radii, 0, { x: 3.4, y: -1 }), kit.rim);
  fill(ink, draw(points, radii), tone.shade);
  const inset = (radii[0] ?? 40) * 0.17;
  const light = kit.memo(`limb:${name}`, () => ramp(ink, { x: 0, y: -640 }, { x: 0, y: -120 }, [tone.lit, tone.base]));
  fill(ink, draw(points, radii, -inset, { x: -inset * 0.9, y: -inset * 0.35 }), light);
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
        short ? `M-7,${-radius} Q7,0 -7,${radius}` : `M-14,${-radius - 3} Q2,0 -14,${radius + 3} L6,${radius + 3} Q22,0 6,${-radius - 3} Z`,
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
