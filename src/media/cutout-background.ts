import type { Lab, LabImage } from './cutout-color.ts';

/** What lies behind the product, as a smooth surface fitted to the picture's rim. */
export interface Background {
  kind: 'plain' | 'gradient';
  /** Expected OKLab colour at a pixel. */
  at(x: number, y: number): Lab;
  /** The surface itself: per channel the weights of 1, x, y, x², y², xy, with x and y from −0.5 to 0.5. */
  surface: number[][];
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

function basis(x: number, y: number, terms: number): number[] {
  return terms === 1 ? [1] : [1, x, y, x * x, y * y, x * y];
}

function fitSurface(image: LabImage, rim: number[], terms: 1 | 6) {
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
    surface,
    noise: close.length === 0 ? near : percentile(close, 0.9),
    at: (x: number, y: number) => predict(basis(x / width - 0.5, y / height - 0.5, terms)),
  };
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
