import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aspectSizes } from '#core/render.ts';
import { boxOnFrame, placePicture, textArea, upright } from './picture-place.ts';

const shapes = fc.record({ width: fc.integer({ min: 100, max: 4000 }), height: fc.integer({ min: 100, max: 4000 }) });
const frames = fc.constantFrom(...Object.values(aspectSizes));

describe('a picture on a frame', () => {
  test('keeps its proportions, stays on the frame, and loses at most a quarter of one side', () => {
    fc.assert(
      fc.property(shapes, frames, (source, frame) => {
        const { at, seen, grounded } = placePicture(source, frame);
        const shown = (at.width * frame.width) / (at.height * frame.height);
        expect(shown).toBeCloseTo((seen.width * source.width) / (seen.height * source.height), 6);
        expect(Math.max(at.width, at.height)).toBeCloseTo(1, 9);
        for (const { x, y, width, height } of [at, seen]) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9);
          expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(Math.min(seen.width, seen.height)).toBeGreaterThan(0.75);
        if (!grounded) expect(at).toEqual({ x: 0, y: 0, width: 1, height: 1 });
      }),
    );
  });

  test('fills its own shape whole', () => {
    for (const frame of Object.values(aspectSizes)) {
      expect(placePicture(frame, frame)).toMatchObject({ seen: { x: 0, y: 0, width: 1, height: 1 }, grounded: false });
    }
  });

  test('leaves its text beside it or has it on itself, never half on its edge', () => {
    fc.assert(
      fc.property(shapes, frames, (source, frame) => {
        const { at } = placePicture(source, frame);
        const text = textArea(source, frame);
        const beside = text.x >= at.x + at.width;
        expect(beside || (text.x === 0 && text.width === 1)).toBe(true);
        expect(text.width).toBeGreaterThan(0.3);
      }),
    );
  });
});

describe('a box of the upright picture', () => {
  test('stays where it is on the upright frame', () => {
    const box = { x: 0.2, y: 0.3, width: 0.4, height: 0.3 };
    const there = boxOnFrame(box, upright, aspectSizes['9:16']);
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(there?.[side]).toBeCloseTo(box[side], 9);
  });

  test('goes with the picture to its column on a wide frame', () => {
    const face = { x: 0.5, y: 0.1, width: 0.2, height: 0.2 };
    const there = boxOnFrame(face, upright, aspectSizes['16:9']);
    const column = placePicture(upright, aspectSizes['16:9']).at;
    expect(there?.x).toBeCloseTo(column.x + column.width / 2, 9);
    expect(there?.width).toBeCloseTo(column.width * 0.2, 9);
    expect(there?.y).toBeCloseTo(0.1, 9);
  });

  test('of a wide clip grows with the clip where it is shown larger', () => {
    const wide = { width: 1920, height: 1080 };
    const middle = { x: 0.4, y: 0.45, width: 0.2, height: 0.1 };
    const there = boxOnFrame(middle, wide, wide);
    expect((there?.x ?? 0) + (there?.width ?? 0) / 2).toBeCloseTo(0.5, 9);
    expect(there?.height).toBeGreaterThan(middle.height * 2);
  });

  test('is gone when it was on what is cropped away', () => {
    expect(boxOnFrame({ x: 0, y: 0, width: 1, height: 0.02 }, upright, aspectSizes['1:1'])).toBeNull();
  });
});
