import type { FootageProfile } from '#core/footage.ts';
import { dominantColors, labOf } from '../cutout-color.ts';
import type { GridSize } from './picture-grid.ts';

export interface PictureSamples {
  /** Looks at one decoded yuv420p frame; called twice a second. */
  add(frame: Uint8Array): void;
  color(): FootageProfile['color'];
  letterbox(): FootageProfile['health']['letterbox'];
}

/** Points taken of each frame. Ten minutes make 48,000, of which the palette looks at some 4,000. */
const pointsPerFrame = 40;
/** A row is black when no point of it ever was lighter. Full range; a coder leaves some noise. */
const blackLevel = 26;
/** Thinner bars are the coder's padding. */
const leastBar = 0.02;

/** Gathers colour, light and black borders over a video. */
export function createPictureSamples({ planeWidth, planeHeight, width, height }: GridSize): PictureSamples {
  const points: number[] = [];
  const lights = new Float64Array(256);
  const rows = new Uint8Array(planeHeight);
  const columns = new Uint8Array(planeWidth);
  const luma = planeWidth * planeHeight;
  let turn = 0;
  return {
    add(frame) {
      for (let row = 0, at = 0; row < planeHeight; row++) {
        for (let column = 0; column < planeWidth; column++, at++) {
          const value = frame[at] as number;
          lights[value] = (lights[value] as number) + 1;
          if (value > (rows[row] as number)) rows[row] = value;
          if (value > (columns[column] as number)) columns[column] = value;
        }
      }
      // A golden-ratio walk: every frame is looked at in other places, evenly.
      for (let count = 0; count < pointsPerFrame; count++) {
        turn = (turn + 0.6180339887) % 1;
        const x = Math.floor(turn * width);
        const y = Math.floor((count / pointsPerFrame) * height);
        const color = luma + y * width + x;
        points.push(
          ...rgbAt(frame[y * 2 * planeWidth + x * 2] as number, frame[color] as number, frame[color + width * height] as number),
          255,
        );
      }
    },
    color() {
      let chroma = 0;
      let warmth = 0;
      const count = Math.max(1, points.length / 4);
      for (let at = 0; at < points.length; at += 4) {
        const [, a, b] = labOf(points[at] as number, points[at + 1] as number, points[at + 2] as number);
        chroma += Math.hypot(a, b) / count;
        warmth += b / count;
      }
      const all = lights.reduce((sum, value) => sum + value, 0);
      const mean = lights.reduce((sum, value, level) => sum + value * level, 0) / Math.max(1, all);
      return {
        palette: dominantColors(Uint8Array.from(points), 5),
        light: mean / 255,
        contrast: (percentile(lights, 0.95 * all) - percentile(lights, 0.05 * all)) / 255,
        saturation: chroma,
        warmth,
      };
    },
    letterbox() {
      const bar = (levels: Uint8Array) => {
        const first = levels.findIndex((value) => value > blackLevel);
        const share = first < 0 ? 0 : first / levels.length;
        return share >= leastBar ? share : 0;
      };
      return { top: bar(rows), bottom: bar(rows.toReversed()), left: bar(columns), right: bar(columns.toReversed()) };
    },
  };
}

function percentile(counts: Float64Array, rank: number): number {
  let seen = 0;
  for (let level = 0; level < counts.length; level++) {
    seen += counts[level] as number;
    if (seen >= rank) return level;
  }
  return 255;
}

/** BT.709, full range. */
function rgbAt(y: number, u: number, v: number): [number, number, number] {
  const byte = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
  return [byte(y + 1.5748 * (v - 128)), byte(y - 0.1873 * (u - 128) - 0.4681 * (v - 128)), byte(y + 1.8556 * (u - 128))];
}
