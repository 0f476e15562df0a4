import type { Box } from '#core/cut.ts';

/** Any two lengths in the same unit. */
export interface Shape {
  width: number;
  height: number;
}

/** Where a source stands on a frame. All in shares: `at` of the frame, `seen` of the source (what is not cropped away). */
export interface Placement {
  at: Box;
  seen: Box;
  /** Whether the frame shows more than the source, so that it needs a ground. */
  grounded: boolean;
}

/** What a cut's boxes are shares of. */
export const upright: Shape = { width: 9, height: 16 };

const whole: Box = { x: 0, y: 0, width: 1, height: 1 };
/** Shapes that differ by no more than this are cropped to fill the frame. */
const croppable = 0.12;
/** What a wide source on an upright frame, and an upright one on a squarer frame, may lose of its longer side to stand larger. */
const trimmed = { wide: 0.24, upright: 0.12 };

/** A narrower picture than this share of a wide frame leaves room for text beside it. */
const besideText = 0.6;

/** Whether a frame is so wide that an upright picture stands on its left and the text beside it. */
function isWide({ width, height }: Shape): boolean {
  return width / height > 1.2;
}

/** Fills the frame where the shapes are near, else shows the source nearly whole: in the middle, or on a wide frame at the left. */
export function placePicture(source: Shape, frame: Shape): Placement {
  const ratio = source.width / source.height / (frame.width / frame.height);
  if (Math.abs(ratio - 1) <= croppable || Math.abs(1 / ratio - 1) <= croppable) {
    return { at: whole, seen: centred(Math.min(1, 1 / ratio), Math.min(1, ratio)), grounded: false };
  }
  if (ratio > 1) {
    const share = Math.max(1 / ratio, 1 - trimmed.wide);
    return { at: centred(1, 1 / (ratio * share)), seen: centred(share, 1), grounded: true };
  }
  const share = isWide(frame) ? 1 : Math.max(ratio, 1 - trimmed.upright);
  const width = ratio / share;
  const at = centred(width, 1);
  return { at: isWide(frame) && width < besideText ? { ...at, x: 0.3 - width / 2 } : at, seen: centred(1, share), grounded: true };
}

function centred(width: number, height: number): Box {
  return { x: (1 - width) / 2, y: (1 - height) / 2, width, height };
}

/** The part of the frame that text has, as shares of its width: beside a picture that stands at the left of a wide frame, else all of it. */
export function textArea(source: Shape, frame: Shape): { x: number; width: number } {
  const { at } = placePicture(source, frame);
  const end = at.x + at.width + 0.02;
  return isWide(frame) && at.width < besideText ? { x: end, width: 0.98 - end } : { x: 0, width: 1 };
}

/** Where a box of the upright picture stands on another frame, in shares of that; null when it is cropped away. */
export function boxOnFrame(box: Box, source: Shape, frame: Shape): Box | null {
  const { at, seen } = placePicture(source, frame);
  return clip(into(within(outOf(box, placePicture(source, upright)), seen), at), at);
}

/** From shares of the frame to shares of the source. */
function outOf(box: Box, { at, seen }: Placement): Box {
  return into(within(box, at), seen);
}

/** A box as shares of another. */
function within(box: Box, of: Box): Box {
  return {
    x: (box.x - of.x) / of.width,
    y: (box.y - of.y) / of.height,
    width: box.width / of.width,
    height: box.height / of.height,
  };
}

/** The inverse: from shares of `of` to what `of` itself is given in. */
function into(box: Box, of: Box): Box {
  return { x: of.x + box.x * of.width, y: of.y + box.y * of.height, width: box.width * of.width, height: box.height * of.height };
}

function clip(box: Box, to: Box): Box | null {
  const [x, y] = [Math.max(box.x, to.x), Math.max(box.y, to.y)];
  const width = Math.min(box.x + box.width, to.x + to.width) - x;
  const height = Math.min(box.y + box.height, to.y + to.height) - y;
  return width > 1e-6 && height > 1e-6 ? { x, y, width, height } : null;
}
