import type { Action } from '#core/shot-prompt.ts';
import type { HandShape } from './hand.ts';
import { ease, lerp, type Point } from './shape.ts';

export interface ArmPose {
  /** Units from the waist's centre, y up negative; the picture's right is +x. */
  elbow: Point;
  wrist: Point;
  hand: HandShape;
  /** Degrees the hand turns against the forearm, clockwise. */
  turn: number;
  /** Draws the hand mirrored (thumb on the other side). */
  flip?: boolean;
  /** Share of the upper arm's and the forearm's thickness: nearer things are bigger. */
  near?: number;
}

export interface Pose {
  /** The arm on the picture's left and right. */
  left: ArmPose;
  right: ArmPose;
  /** Which arm lies on top. */
  front: 'left' | 'right';
  /** Shoulders up (units), head turn (degrees clockwise) and shift (units). */
  shrug: number;
  tilt: number;
  nod: number;
  /** Where a product's centre sits, in units; null when the hands are busy. */
  product: { x: number; y: number; angle: number } | null;
}

const restRight: ArmPose = { elbow: { x: 268, y: -232 }, wrist: { x: 262, y: 24 }, hand: 'soft', turn: 4 };
const restLeft: ArmPose = { elbow: { x: -268, y: -232 }, wrist: { x: -262, y: 24 }, hand: 'soft', turn: -4 };

const rest: Pose = { left: restLeft, right: restRight, front: 'right', shrug: 0, tilt: 0, nod: 0, product: null };

const poses: Record<Action, Pose> = {
  talk: {
    ...rest,
    right: { elbow: { x: 280, y: -222 }, wrist: { x: 150, y: -312 }, hand: 'side', turn: 26, near: 1.04 },
    tilt: 1.5,
  },
  explain: {
    ...rest,
    left: { elbow: { x: -288, y: -222 }, wrist: { x: -172, y: -366 }, hand: 'side', turn: -34, near: 1.06 },
    right: { elbow: { x: 288, y: -216 }, wrist: { x: 168, y: -348 }, hand: 'side', turn: 38, near: 1.06 },
  },
  shrug: {
    ...rest,
    left: { elbow: { x: -236, y: -222 }, wrist: { x: -264, y: -428 }, hand: 'soft', turn: -34, flip: true },
    right: { elbow: { x: 236, y: -222 }, wrist: { x: 264, y: -428 }, hand: 'soft', turn: 34, flip: true },
    shrug: 30,
    tilt: -5,
    nod: 6,
  },
  point: {
    ...rest,
    left: { elbow: { x: -268, y: -246 }, wrist: { x: -10, y: -408 }, hand: 'point', turn: 6, near: 1.08 },
    front: 'left',
    tilt: -3,
    product: { x: 288, y: -500, angle: 0 },
  },
  'hold-up': {
    ...rest,
    right: { elbow: { x: 290, y: -212 }, wrist: { x: 274, y: -436 }, hand: 'hold', turn: 3, near: 1.08 },
    tilt: -3,
    product: { x: 272, y: -508, angle: 0.05 },
  },
  facepalm: {
    ...rest,
    left: { elbow: { x: -296, y: -410 }, wrist: { x: -92, y: -706 }, hand: 'cover', turn: 6, flip: true, near: 1.14 },
    front: 'left',
    tilt: 7,
    nod: 14,
  },
  think: {
    ...rest,
    left: { elbow: { x: -190, y: -252 }, wrist: { x: -58, y: -536 }, hand: 'chin', turn: -26, flip: true },
    right: { elbow: { x: 266, y: -226 }, wrist: { x: -66, y: -238 }, hand: 'soft', turn: 0, flip: true },
    front: 'left',
    tilt: 5,
    nod: 2,
  },
  celebrate: {
    ...rest,
    left: { elbow: { x: -346, y: -470 }, wrist: { x: -318, y: -716 }, hand: 'fist', turn: 2 },
    right: { elbow: { x: 346, y: -470 }, wrist: { x: 318, y: -728 }, hand: 'fist', turn: -2 },
    shrug: 22,
    tilt: -2,
    nod: -6,
  },
  present: {
    ...rest,
    right: { elbow: { x: 266, y: -206 }, wrist: { x: 240, y: -402 }, hand: 'soft', turn: 46, flip: true, near: 1.06 },
    tilt: -3,
    product: { x: 296, y: -580, angle: 0 },
  },
  wave: {
    ...rest,
    right: { elbow: { x: 316, y: -270 }, wrist: { x: 312, y: -520 }, hand: 'open', turn: 6, near: 1.05 },
    tilt: -4,
  },
};

/** The pose of an action, `gesture` (0..1) of the way from hanging arms, as an arc and not a straight line. */
export function poseOf(action: Action, gesture: number, shoulders: { left: Point; right: Point }): Pose {
  const pose = poses[action];
  const t = ease(Math.max(0, Math.min(1, gesture)));
  return {
    ...pose,
    left: between(restLeft, pose.left, t, shoulders.left),
    right: between(restRight, pose.right, t, shoulders.right),
    shrug: pose.shrug * t,
    tilt: pose.tilt * t,
    nod: pose.nod * t,
  };
}

function between(from: ArmPose, to: ArmPose, t: number, shoulder: Point): ArmPose {
  if (t >= 1) return to;
  const elbow = swing(shoulder, from.elbow, to.elbow, t);
  const relative = swing({ x: 0, y: 0 }, minus(from.wrist, from.elbow), minus(to.wrist, to.elbow), t);
  return {
    ...to,
    elbow,
    wrist: { x: elbow.x + relative.x, y: elbow.y + relative.y },
    turn: lerp(from.turn, to.turn, t),
    near: lerp(1, to.near ?? 1, t),
  };
}

const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });

/** Around `center`, by angle and distance at once. */
function swing(center: Point, from: Point, to: Point, t: number): Point {
  const a = Math.atan2(from.y - center.y, from.x - center.x);
  let b = Math.atan2(to.y - center.y, to.x - center.x);
  // Arms swing outwards and up, never through the body: the short way round, by the outside when nearly opposite.
  if (b - a > Math.PI) b -= Math.PI * 2;
  if (a - b > Math.PI) b += Math.PI * 2;
  const angle = lerp(a, b, t);
  const reach = lerp(Math.hypot(from.x - center.x, from.y - center.y), Math.hypot(to.x - center.x, to.y - center.y), t);
  return { x: center.x + Math.cos(angle) * reach, y: center.y + Math.sin(angle) * reach };
}
