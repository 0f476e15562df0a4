import type { FootageProfile } from '#core/footage.ts';
import type { Grid, GridSize } from './picture-grid.ts';

export interface FramingEstimate {
  /** Takes in one frame and how each block changed lately (levels); called twice a second. */
  add(grid: Grid, changes: Float32Array): void;
  estimate(): FootageProfile['framing'];
}

/** Blocks at this share of the highest interest belong to the subject. */
const inside = 0.45;

/** Guesses where the subject is: skin-coloured, moving and unlike the border, near the middle. */
export function createFraming({ across, down }: GridSize): FramingEstimate {
  const interest = new Float64Array(across * down);
  return {
    add({ blocks, colors }, changes) {
      const count = blocks.length;
      const border = borderMean(blocks, across, down);
      for (let block = 0; block < count; block++) {
        const u = colors[block] as number;
        const v = colors[block + count] as number;
        const light = blocks[block] as number;
        const skin = light > 40 && u > 85 && u < 127 && v > 133 && v < 175 ? 1 : 0;
        const moving = Math.min(1, (changes[block] as number) / 12);
        const apart = Math.min(1, Math.abs(light - border) / 90);
        const x = ((block % across) + 0.5) / across - 0.5;
        const y = (Math.floor(block / across) + 0.5) / down - 0.5;
        const middle = Math.exp(-(x * x + y * y) / 0.12);
        interest[block] = (interest[block] as number) + (skin + 0.8 * moving + 0.5 * apart) * (0.4 + 0.6 * middle);
      }
    },
    estimate() {
      const top = Math.max(0, ...interest);
      if (top === 0) return { subject: null, size: null };
      const box = { left: across, right: -1, top: down, bottom: -1 };
      interest.forEach((value, block) => {
        // A single lively block is no subject: its neighbours must be lively too.
        if (value < inside * top || neighbours(interest, block, across) < inside * top) return;
        const column = block % across;
        const row = Math.floor(block / across);
        box.left = Math.min(box.left, column);
        box.right = Math.max(box.right, column);
        box.top = Math.min(box.top, row);
        box.bottom = Math.max(box.bottom, row);
      });
      if (box.right < 0) return { subject: null, size: null };
      const subject = {
        x: box.left / across,
        y: box.top / down,
        width: (box.right - box.left + 1) / across,
        height: (box.bottom - box.top + 1) / down,
      };
      const area = subject.width * subject.height;
      return { subject, size: area > 0.45 ? 'close' : area > 0.15 ? 'medium' : 'wide' };
    },
  };
}

function neighbours(values: Float64Array, block: number, across: number): number {
  const near = [block - 1, block + 1, block - across, block + across].map((other) => values[other] ?? 0);
  return near.sort((one, other) => other - one)[1] ?? 0;
}

function borderMean(blocks: Float32Array, across: number, down: number): number {
  let sum = 0;
  let count = 0;
  for (let column = 0; column < across; column++) {
    sum += blocks[column] as number;
    count += 1;
  }
  for (let row = 1; row < down; row++) {
    sum += (blocks[row * across] as number) + (blocks[row * across + across - 1] as number);
    count += 2;
  }
  return sum / count;
}
