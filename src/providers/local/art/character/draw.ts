import type { CharacterDrawing } from '#core/character.ts';
import type { Box } from '#core/cut.ts';
import type { Action } from '#core/shot-prompt.ts';
import type { Ink } from '#media/canvas.ts';
import { drawArmShadow, drawForearm, drawUpperArm, handPlaceOf, handScale, shoulderOf } from './arm.ts';
import { drawBrows, drawFeatures } from './face.ts';
import { crownOf, drawHairBack, drawHairFront } from './hair.ts';
import { drawGrip } from './hand.ts';
import { drawBeard, drawEarrings, drawGlasses, drawHeadForm } from './head.ts';
import { type Kit, kitOf, type Light } from './kit.ts';
import { type Pose, poseOf } from './pose.ts';
import { within } from './shape.ts';
import { drawTorso, onTorso } from './torso.ts';

export interface Performance {
  action: Action;
  /** 0 closed … 1 wide open */
  mouth: number;
  /** 0 open … 1 shut */
  blink: number;
  /** −1 worried … 1 raised */
  brow: number;
  /** −1 … 1 */
  smile: number;
  /** −1 … 1 each */
  gaze: { x: number; y: number };
  /** −1 … 1: the body's sway */
  lean: number;
  /** 0 … 1 */
  breath: number;
  /** 0 … 1: how far the arms are into the action's pose */
  gesture: number;
}

/** Where a figure came to stand, in the ink's own units (pixels unless it was transformed). */
export interface Figure {
  face: Box;
  /** Where the centre of a held or shown product sits; null for actions that show none. */
  hand: { x: number; y: number; angle: number } | null;
  body: Box;
}

export interface Place {
  /** Centre of the body. */
  x: number;
  /** The cut at the waist; nothing is drawn below it. */
  bottom: number;
  /** From the cut to the crown. */
  height: number;
  flip?: boolean;
}

/** The head's middle and its size against head units: a little large, as faces carry the film. */
const headAt = { x: 0, y: -822, size: 1.11 };

/** The outline of any hand, in hand units: how far along the fingers, how far aside. */
const handCorners = [
  [182, -44],
  [182, 44],
  [150, 72],
  [150, -72],
  [90, -98],
  [90, 98],
] as const;

const coversEars: ReadonlySet<string> = new Set(['hijab', 'bob', 'long', 'curls']);

interface Stance {
  kit: Kit;
  pose: Pose;
  scale: number;
  sway: number;
  head: { x: number; y: number; turn: number };
  shift: { x: number; y: number };
}

function stanceOf(drawing: CharacterDrawing, performance: Performance, place: Place, light: Light): Stance {
  const kit = kitOf(drawing, light);
  const level = { left: shoulderOf(kit, -1, 0), right: shoulderOf(kit, 1, 0) };
  const pose = poseOf(performance.action, performance.gesture, level);
  const { gaze, lean, breath } = performance;
  return {
    kit,
    pose: { ...pose, shrug: pose.shrug + breath * 4 },
    scale: place.height / 1000,
    sway: lean * 0.032,
    head: {
      x: headAt.x + lean * 8,
      y: headAt.y + pose.nod - breath * 3,
      turn: ((pose.tilt + lean * 2.4) * Math.PI) / 180,
    },
    shift: { x: gaze.x * 9 + lean * 3, y: gaze.y * 6 + pose.nod * 0.6 },
  };
}

/** The ink in figure units: origin at the middle of the waist, 1000 = the figure's height. */
function inFigure(ink: Ink, place: Place, stance: Stance, draw: () => void): void {
  ink.save();
  ink.translate(place.x, place.bottom);
  ink.scale(place.flip ? -stance.scale : stance.scale, stance.scale);
  ink.beginPath();
  ink.rect(-700, -1400, 1400, 1400);
  ink.clip();
  ink.rotate(stance.sway);
  draw();
  ink.restore();
}

/** Draws the whole figure and says where face, hand and body are. Same arguments, same pixels. */
export function drawCharacter(ink: Ink, drawing: CharacterDrawing, performance: Performance, place: Place, light: Light): Figure {
  const stance = stanceOf(drawing, performance, place, light);
  const { kit, pose, head, shift } = stance;
  const sides = pose.front === 'right' ? ([-1, 1] as const) : ([1, -1] as const);
  const armOf = (side: -1 | 1) => (side === -1 ? pose.left : pose.right);
  inFigure(ink, place, stance, () => {
    const atHead = { x: head.x, y: head.y, turn: head.turn, scaleX: headAt.size, scaleY: headAt.size };
    within(ink, atHead, () => drawHairBack(ink, kit));
    drawTorso(ink, kit, pose.shrug);
    onTorso(ink, kit, pose.shrug, () => {
      for (const side of sides) drawArmShadow(ink, kit, side, armOf(side), pose.shrug);
    });
    for (const side of sides) drawUpperArm(ink, kit, side, armOf(side), pose.shrug);
    // A face behind its own hand has its eyes shut.
    const blink = performance.action === 'facepalm' ? Math.max(performance.blink, performance.gesture * 1.4 - 0.5) : performance.blink;
    within(ink, atHead, () => drawHead(ink, kit, { ...performance, blink }, shift));
    for (const side of sides) drawForearm(ink, kit, side, armOf(side), pose.shrug);
  });
  return figureOf(place, stance);
}

function drawHead(ink: Ink, kit: Kit, performance: Performance, shift: { x: number; y: number }): void {
  drawHeadForm(ink, kit);
  if (kit.drawing.beard) drawBeard(ink, kit);
  drawFeatures(ink, kit, performance, shift);
  drawHairFront(ink, kit);
  drawBrows(ink, kit, performance, shift);
  if (kit.drawing.glasses) drawGlasses(ink, kit, shift);
  if (kit.drawing.earrings && !coversEars.has(kit.drawing.hair.style)) drawEarrings(ink, kit);
}

/**
 * The fingers again, over a product that was drawn at `Figure.hand`; does nothing for actions that hold nothing.
 * `held` is the product's width in the ink's units (a grip reaches about 0.23 of the figure's height).
 */
export function drawHandOver(
  ink: Ink,
  drawing: CharacterDrawing,
  performance: Performance,
  place: Place,
  light: Light,
  held = place.height * 0.16,
): void {
  if (performance.action !== 'hold-up' || performance.gesture < 0.5) return;
  const stance = stanceOf(drawing, performance, place, light);
  const product = stance.pose.product;
  if (!product) return;
  const half = Math.min(118, Math.max(40, held / stance.scale / 2));
  const { wrist } = handPlaceOf(stance.pose.right, 1);
  const size = handScale(stance.kit, stance.pose.right);
  inFigure(ink, place, stance, () => {
    within(ink, { x: wrist.x, y: wrist.y - 56 * size, turn: product.angle, scaleX: size, scaleY: size }, () =>
      drawGrip(ink, stance.kit, half / size),
    );
  });
}

function figureOf(place: Place, stance: Stance): Figure {
  const { kit, scale, sway, pose, head } = stance;
  const side = place.flip ? -1 : 1;
  const toCanvas = (x: number, y: number): { x: number; y: number } => ({
    x: place.x + side * scale * (x * Math.cos(sway) - y * Math.sin(sway)),
    y: place.bottom + scale * (x * Math.sin(sway) + y * Math.cos(sway)),
  });
  const face = toCanvas(head.x, head.y);
  const middle = toCanvas(0, -500);
  const ends = [pose.left, pose.right].flatMap((arm, i) => {
    const { wrist, angle } = handPlaceOf(arm, i === 0 ? -1 : 1);
    const size = handScale(kit, arm);
    const hand = handCorners.map(([along, aside]) => ({
      x: Math.abs(wrist.x + size * (Math.sin(angle) * along + Math.cos(angle) * aside)) + 6,
      y: wrist.y - size * (Math.cos(angle) * along - Math.sin(angle) * aside) - 6,
    }));
    return [{ x: Math.abs(arm.elbow.x) + 62 * kit.traits.limb, y: arm.elbow.y }, { x: Math.abs(wrist.x) + 44, y: wrist.y }, ...hand];
  });
  // A grip reaches round whatever is held.
  const grip = pose.product && pose.right.hand === 'hold' ? pose.product.x + 140 : 0;
  const reach = Math.max(kit.traits.shoulder + 30, grip, ...ends.map((end) => end.x)) + 1000 * Math.abs(Math.sin(sway)) * 0.5;
  const top = Math.max(-head.y + crownOf(kit) * headAt.size + 12, ...ends.map((end) => -end.y)) + 8;
  const hand = pose.product ? toCanvas(pose.product.x, pose.product.y) : null;
  return {
    face: { x: face.x - 160 * scale, y: face.y - 205 * scale, width: 320 * scale, height: 420 * scale },
    hand: hand && pose.product ? { ...hand, angle: side * (pose.product.angle + sway) } : null,
    body: { x: middle.x - reach * scale, y: place.bottom - top * scale, width: reach * 2 * scale, height: top * scale },
  };
}
