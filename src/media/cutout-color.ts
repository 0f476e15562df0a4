/** A picture in OKLab (Björn Ottosson, 2020): equal steps look equally different. One float per pixel and channel. */
export interface LabImage {
  width: number;
  height: number;
  l: Float32Array;
  a: Float32Array;
  b: Float32Array;
}

export interface ColorShare {
  /** `#rrggbb` */
  hex: string;
  /** Share of the counted pixels, 0..1. */
  share: number;
}

export type Lab = [l: number, a: number, b: number];

const linear = Float32Array.from({ length: 256 }, (_, value) => {
  const unit = value / 255;
  return unit <= 0.04045 ? unit / 12.92 : ((unit + 0.055) / 1.055) ** 2.4;
});

export function labOf(red: number, green: number, blue: number): Lab {
  const r = linear[red] ?? 0;
  const g = linear[green] ?? 0;
  const b = linear[blue] ?? 0;
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

/** OKLab back to sRGB, clipped to 0..255. */
export function rgbOf([l, a, b]: Lab): [number, number, number] {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encode(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    encode(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    encode(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

function encode(value: number): number {
  const unit = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.min(255, Math.max(0, Math.round(unit * 255)));
}

/** RGBA bytes to OKLab; alpha is not looked at. */
export function toLab(rgba: Uint8Array, width: number, height: number): LabImage {
  const size = width * height;
  const image: LabImage = { width, height, l: new Float32Array(size), a: new Float32Array(size), b: new Float32Array(size) };
  for (let index = 0; index < size; index++) {
    const [l, a, b] = labOf(rgba[index * 4] ?? 0, rgba[index * 4 + 1] ?? 0, rgba[index * 4 + 2] ?? 0);
    image.l[index] = l;
    image.a[index] = a;
    image.b[index] = b;
  }
  return image;
}

/** Each channel averaged over 3×3 pixels: takes sensor and JPEG noise out before colours are compared. */
export function smooth(image: LabImage): LabImage {
  const { width, height } = image;
  return { width, height, l: box3(image.l, width, height), a: box3(image.a, width, height), b: box3(image.b, width, height) };
}

function box3(source: Float32Array, width: number, height: number): Float32Array {
  const across = new Float32Array(source.length);
  const out = new Float32Array(source.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = source[at - (x > 0 ? 1 : 0)] ?? 0;
      const right = source[at + (x < width - 1 ? 1 : 0)] ?? 0;
      across[at] = (left + (source[at] ?? 0) + right) / 3;
    }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const above = across[at - (y > 0 ? width : 0)] ?? 0;
      const below = across[at + (y < height - 1 ? width : 0)] ?? 0;
      out[at] = (above + (across[at] ?? 0) + below) / 3;
    }
  }
  return out;
}

/**
 * The picture's main colours, largest share first: k-means in OKLab over at most ~4,000 opaque pixels.
 * Centres start at the most distant points, so the same picture always gives the same colours.
 */
export function dominantColors(rgba: Uint8Array, count = 5): ColorShare[] {
  const points = sample(rgba);
  if (points.length === 0) return [];
  let centres = farthest(points, count);
  let owners: number[] = [];
  for (let round = 0; round < 12; round++) {
    owners = points.map((point) => nearest(point, centres));
    centres = centres.map((centre, index) => {
      const own = points.filter((_, at) => owners[at] === index);
      return own.length === 0 ? centre : mean(own);
    });
  }
  return centres
    .map((centre, index) => ({ hex: hexOf(rgbOf(centre)), share: owners.filter((owner) => owner === index).length / points.length }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share || one.hex.localeCompare(other.hex));
}

export function hexOf(rgb: readonly [number, number, number]): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function sample(rgba: Uint8Array): Lab[] {
  const pixels = rgba.length / 4;
  let opaque = 0;
  for (let index = 0; index < pixels; index++) if ((rgba[index * 4 + 3] ?? 0) >= 200) opaque++;
  const stride = Math.max(1, Math.floor(opaque / 4000));
  const points: Lab[] = [];
  let seen = 0;
  for (let index = 0; index < pixels; index++) {
    if ((rgba[index * 4 + 3] ?? 0) < 200 || seen++ % stride !== 0) continue;
    points.push(labOf(rgba[index * 4] ?? 0, rgba[index * 4 + 1] ?? 0, rgba[index * 4 + 2] ?? 0));
  }
  return points;
}

function farthest(points: Lab[], count: number): Lab[] {
  const centres: Lab[] = [mean(points)];
  while (centres.length < count) {
    let best = points[0];
    let most = -1;
    for (const point of points) {
      const distance = Math.min(...centres.map((centre) => distance2(point, centre)));
      if (distance > most) {
        most = distance;
        best = point;
      }
    }
    if (!best || most < 1e-5) break;
    centres.push(best);
  }
  return centres;
}

function nearest(point: Lab, centres: Lab[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  centres.forEach((centre, index) => {
    const distance = distance2(point, centre);
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

function mean(points: Lab[]): Lab {
  const sum: Lab = [0, 0, 0];
  for (const [l, a, b] of points) {
    sum[0] += l;
    sum[1] += a;
    sum[2] += b;
  }
  return [sum[0] / points.length, sum[1] / points.length, sum[2] / points.length];
}

function distance2(one: Lab, other: Lab): number {
  return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;
}
