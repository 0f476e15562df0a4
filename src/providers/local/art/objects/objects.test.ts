import { describe, expect, it } from 'vitest';
import { drawObject, objectNames } from './objects.ts';

const side = 120;

describe('drawObject', () => {
  it.each(objectNames)('cuts a thing to its edges, solid enough to be seen: %s', (name) => {
    const canvas = drawObject(name, side);
    const { width, height } = canvas;
    expect(Math.max(width, height)).toBeGreaterThan(side * 0.5);
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const alpha = (x: number, y: number) => data[(y * width + x) * 4 + 3] ?? 0;
    const row = (y: number) => Array.from({ length: width }, (_, x) => alpha(x, y)).some((value) => value >= 8);
    const column = (x: number) => Array.from({ length: height }, (_, y) => alpha(x, y)).some((value) => value >= 8);
    expect([row(0), row(height - 1), column(0), column(width - 1)]).toEqual([true, true, true, true]);
    const solid = data.filter((value, index) => index % 4 === 3 && value > 200).length;
    expect(solid / (width * height)).toBeGreaterThan(0.12);
  });

  it('draws another thing under every name, and the same every time', () => {
    const bytes = (name: (typeof objectNames)[number]) => Buffer.from(drawObject(name, side).data()).toString('base64');
    expect(new Set(objectNames.map(bytes)).size).toBe(objectNames.length);
    for (const name of objectNames) expect(bytes(name)).toBe(bytes(name));
  });
});
