import { type Canvas, createCanvas, type Ink } from '#media/canvas.ts';
import { dailyObjects } from './daily.ts';
import { homeObjects } from './home.ts';
import { signObjects } from './signs.ts';

/** Draws a thing in a box of 400 × 400, standing on its lower edge. */
export type DrawObject = (ink: Ink) => void;

const objects = { ...dailyObjects, ...homeObjects, ...signObjects } satisfies Record<string, DrawObject>;

/** Things that can be shown when they are spoken of. */
export type ObjectName = keyof typeof objects;
export const objectNames = Object.keys(objects) as ObjectName[];

/** A thing with its own colours, unlit, on nothing, cut to its edges; its box is `side` pixels square. */
export function drawObject(name: ObjectName, side: number): Canvas {
  const canvas = createCanvas(side, side);
  const ink = canvas.getContext('2d');
  ink.scale(side / 400, side / 400);
  objects[name](ink);
  const { left, top, right, bottom } = edgesOf(ink, side);
  const cut = createCanvas(right - left, bottom - top);
  cut.getContext('2d').drawImage(canvas, -left, -top);
  return cut;
}

function edgesOf(ink: Ink, side: number): { left: number; top: number; right: number; bottom: number } {
  const { data } = ink.getImageData(0, 0, side, side);
  const edges = { left: side - 1, top: side - 1, right: 1, bottom: 1 };
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      if ((data[(y * side + x) * 4 + 3] ?? 0) < 8) continue;
      edges.left = Math.min(edges.left, x);
      edges.top = Math.min(edges.top, y);
      edges.right = Math.max(edges.right, x + 1);
      edges.bottom = Math.max(edges.bottom, y + 1);
    }
  return edges;
}
