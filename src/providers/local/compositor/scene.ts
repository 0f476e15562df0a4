import type { Box } from '#core/cut.ts';
import type { Ink } from '#media/canvas.ts';
import { drawCharacter, drawHandOver, type Figure, type Performance } from '../art/character/draw.ts';
import { drawAir, drawBokeh } from './atmosphere.ts';
import { type Composition, gripShare, palmBelow, type Size } from './layout.ts';
import { drawSprite, type SpritePose } from './sprite.ts';
import { reach, type Stage } from './stage.ts';

/** Where the camera is against the composition: shares of the canvas, radians, factor. */
export interface Camera {
  zoom: number;
  x: number;
  y: number;
  roll: number;
}

export interface Moment {
  composition: Composition;
  /** Null draws no figure, whatever the composition says. */
  performance: Performance | null;
  camera: Camera;
  /** Seconds; moves the air. */
  time: number;
  product: ProductMoment;
  /** How far out of focus; what the composition says where it is not given. */
  soft?: Softness;
}

/** 0 sharp … 1 far out of focus. */
export interface Softness {
  figure: number;
  product: number;
}

export interface ProductMoment {
  /** 0 not there yet … 1 in place; may pass 1 when it springs. */
  enter: number;
  turn: number;
  tilt: number;
  glint: number | null;
}

export interface Seen {
  face: Box | null;
  product: Box | null;
}

export const stillCamera: Camera = { zoom: 1, x: 0, y: 0, roll: 0 };
export const restingProduct: ProductMoment = { enter: 1, turn: 1, tilt: 0, glint: null };

/** Nearer planes move more when the camera does; `near` stands before the lens, `pop` floats beside a figure. */
export const planes = { back: 0.4, figure: 1, front: 1.2, pop: 1.35, near: 2.1 };

/** Draws one picture of the scene and says where face and product came to be, in canvas pixels, as the camera sees them. */
export function drawScene(ink: Ink, stage: Stage, moment: Moment): Seen {
  const { composition } = moment;
  ink.imageSmoothingEnabled = true;
  // Everything is prepared near its final size; better sampling costs twice the time and shows no difference.
  ink.imageSmoothingQuality = 'low';
  drawBack(ink, stage, moment);
  const seen: Seen = { face: null, product: null };
  const soft = moment.soft ?? { figure: composition.figureSoft ? 1 : 0, product: 0 };
  const drawPerson = (pen: Ink, found: Seen) => within(pen, moment, stage, planes.figure, () => drawFigure(pen, stage, moment, found));
  if (composition.figure && moment.performance && stage.staging.character) {
    if (soft.figure > 0)
      softly(ink, stage, soft.figure, figureSpan(stage, moment), (pen) => drawPerson(pen, { face: null, product: null }));
    else drawPerson(ink, seen);
    seen.face = faceOf(stage, moment, seen);
  }
  within(ink, moment, stage, planes.front, () => drawFront(ink, stage, moment));
  const drawProduct = (pen: Ink) => within(pen, moment, stage, planes.front, () => drawStanding(pen, stage, moment, seen));
  if (soft.product > 0) softly(ink, stage, soft.product, { left: 0, right: stage.size.width, low: stage.size.height * 0.85 }, drawProduct);
  else drawProduct(ink);
  drawAir(ink, stage.atmosphere, stage.size, moment.time);
  return {
    face: seen.face && throughCamera(seen.face, moment, stage.size, planes.figure),
    product:
      seen.product && throughCamera(seen.product, moment, stage.size, composition.product?.mode === 'hand' ? planes.figure : planes.front),
  };
}

function drawBack(ink: Ink, stage: Stage, { composition, camera, time }: Moment): void {
  const { size } = stage;
  const back = stage.back(composition);
  const zoom = Math.max(1, 1 + (camera.zoom - 1) * planes.back) * reach;
  const width = size.width * zoom;
  const height = size.height * zoom;
  const x = (size.width - width) / 2 + camera.x * planes.back * size.width;
  const y = (size.height - height) / 2 + camera.y * planes.back * size.height;
  ink.drawImage(back, bound(x, size.width - width), bound(y, size.height - height), width, height);
  drawBokeh(ink, stage.atmosphere, size, time, composition.setZoom);
}

/** The set must cover the canvas whatever the camera does. */
function bound(value: number, lowest: number): number {
  return Math.min(0, Math.max(lowest, value));
}

function drawFigure(ink: Ink, stage: Stage, moment: Moment, seen: Seen): void {
  const { composition, performance } = moment;
  const { figure, product } = composition;
  const { character } = stage.staging;
  if (!figure || !performance || !character) return;
  const drawn = drawCharacter(ink, character, performance, figure, stage.light);
  seen.face = drawn.face;
  if (product?.mode !== 'hand' || !drawn.hand) return;
  const pose = heldPose(stage, moment, drawn, product.height, figure.height / 1000);
  const sprite = stage.sprite(Math.round(product.height));
  drawSprite(ink, sprite, pose);
  seen.product = boxOf(pose, sprite.aspect);
  drawHandOver(ink, character, performance, figure, stage.light, product.height * sprite.aspect);
}

/** A held product comes up with the arm: the figure only tells where the arm ends. */
function heldPose(stage: Stage, { product, performance, composition }: Moment, drawn: Figure, height: number, unit: number): SpritePose {
  const hand = drawn.hand ?? { x: 0, y: 0, angle: 0 };
  const below = 1 - Math.min(1, performance?.gesture ?? 1);
  const side = composition.flip ? -1 : 1;
  // On an open palm it stands; a fist holds its lower part, so that the label can be read.
  const low = performance?.action === 'present' ? hand.y + palmBelow * unit : hand.y + height * (1 - gripShare);
  return {
    x: hand.x + side * below * 60 * unit,
    bottom: low + below * 430 * unit,
    height: height * (0.7 + 0.3 * product.enter),
    angle: hand.angle + product.tilt + side * below * 0.5 + (stage.staging.product.kind === 'print' ? -0.06 * side : 0),
    turn: product.turn,
    skew: (product.turn - 1) * 0.25,
    glint: product.glint,
    ground: 0,
  };
}

function drawStanding(ink: Ink, stage: Stage, { composition, product }: Moment, seen: Seen): void {
  const place = composition.product;
  if (!place || place.mode === 'hand' || product.enter <= 0) return;
  const sprite = stage.sprite(Math.round(place.height));
  const pose: SpritePose = {
    x: place.x,
    bottom: place.bottom + (1 - product.enter) * place.height * 0.15,
    height: place.height * Math.max(0.05, 0.55 + 0.45 * product.enter),
    angle: product.tilt + (stage.staging.product.kind === 'print' ? -0.045 : 0),
    turn: product.turn,
    skew: (product.turn - 1) * 0.25,
    glint: product.glint,
    ground: Math.max(0, Math.min(1, product.enter * 2 - 1)),
  };
  drawSprite(ink, sprite, pose);
  seen.product = boxOf({ ...pose, height: place.height, bottom: place.bottom }, sprite.aspect);
}

function boxOf({ x, bottom, height }: SpritePose, aspect: number): Box {
  return { x: x - (height * aspect) / 2, y: bottom - height, width: height * aspect, height };
}

/** The counter, stretched from where the composition wants its far edge down to the bottom: a higher edge shows more of its top. */
function drawFront(ink: Ink, stage: Stage, { composition: { counter }, camera }: Moment): void {
  if (counter === null) return;
  const { canvas, edge } = stage.front;
  const { width, height } = stage.size;
  // Wide enough for a camera that is thrown aside: what is then stretched is smeared anyway.
  const wide = width * (1.3 + 2 * Math.max(0, Math.abs(camera.x) * planes.front - 0.12));
  const from = Math.floor(edge * height - height * 0.02);
  const stretch = Math.max(1, (height * 1.02 - counter) / (height * (1 - edge)));
  const top = counter - (edge * height - from) * stretch;
  ink.drawImage(canvas, 0, from, width, height - from, (width - wide) / 2, top, wide, (height - from) * stretch);
  ink.drawImage(canvas, 0, height - 3, width, 2, (width - wide) / 2, top + (height - from) * stretch - 1, wide, height * 0.08);
}

/** Draws something small and lays it large: out of focus, because something else is what matters. `span` is where it can be, in pixels. */
function softly(ink: Ink, { soft }: Stage, amount: number, span: Span, draw: (pen: Ink) => void): void {
  const scale = 1 / (1 + 3 * amount);
  const pen = soft.getContext('2d');
  const [left, right] = [Math.floor(span.left * scale), Math.ceil(span.right * scale)];
  const low = Math.ceil(span.low * scale);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(left, 0, right - left, low);
  pen.save();
  pen.scale(scale, scale);
  // Many pixels become one: without sampling them all a label turns into blocks.
  pen.imageSmoothingQuality = 'medium';
  draw(pen);
  pen.restore();
  ink.drawImage(soft, left, 0, right - left, low, left / scale, 0, (right - left) / scale, low / scale);
}

interface Span {
  left: number;
  right: number;
  low: number;
}

function figureSpan({ size }: Stage, { composition }: Moment): Span {
  const { figure } = composition;
  const half = (figure?.height ?? size.height) * 0.5;
  return {
    left: Math.max(0, (figure?.x ?? 0) - half),
    right: Math.min(size.width, (figure?.x ?? size.width) + half),
    low: size.height * 0.72,
  };
}

function within(ink: Ink, { camera, composition }: Moment, { size }: Stage, plane: number, draw: () => void): void {
  const { focus } = composition;
  const zoom = 1 + (camera.zoom - 1) * plane;
  ink.save();
  ink.translate(focus.x + camera.x * plane * size.width, focus.y + camera.y * plane * size.height);
  if (camera.roll !== 0) ink.rotate(camera.roll * plane);
  ink.scale(zoom, zoom);
  ink.translate(-focus.x, -focus.y);
  draw();
  ink.restore();
}

/** The box that holds a box of a plane when the camera has moved as `within` moves it. */
function throughCamera({ x, y, width, height }: Box, { camera, composition: { focus } }: Moment, size: Size, plane: number): Box {
  const zoom = 1 + (camera.zoom - 1) * plane;
  const [cos, sin] = [Math.cos(camera.roll * plane) * zoom, Math.sin(camera.roll * plane) * zoom];
  const [half, tall] = [(width * cos + height * Math.abs(sin)) / 2, (height * cos + width * Math.abs(sin)) / 2];
  const [dx, dy] = [x + width / 2 - focus.x, y + height / 2 - focus.y];
  const middle = {
    x: focus.x + camera.x * plane * size.width + dx * cos - dy * sin,
    y: focus.y + camera.y * plane * size.height + dx * sin + dy * cos,
  };
  return { x: middle.x - half, y: middle.y - tall, width: 2 * half, height: 2 * tall };
}

function faceOf(stage: Stage, { composition }: Moment, seen: Seen): Box | null {
  const { figure } = composition;
  if (seen.face || !figure) return seen.face;
  const unit = figure.height / 1000;
  const { top, height, half } = stage.measures('talk') ?? { top: 1000, height: 390, half: 155 };
  return { x: figure.x - half * unit, y: figure.bottom - top * unit, width: half * 2 * unit, height: height * unit };
}
