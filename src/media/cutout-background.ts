import type { Mask } from './cutout-ball.ts';
import type { Lab, LabImage } from './cutout-color.ts';

/** What lies behind the product, as a smooth surface fitted to the picture's rim. */
export interface Background {
  kind: 'plain' | 'gradient';
  /** Expected OKLab colours of a row of pixels, into `row`. */
  fillRow(y: number, row: { l: Float32Array; a: Float32Array; b: Float32Array }): void;
  /** How far the rim strays from the surface: noise, in OKLab units. */
  noise: number;
}

/** Share of the rim that must agree; the rest may be product reaching out of the picture. */
const agreement = 0.7;
/** Rim pixels within this OKLab distance of the surface agree with it. */
const near = 0.035;

/** Fits the rim with a constant and with a quadratic surface; null when the rim is busy. */
export function findBackground(image: LabImage): Background | null {
  const rim = rimPixels(image);
  const plain = fitSurface(image, rim, 1);
  if (plain && plain.share >= agreement && plain.noise < 0.008) return { kind: 'plain', ...plain };
  const gradient = fitSurface(image, rim, 6);
  if (gradient && gradient.share >= agreement && !(plain && plain.share >= agreement && gradient.noise > plain.noise * 0.7)) {
    return { kind: 'gradient', ...gradient };
  }
  return plain && plain.share >= agreement ? { kind: 'plain', ...plain } : null;
}

/** Positions of the pixels in the outermost 1.2 % of the picture. */
export function rimPixels({ width, height }: { width: number; height: number }): number[] {
  const depth = Math.max(2, Math.round(Math.min(width, height) * 0.012));
  const rim: number[] = [];
  for (let y = 0; y < height; y++) {
    const whole = y < depth || y >= height - depth;
    for (let x = 0; x < width; x++) {
      if (whole || x < depth || x >= width - depth) rim.push(y * width + x);
      else x = width - depth - 1;
    }
  }
  return rim;
}

/** The surface fitted anew to all pixels known as background, with one more bend; the old one where those are too few. */
export function refitBackground(image: LabImage, background: Background, mask: Mask): Background {
  const known: number[] = [];
  for (let at = 0; at < mask.length; at++) if (mask[at] === 1) known.push(at);
  if (known.length < mask.length * 0.04) return background;
  const fitted = fitSurface(image, known, 15);
  return fitted ? { ...fitted, kind: background.kind } : background;
}

type Terms = 1 | 6 | 15;

/** Powers of x and y up to the fourth, in order of their sum; as many as asked for. */
const powers = [0, 1, 2, 3, 4].flatMap((sum) => Array.from({ length: sum + 1 }, (_, y) => [sum - y, y] as const));

function basis(x: number, y: number, terms: Terms): number[] {
  return powers.slice(0, terms).map(([across, down]) => x ** across * y ** down);
}

function fitSurface(image: LabImage, rim: number[], terms: Terms) {
  const { width, height } = image;
  const stride = Math.max(1, Math.floor(rim.length / 3000));
  const points = rim
    .filter((_, index) => index % stride === 0)
    .map((at) => {
      const x = (at % width) / width - 0.5;
      const y = Math.floor(at / width) / height - 0.5;
      return { lab: labAt(image, at), row: basis(x, y, terms) };
    });
  // The start is the median colour, so a product crossing one edge can't pull the surface.
  const middle: Lab = [median(points.map((p) => p.lab[0])), median(points.map((p) => p.lab[1])), median(points.map((p) => p.lab[2]))];
  let surface = [0, 1, 2].map((channel) => [middle[channel] ?? 0, ...Array<number>(terms - 1).fill(0)]);
  const predict = (row: number[]): Lab => [dot(surface[0] ?? [], row), dot(surface[1] ?? [], row), dot(surface[2] ?? [], row)];
  for (let round = 0; round < 8; round++) {
    const reach = near * (terms === 1 ? 1 : Math.max(1, 6 - round));
    const inliers = points.filter(({ lab, row }) => distance(lab, predict(row)) < reach);
    if (inliers.length < points.length * 0.3) return null;
    const solved = [0, 1, 2].map((channel) =>
      leastSquares(
        inliers.map(({ row }) => row),
        inliers.map(({ lab }) => lab[channel] ?? 0),
      ),
    );
    if (solved.some((one) => one === null)) return null;
    surface = solved.map((one) => one ?? []);
  }
  const off = points.map(({ lab, row }) => distance(lab, predict(row)));
  const close = off.filter((one) => one < near);
  return {
    share: close.length / off.length,
    noise: close.length === 0 ? near : percentile(close, 0.9),
    fillRow: (y: number, row: { l: Float32Array; a: Float32Array; b: Float32Array }) => fillRow(surface, width, y / height - 0.5, row),
  };
}

/** At one height the surface is a polynomial in x alone. */
function fillRow(surface: number[][], width: number, v: number, row: { l: Float32Array; a: Float32Array; b: Float32Array }): void {
  for (const [channel, out] of [row.l, row.a, row.b].entries()) {
    const along = [0, 0, 0, 0, 0];
    (surface[channel] ?? []).forEach((weight, term) => {
      const [across, down] = powers[term] ?? [0, 0];
      along[across] = (along[across] ?? 0) + weight * v ** down;
    });
    const [c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0] = along;
    for (let x = 0; x < width; x++) {
      const u = x / width - 0.5;
      out[x] = c0 + u * (c1 + u * (c2 + u * (c3 + u * c4)));
    }
  }
}

export function labAt(image: LabImage, at: number): Lab {
  return [image.l[at] ?? 0, image.a[at] ?? 0, image.b[at] ?? 0];
}

export function distance(one: Lab, other: Lab): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function dot(one: number[], other: number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

function median(values: number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Normal equations by Gaussian elimination; at most 6 unknowns. */
function leastSquares(rows: number[][], values: number[]): number[] | null {
  const size = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, () => Array<number>(size + 1).fill(0));
  rows.forEach((row, index) => {
    for (let i = 0; i < size; i++) {
      const line = matrix[i] as number[];
      for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
      line[size] = (line[size] ?? 0) + (row[i] ?? 0) * (values[index] ?? 0);
    }
  });
  for (let i = 0; i < size; i++) {
    const pivot = matrix.slice(i).reduce((best, line, k) => (Math.abs(line[i] ?? 0) > Math.abs(matrix[best]?.[i] ?? 0) ? i + k : best), i);
    const line = matrix[pivot] as number[];
    if (Math.abs(line[i] ?? 0) < 1e-9) return null;
    matrix[pivot] = matrix[i] as number[];
    matrix[i] = line;
    for (let k = 0; k < size; k++) {
      const other = matrix[k] as number[];
      if (k === i) continue;
      const factor = (other[i] ?? 0) / (line[i] ?? 1);
      for (let j = i; j <= size; j++) other[j] = (other[j] ?? 0) - factor * (line[j] ?? 0);
    }
  }
  return matrix.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1));
}
