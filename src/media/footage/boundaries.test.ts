import { describe, expect, it } from 'vitest';
import { seeded } from '../../../evals/word-times.ts';
import { createBoundaryFinder } from './boundaries.ts';
import { frameBytes, gridSizeFor } from './picture-grid.ts';

const size = gridSizeFor(270, 480);
type Paint = (x: number, y: number) => number;

/** A smooth picture of its own: a few waves in both directions, in one tint. */
function scene(seed: number): { paint: Paint; tint: [number, number] } {
  const random = seeded(seed);
  const base = 60 + 120 * random();
  const waves = Array.from({ length: 6 }, () => ({
    x: (random() - 0.5) * 0.3,
    y: (random() - 0.5) * 0.3,
    phase: random() * 7,
    height: 8 + 12 * random(),
  }));
  return {
    paint: (x, y) => waves.reduce((sum, wave) => sum + wave.height * Math.sin(wave.x * x + wave.y * y + wave.phase), base),
    tint: [90 + 70 * random(), 90 + 70 * random()],
  };
}

function draw(paint: Paint, [u, v]: [number, number]): Uint8Array {
  const frame = new Uint8Array(frameBytes(size));
  const { planeWidth, planeHeight } = size;
  for (let y = 0, at = 0; y < planeHeight; y++) {
    for (let x = 0; x < planeWidth; x++, at++) frame[at] = Math.max(0, Math.min(255, paint(x, y)));
  }
  const points = (planeWidth * planeHeight) / 4;
  frame.fill(u, 4 * points, 5 * points);
  frame.fill(v, 5 * points);
  return frame;
}

const still = (seed: number, frames: number) => {
  const { paint, tint } = scene(seed);
  const frame = draw(paint, tint);
  return Array.from({ length: frames }, () => frame);
};
const pan = (seed: number, frames: number, speed: number) => {
  const { paint, tint } = scene(seed);
  return Array.from({ length: frames }, (_, index) => draw((x, y) => paint(x + speed * index, y), tint));
};
const mixed = (one: Uint8Array, other: Uint8Array, share: number) =>
  one.map((value, at) => value + share * ((other[at] as number) - value));

function find(frames: readonly Uint8Array[], fps = 30) {
  const finder = createBoundaryFinder(size, fps);
  for (const frame of frames) finder.push(frame);
  return finder.finish();
}

describe('shot boundaries', () => {
  it('finds cuts between still and moving shots at their exact frames', () => {
    const found = find([...still(1, 25), ...pan(2, 30, 2), ...pan(3, 20, -3), ...still(4, 20)]);
    expect(found).toEqual([25, 55, 75].map((at) => ({ kind: 'cut', first: at, last: at })));
  });

  it('keeps up with a montage of shots of a fifth of a second', () => {
    const found = find(Array.from({ length: 10 }, (_, index) => still(10 + index, 6)).flat());
    expect(found.map(({ first }) => first)).toEqual([6, 12, 18, 24, 30, 36, 42, 48, 54]);
  });

  it('takes a flash and a change of light for what they are', () => {
    const frames = pan(5, 60, 1).map((frame, index) => {
      const light = 1 + 0.3 * Math.sin(index / 6);
      const luma = size.planeWidth * size.planeHeight;
      return frame.map((value, at) =>
        index === 30 || index === 31 ? 240 : at < luma ? Math.min(255, value * light) : 128 + (value - 128) * light,
      );
    });
    expect(find(frames)).toEqual([]);
  });

  it('sees a cut that a flash hides', () => {
    const white = new Uint8Array(frameBytes(size)).fill(235);
    const found = find([...still(6, 30), white, white, ...still(7, 30)]);
    expect(found).toHaveLength(1);
    expect(Math.abs((found[0]?.first ?? 0) - 31)).toBeLessThanOrEqual(2);
  });

  it('is not misled by somebody who walks through the picture', () => {
    const frames = still(8, 60).map((frame, index) => {
      const left = (index - 20) * 8;
      return frame.map((value, at) => {
        const x = at % size.planeWidth;
        return at < size.planeWidth * size.planeHeight && x > left && x < left + 40 ? 20 : value;
      });
    });
    expect(find(frames)).toEqual([]);
  });

  it('finds a dissolve with its ends', () => {
    const [one] = still(20, 1) as [Uint8Array];
    const [other] = still(23, 1) as [Uint8Array];
    const frames = [...still(20, 40), ...Array.from({ length: 15 }, (_, index) => mixed(one, other, (index + 1) / 16)), ...still(23, 40)];
    const [found, ...rest] = find(frames);
    expect(rest).toEqual([]);
    expect(found?.kind).toBe('dissolve');
    expect(Math.abs((found?.first ?? 0) - 39)).toBeLessThanOrEqual(3);
    expect(Math.abs((found?.last ?? 0) - 55)).toBeLessThanOrEqual(3);
  });

  it('finds a fade through black and one through white', () => {
    for (const [kind, level] of [
      ['fade-black', 0],
      ['fade-white', 255],
    ] as const) {
      const empty = draw(() => level, [128, 128]);
      const [one] = still(30, 1) as [Uint8Array];
      const [other] = still(31, 1) as [Uint8Array];
      const down = Array.from({ length: 9 }, (_, index) => mixed(one, empty, (index + 1) / 9));
      const up = Array.from({ length: 9 }, (_, index) => mixed(empty, other, (index + 1) / 9));
      const found = find([...still(30, 30), ...down, ...up, ...still(31, 30)]);
      expect(found.map((boundary) => boundary.kind)).toEqual([kind]);
      expect(Math.abs((found[0]?.first ?? 0) - 29)).toBeLessThanOrEqual(3);
    }
  });

  it('finds a punch-in behind a talker who fills the middle', () => {
    const { paint, tint } = scene(40);
    const shot = (zoom: number) =>
      Array.from({ length: 30 }, (_, index) => {
        const sway = 64 + 4 * Math.sin(index / 5);
        return draw((x, y) => (Math.abs(x - sway) < 28 && y > 60 ? 70 : paint(64 + (x - 64) / zoom, 112 + (y - 112) / zoom)), tint);
      });
    expect(find([...shot(1), ...shot(1.15), ...shot(1)]).map(({ first }) => first)).toEqual([30, 60]);
  });

  it('holds no more frames for a long video than for a short one', () => {
    const frame = still(50, 1)[0] as Uint8Array;
    const finder = createBoundaryFinder(size, 30);
    for (let index = 0; index < 200; index++) finder.push(frame);
    const grids = new Set(Array.from({ length: 200 }, () => finder.push(frame).grid));
    expect(grids.size).toBeLessThan(100);
  });
});
