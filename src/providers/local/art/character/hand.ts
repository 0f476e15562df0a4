import type { Ink } from '#media/canvas.ts';
import { Path2D } from '#media/canvas.ts';
import { fade } from '../palette.ts';
import type { Kit } from './kit.ts';
import { addLimb, fill, type Point, rimOf, stroke } from './shape.ts';

export type HandShape = 'open' | 'soft' | 'side' | 'point' | 'fist' | 'hold' | 'cover' | 'chin';

interface Finger {
  base: Point;
  /** Degrees from straight up, clockwise; then the turn at the middle joint. */
  angle: number;
  bend: number;
  length: number;
  width: number;
  nail?: boolean;
}

interface HandPlan {
  palm: string;
  /** Drawn in this order, each over the one before. */
  fingers: Finger[];
  /** Fingers that lie over the palm. */
  over: Finger[];
  creases: string;
}

/*
 * A hand with its wrist at the origin, fingers up, thumb to the left (the right hand of the picture, palm seen).
 * Units as everywhere: 1000 = the figure's height. A hand is about 170 long.
 */
const finger = (x: number, y: number, angle: number, bend: number, length: number, width: number, nail = false): Finger => ({
  base: { x, y },
  angle,
  bend,
  length,
  width,
  nail,
});

const plans: Record<HandShape, HandPlan> = {
  open: {
    palm: 'M-27,8 C-30,-14 -44,-30 -44,-58 C-44,-84 -34,-97 -4,-98 C28,-98 43,-86 43,-60 C43,-32 30,-12 27,8 Z',
    fingers: [
      finger(33, -80, 19, 6, 62, 10),
      finger(12, -90, 7, 3, 80, 11),
      finger(-11, -91, -4, -2, 84, 11.4),
      finger(-33, -82, -15, -4, 74, 11),
    ],
    over: [finger(-31, -34, -50, 14, 68, 13)],
    creases: 'M-30,-60 C-14,-72 10,-70 30,-60 M-26,-42 C-8,-58 4,-30 -6,-10',
  },
  soft: {
    palm: 'M-25,8 C-30,-12 -38,-30 -37,-58 C-36,-84 -26,-95 -2,-96 C24,-96 38,-86 38,-60 C38,-34 28,-12 25,8 Z',
    fingers: [
      finger(28, -80, 14, -16, 60, 10),
      finger(10, -88, 7, -18, 76, 11),
      finger(-9, -89, 0, -20, 80, 11.4),
      finger(-27, -80, -7, -20, 70, 11),
    ],
    over: [finger(-26, -36, -46, 26, 66, 13)],
    creases: 'M-24,-62 C-10,-72 10,-70 26,-60 M-22,-44 C-4,-56 6,-30 -2,-12',
  },
  side: {
    palm: 'M-24,8 C-28,-18 -31,-56 -24,-90 C-14,-100 12,-100 20,-90 C28,-60 27,-20 24,8 Z',
    fingers: [finger(14, -84, 13, -12, 72, 10.4), finger(4, -88, 7, -16, 82, 11)],
    over: [finger(-9, -86, 0, -20, 84, 12, true), finger(-10, -34, -24, 8, 66, 13.5, true)],
    creases: '',
  },
  point: {
    palm: 'M-26,8 C-30,-12 -42,-28 -41,-56 C-40,-82 -30,-92 -4,-94 C26,-95 42,-84 42,-58 C42,-32 30,-12 26,8 Z',
    fingers: [finger(-28, -78, -4, 3, 96, 11.6, true)],
    over: [
      finger(33, -78, 176, 12, 34, 11),
      finger(13, -86, 178, 10, 42, 12),
      finger(-8, -86, 180, 8, 44, 12),
      finger(-36, -28, 22, 52, 62, 13, true),
    ],
    creases: '',
  },
  fist: {
    palm: 'M-28,8 C-32,-12 -46,-30 -45,-62 C-44,-92 -34,-104 -2,-104 C32,-104 46,-92 46,-64 C46,-34 32,-12 28,8 Z',
    fingers: [],
    over: [
      finger(35, -86, 180, -8, 46, 11.5),
      finger(12, -91, 180, -4, 52, 12.5),
      finger(-12, -91, 180, 4, 52, 12.5),
      finger(-35, -86, 180, 8, 46, 12),
      finger(-38, -40, 62, 30, 66, 13.5, true),
    ],
    creases: '',
  },
  hold: {
    palm: 'M-28,8 C-34,-14 -50,-30 -52,-56 C-52,-84 -36,-96 0,-97 C36,-96 52,-84 52,-58 C50,-30 34,-12 28,8 Z',
    fingers: [],
    // Curled, for when nothing is held; a product hides them and gets its own (drawGrip).
    over: [
      finger(34, -80, 180, -8, 42, 11.5),
      finger(12, -85, 180, -4, 48, 12.5),
      finger(-11, -85, 180, 4, 48, 12.5),
      finger(-34, -80, 180, 8, 42, 12),
      finger(-40, -34, 58, 30, 64, 13.5, true),
    ],
    creases: '',
  },
  cover: {
    palm: 'M-27,8 C-30,-14 -42,-30 -42,-60 C-42,-84 -32,-95 -3,-96 C28,-96 42,-84 42,-60 C42,-32 30,-12 27,8 Z',
    fingers: [
      finger(32, -78, 13, -6, 60, 10.4, true),
      finger(11, -86, 5, -4, 76, 11.4, true),
      finger(-11, -87, -4, 2, 80, 11.6, true),
      finger(-32, -78, -13, 6, 70, 11.2, true),
    ],
    over: [finger(-33, -30, -44, 12, 62, 13, true)],
    creases: 'M24,-80 q6,-5 10,0 M4,-87 q7,-5 12,0 M-18,-87 q6,-5 12,0 M-38,-80 q6,-5 10,0',
  },
  chin: {
    palm: 'M-26,8 C-30,-12 -42,-28 -41,-56 C-40,-80 -30,-88 -4,-90 C26,-91 42,-82 42,-58 C42,-32 30,-12 26,8 Z',
    fingers: [finger(-30, -72, -8, -2, 92, 11.6, true)],
    over: [
      finger(33, -74, 184, 12, 32, 11),
      finger(13, -82, 182, 10, 40, 12),
      finger(-8, -82, 180, 8, 42, 12),
      finger(-36, -30, -14, 20, 58, 13, true),
    ],
    creases: '',
  },
};

interface Joints {
  points: Point[];
  radii: number[];
  tip: Point;
  heading: number;
}

function jointsOf({ base, angle, bend, length, width }: Finger): Joints {
  const points: Point[] = [base];
  const radii = [width * 1.04];
  let heading = ((angle - 90) * Math.PI) / 180;
  let here = base;
  const parts: [number, number][] = [
    [0.46, 0],
    [0.3, 0.55],
    [0.24, 0.45],
  ];
  for (const [i, [share, turn]] of parts.entries()) {
    heading += (bend * turn * Math.PI) / 180;
    here = { x: here.x + Math.cos(heading) * length * share, y: here.y + Math.sin(heading) * length * share };
    points.push(here);
    radii.push(width * (1 - 0.07 * (i + 1)));
  }
  return { points, radii, tip: here, heading };
}

interface HandPaths {
  palm: Path2D;
  rim: Path2D;
  /** Side by side, so one shape will do; those over the palm cross each other. */
  fingers: FingerPaths;
  over: FingerPaths[];
  creases: Path2D;
}

interface FingerPaths {
  edge: Path2D;
  lit: Path2D;
  nail: Path2D | null;
}

const drawn = new Map<HandShape, HandPaths>();

function pathsOf(shape: HandShape): HandPaths {
  const known = drawn.get(shape);
  if (known) return known;
  const plan = plans[shape];
  const silhouette = new Path2D(plan.palm);
  for (const item of [...plan.fingers, ...plan.over]) {
    const joints = jointsOf(item);
    addLimb(silhouette, joints.points, joints.radii);
  }
  const made: HandPaths = {
    palm: new Path2D(plan.palm),
    rim: rimOf(silhouette.simplify(), 2.6, 1),
    fingers: together(plan.fingers.map(fingerPaths)),
    over: plan.over.map(fingerPaths),
    creases: new Path2D(plan.creases),
  };
  drawn.set(shape, made);
  return made;
}

function together(parts: readonly FingerPaths[]): FingerPaths {
  const all: FingerPaths = { edge: new Path2D(), lit: new Path2D(), nail: new Path2D() };
  for (const { edge, lit, nail } of parts) {
    all.edge.addPath(edge);
    all.lit.addPath(lit);
    if (nail) all.nail?.addPath(nail);
  }
  return all;
}

function fingerPaths(plan: Finger): FingerPaths {
  const { points, radii, tip, heading } = jointsOf(plan);
  const edge = addLimb(new Path2D(), points, radii).simplify();
  const lit = addLimb(new Path2D(), points, radii, -1.6, { x: -1.6, y: -0.8 }).simplify();
  if (!plan.nail) return { edge, lit, nail: null };
  const nail = new Path2D();
  nail.ellipse(tip.x - Math.cos(heading) * 1, tip.y - Math.sin(heading) * 1, plan.width * 0.62, plan.width * 0.44, heading, 0, Math.PI * 2);
  return { edge, lit, nail };
}

/** Draws a hand at the ink's origin: wrist at 0,0, fingers up. Light falls from the upper left. */
export function drawHand(ink: Ink, kit: Kit, shape: HandShape): void {
  const paths = pathsOf(shape);
  const { skin } = kit;
  fill(ink, paths.rim, kit.rim);
  drawFinger(ink, kit, paths.fingers);
  fill(
    ink,
    paths.palm,
    kit.memo('palm', () => palmLight(ink, kit)),
  );
  if (plans[shape].creases) stroke(ink, paths.creases, fade(skin.deep, 0.5), 2.2);
  for (const item of paths.over) drawFinger(ink, kit, item);
}

function drawFinger(ink: Ink, kit: Kit, { edge, lit, nail }: FingerPaths): void {
  fill(ink, edge, kit.skin.shade);
  fill(
    ink,
    lit,
    kit.memo('finger', () => fingerLight(ink, kit)),
  );
  if (nail) fill(ink, nail, fade(kit.skin.lit, 0.85));
}

function palmLight(ink: Ink, { skin }: Kit) {
  const light = ink.createLinearGradient(-40, -90, 36, 6);
  light.addColorStop(0, skin.lit);
  light.addColorStop(0.55, skin.base);
  light.addColorStop(1, skin.shade);
  return light;
}

function fingerLight(ink: Ink, { skin }: Kit) {
  const light = ink.createLinearGradient(0, -180, 0, -50);
  light.addColorStop(0, skin.lit);
  light.addColorStop(1, skin.base);
  return light;
}

/**
 * The fingers that come round a held thing: four tips from the right edge, the thumb from the left.
 * Origin at the palm's centre, `half` is half the thing's width in units.
 */
export function drawGrip(ink: Ink, kit: Kit, half: number): void {
  const tips = [
    { y: -44, reach: 34 },
    { y: -17, reach: 42 },
    { y: 10, reach: 41 },
    { y: 35, reach: 32 },
  ];
  for (const { y, reach } of tips) {
    const from = { x: half + 9, y: y + 5 };
    const tip = { x: half - reach, y: y - 2 };
    const middle = { x: half - 4, y: y - 1 };
    drawFinger(ink, kit, gripPaths([from, middle, tip], [11, 13, 11.5], { x: tip.x - 1, y: tip.y }));
  }
  const root = { x: -half - 12, y: 34 };
  const thumbTip = { x: -half + 34, y: -22 };
  drawFinger(ink, kit, gripPaths([root, { x: -half + 4, y: 4 }, thumbTip], [15, 15, 12], thumbTip));
}

function gripPaths(points: Point[], radii: number[], nailAt: Point): FingerPaths {
  const nail = new Path2D();
  const before = points[points.length - 2] ?? nailAt;
  nail.ellipse(nailAt.x, nailAt.y, 7.4, 5.4, Math.atan2(nailAt.y - before.y, nailAt.x - before.x), 0, Math.PI * 2);
  return { edge: addLimb(new Path2D(), points, radii), lit: addLimb(new Path2D(), points, radii, -1.6, { x: -1.2, y: -1.4 }), nail };
}
