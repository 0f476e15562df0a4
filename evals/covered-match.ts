/**
 * Finds a product in a frame by its looks alone: normalised cross-correlation of its colours, over places, sizes and turns, first on a coarse
 * picture, then refined. A relit, blurred or partly held product still correlates; what is elsewhere in the frame does not.
 */
import { type Raster, shrink } from './covered-frames.ts';

/** The product as it looks, cut out: RGBA. */
export interface Look {
  width: number;
  height: number;
  rgba: Uint8Array;
}

/** Where it stands in a frame, in shares of the frame's height but for the turn in radians. */
export interface Found {
  x: number;
  y: number;
  height: number;
  turn: number;
  /** Correlation, −1 to 1. */
  score: number;
}

/** Points of the product: `u`, `v` from its middle in heights of it, and its colours. */
interface Points {
  u: Float32Array;
  v: Float32Array;
  colors: Float32Array;
}

export interface Template {
  coarse: Points;
  fine: Points;
  silhouette: Points;
}

/** Sizes (shares of the frame's height) and turns that are tried: from a product far back to a close picture of it. */
const sizes = Array.from({ length: 17 }, (_, step) => 0.1 * 1.115 ** step);
const turns = [-0.22, 0, 0.22];
const coarseBy = 12;
const fineBy = 4;

/** Makes a look ready to be found. */
export function makeTemplate(look: Look): Template {
  return { coarse: pointsOf(look, 20), fine: pointsOf(look, 52), silhouette: pointsOf(look, 240) };
}

/** The product's pixels on a grid of so many rows, each the mean of what it stands for. */
function pointsOf({ width, height, rgba }: Look, rows: number): Points {
  const box = boxOf(rgba, width, height);
  const cell = box.height / rows;
  const columns = Math.max(1, Math.round(box.width / cell));
  const u: number[] = [];
  const v: number[] = [];
  const colors: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const mean = meanOf(rgba, width, { x: box.x + column * cell, y: box.y + row * cell, cell });
      if (mean.cover < 0.9) continue;
      u.push((column + 0.5 - columns / 2) / rows);
      v.push((row + 0.5) / rows - 0.5);
      colors.push(...mean.color);
    }
  }
  return { u: Float32Array.from(u), v: Float32Array.from(v), colors: Float32Array.from(colors) };
}

function boxOf(rgba: Uint8Array, width: number, height: number) {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let at = 0; at < width * height; at++) {
    if ((rgba[at * 4 + 3] ?? 0) < 128) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function meanOf(rgba: Uint8Array, width: number, { x, y, cell }: { x: number; y: number; cell: number }) {
  let [r, g, b, cover, count] = [0, 0, 0, 0, 0];
  for (let py = Math.floor(y); py < Math.max(Math.floor(y) + 1, Math.floor(y + cell)); py++) {
    for (let px = Math.floor(x); px < Math.max(Math.floor(x) + 1, Math.floor(x + cell)); px++) {
      const at = (py * width + px) * 4;
      if (at < 0 || px >= width || at + 3 >= rgba.length) continue;
      r += rgba[at] as number;
      g += rgba[at + 1] as number;
      b += rgba[at + 2] as number;
      cover += (rgba[at + 3] as number) / 255;
      count++;
    }
  }
  return { color: [r / count, g / count, b / count], cover: count === 0 ? 0 : cover / count };
}

/** The best place of the product in a frame. Whether it is there at all is for the score to say. */
export function findProduct(template: Template, frame: Raster): Found {
  const coarse = shrink(frame, coarseBy);
  const best: Found[] = [];
  for (const height of sizes) {
    for (const turn of turns) {
      const reach = height / 2;
      for (let y = reach; y <= 1 - reach; y += 2 / coarse.height) {
        for (let x = 0; x <= coarse.width / coarse.height; x += 2 / coarse.height) {
          const score = correlate(template.coarse, coarse, { x, y, height, turn, score: 0 });
          keep(best, { x, y, height, turn, score });
        }
      }
    }
  }
  const fine = shrink(frame, fineBy);
  const refined = best.map((found) => refine(template.fine, fine, { ...found, score: correlate(template.fine, fine, found) }));
  return refined.reduce((one, other) => (other.score > one.score ? other : one));
}

/** Contrast of a product in a scene, relit and perhaps out of focus, against that of its photo. */
const leastContrast = 0.4;
const kept = 6;

/** Keeps the best few that are not neighbours. */
function keep(best: Found[], found: Found): void {
  const last = best[best.length - 1];
  if (best.length >= kept && last && found.score <= last.score) return;
  const near = best.findIndex(
    ({ x, y, height }) => Math.hypot(x - found.x, y - found.y) < 0.04 && Math.abs(Math.log(height / found.height)) < 0.3,
  );
  const beside = best[near];
  if (beside) {
    if (beside.score >= found.score) return;
    best.splice(near, 1);
  }
  const place = best.findIndex(({ score }) => score < found.score);
  best.splice(place < 0 ? best.length : place, 0, found);
  best.length = Math.min(best.length, kept);
}

/** Climbs to the best place nearby, by ever smaller steps. */
function refine(points: Points, frame: Raster, from: Found): Found {
  let best = from;
  for (let step = 1; step > 0.1; step *= 0.6) {
    for (let moved = true; moved; ) {
      moved = false;
      const [shift, scale, angle] = [0.008 * step, 0.05 * step, 0.09 * step];
      const next = [
        ...[-shift, shift].flatMap((by) => [
          { ...best, x: best.x + by },
          { ...best, y: best.y + by },
        ]),
        ...[1 - scale, 1 + scale].map((by) => ({ ...best, height: best.height * by })),
        ...[-angle, angle].map((by) => ({ ...best, turn: best.turn + by })),
      ];
      for (const one of next) {
        const score = correlate(points, frame, one);
        if (score <= best.score + 1e-4) continue;
        best = { ...one, score };
        moved = true;
      }
    }
  }
  return best;
}

/** Correlation of the product's colours with the frame's where it would stand; −1 where much of it would be outside. */
function correlate({ u, v, colors }: Points, { width, height: tall, rgb }: Raster, { x, y, height, turn }: Found): number {
  const [cos, sin] = [Math.cos(turn) * height * tall, Math.sin(turn) * height * tall];
  const [left, top] = [x * tall, y * tall];
  let [sum, squares, product, own, ownSquares, outside] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < u.length; at++) {
    const [a, b] = [u[at] as number, v[at] as number];
    const px = Math.floor(left + a * cos - b * sin);
    const py = Math.floor(top + a * sin + b * cos);
    if (px < 0 || py < 0 || px >= width || py >= tall) {
      if (++outside > u.length * 0.15) return -1;
      continue;
    }
    const from = (py * width + px) * 3;
    const to = at * 3;
    for (let channel = 0; channel < 3; channel++) {
      const value = rgb[from + channel] as number;
      sum += value;
      squares += value * value;
      const color = colors[to + channel] as number;
      own += color;
      ownSquares += color * color;
      product += value * color;
    }
  }
  const count = 3 * (u.length - outside);
  const together = product - (sum * own) / count;
  const spread = Math.max(1, ownSquares - (own * own) / count);
  const score = together / Math.sqrt(spread * Math.max(1, squares - (sum * sum) / count));
  // A faint gradient of a wall correlates with a smooth product as well; but it has little of its contrast.
  return score * Math.min(1, Math.abs(together) / spread / leastContrast);
}

/** The found product's own pixels in a frame of that size: 1 where it is. */
export function silhouetteOf({ silhouette: { u, v } }: Template, { x, y, height, turn }: Found, width: number, tall: number): Uint8Array {
  const mask = new Uint8Array(width * tall);
  const [cos, sin] = [Math.cos(turn) * height * tall, Math.sin(turn) * height * tall];
  // Dots large enough to leave no gaps between the points.
  const half = Math.max(0, Math.ceil((height * tall) / 240 / 2));
  for (let at = 0; at < u.length; at++) {
    const [a, b] = [u[at] as number, v[at] as number];
    const px = Math.floor(x * tall + a * cos - b * sin);
    const py = Math.floor(y * tall + a * sin + b * cos);
    for (let dy = -half; dy <= half; dy++) {
      for (let dx = -half; dx <= half; dx++) {
        if (px + dx < 0 || py + dy < 0 || px + dx >= width || py + dy >= tall) continue;
        mask[(py + dy) * width + px + dx] = 1;
      }
    }
  }
  return mask;
}
